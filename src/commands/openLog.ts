import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Command } from './command';

const args = z.object({ log: z.string() });

/** Opens a log, as selecting it in the tree does. */
export const openLog: Command<z.infer<typeof args>, void> = {
  args,
  async run({ log }) {
    await vscode.window.showTextDocument(vscode.Uri.parse(log));
  },
};
