import { changed } from '../../src/panel/difference';
import type { Method, Requests, Shown, ToHost, ToView } from '../../src/panel/protocol';

interface VsCodeApi {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();

type Response = Extract<ToView, { kind: 'response' }>;
/** What the host says without being asked; a page is whole here, however it came. */
export type News = Extract<ToView, { kind: 'page' | 'failed' }>;

const waiting = new Map<number, (response: Response) => void>();
let lastId = 0;

/** Asks the host. Rejects with the host's own sentence when it could not do it. */
export function ask<Name extends Method>(
  method: Name,
  params: Requests[Name]['params'],
): Promise<Requests[Name]['result']> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, (response) => {
      if ('error' in response) reject(new Error(response.error));
      else resolve(response.result);
    });
    vscode.postMessage({ kind: 'request', id, method, params } as ToHost);
  });
}

/** Passes on what the host says by itself, and settles what was asked. */
export function listen(onNews: (news: News) => void): void {
  let last: Extract<News, { kind: 'page' }> | undefined;
  window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
    switch (data.kind) {
      case 'response':
        waiting.get(data.id)?.(data);
        waiting.delete(data.id);
        return;
      case 'failed':
        onNews(data);
        return;
      case 'page':
        last = data;
        onNews(data);
        return;
      case 'changes':
        if (!last) return;
        if (last.revision + 1 !== data.revision) {
          // Something was lost on the way.
          ask('show', { place: last.shown.page.place }).catch(report);
          return;
        }
        last = { kind: 'page', revision: data.revision, shown: changed(last.shown, data.change) as Shown };
        onNews(last);
    }
  });
}

/** Tells the host of an error of the view: its kind and places in the code, not its message, which may quote a log. */
export function report(error: unknown): void {
  const [name, stack = ''] = error instanceof Error ? [error.name, error.stack] : [typeof error];
  const places = [...stack.matchAll(/[\w-]+\.js:\d+:\d+/g)].slice(0, 8).map(([place]) => place);
  vscode.postMessage({ kind: 'report', error: [name, ...places].join(' ') });
}

/** What VS Code kept of this panel while it was hidden, or over a restart. */
export const kept = {
  read: (): unknown => vscode.getState(),
  write: (state: unknown): void => {
    vscode.setState(state);
  },
};
