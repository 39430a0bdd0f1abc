import * as vscode from 'vscode';

/** What happens to files and folders. */
export interface FileNews {
  /** A file or a folder is there that was not: made, renamed to, or opened with its workspace folder. */
  readonly appeared: (uri: vscode.Uri) => void;
  /** A file, or its buffer, may hold something else. */
  readonly changed: (uri: vscode.Uri) => void;
  /** A file or a folder is gone: deleted, or renamed from. */
  readonly vanished: (uri: vscode.Uri) => void;
  /** A folder is not open any more. */
  readonly closed: (folder: vscode.WorkspaceFolder) => void;
  /** The person came back to the window. */
  readonly returned: () => void;
}

/** Tells what happens in the open folders, until it is disposed of. The same may be told twice. */
export function watchFiles(news: FileNews): vscode.Disposable {
  // Deleting or renaming a folder tells a watcher for logs nothing, so everything is watched.
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(news.appeared),
    watcher.onDidChange(news.changed),
    watcher.onDidDelete(news.vanished),
    // What is done inside VS Code is told at once, and where watchers miss it.
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(news.appeared)),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(news.vanished)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        news.vanished(oldUri);
        news.appeared(newUri);
      }
    }),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      news.changed(uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      news.changed(document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      news.changed(uri);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      removed.forEach(news.closed);
      for (const { uri } of added) news.appeared(uri);
    }),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) news.returned();
    }),
  );
}
