import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Application } from '../model/logbook';
import { readOptionalText } from '../workspace/files';
import { countedApplications } from '../model/used';
import { pathsOf, writeExport } from '../workspace/exports';
import type { Command } from './command';
import { askOnce, pickOne, type Choice } from './prompts/ask';
import { chooseTarget, refuseEmpty } from './prompts/target';

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
    await workspace.whenReady();
    const applications = countedApplications(workspace.logbook.applications());
    await writeExport(file, await writers[format](applications));
    return { rows: applications.length };
  },

  after(_, { file }) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Your applications are in “{0}” now. The log files themselves stay the full copy.',
        vscode.workspace.asRelativePath(vscode.Uri.parse(file)),
      ),
    );
    return Promise.resolve();
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

const writers: Readonly<Record<Format, (applications: readonly Application[]) => Promise<string>>> = {
  csv: async (applications) => {
    const { exportCsv } = await import('../exchange/csv');
    const { readWhole } = await import('../workspace/readLogs');
    const paths = pathsOf(applications);
    return exportCsv(
      (await readWhole(applications)).map((application) => ({
        ...application,
        path: paths.get(application.uri) ?? '',
      })),
    );
  },
  json: async (applications) => {
    const { exportJson } = await import('../exchange/json');
    const files = await Promise.all(
      [...pathsOf(applications)].map(async ([uri, path]) => {
        const text = await readOptionalText(vscode.Uri.parse(uri));
        return text === undefined ? [] : [{ path, text }];
      }),
    );
    return exportJson(files.flat());
  },
};
