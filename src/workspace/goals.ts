import * as vscode from 'vscode';
import { applicationsFolder } from './folders';

/** Where the goals of a workspace folder stand, whether they are there or not. @throws Failure */
export function goalsFile(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(applicationsFolder(folder), 'goals.md');
}
