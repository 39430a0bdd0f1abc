import * as vscode from 'vscode';
import type { Disposable } from './disposable';
import { Failure } from './failure';

/** Where unexpected errors go: their kind and stack, never their message, which may hold personal words. */
export interface ErrorLog extends Disposable {
  readonly report: (error: unknown) => void;
}

/** The log in VS Code's Output view. */
export function createErrorLog(): ErrorLog {
  const channel = vscode.window.createOutputChannel('Debrief', { log: true });
  return {
    report: (error) => {
      if (error instanceof Failure) return;
      const [name, frames] = error instanceof Error ? [error.name, framesOf(error)] : [typeof error, ''];
      channel.error(`${name}\n${frames}`);
    },
    dispose: () => channel.dispose(),
  };
}

/** The stack without the message at its top. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
