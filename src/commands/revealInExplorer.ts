import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Command } from './command';

const args = z.object({ log: z.string() });

/** Shows a log among the other files. */
export const revealInExplorer: Command<z.infer<typeof args>, void> = {
  args,
  async run({ log }) {
    await vscode.commands.executeCommand('revealInExplorer', vscode.Uri.parse(log));
  },
};
