import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Application } from '../model/logbook';
import { readOptionalText } from '../workspace/files';
import { countedApplications } from '../model/used';
import { pathsOf, writeExport } from '../workspace/exports';
import { parseUri } from '../workspace/parseUri';
import type { Command } from './command';
import { refuseEmpty } from './emptySearch';
import { chooseTarget, sayWhere } from './exportFile';
import { askOnce, pickOne, type Choice } from './prompts/ask';

const args = z.object({ format: z.enum(['csv', 'json']), file: z.string() });
type Format = z.infer<typeof args>['format'];

/** Writes the applications into one file: as a table, or as everything that the logs say. */
export const exportApplications: Command<z.infer<typeof args>, { rows: number }> = {
  args,

  async complete({ format: given, file: target }, { workspace }) {
    await workspace.whenReady();
    refuseEmpty(workspace.logbook.applications());
    const title = vscode.l10n.t('Export Applications');
    const format =
      given ?? (await askOnce(title, pickOne(vscode.l10n.t('What is it for?'), formatChoices())));
    if (format === undefined) return undefined;
    const file = target ?? (await chooseTarget(title, `applications.${format}`, filters[format]));
    return file === undefined ? undefined : { format, file };
  },

  async run({ format, file }, { workspace }) {
    const target = parseUri('file', file, `file:///home/me/applications.${format}`);
    await workspace.whenReady();
    const { text, rows } = await writers[format](countedApplications(workspace.logbook.applications()));
    await writeExport(target, text);
    return { rows };
  },

  after(_, { file }) {
    sayWhere(file, (name) =>
      vscode.l10n.t('Your applications are in “{0}” now. The log files themselves stay the full copy.', name),
    );
  },
};

const filters: Readonly<Record<Format, Record<string, string[]>>> = {
  csv: { CSV: ['csv'] },
  json: { JSON: ['json'] },
};

function formatChoices(): Choice<Format>[] {
  return [
    { label: 'CSV', description: vscode.l10n.t('a spreadsheet: one row for each application'), value: 'csv' },
    {
      label: 'JSON',
      description: vscode.l10n.t('a program, or another Debrief: all that the logs say'),
      value: 'json',
    },
  ];
}

/** An export, and how many applications are in it: those that went away meanwhile are not. */
interface Export {
  readonly text: string;
  readonly rows: number;
}

const writers: Readonly<Record<Format, (applications: readonly Application[]) => Promise<Export>>> = {
  csv: async (applications) => {
    const { exportCsv } = await import('../exchange/csv');
    const { readWhole } = await import('../workspace/readLogs');
    const paths = pathsOf(applications);
    const exported = (await readWhole(applications)).map((application) => ({
      ...application,
      path: paths.get(application.uri) ?? '',
    }));
    return { text: exportCsv(exported), rows: exported.length };
  },
  json: async (applications) => {
    const { exportJson } = await import('../exchange/json');
    const files = await Promise.all(
      [...pathsOf(applications)].map(async ([uri, path]) => {
        const text = await readOptionalText(vscode.Uri.parse(uri));
        return text === undefined ? [] : [{ path, text }];
      }),
    );
    const there = files.flat();
    return { text: exportJson(there), rows: there.length };
  },
};
