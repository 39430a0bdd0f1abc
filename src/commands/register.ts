import * as vscode from 'vscode';
import type { Command, Services } from './command';

/** Registers a command whose code, and all that commands need, is loaded when one is first used. */
export function registerCommand(
  id: string,
  load: () => Promise<Command>,
  services: Services,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (argument: unknown, selection: unknown) => {
    const { callCommand } = await import('./run');
    return callCommand(load, argument, selection, services);
  });
}
