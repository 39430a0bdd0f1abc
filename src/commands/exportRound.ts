import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { keptLog } from '../model/lines';
import { toApplication } from '../model/logbook';
import { Failure } from '../platform/failure';
import { pathsOf, writeExport } from '../workspace/exports';
import type { Command } from './command';
import { readLog } from './logEdits';
import { chooseTarget } from './prompts/target';

const args = z.object({
  log: z.string(),
  round: z.int().check(z.minimum(0)),
  file: z.string(),
});

/** Writes one round as a calendar: the same event as in that of the whole search. Called from its CodeLens. */
export const exportRound: Command<z.infer<typeof args>, { events: number }> = {
  args,

  async complete({ log = '', round = 0, file: target }) {
    const { slug } = toApplication(log, keptLog(await readLog(log)));
    const file =
      target ??
      (await chooseTarget(vscode.l10n.t('Add to Calendar'), `${slug}-${String(round + 1)}.ics`, {
        iCalendar: ['ics'],
      }));
    return file === undefined ? undefined : { log, round, file };
  },

  async run({ log, round, file }, { workspace, clock }) {
    await workspace.whenReady();
    const { calendarText, roundEntry } = await import('../exchange/calendar');
    const application = toApplication(log, keptLog(await readLog(log)));
    const path = pathsOf(workspace.logbook.applications()).get(log) ?? '';
    const now = clock();
    const entry = roundEntry(application, path, round, now.timeZoneId);
    if (!entry) {
      throw new Failure(
        vscode.l10n.t('This round has no date to put into a calendar. Give it one, then try again.'),
      );
    }
    await writeExport(file, calendarText([entry], now));
    return { events: 1 };
  },

  async after(_, { file }) {
    const uri = vscode.Uri.parse(file);
    const canOpen = uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
    if (canOpen && (await vscode.env.openExternal(uri))) return;
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The round is in “{0}”. Open it with your calendar.',
        vscode.workspace.asRelativePath(uri),
      ),
    );
  },
};
