import * as vscode from 'vscode';
import { keptLog, type KeptLog } from '../model/lines';
import { reviewedKindOf, wholeApplication, type Application, type WholeApplication } from '../model/logbook';
import { parseLog, type ParsedLog } from '../model/parse';
import type { Reviewed } from '../model/reviewed';
import { openBuffer, readText, Unreadable } from './files';
import { readOpenLog } from './openLogs';
import type { ParserThread } from './parsing';

/** Each holds a file open: some systems allow a program 256 of them. */
const readsAtOnce = 128;
/** How long files are parsed before others in the host have their turn, in milliseconds. */
const longestTurn = 15;
/** From how many logs on a thread saves more time than it takes to start. */
const worthAThread = 500;

/**
 * Reads logs.
 * @param parserScript what {@link startParser} takes; with it, a thread parses its share where there are many
 * @returns what is kept of each, by URI; undefined for one that is not there any more
 */
export async function readLogs(
  uris: readonly vscode.Uri[],
  parserScript?: vscode.Uri,
): Promise<Map<string, KeptLog | undefined>> {
  const unread = (error: unknown) => {
    const log = unreadLog(error);
    return log && keptLog(log);
  };
  const here = inTurn(async (uri, text) => keptLog(await parse(uri, text)), unread);
  const thread =
    parserScript && uris.length >= worthAThread
      ? (await import('./parsing')).startParser(parserScript)
      : undefined;
  if (!thread) return readAll(uris, here);
  const there = beside(thread, unread);
  try {
    return await readAll(uris, here, (files) => there(files).catch(() => here(files)));
  } finally {
    thread.dispose();
  }
}

/** Reads the logs of applications once more, for all that they say. Those that are gone are left out. */
export async function readWhole(applications: readonly Application[]): Promise<WholeApplication[]> {
  const uris = applications.map(({ uri }) => vscode.Uri.parse(uri));
  const logs = await readAll(uris, inTurn(parse, unreadLog));
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
  return readAll(
    uris,
    inTurn(read, () => undefined),
  );
}

/** A file as far as it could be fetched. */
interface Fetched {
  readonly uri: vscode.Uri;
  readonly text: PromiseSettledResult<string>;
}

/** Makes sense of files: the content of each, by URI. */
type Take<Content> = (files: readonly Fetched[]) => Promise<Iterable<readonly [uri: string, Content]>>;

/** Fetches many files at a time; whoever makes sense of some takes the next ones as soon as it is free. */
async function readAll<Content>(
  uris: readonly vscode.Uri[],
  ...takes: readonly Take<Content>[]
): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>();
  const batches = fetched(uris);
  const work = async (take: Take<Content>) => {
    for await (const files of batches) {
      for (const [uri, content] of await take(files)) contents.set(uri, content);
    }
  };
  await Promise.all(takes.map(work));
  return contents;
}

/** Files, many at a time. While some are taken, the next ones come in. */
async function* fetched(uris: readonly vscode.Uri[]): AsyncGenerator<readonly Fetched[], void> {
  const fetch = (from: number) => Promise.all(uris.slice(from, from + readsAtOnce).map(fetchOne));
  let fetching = fetch(0);
  for (let from = 0; from < uris.length; from += readsAtOnce) {
    const files = await fetching;
    fetching = fetch(from + readsAtOnce);
    yield files;
  }
}

async function fetchOne(uri: vscode.Uri): Promise<Fetched> {
  const [text] = await Promise.allSettled([readText(uri)]);
  return { uri, text };
}

/** Reads files one by one, with breaks in which the host is free. */
function inTurn<Content>(
  read: (uri: vscode.Uri, text: string) => Promise<Content>,
  unread: (error: unknown) => Content,
): Take<Content> {
  let since = performance.now();
  return async (files) => {
    const contents: [string, Content][] = [];
    for (const { uri, text } of files) {
      const content = text.status === 'fulfilled' ? await read(uri, text.value) : unread(text.reason);
      contents.push([uri.toString(), content]);
      if (performance.now() - since > longestTurn) {
        await breath();
        since = performance.now();
      }
    }
    return contents;
  };
}

/** Has logs parsed by a thread. */
function beside(
  thread: ParserThread,
  unread: (error: unknown) => KeptLog | undefined,
): Take<KeptLog | undefined> {
  return async (files) => {
    const texts = files.flatMap(({ text }) => (text.status === 'fulfilled' ? [text.value] : []));
    const logs = (await thread.parse(texts)).values();
    return files.map(({ uri, text }) => [
      uri.toString(),
      text.status === 'fulfilled' ? logs.next().value : unread(text.reason),
    ]);
  };
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
