import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { applicationsFolder, workspaceFolder } from '../workspace/folders';
import { removeSample as removeFiles, sampleLogs } from '../workspace/sample';
import type { Command } from './command';

const args = z.object({ folder: z.optional(z.string()) });

/** Takes the sample away: its logs and what belongs to them, changed or not. All else stays. */
export const removeSample: Command<z.infer<typeof args>, { folder: string }> = {
  args,

  async complete(given, { workspace }) {
    const logs = await sampleLogs(workspaceFolder(given.folder), workspace);
    if (logs.length === 0) return given;
    const button = vscode.l10n.t('Remove Sample');
    const chosen = await vscode.window.showWarningMessage(
      vscode.l10n.t('Remove the sample?'),
      {
        modal: true,
        detail: vscode.l10n.t(
          'The {0} applications of the sample go, with what you wrote into them. Your own files stay as they are.',
          String(logs.length),
        ),
      },
      button,
    );
    return chosen === button ? given : undefined;
  },

  async run({ folder: asked }, { workspace, context }) {
    const folder = workspaceFolder(asked);
    await removeFiles(folder, context.extensionUri, workspace);
    await workspace.whenReady();
    return { folder: applicationsFolder(folder).toString() };
  },

  after() {
    void vscode.window.showInformationMessage(vscode.l10n.t('The sample is gone.'));
    return Promise.resolve();
  },
};
