import * as vscode from 'vscode';
import { workspaceFolder } from '../workspace/folders';

/**
 * Asks where to write an export; the dialog itself asks before it takes a file that is there.
 * @param name what the file is called unless they say otherwise
 * @returns the URI of the file; undefined when the person left
 */
export async function chooseTarget(
  title: string,
  name: string,
  filters: Record<string, string[]>,
): Promise<string | undefined> {
  const defaultUri = vscode.Uri.joinPath(workspaceFolder().uri, name);
  const chosen = await vscode.window.showSaveDialog({ title, defaultUri, filters });
  return chosen?.toString();
}

/**
 * Says where an export is, and what it is good for.
 * @param file its URI
 * @param sentence what is said, with the file's name in it
 */
export function sayWhere(file: string, sentence: (name: string) => string): void {
  void vscode.window.showInformationMessage(
    sentence(vscode.workspace.asRelativePath(vscode.Uri.parse(file))),
  );
}
