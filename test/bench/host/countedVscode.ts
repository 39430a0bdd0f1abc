import * as vscode from 'vscode';

// What is measured imports this in place of `vscode`: the same, but for a file system that counts.
export * from 'vscode';

/** How many files were read through {@link workspace}. */
export const reads = { count: 0 };

const fs: vscode.FileSystem = {
  ...vscode.workspace.fs,
  readFile: (uri) => {
    reads.count += 1;
    return vscode.workspace.fs.readFile(uri);
  },
};

export const workspace = new Proxy(vscode.workspace, {
  get: (target, key) => (key === 'fs' ? fs : (Reflect.get(target, key) as unknown)),
});
