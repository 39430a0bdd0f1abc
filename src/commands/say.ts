import * as vscode from 'vscode';

const shownMilliseconds = 5000;

/** Says in the status bar that something small is done: nothing to close, nothing that piles up. */
export function say(message: string): Promise<void> {
  vscode.window.setStatusBarMessage(message, shownMilliseconds);
  return Promise.resolve();
}
