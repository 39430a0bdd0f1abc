import type * as vscode from 'vscode';
import type { KeptLog } from '../model/lines';
import type { Disposable } from '../platform/disposable';

/** A thread beside that of the extension host, which parses logs. It ends when it is disposed of. */
export interface ParserThread extends Disposable {
  /** What is kept of each log, in the same order. Rejects when the thread has failed or ended. */
  parse(texts: readonly string[]): Promise<readonly KeptLog[]>;
}

/**
 * Starts a thread that parses.
 * @param script the bundle of `parserThread.ts`
 * @returns undefined in a host that has no threads, as in a browser, or none left
 */
export function startParser(script: vscode.Uri): ParserThread | undefined {
  const thread = start(script.fsPath);
  if (!thread) return undefined;
  const waiting: { resolve: (logs: readonly KeptLog[]) => void; reject: (error: Error) => void }[] = [];
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  thread.on('message', (logs: readonly KeptLog[]) => waiting.shift()?.resolve(logs));
  thread.on('messageerror', fail);
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('The thread that parses has ended.')));
  return {
    parse: (texts) =>
      new Promise((resolve, reject) => {
        if (failure) reject(failure);
        else {
          waiting.push({ resolve, reject });
          thread.postMessage(texts);
        }
      }),
    dispose: () => void thread.terminate(),
  };
}

/** Parsing leaves much behind: with room for it, less time is spent on clearing it away. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

function start(path: string) {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  try {
    const threads = process?.getBuiltinModule?.('node:worker_threads');
    // What the host was started with, such as the port of a debugger, is not meant for the thread.
    return threads && new threads.Worker(path, { execArgv: [], env: {}, resourceLimits });
  } catch {
    return undefined;
  }
}
