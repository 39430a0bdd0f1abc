import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugOf } from '../model/logbook';
import { Failure } from '../platform/failure';
import { pathsOf, writeExport } from '../workspace/exports';
import { parseUri } from '../workspace/parseUri';
import type { Command } from './command';
import { readApplication } from './logEdits';
import { chooseTarget, sayWhere } from './exportFile';

const args = z.object({
  log: z.string(),
  round: z.int().check(z.minimum(0)),
  file: z.string(),
});

/** Writes one round as a calendar: the same event as in that of the whole search. Called from its CodeLens. */
export const exportRound: Command<z.infer<typeof args>, { events: number }> = {
  args,

  async complete({ log = '', round = 0, file: target }) {
    const slug = slugOf(vscode.Uri.parse(log).path) ?? '';
    const file =
      target ??
      (await chooseTarget(vscode.l10n.t('Add to Calendar'), `${slug}-${String(round + 1)}.ics`, {
        iCalendar: ['ics'],
      }));
    return file === undefined ? undefined : { log, round, file };
  },

  async run({ log, round, file }, services) {
    const target = parseUri('file', file, 'file:///home/me/interviews.ics');
    await services.workspace.whenReady();
    const { calendarText, roundEntry } = await import('../exchange/calendar');
    const application = await readApplication(log, services);
    const path = pathsOf(services.workspace.logbook.applications()).get(log) ?? '';
    const now = services.clock();
    const entry = roundEntry(application, path, round, now.timeZoneId);
    if (!entry) {
      throw new Failure(
        vscode.l10n.t('This round has no date to put into a calendar. Give it one, then try again.'),
      );
    }
    await writeExport(target, calendarText([entry], now));
    return { events: 1 };
  },

  async after(_, { file }) {
    const uri = vscode.Uri.parse(file);
    const canOpen = uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
    if (canOpen && (await vscode.env.openExternal(uri))) return;
    sayWhere(file, (name) => vscode.l10n.t('The round is in “{0}”. Open it with your calendar.', name));
  },
};
