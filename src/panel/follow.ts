import * as vscode from 'vscode';
import { onSettingChange } from '../platform/settings';
import type { PanelServices } from './services';
import { reviewOf } from './pageOf';
import type { Place } from './protocol';

/** Calls back whenever what the page of a place shows may have changed. Once for what happens at the same time. */
export function followPlace(
  place: Place,
  { workspace }: PanelServices,
  onChange: () => void,
): vscode.Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      onChange();
    }, 50);
  };
  const following = vscode.Disposable.from(
    workspace.logbook.onDidChange(changed),
    onSettingChange(['hideNames'], changed),
    ...(place.page === 'application' ? followFile(reviewOf(place.log), changed) : []),
  );
  return new vscode.Disposable(() => {
    clearTimeout(waiting);
    following.dispose();
  });
}

/** Follows a file that may be open or not, or not there yet. */
function followFile(file: vscode.Uri, onChange: () => void): vscode.Disposable[] {
  const key = file.toString();
  const ifIt = (uri: vscode.Uri) => {
    if (uri.toString() === key) onChange();
  };
  const folder = vscode.Uri.joinPath(file, '..');
  // The name of the file may hold characters that mean something in a pattern; its ending does not.
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, '*.postmortem.md'),
  );
  return [
    watcher,
    watcher.onDidCreate(ifIt),
    watcher.onDidChange(ifIt),
    watcher.onDidDelete(ifIt),
    vscode.workspace.onDidChangeTextDocument(({ document }) => ifIt(document.uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => ifIt(uri)),
  ];
}
