import * as vscode from 'vscode';
import { Failure } from '../platform/failure';
import { setting } from '../platform/settings';

/**
 * The workspace folder meant: the given one, or the one whose applications are kept there; else that of the active
 * editor, else the first.
 * @throws Failure without an open folder, or when the given one is not open
 */
export function workspaceFolder(folder?: string): vscode.WorkspaceFolder {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active = vscode.window.activeTextEditor?.document.uri;
  const found =
    folder === undefined
      ? ((active && vscode.workspace.getWorkspaceFolder(active)) ?? folders[0])
      : (folders.find(({ uri }) => isSame(uri, folder)) ??
        folders.find((candidate) => isApplicationsFolder(candidate, folder)));
  if (found) return found;
  throw new Failure(
    folder === undefined
      ? vscode.l10n.t('Open a folder first: your interview logs are files in it.')
      : vscode.l10n.t('The folder {0} is not open in this window. Open it, then try again.', folder),
  );
}

function isApplicationsFolder(candidate: vscode.WorkspaceFolder, asked: string): boolean {
  const folder = applicationsFolderInside(candidate);
  return folder !== undefined && isSame(folder, asked);
}

function isSame(uri: vscode.Uri, asked: string): boolean {
  const plain = (text: string) => text.replace(/\/$/, '');
  return plain(uri.toString()) === plain(vscode.Uri.parse(asked).toString());
}

/**
 * Where a workspace folder keeps its applications: `debrief.folder` below it.
 * @throws Failure when the setting leads out of the workspace folder
 */
export function applicationsFolder(folder: vscode.WorkspaceFolder): vscode.Uri {
  const below = setting('folder', folder.uri).trim().replaceAll('\\', '/');
  const steps = below.split('/').filter((step) => step !== '' && step !== '.');
  if (/^(?:\/|[A-Za-z]:)/.test(below) || steps.includes('..')) {
    throw new Failure(
      vscode.l10n.t(
        'The setting debrief.folder must name a folder inside the workspace, such as "applications".',
      ),
    );
  }
  return vscode.Uri.joinPath(folder.uri, ...steps);
}

/** As {@link applicationsFolder}; undefined where the setting leads out of the workspace folder. */
export function applicationsFolderInside(folder: vscode.WorkspaceFolder): vscode.Uri | undefined {
  try {
    return applicationsFolder(folder);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** The names of what stands in a folder; none when it is not there. */
export async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
