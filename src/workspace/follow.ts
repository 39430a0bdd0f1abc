import * as vscode from 'vscode';
import { createLogbook, slugOf, stemOf, type Application } from '../model/logbook';
import type { KeptLog } from '../model/lines';
import type { Disposable } from '../platform/disposable';
import type { LogCache } from './cache';
import type { SecondLook } from './secondLook';
import { findAll, findFollowed, isFollowed } from './find';
import type { Workspace } from './workspace';

const batchMilliseconds = 30;
const searchesAtOnce = 4;
/** How long nothing must have been read before it is kept for the next start. */
const savingMilliseconds = 2000;

/**
 * Keeps a logbook in step with the files: logs in every workspace folder, the prep sheets and post-mortems beside them,
 * open buffers before the disk, changes in batches. Nothing is looked for before somebody waits for it for the first time.
 * @param onError told of an unexpected error, whose message may hold a path
 * @param storage a folder for what shall be known at the next start; without it every start reads all
 */
export function followLogs(onError: (error: unknown) => void, storage?: vscode.Uri): Workspace & Disposable {
  const logbook = createLogbook();
  const pending = new Map<string, vscode.Uri>();
  const created = new Map<string, vscode.Uri>();
  /** Documents to read; one without a log beside it, or whose log is gone, waits here for the log. */
  const unread = new Map<string, vscode.Uri>();
  /** Files that are said to be gone. */
  const missed = new Set<string>();
  /** Logs that are known from the last time only. */
  const remembered = new Map<string, vscode.Uri>();
  /** When logs were read that are not kept for the next start yet. */
  const readAt = new Map<string, number>();
  /** What is being read: what goes meanwhile may be in no log yet. */
  let reading: readonly string[] = [];
  const subscriptions: vscode.Disposable[] = [];
  let cache: LogCache | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;
  let firstScan: Promise<void> | undefined;
  let draining: Promise<void> | undefined;

  const readBatch = async (uris: readonly vscode.Uri[]): Promise<void> => {
    for (const uri of uris) if (slugOf(uri.path) === undefined) unread.set(uri.toString(), uri);
    const { readLogs, readDocuments } = await import('./readFiles');
    const now = Date.now();
    const logs = await readLogs(uris.filter(({ path }) => slugOf(path) !== undefined));
    // Their folder may have been closed meanwhile.
    for (const uri of uris) if (!vscode.workspace.getWorkspaceFolder(uri)) logs.delete(uri.toString());
    for (const uri of uris) {
      const key = uri.toString();
      if (!missed.delete(key) || !logs.get(key)) continue;
      const { isSpelledOtherwise } = await import('./spelling');
      if (await isSpelledOtherwise(uri)) logs.set(key, undefined);
    }
    for (const uri of logs.keys()) {
      remembered.delete(uri);
      readAt.set(uri, now);
    }
    const left = [...logs].flatMap(([uri, log]) => (log ? [] : [uri]));
    const documentsLeft = left.flatMap((uri) => logbook.get(uri)?.documents ?? []);
    for (const { uri } of documentsLeft) unread.set(uri, vscode.Uri.parse(uri));
    const [present, absent] = [[...logs.keys()].filter((uri) => logs.get(uri)), left].map(
      (known) => new Set(known.map(stemOf)),
    );
    const documents = [...unread.values()].filter((uri) => {
      const stem = stemOf(uri.toString());
      return present?.has(stem) === true || (logbook.hasStem(stem) && absent?.has(stem) !== true);
    });
    for (const uri of documents) unread.delete(uri.toString());
    const forgotten = documentsLeft.map(({ uri }) => [uri, undefined] as const);
    logbook.update(logs, new Map([...forgotten, ...(await readDocuments(documents))]));
  };

  /** Reads what is pending, batch by batch, until nothing is; a file that changes meanwhile is read again. */
  const drain = (): Promise<void> =>
    (draining ??= (async () => {
      await new Promise((resolve) => setTimeout(resolve, batchMilliseconds));
      while (pending.size > 0 || created.size > 0) {
        const folders = take(created);
        for (const uri of await filesBelow(folders)) pending.set(uri.toString(), uri);
        const batch = take(pending);
        reading = batch.map(String);
        await readBatch(batch);
      }
      saveLater();
    })()
      .catch(onError)
      .finally(() => {
        reading = [];
        draining = undefined;
        if (pending.size > 0 || created.size > 0) void drain();
      }));

  const changed = (uri: vscode.Uri) => {
    if (!isFollowed(uri.path) || !vscode.workspace.getWorkspaceFolder(uri)) return;
    pending.set(uri.toString(), uri);
    void drain();
  };
  const appeared = (uri: vscode.Uri) => {
    if (isFollowed(uri.path)) changed(uri);
    else {
      created.set(uri.toString(), uri);
      void drain();
    }
  };
  const vanished = (uri: vscode.Uri) => {
    const below = `${uri.toString()}/`;
    for (const file of [...reading, ...logbook.applications().flatMap(filesOf)]) {
      if (file !== uri.toString() && !file.startsWith(below)) continue;
      missed.add(file);
      changed(vscode.Uri.parse(file));
    }
  };
  const foldersChanged = ({ added, removed }: vscode.WorkspaceFoldersChangeEvent) => {
    for (const folder of removed) {
      const below = `${folder.uri.toString()}/`;
      const gone = logbook
        .applications()
        .filter(
          ({ uri }) => uri.startsWith(below) && !vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)),
        );
      for (const { uri } of gone) remembered.delete(uri);
      const documents = gone.flatMap((application) => application.documents);
      logbook.update(
        new Map(gone.map(({ uri }) => [uri, undefined])),
        new Map(documents.map(({ uri }) => [uri, undefined])),
      );
    }
    for (const { uri } of added) appeared(uri);
  };

  /** Loaded with the first look; see {@link createSecondLook}. */
  let secondLook: Promise<SecondLook> | undefined;
  let scannedAt = 0;
  const look = async (how: keyof SecondLook) => {
    const known = () => logbook.applications().filter(isRead).flatMap(filesOf);
    secondLook ??= import('./secondLook').then(({ createSecondLook }) =>
      createSecondLook(known, changed, onError, scannedAt),
    );
    await (await secondLook)[how]();
  };

  const start = async (): Promise<void> => {
    scannedAt = Date.now();
    // Deleting or renaming a folder tells a watcher for logs nothing, so everything is watched.
    const watcher = vscode.workspace.createFileSystemWatcher('**');
    subscriptions.push(
      watcher,
      watcher.onDidCreate(appeared),
      watcher.onDidChange(changed),
      watcher.onDidDelete(vanished),
      // What is done inside VS Code is told at once, and where watchers miss it.
      vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(appeared)),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(vanished)),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          vanished(oldUri);
          appeared(newUri);
        }
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        changed(uri);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        changed(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        changed(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(foldersChanged),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) void look('ifRested');
      }),
    );
    const found = await findAll(onError);
    const known = storage ? await recall(storage, found) : new Map<string, KeptLog>();
    for (const uri of found) (known.has(uri.toString()) ? remembered : pending).set(uri.toString(), uri);
    logbook.update(known);
  };
  const recall = async (folder: vscode.Uri, uris: readonly vscode.Uri[]) => {
    cache = (await import('./cache')).createCache(folder);
    return cache.load(uris);
  };
  const saveLater = () => {
    clearTimeout(saving);
    if (cache && readAt.size > 0) saving = setTimeout(() => void save().catch(onError), savingMilliseconds);
  };
  const save = async (): Promise<void> => {
    const read = new Map(readAt);
    readAt.clear();
    await cache?.save(logbook, read);
  };
  const whenListed = async (): Promise<void> => {
    await (firstScan ??= start().catch(onError));
    while (pending.size > 0 || created.size > 0 || draining) await drain();
  };

  return {
    logbook,
    whenListed,
    whenReady: async () => {
      await whenListed();
      for (const [key, uri] of remembered) pending.set(key, uri);
      await whenListed();
    },
    lookAgain: async () => {
      await whenListed();
      await look('now');
      await whenListed();
    },
    dispose: () => {
      clearTimeout(saving);
      for (const subscription of subscriptions.splice(0)) subscription.dispose();
    },
  };
}

function take<Value>(from: Map<string, Value>): Value[] {
  const values = [...from.values()];
  from.clear();
  return values;
}

/** Whether the log could be read at all: one that could not may be mended without being changed. */
function isRead({ problems }: Application): boolean {
  return problems.every(({ code }) => code !== 'unreadable');
}

/** The files that an application was read from. */
function filesOf({ uri, documents }: Application): string[] {
  return [uri, ...documents.map((document) => document.uri)];
}

/** The files to follow below what appeared, where that is folders. */
async function filesBelow(uris: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const byParent = new Map<string, vscode.Uri[]>();
  for (const uri of uris) {
    const parent = vscode.Uri.joinPath(uri, '..').toString();
    byParent.set(parent, [...(byParent.get(parent) ?? []), uri]);
  }
  const found = await Promise.all(
    [...byParent].map(([parent, siblings]) => filesBelowSiblings(parent, siblings)),
  );
  return found.flat();
}

/** Each look costs a search: below many folders side by side there is one, for all of them. */
async function filesBelowSiblings(parent: string, siblings: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  if (siblings.length <= searchesAtOnce) return (await Promise.all(siblings.map(filesBelowOne))).flat();
  const depth = parent.split('/').length + 1;
  const own = new Set(siblings.map((uri) => uri.toString()));
  const all = await filesBelowOne(vscode.Uri.parse(parent));
  return all.filter((uri) => own.has(uri.toString().split('/').slice(0, depth).join('/')));
}

/** The files to follow below something that appeared, where it is a folder. */
async function filesBelowOne(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return [];
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.Directory ? await findFollowed(folder, uri) : [];
  } catch {
    return [];
  }
}
