import * as vscode from 'vscode';
import { readStories, type Story } from '../documents/stories';
import { Failure } from '../platform/failure';
import { readOptionalText } from './files';
import { applicationsFolderInside } from './folders';

/**
 * Where the stories of the workspace folder around a file stand, whether they are there or not; nowhere where
 * `debrief.folder` leads out of it.
 */
export function storiesFile(file: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(file);
  const applications = folder && applicationsFolderInside(folder);
  return applications && vscode.Uri.joinPath(applications, 'stories.md');
}

/** The stories that a log may name; none where there is no stories.md. @throws Failure when that is no text */
export async function storiesFor(file: vscode.Uri): Promise<readonly Story[]> {
  const uri = storiesFile(file);
  const text = uri && (await readOptionalText(uri));
  return text === undefined ? [] : readStories(text);
}

/** As {@link storiesFor}, for what goes without stories that cannot be read. */
export async function readableStories(file: vscode.Uri): Promise<readonly Story[]> {
  try {
    return await storiesFor(file);
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}
