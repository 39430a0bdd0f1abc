import * as vscode from 'vscode';
import { keptLog, type KeptLog } from '../model/lines';
import { wholeApplication, type Application, type WholeApplication } from '../model/logbook';
import { parseLog, type ParsedLog } from '../model/parse';
import { isMissing, openBuffer, Unreadable } from './files';
import { readOpenLog } from './openLogs';
import type { ParserThread } from './parsing';
import { inTurn, readAll, type Take } from './readAll';

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
  if (isMissing(error)) return undefined;
  return unreadableLog(error instanceof Unreadable ? error.code : 'unreadable');
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

/** A log of which nothing could be read: it keeps its place, with the reason. */
function unreadableLog(code: 'unreadable' | Unreadable['code']): ParsedLog {
  const start = { line: 0, character: 0 };
  return {
    log: { company: '', role: '' },
    problems: [{ code, range: { start, end: start }, path: [], values: {} }],
    lines: new Map(),
  };
}
