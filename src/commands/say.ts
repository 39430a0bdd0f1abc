import * as vscode from 'vscode';
import type { ErrorLog } from '../platform/errorLog';
import { showFailure } from './failures';

const shownMilliseconds = 5000;

/** Says in the status bar that something small is done: nothing to close, nothing that piles up. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(message, shownMilliseconds);
}

/** Says that something is done, with a button for what may come next. Does not wait for an answer. */
export function sayWithButton(
  message: string,
  label: string,
  act: () => Promise<unknown>,
  errorLog: ErrorLog,
): void {
  vscode.window
    .showInformationMessage(message, label)
    .then((pressed) => (pressed === label ? act() : undefined))
    .then(undefined, (error: unknown) => {
      showFailure(error, errorLog);
    });
}
