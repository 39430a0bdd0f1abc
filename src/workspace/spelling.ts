import * as vscode from 'vscode';
import { namesIn } from './folders';

/**
 * Whether a file answers to its name only because the file system ignores letter case: what is listed, it or a folder
 * around it, is spelled in other letters.
 */
export async function isSpelledOtherwise(uri: vscode.Uri): Promise<boolean> {
  const top = vscode.workspace.getWorkspaceFolder(uri)?.uri.path ?? '/';
  for (let at = uri; at.path.length > top.length; at = vscode.Uri.joinPath(at, '..')) {
    const name = at.path.slice(at.path.lastIndexOf('/') + 1).normalize('NFC');
    const listed = (await namesIn(vscode.Uri.joinPath(at, '..'))).map((other) => other.normalize('NFC'));
    if (listed.includes(name)) continue;
    if (listed.some((other) => other.toLowerCase() === name.toLowerCase())) return true;
  }
  return false;
}
