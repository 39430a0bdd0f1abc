import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { applicationsFolder, workspaceFolder } from '../workspace/folders';
import { removeSample as removeFiles } from '../workspace/sample';
import type { Command } from './command';
import { sayWithUndo, type Undo } from './undo';

const args = z.object({ folder: z.optional(z.string()) });

interface Result {
  readonly folder: string;
}

const undos = new WeakMap<Result, Undo>();

/** Takes the sample away: its logs and what belongs to them, changed or not. All else stays. */
export const removeSample: Command<z.infer<typeof args>, Result> = {
  args,

  async run({ folder: asked }, { workspace, context }) {
    const folder = workspaceFolder(asked);
    const undo = await removeFiles(folder, context.extensionUri, workspace);
    const result = { folder: applicationsFolder(folder).toString() };
    undos.set(result, undo);
    return result;
  },

  after(result, _given, { errorLog }) {
    const undo = undos.get(result);
    if (undo) sayWithUndo(vscode.l10n.t('The sample is gone.'), undo, errorLog);
  },
};
