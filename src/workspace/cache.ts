import * as vscode from 'vscode';
import { cachedLog, readCache, writeCache, type CacheEntry } from '../model/cachedLog';
import type { KeptLog } from '../model/lines';
import type { Logbook } from '../model/logbook';
import { openBuffer, statAll } from './files';

/**
 * How old a file must be when it is read, in milliseconds, for its time of change to tell a later change: clocks of file
 * systems go in steps of up to two seconds.
 */
const settled = 2000;

/** What is known of logs from the last time, without reading them. Any failure of the storage means: nothing is. */
export interface LogCache {
  /** What is known of logs that are on disk as they were, by URI. Open ones are left out. */
  load(): Promise<Map<string, KeptLog>>;
  /** Keeps what the logbook knows for the next time. @param readAt when logs were read since {@link load}, by URI */
  save(logbook: Logbook, readAt: ReadonlyMap<string, number>): Promise<void>;
}

/** A cache in a folder of the extension's own. Two windows may share it: whoever writes last is read next time. */
export function createCache(storage: vscode.Uri): LogCache {
  const file = vscode.Uri.joinPath(storage, 'logs.cache');
  let entries = new Map<string, CacheEntry>();

  return {
    load: async () => {
      entries = await readFile(file);
      const uris = [...entries.keys()].map((uri) => vscode.Uri.parse(uri));
      const stats = await statAll(uris.filter((uri) => !openBuffer(uri)));
      entries = new Map([...entries].filter(([uri, entry]) => isSame(entry, stats.get(uri))));
      return new Map([...entries].map(([uri, { kept }]) => [uri, kept]));
    },
    save: async (logbook, readAt) => {
      const stats = await statAll([...readAt.keys()].map((uri) => vscode.Uri.parse(uri)));
      for (const [uri, at] of readAt) {
        const [stat, application] = [stats.get(uri), logbook.get(uri)];
        const kept = application && cachedLog(application);
        const isSettled = stat !== undefined && stat.mtime > 0 && stat.mtime < at - settled;
        if (kept && isSettled && !openBuffer(vscode.Uri.parse(uri))?.isDirty) {
          entries.set(uri, { mtime: stat.mtime, size: stat.size, kept });
        } else entries.delete(uri);
      }
      for (const uri of entries.keys()) if (!logbook.get(uri)) entries.delete(uri);
      await replaceFile(file, writeCache(entries));
    },
  };
}

function isSame({ mtime, size }: CacheEntry, stat: vscode.FileStat | undefined): boolean {
  return stat?.mtime === mtime && stat.size === size;
}

async function readFile(file: vscode.Uri): Promise<Map<string, CacheEntry>> {
  try {
    return readCache(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  } catch {
    return new Map();
  }
}

/** Writes a file so that whoever reads it finds the old text or the new one, whole. */
async function replaceFile(file: vscode.Uri, text: string): Promise<void> {
  const temporary = file.with({ path: `${file.path}.${crypto.randomUUID()}` });
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
  try {
    await vscode.workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(temporary, file, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
}
