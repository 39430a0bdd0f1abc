import * as vscode from 'vscode';
import { nextTurn } from '../model/nextUp';
import { alarmAt } from '../platform/alarm';
import type { Disposable } from '../platform/disposable';
import { onSettingChange } from '../platform/settings';
import { partnerOf } from '../workspace/files';
import { goalsFiles } from './goals';
import type { PanelServices } from './services';
import type { Place } from './place';

/** Calls back whenever what the page of a place shows may have changed. Once for what happens at the same time. */
export function followPlace(
  place: Place,
  { workspace, clock }: PanelServices,
  onChange: () => void,
): vscode.Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let alarm: Disposable | undefined;
  const changed = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      waitForTurn();
      onChange();
    }, 50);
  };
  /** Rounds begin and end, and tomorrow becomes today, without any file that changes. */
  const waitForTurn = () => {
    alarm?.dispose();
    alarm = alarmAt(nextTurn([], workspace.logbook.applications(), clock()), clock, changed);
  };
  waitForTurn();
  const following = vscode.Disposable.from(
    workspace.logbook.onDidChange(changed),
    onSettingChange(['hideNames', 'followUp.afterHours', 'checkIn.afterDays', 'coolOff.days'], changed),
    ...followFiles(filesOf(place, workspace), changed),
  );
  return new vscode.Disposable(() => {
    clearTimeout(waiting);
    alarm?.dispose();
    following.dispose();
  });
}

/** The files that a page is made from beside the logs. */
function filesOf(place: Place, { logbook }: PanelServices['workspace']): readonly vscode.Uri[] {
  if (place.page === 'now') return goalsFiles(logbook.applications());
  const log = place.page === 'application' ? openUri(place.log) : undefined;
  return log ? (['prep', 'postmortem', 'posting'] as const).map((document) => partnerOf(log, document)) : [];
}

/** A log below the open folders. It may not have been found yet, and a place may name anything. */
function openUri(log: string): vscode.Uri | undefined {
  try {
    const uri = vscode.Uri.parse(log, true);
    return vscode.workspace.getWorkspaceFolder(uri) && uri;
  } catch {
    return undefined;
  }
}

/** Follows files that may be open or not, or not there yet. */
function followFiles(files: readonly vscode.Uri[], onChange: () => void): vscode.Disposable[] {
  if (files.length === 0) return [];
  const keys = new Set(files.map(String));
  const ifOne = (uri: vscode.Uri) => {
    if (keys.has(uri.toString())) onChange();
  };
  // The name of a file may hold characters that mean something in a pattern; its ending does not.
  const folders = new Map(
    files.map((file) => vscode.Uri.joinPath(file, '..')).map((uri) => [uri.toString(), uri]),
  );
  return [
    ...[...folders.values()].flatMap((folder) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.md'));
      return [watcher, watcher.onDidCreate(ifOne), watcher.onDidChange(ifOne), watcher.onDidDelete(ifOne)];
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => ifOne(document.uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => ifOne(uri)),
  ];
}
