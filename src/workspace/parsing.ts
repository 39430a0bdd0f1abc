import type * as vscode from 'vscode';
import type { KeptLog } from '../model/lines';

/** Parses logs beside the extension host, which is free meanwhile. */
export interface ParserThread {
  /** What is kept of each log, in the same order. Rejects when the thread has failed. */
  parse(texts: readonly string[]): Promise<readonly KeptLog[]>;
  end(): void;
}

/**
 * Starts a thread that parses.
 * @param script the bundle of `parserThread.ts`
 * @returns undefined in a host that has no threads, as in a browser
 */
export function startParser(script: vscode.Uri): ParserThread | undefined {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  const threads = process?.getBuiltinModule?.('node:worker_threads');
  if (!threads) return undefined;
  // What the host was started with, such as the port of a debugger, is not meant for the thread.
  const thread = new threads.Worker(script.fsPath, { execArgv: [], env: {} });
  const waiting: { resolve: (logs: readonly KeptLog[]) => void; reject: (error: Error) => void }[] = [];
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  thread.on('message', (logs: readonly KeptLog[]) => waiting.shift()?.resolve(logs));
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
    end: () => void thread.terminate(),
  };
}
