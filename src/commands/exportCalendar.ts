import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { exportedApplications, pathsOf, writeExport } from '../workspace/exports';
import type { Command } from './command';
import { chooseTarget, refuseEmpty } from './prompts/target';

const args = z.object({ file: z.string(), all: z.optional(z.boolean()) });

/** Writes the rounds and offer deadlines of the search as a calendar that others can import. */
export const exportCalendar: Command<z.infer<typeof args>, { events: number }> = {
  args,

  async complete({ file: target, all }, { workspace }) {
    await workspace.whenReady();
    refuseEmpty(workspace.logbook.applications());
    const title = vscode.l10n.t('Export Calendar');
    const file = target ?? (await chooseTarget(title, 'interviews.ics', { iCalendar: ['ics'] }));
    return file === undefined ? undefined : { file, all };
  },

  async run({ file }, { workspace, clock }) {
    await workspace.whenReady();
    const { calendarText, entriesOf } = await import('../exchange/calendar');
    const now = clock();
    const applications = exportedApplications(workspace.logbook.applications());
    const paths = pathsOf(applications);
    const entries = applications.flatMap((application) =>
      entriesOf(application, paths.get(application.uri) ?? '', now.timeZoneId),
    );
    await writeExport(file, calendarText(entries, now));
    return { events: entries.length };
  },

  after(_, { file }) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Your rounds and offer deadlines are in “{0}”. Importing it again later updates them.',
        vscode.workspace.asRelativePath(vscode.Uri.parse(file)),
      ),
    );
    return Promise.resolve();
  },
};
