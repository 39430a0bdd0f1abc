import * as vscode from 'vscode';
import { applicationsFolderInside } from './folders';

/**
 * Where the goals of a workspace folder stand, whether they are there or not; nowhere where `debrief.folder` leads out
 * of it.
 */
export function goalsFile(folder: vscode.WorkspaceFolder): vscode.Uri | undefined {
  const applications = applicationsFolderInside(folder);
  return applications && vscode.Uri.joinPath(applications, 'goals.md');
}
