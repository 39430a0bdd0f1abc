import * as vscode from 'vscode';
import { createLogbook, type Application, type Logbook } from '../model/logbook';
import type { KeptLog } from '../model/lines';
import type { Disposable } from '../platform/disposable';
import { findAll, isFollowed } from './find';
import type { Intake } from './intake';
import { createReadingQueue } from './readingQueue';
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
  /** Logs of which no more is known than was recalled from the last time. */
  const onlyRecalled = new Map<string, vscode.Uri>();
  let watching: vscode.Disposable | undefined;
  let intake: Promise<Intake> | undefined;
  let secondLook: Promise<SecondLook> | undefined;
  let remembered: Promise<Remembered> | undefined;
  let firstScan: Promise<void> | undefined;
  let scannedAt = 0;
  /** What to do once more after the first scan: it may have found what went while it ran. */
  let afterScan: (() => void)[] | undefined = [];

  const queue = createReadingQueue(async (uris, gone) => {
    const now = Date.now();
    intake ??= import('./intake').then(({ createIntake }) => createIntake(logbook, parserScript));
    const logs = await (await intake).read(uris, gone);
    for (const uri of logs) onlyRecalled.delete(uri);
    (await remembered)?.wereRead(logs, now);
  }, onError);

  const changed = (uri: vscode.Uri) => {
    if (isFollowedHere(uri)) queue.add(uri);
  };
  const appeared = (uri: vscode.Uri) => {
    if (isFollowed(uri.path)) changed(uri);
    else queue.addFolder(uri);
  };
  const vanished = (uri: vscode.Uri) => {
    const below = `${uri.toString()}/`;
    // What is being read may be in no log yet.
    for (const file of [...queue.reading(), ...logbook.applications().flatMap(filesOf)]) {
      if (file !== uri.toString() && !file.startsWith(below)) continue;
      const gone = vscode.Uri.parse(file);
      if (isFollowedHere(gone)) queue.addGone(gone);
    }
  };
  const closed = ({ uri }: vscode.WorkspaceFolder) => {
    for (const log of forgetBelow(uri, logbook)) onlyRecalled.delete(log);
  };
  const alsoAfterScan = (act: () => void) => {
    afterScan?.push(act);
    act();
  };

  const look = async (how: keyof SecondLook) => {
    const known = () => logbook.applications().filter(isRead).flatMap(filesOf);
    secondLook ??= import('./secondLook').then(({ createSecondLook }) =>
      createSecondLook(known, changed, onError, scannedAt),
    );
    await (await secondLook)[how]();
  };

  const start = async (): Promise<void> => {
    scannedAt = Date.now();
    watching = watchFiles({
      appeared,
      changed,
      vanished: (uri) => {
        alsoAfterScan(() => {
          vanished(uri);
        });
      },
      closed: (folder) => {
        alsoAfterScan(() => {
          closed(folder);
        });
      },
      returned: () => void look('ifRested'),
    });
    const [found, recalled] = await Promise.all([findAll(onError), recall()]);
    const kept = new Map<string, KeptLog>();
    for (const uri of found) {
      const key = uri.toString();
      // What was read meanwhile is newer than what is recalled.
      const log = logbook.get(key) ? undefined : recalled.get(key);
      if (log) {
        kept.set(key, log);
        onlyRecalled.set(key, uri);
      } else queue.add(uri);
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
    await queue.whenEmpty();
  };

  return {
    logbook,
    whenListed,
    whenReady: async () => {
      await whenListed();
      for (const uri of onlyRecalled.values()) queue.add(uri);
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

/** As {@link isFollowed}, and in a folder that is open. */
function isFollowedHere(uri: vscode.Uri): boolean {
  return isFollowed(uri.path) && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/**
 * Takes what lies below a folder that is not open any more out of a logbook, unless another open folder holds it too.
 * @returns the URIs of the logs that were taken out
 */
function forgetBelow(folder: vscode.Uri, logbook: Logbook): string[] {
  const below = `${folder.toString()}/`;
  const gone = logbook
    .applications()
    .filter(({ uri }) => uri.startsWith(below))
    .filter(({ uri }) => !vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)));
  const nothing = (files: readonly { readonly uri: string }[]) =>
    new Map(files.map(({ uri }) => [uri, undefined]));
  logbook.update(nothing(gone), nothing(gone.flatMap(({ documents }) => documents)));
  return gone.map(({ uri }) => uri);
}

/** Whether the log could be read at all: one that could not may be mended without being changed. */
function isRead({ problems }: Application): boolean {
  return problems.every(({ code }) => code !== 'unreadable');
}

/** The files that an application was read from. */
function filesOf({ uri, documents }: Application): string[] {
  return [uri, ...documents.map((document) => document.uri)];
}
