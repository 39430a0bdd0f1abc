import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { practiceFor } from '../documents/practice';
import { Failure } from '../platform/failure';
import { addActions } from '../workspace/actions';
import { applyFileEdits } from '../workspace/edit';
import { logOfFile } from '../workspace/files';
import type { Command } from './command';

const args = z.object({ document: z.string() });

/** Writes the weak answers of an application into its post-mortem as actions, as far as no action names them yet. */
export const addPractice: Command<z.infer<typeof args>, { changed: boolean }> = {
  args,

  async run({ document }, { workspace }) {
    await workspace.whenReady();
    const uri = vscode.Uri.parse(document);
    const log = logOfFile(uri, workspace.logbook);
    const application = log === undefined ? undefined : workspace.logbook.get(log);
    if (!application) {
      const name = vscode.workspace.asRelativePath(uri);
      throw new Failure(vscode.l10n.t('{0} belongs to no interview log.', name));
    }
    const changed = await applyFileEdits([
      { uri, change: (text) => addActions(uri, text, practiceFor(application, text)) },
    ]);
    return { changed: changed.length > 0 };
  },
};
