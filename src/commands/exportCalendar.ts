import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { agendaOf, type AgendaEntry } from '../model/agenda';
import { companyOf } from '../model/logbook';
import { agendaSettings, agendaTitle } from '../platform/agendaWords';
import { countedApplications } from '../model/used';
import { pathsOf, writeExport } from '../workspace/exports';
import { parseUri } from '../workspace/parseUri';
import type { Command } from './command';
import { refuseEmpty } from './emptySearch';
import { chooseTarget, sayWhere } from './exportFile';

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

  async run({ file, all = false }, { workspace, clock }) {
    const target = parseUri('file', file, 'file:///home/me/interviews.ics');
    await workspace.whenReady();
    const { agendaEntry, calendarText, entriesOf } = await import('../exchange/calendar');
    const now = clock();
    const { readWhole } = await import('../workspace/readLogs');
    const applications = await readWhole(countedApplications(workspace.logbook.applications()));
    const paths = pathsOf(applications);
    const pathOf = (log: string) => paths.get(log) ?? '';
    const dated = applications.flatMap((application) => entriesOf(application, pathOf(application.uri), now));
    const titleOf = (entry: AgendaEntry) => agendaTitle(entry, companyOf(entry.application));
    const agenda = all ? agendaOf(applications, agendaSettings(), now, titleOf) : [];
    const entries = [...dated, ...agenda.flatMap((item) => agendaEntry(item, pathOf(item.log)) ?? [])];
    await writeExport(target, calendarText(entries, now));
    return { events: entries.length };
  },

  after(_, { file }) {
    sayWhere(file, (name) =>
      vscode.l10n.t(
        'Your rounds and offer deadlines are in “{0}”. Importing it again later updates them.',
        name,
      ),
    );
  },
};
