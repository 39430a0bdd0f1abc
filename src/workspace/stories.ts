import * as vscode from 'vscode';
import { readStories, type Story } from '../documents/stories';
import { readOptionalText } from './files';
import { applicationsFolder } from './folders';

/** Where the stories of the workspace folder around a file stand, whether they are there or not. */
export function storiesFile(file: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(file);
  return folder && vscode.Uri.joinPath(applicationsFolder(folder), 'stories.md');
}

/** The stories that a log may name; none where there is no stories.md. @throws Failure when that is no text */
export async function storiesFor(file: vscode.Uri): Promise<readonly Story[]> {
  const uri = storiesFile(file);
  const text = uri && (await readOptionalText(uri));
  return text === undefined ? [] : readStories(text);
}
