import type * as vscode from 'vscode';
import { findBelow } from './find';

/** Files that wait to be read: those added together are read together, those added meanwhile after them. */
export interface ReadingQueue {
  /** Has a file read, and once more where it is being read already. */
  add(uri: vscode.Uri): void;
  /** Has a file read that is said to be gone. */
  addGone(uri: vscode.Uri): void;
  /** Has the files read that are to follow below what may be a folder. */
  addFolder(uri: vscode.Uri): void;
  /** The URIs of what is being read. */
  reading(): readonly string[];
  /** Done when nothing is waiting or being read any more. Never rejects. */
  whenEmpty(): Promise<void>;
}

/**
 * An empty queue.
 * @param read reads some files, of which the URIs of those that are said to be gone are given apart
 * @param onError told why some could not be read; the queue goes on without them
 */
export function createReadingQueue(
  read: (uris: readonly vscode.Uri[], gone: ReadonlySet<string>) => Promise<void>,
  onError: (error: unknown) => void,
): ReadingQueue {
  const files = new Map<string, vscode.Uri>();
  const folders = new Map<string, vscode.Uri>();
  const gone = new Set<string>();
  let reading: readonly string[] = [];
  let draining: Promise<void> | undefined;

  const isWaiting = () => files.size > 0 || folders.size > 0;
  const readWaiting = async () => {
    for (const uri of await findBelow(take(folders))) files.set(uri.toString(), uri);
    const batch = take(files);
    reading = batch.map(String);
    await read(batch, new Set(reading.filter((uri) => gone.delete(uri))));
  };
  const drain = (): Promise<void> =>
    (draining ??= (async () => {
      // Whatever is told together is read together.
      await new Promise((resolve) => setTimeout(resolve));
      while (isWaiting()) await readWaiting();
    })()
      .catch(onError)
      .finally(() => {
        reading = [];
        draining = undefined;
        if (isWaiting()) void drain();
      }));
  const addTo = (waiting: Map<string, vscode.Uri>, uri: vscode.Uri) => {
    waiting.set(uri.toString(), uri);
    void drain();
  };

  return {
    add: (uri) => {
      addTo(files, uri);
    },
    addGone: (uri) => {
      gone.add(uri.toString());
      addTo(files, uri);
    },
    addFolder: (uri) => {
      addTo(folders, uri);
    },
    reading: () => reading,
    whenEmpty: async () => {
      while (draining) await draining;
    },
  };
}

function take<Value>(from: Map<string, Value>): Value[] {
  const values = [...from.values()];
  from.clear();
  return values;
}
