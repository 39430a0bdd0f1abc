import * as vscode from 'vscode';
import { createLogbook, slugOf } from '../model/logbook';
import type { ParsedLog } from '../model/parse';
import type { Disposable } from '../platform/disposable';
import { openBuffer, readText, Unreadable } from './files';
import { findLogs } from './find';
import { readOpenLog } from './openLogs';
import type { Workspace } from './workspace';

const batchMilliseconds = 30;
const readsAtOnce = 64;

/**
 * Keeps a logbook in step with the files: logs in every workspace folder, open buffers before the disk, changes in
 * batches. Nothing is looked for before {@link Workspace.whenReady} is called for the first time.
 * @param onError told of an unexpected error, whose message may hold a path
 */
export function followLogs(onError: (error: unknown) => void): Workspace & Disposable {
  const logbook = createLogbook();
  const pending = new Map<string, vscode.Uri>();
  const created = new Map<string, vscode.Uri>();
  const subscriptions: vscode.Disposable[] = [];
  let firstScan: Promise<void> | undefined;
  let draining: Promise<void> | undefined;

  /** Reads what is pending, batch by batch, until nothing is; a file that changes meanwhile is read again. */
  const drain = (): Promise<void> =>
    (draining ??= (async () => {
      await new Promise((resolve) => setTimeout(resolve, batchMilliseconds));
      while (pending.size > 0 || created.size > 0) {
        const folders = take(created);
        for (const uri of (await Promise.all(folders.map(logsBelow))).flat())
          pending.set(uri.toString(), uri);
        logbook.update(await readLogs(take(pending)));
      }
    })()
      .catch(onError)
      .finally(() => {
        draining = undefined;
        if (pending.size > 0 || created.size > 0) void drain();
      }));

  const changed = (uri: vscode.Uri) => {
    if (slugOf(uri.path) === undefined || !vscode.workspace.getWorkspaceFolder(uri)) return;
    pending.set(uri.toString(), uri);
    void drain();
  };
  const appeared = (uri: vscode.Uri) => {
    if (slugOf(uri.path) !== undefined) changed(uri);
    else {
      created.set(uri.toString(), uri);
      void drain();
    }
  };
  const vanished = (uri: vscode.Uri) => {
    const below = `${uri.toString()}/`;
    for (const { uri: log } of logbook.applications()) {
      if (log === uri.toString() || log.startsWith(below)) changed(vscode.Uri.parse(log));
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
      logbook.update(new Map(gone.map(({ uri }) => [uri, undefined])));
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
    const found = (await Promise.all(folders.map((folder) => findLogs(folder)))).flat();
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

/** The logs below something that appeared, where it is a folder. */
async function logsBelow(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return [];
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.Directory ? await findLogs(folder, uri) : [];
  } catch {
    return [];
  }
}

async function readLogs(uris: readonly vscode.Uri[]): Promise<Map<string, ParsedLog | undefined>> {
  const read = new Map<string, ParsedLog | undefined>();
  for (let from = 0; from < uris.length; from += readsAtOnce) {
    const batch = uris.slice(from, from + readsAtOnce);
    const logs = await Promise.all(batch.map(readLog));
    batch.forEach((uri, index) => read.set(uri.toString(), logs[index]));
  }
  return read;
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

/** A log of which nothing could be read: it keeps its place, with the reason. */
function unreadableLog(code: 'unreadable' | Unreadable['code']): ParsedLog {
  const start = { line: 0, character: 0 };
  return {
    log: { company: '', role: '' },
    problems: [{ code, range: { start, end: start }, path: [], values: {} }],
    lines: {},
  };
}
