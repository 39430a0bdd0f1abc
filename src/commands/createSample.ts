import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { applicationsFolder, workspaceFolder } from '../workspace/folders';
import { writeSample } from '../workspace/sample';
import type { Command } from './command';
import { hasOpenFolder } from './prompts/folder';

const args = z.object({ folder: z.optional(z.string()) });

/** Writes a job search to try things on, around what stands there already. */
export const createSample: Command<z.infer<typeof args>, { folder: string }> = {
  args,

  complete: (given) => Promise.resolve(hasOpenFolder() ? given : undefined),

  async run({ folder: asked }, { context, clock }) {
    const folder = workspaceFolder(asked);
    await writeSample(folder, context.extensionUri, clock);
    return { folder: applicationsFolder(folder).toString() };
  },

  after({ folder }) {
    const name = vscode.workspace.asRelativePath(vscode.Uri.parse(folder));
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'A sample job search stands in “{0}”. “Debrief: Remove Sample Search” takes it away again.',
        name,
      ),
    );
  },
};
