import * as vscode from 'vscode';
import { createLogbook, reviewedKindOf, slugOf, stemOf, type Application } from '../model/logbook';
import type { ParsedLog } from '../model/parse';
import type { Reviewed } from '../model/reviewed';
import type { Disposable } from '../platform/disposable';
import { openBuffer, readText, Unreadable } from './files';
import { findFollowed, isFollowed } from './find';
import { readOpenLog } from './openLogs';
import type { Workspace } from './workspace';

const batchMilliseconds = 30;
const readsAtOnce = 64;

/**
 * Keeps a logbook in step with the files: logs in every workspace folder, the prep sheets and post-mortems beside them,
 * open buffers before the disk, changes in batches. Nothing is looked for before {@link Workspace.whenReady} is called for the first time.
 * @param onError told of an unexpected error, whose message may hold a path
 */
export function followLogs(onError: (error: unknown) => void): Workspace & Disposable {
  const logbook = createLogbook();
  const pending = new Map<string, vscode.Uri>();
  const created = new Map<string, vscode.Uri>();
  /** Documents that changed; one without a log beside it waits here for the log, and is not read. */
  const unread = new Map<string, vscode.Uri>();
  const subscriptions: vscode.Disposable[] = [];
  let firstScan: Promise<void> | undefined;
  let draining: Promise<void> | undefined;

  const readBatch = async (uris: readonly vscode.Uri[]): Promise<void> => {
    for (const uri of uris) if (slugOf(uri.path) === undefined) unread.set(uri.toString(), uri);
    const logs = await readAll(
      uris.filter(({ path }) => slugOf(path) !== undefined),
      readLog,
    );
    const stems = new Set([...logs.keys()].map(stemOf));
    const documents = [...unread.values()].filter((uri) => {
      const stem = stemOf(uri.toString());
      return stems.has(stem) || logbook.hasStem(stem);
    });
    for (const uri of documents) unread.delete(uri.toString());
    logbook.update(logs, await readAll(documents, readDocument));
  };

  /** Reads what is pending, batch by batch, until nothing is; a file that changes meanwhile is read again. */
  const drain = (): Promise<void> =>
    (draining ??= (async () => {
      await new Promise((resolve) => setTimeout(resolve, batchMilliseconds));
      while (pending.size > 0 || created.size > 0) {
        const folders = take(created);
        for (const uri of (await Promise.all(folders.map(filesBelow))).flat())
          pending.set(uri.toString(), uri);
        await readBatch(take(pending));
      }
    })()
      .catch(onError)
      .finally(() => {
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
    for (const file of logbook.applications().flatMap(filesOf)) {
      if (file === uri.toString() || file.startsWith(below)) changed(vscode.Uri.parse(file));
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
      const documents = gone.flatMap((application) => application.documents);
      logbook.update(
        new Map(gone.map(({ uri }) => [uri, undefined])),
        new Map(documents.map(({ uri }) => [uri, undefined])),
      );
    }
    for (const { uri } of added) appeared(uri);
  };

  const start = async (): Promise<void> => {
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
    );
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = (await Promise.all(folders.map((folder) => findFollowed(folder)))).flat();
    for (const uri of found) pending.set(uri.toString(), uri);
  };

  return {
    logbook,
    whenReady: async () => {
      await (firstScan ??= start().catch(onError));
      while (pending.size > 0 || created.size > 0 || draining) await drain();
    },
    dispose: () => {
      for (const subscription of subscriptions.splice(0)) subscription.dispose();
    },
  };
}

function take<Value>(from: Map<string, Value>): Value[] {
  const values = [...from.values()];
  from.clear();
  return values;
}

/** The files that an application was read from. */
function filesOf({ uri, documents }: Application): string[] {
  return [uri, ...documents.map((document) => document.uri)];
}

/** The files to follow below something that appeared, where it is a folder. */
async function filesBelow(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return [];
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.Directory ? await findFollowed(folder, uri) : [];
  } catch {
    return [];
  }
}

/** Reads files, many at a time. @returns what each held, by URI */
async function readAll<Content>(
  uris: readonly vscode.Uri[],
  read: (uri: vscode.Uri) => Promise<Content>,
): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>();
  for (let from = 0; from < uris.length; from += readsAtOnce) {
    const batch = uris.slice(from, from + readsAtOnce);
    const found = await Promise.all(batch.map(async (uri) => [uri.toString(), await read(uri)] as const));
    for (const [uri, content] of found) contents.set(uri, content);
  }
  return contents;
}

/** A log, read; undefined when there is no such file any more. */
async function readLog(uri: vscode.Uri): Promise<ParsedLog | undefined> {
  try {
    const text = await readText(uri);
    const buffer = openBuffer(uri);
    if (buffer) return await readOpenLog(buffer);
    const { parseLog } = await import('../model/parse');
    return parseLog(text);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    return unreadableLog(error instanceof Unreadable ? error.code : 'unreadable');
  }
}

/** A prep sheet or post-mortem, read; undefined when it is gone or cannot be read. */
async function readDocument(uri: vscode.Uri): Promise<Reviewed | undefined> {
  const kind = reviewedKindOf(uri.path);
  try {
    const text = await readText(uri);
    const { readReviewed } = await import('../documents/reviewed');
    return kind && readReviewed(uri.toString(), kind, text);
  } catch {
    return undefined;
  }
}

/** A log of which nothing could be read: it keeps its place, with the reason. */
function unreadableLog(code: 'unreadable' | Unreadable['code']): ParsedLog {
  const start = { line: 0, character: 0 };
  return {
    log: { company: '', role: '' },
    problems: [{ code, range: { start, end: start }, path: [], values: {} }],
    lines: {},
  };
}
