import * as vscode from 'vscode';
import { createLogbook, type Application } from '../model/logbook';
import type { KeptLog } from '../model/lines';
import type { Disposable } from '../platform/disposable';
import { findAll, findBelow, isFollowed } from './find';
import type { Intake } from './intake';
import type { Remembered } from './remembered';
import type { SecondLook } from './secondLook';
import { watchFiles } from './watch';
import type { Workspace } from './workspace';

/** What a search is known faster with. */
interface Aids {
  /** A folder for what shall be known at the next start; without it every start reads all. */
  readonly storage?: vscode.Uri;
  /** What {@link startParser} takes: of a large search, a thread parses its share. */
  readonly parserScript?: vscode.Uri;
}

/**
 * Keeps a logbook in step with the files: logs in every workspace folder, the prep sheets and post-mortems beside them,
 * open buffers before the disk, changes in batches. Nothing is looked for before somebody waits for it for the first time.
 * @param onError told of an unexpected error, whose message may hold a path
 */
export function followLogs(
  onError: (error: unknown) => void,
  { storage, parserScript }: Aids = {},
): Workspace & Disposable {
  const logbook = createLogbook();
  const pending = new Map<string, vscode.Uri>();
  /** What may be folders, to look into. */
  const created = new Map<string, vscode.Uri>();
  /** Files that are said to be gone. */
  const missed = new Set<string>();
  /** Logs of which no more is known than was recalled from the last time. */
  const onlyRecalled = new Map<string, vscode.Uri>();
  /** What is being read: what goes meanwhile may be in no log yet. */
  let reading: readonly string[] = [];
  let watching: vscode.Disposable | undefined;
  let intake: Promise<Intake> | undefined;
  let secondLook: Promise<SecondLook> | undefined;
  let remembered: Promise<Remembered> | undefined;
  let firstScan: Promise<void> | undefined;
  /** What to do once more after the first scan: it may have found what went while it ran. */
  let afterScan: (() => void)[] | undefined = [];
  let scannedAt = 0;
  let draining: Promise<void> | undefined;

  const readPending = async () => {
    const batch = take(pending);
    reading = batch.map(String);
    const gone = new Set(reading.filter((uri) => missed.delete(uri)));
    const now = Date.now();
    intake ??= import('./intake').then(({ createIntake }) => createIntake(logbook, parserScript));
    const logs = await (await intake).read(batch, gone);
    for (const uri of logs) onlyRecalled.delete(uri);
    (await remembered)?.wereRead(logs, now);
  };

  /** Reads what is pending, batch by batch, until nothing is; a file that changes meanwhile is read again. */
  const drain = (): Promise<void> =>
    (draining ??= (async () => {
      // Whatever is told together is read together.
      await new Promise((resolve) => setTimeout(resolve));
      while (pending.size > 0 || created.size > 0) {
        for (const uri of await findBelow(take(created))) pending.set(uri.toString(), uri);
        await readPending();
      }
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
    afterScan?.push(() => {
      vanished(uri);
    });
    const below = `${uri.toString()}/`;
    for (const file of [...reading, ...logbook.applications().flatMap(filesOf)]) {
      if (file !== uri.toString() && !file.startsWith(below)) continue;
      missed.add(file);
      changed(vscode.Uri.parse(file));
    }
  };
  const closed = (folder: vscode.WorkspaceFolder) => {
    afterScan?.push(() => {
      closed(folder);
    });
    const below = `${folder.uri.toString()}/`;
    const gone = logbook
      .applications()
      .filter(({ uri }) => uri.startsWith(below))
      // Another open folder may hold it too.
      .filter(({ uri }) => !vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)));
    for (const { uri } of gone) onlyRecalled.delete(uri);
    const documents = gone.flatMap((application) => application.documents);
    const nothing = (files: readonly { readonly uri: string }[]) =>
      new Map(files.map(({ uri }) => [uri, undefined]));
    logbook.update(nothing(gone), nothing(documents));
  };

  const look = async (how: keyof SecondLook) => {
    const known = () => logbook.applications().filter(isRead).flatMap(filesOf);
    secondLook ??= import('./secondLook').then(({ createSecondLook }) =>
      createSecondLook(known, changed, onError, scannedAt),
    );
    await (await secondLook)[how]();
  };
  const returned = () => void look('ifRested');

  const start = async (): Promise<void> => {
    scannedAt = Date.now();
    watching = watchFiles({ appeared, changed, vanished, closed, returned });
    const [found, known] = await Promise.all([findAll(onError), recall()]);
    const kept = new Map<string, KeptLog>();
    for (const uri of found) {
      const key = uri.toString();
      // What was read meanwhile is newer than what is remembered.
      const log = logbook.get(key) ? undefined : known.get(key);
      if (log) kept.set(key, log);
      (log ? onlyRecalled : pending).set(key, uri);
    }
    logbook.update(kept);
    const again = afterScan ?? [];
    afterScan = undefined;
    for (const act of again) act();
  };
  const recall = async (): Promise<ReadonlyMap<string, KeptLog>> => {
    if (!storage) return new Map();
    remembered = import('./remembered').then(({ createRemembered }) =>
      createRemembered(storage, logbook, onError),
    );
    return (await remembered).recall();
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
      for (const [key, uri] of onlyRecalled) pending.set(key, uri);
      await whenListed();
    },
    lookAgain: async () => {
      await whenListed();
      await look('now');
      await whenListed();
    },
    dispose: () => {
      watching?.dispose();
      void remembered?.then((remembered) => {
        remembered.dispose();
      });
      remembered = undefined;
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
