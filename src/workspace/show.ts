import * as vscode from 'vscode';

/** Opens a file in a text editor of its own, not in the one that previews. */
export async function showFile(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri, { preview: false });
}
