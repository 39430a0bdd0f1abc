import * as vscode from 'vscode';
import { keptLog, type KeptLog } from '../model/lines';
import { reviewedKindOf } from '../model/logbook';
import { parseLog } from '../model/parse';
import type { Reviewed } from '../model/reviewed';
import { openBuffer, readText, Unreadable } from './files';
import { readOpenLog } from './openLogs';

const readsAtOnce = 64;
/** How long files are parsed before others in the host have their turn, in milliseconds. */
const longestTurn = 15;

/** Reads logs. @returns what each holds, by URI; undefined for one that is not there any more */
export function readLogs(uris: readonly vscode.Uri[]): Promise<Map<string, KeptLog | undefined>> {
  const read = async (uri: vscode.Uri, text: string) => {
    const buffer = openBuffer(uri);
    return keptLog(buffer?.getText() === text ? await readOpenLog(buffer) : parseLog(text));
  };
  return readAll(uris, read, (error) => {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    return unreadableLog(error instanceof Unreadable ? error.code : 'unreadable');
  });
}

/** Reads prep sheets and post-mortems. @returns what each holds, by URI; undefined for what is gone or cannot be read */
export function readDocuments(uris: readonly vscode.Uri[]): Promise<Map<string, Reviewed | undefined>> {
  const read = async (uri: vscode.Uri, text: string) => {
    const kind = reviewedKindOf(uri.path);
    const { readReviewed } = await import('../documents/reviewed');
    return kind && readReviewed(uri.toString(), kind, text);
  };
  return readAll(uris, read, () => undefined);
}

/** Fetches many files at a time, and makes sense of them one by one, with breaks in which the host is free. */
async function readAll<Content>(
  uris: readonly vscode.Uri[],
  read: (uri: vscode.Uri, text: string) => Promise<Content>,
  unread: (error: unknown) => Content,
): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>();
  const fetch = (from: number) =>
    Promise.allSettled(uris.slice(from, from + readsAtOnce).map((uri) => readText(uri)));
  let fetching = fetch(0);
  let since = performance.now();
  for (let from = 0; from < uris.length; from += readsAtOnce) {
    const texts = await fetching;
    // These come in while those at hand are parsed.
    fetching = fetch(from + readsAtOnce);
    for (const [index, uri] of uris.slice(from, from + readsAtOnce).entries()) {
      const text = texts[index];
      const content = text?.status === 'fulfilled' ? read(uri, text.value) : unread(text?.reason);
      contents.set(uri.toString(), await content);
      if (performance.now() - since > longestTurn) {
        await new Promise((resolve) => setTimeout(resolve));
        since = performance.now();
      }
    }
  }
  return contents;
}

/** A log of which nothing could be read: it keeps its place, with the reason. */
function unreadableLog(code: 'unreadable' | Unreadable['code']): KeptLog {
  const start = { line: 0, character: 0 };
  return keptLog({
    log: { company: '', role: '' },
    problems: [{ code, range: { start, end: start }, path: [], values: {} }],
    lines: {},
  });
}
