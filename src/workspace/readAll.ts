import type * as vscode from 'vscode';
import { readText } from './files';

/** Each holds a file open: some systems allow a program 256 of them. */
const readsAtOnce = 128;
/** How long sense is made of files before others in the host have their turn, in milliseconds. */
const longestTurn = 15;

/** A file as far as it could be fetched. */
interface Fetched {
  readonly uri: vscode.Uri;
  readonly text: PromiseSettledResult<string>;
}

/** Makes sense of files: the content of each, by URI. */
export type Take<Content> = (files: readonly Fetched[]) => Promise<Iterable<readonly [uri: string, Content]>>;

/**
 * Fetches many files at a time; whoever makes sense of some takes the next ones as soon as it is free.
 * @param takes who makes sense of them, side by side
 * @returns the content of each, by URI. Rejects when a take does
 */
export async function readAll<Content>(
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

/**
 * Makes sense of files one by one, with breaks in which the host is free.
 * @param unread what stands for a file that could not be fetched, given what {@link readText} threw
 */
export function inTurn<Content>(
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

/** Lets others in the host have their turn. In a browser that takes some milliseconds. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}
