import * as vscode from 'vscode';

/** Opens a file in a text editor of its own, not in the one that previews; with a line at the top, if one is given. */
export async function showFile(uri: vscode.Uri, line?: number): Promise<void> {
  const start = line === undefined ? undefined : new vscode.Position(line, 0);
  // Given afterwards, the selection would take the cursor from where a person has placed it meanwhile.
  const selection = start && new vscode.Selection(start, start);
  const editor = await vscode.window.showTextDocument(uri, {
    preview: false,
    ...(selection && { selection }),
  });
  if (selection) editor.revealRange(selection, vscode.TextEditorRevealType.AtTop);
}
