import * as vscode from 'vscode';

/** Opens a file in a text editor of its own, not in the one that previews; with a line at the top, if one is given. */
export async function showFile(uri: vscode.Uri, line?: number): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  if (line === undefined) return;
  const start = new vscode.Position(line, 0);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.AtTop);
}
