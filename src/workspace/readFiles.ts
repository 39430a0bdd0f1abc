import * as vscode from 'vscode';
import { keptLog, type KeptLog } from '../model/lines';
import { reviewedKindOf, wholeApplication, type Application, type WholeApplication } from '../model/logbook';
import { parseLog, type ParsedLog } from '../model/parse';
import type { Reviewed } from '../model/reviewed';
import { openBuffer, readText, Unreadable } from './files';
import { readOpenLog } from './openLogs';

/** Each holds a file open: some systems allow a program 256 of them. */
const readsAtOnce = 128;
/** How long files are parsed before others in the host have their turn, in milliseconds. */
const longestTurn = 15;

/** Reads logs. @returns what is kept of each, by URI; undefined for one that is not there any more */
export function readLogs(uris: readonly vscode.Uri[]): Promise<Map<string, KeptLog | undefined>> {
  return readAll(
    uris,
    async (uri, text) => keptLog(await parse(uri, text)),
    (error) => {
      const log = unreadLog(error);
      return log && keptLog(log);
    },
  );
}

/** Reads the logs of applications once more, for all that they say. Those that are gone are left out. */
export async function readWhole(applications: readonly Application[]): Promise<WholeApplication[]> {
  const uris = applications.map(({ uri }) => vscode.Uri.parse(uri));
  const logs = await readAll(uris, parse, unreadLog);
  return applications.flatMap(({ uri, documents }) => {
    const log = logs.get(uri);
    return log ? [wholeApplication(uri, log, documents)] : [];
  });
}

/** The same applications in the same order, those that are wanted with all that their logs say. */
export async function withWhole(
  applications: readonly Application[],
  isWanted: (application: Application) => boolean,
): Promise<readonly Application[]> {
  const whole = new Map((await readWhole(applications.filter(isWanted))).map((one) => [one.uri, one]));
  return applications.map((application) => whole.get(application.uri) ?? application);
}

async function parse(uri: vscode.Uri, text: string): Promise<ParsedLog> {
  const buffer = openBuffer(uri);
  return buffer?.getText() === text ? readOpenLog(buffer) : parseLog(text);
}

/** What stands for a log that could not be read; undefined when it is gone. */
function unreadLog(error: unknown): ParsedLog | undefined {
  if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
  return unreadableLog(error instanceof Unreadable ? error.code : 'unreadable');
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
        await breath();
        since = performance.now();
      }
    }
  }
  return contents;
}

/** Lets others in the host have their turn. In a browser that takes some milliseconds. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}

/** A log of which nothing could be read: it keeps its place, with the reason. */
function unreadableLog(code: 'unreadable' | Unreadable['code']): ParsedLog {
  const start = { line: 0, character: 0 };
  return {
    log: { company: '', role: '' },
    problems: [{ code, range: { start, end: start }, path: [], values: {} }],
    lines: new Map(),
  };
}
