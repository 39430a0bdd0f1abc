import type * as vscode from 'vscode';
import type { KeptLog } from '../model/lines';
import type { Logbook } from '../model/logbook';
import type { Disposable } from '../platform/disposable';
import { createCache } from './cache';

/** How long nothing must have been read before it is kept for the next start. */
const savingMilliseconds = 2000;

/** What is known of logs from one start to the next. Disposing of it drops what is not kept yet. */
export interface Remembered extends Disposable {
  /** What is known from the last time of logs that are on disk as they were, by URI. Open ones are left out. */
  recall(): Promise<ReadonlyMap<string, KeptLog>>;
  /**
   * Has kept what the logbook holds of these logs, once nothing was read for a while.
   * @param uris of logs that were read, or found to be gone
   * @param at when, in milliseconds of the epoch
   */
  wereRead(uris: Iterable<string>, at: number): void;
}

/**
 * Remembers the logs of a logbook, and begins to load what was kept last time.
 * @param storage a folder of the extension's own
 * @param onError told when something cannot be kept
 */
export function createRemembered(
  storage: vscode.Uri,
  logbook: Logbook,
  onError: (error: unknown) => void,
): Remembered {
  const cache = createCache(storage);
  const loading = cache.load();
  /** When logs were read that are not kept for the next start yet. */
  const readAt = new Map<string, number>();
  let saving: ReturnType<typeof setTimeout> | undefined;

  const save = async (): Promise<void> => {
    // What is loaded later would stand in place of what was saved.
    await loading;
    const read = new Map(readAt);
    readAt.clear();
    await cache.save(logbook, read);
  };

  return {
    recall: () => loading,
    wereRead: (uris, at) => {
      for (const uri of uris) readAt.set(uri, at);
      clearTimeout(saving);
      if (readAt.size > 0) saving = setTimeout(() => void save().catch(onError), savingMilliseconds);
    },
    dispose: () => {
      clearTimeout(saving);
    },
  };
}
