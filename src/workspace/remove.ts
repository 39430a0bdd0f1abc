import * as vscode from 'vscode';
import { Failure } from '../platform/failure';
import { exists, partnerOf } from './files';
import { applicationsFolderInside } from './folders';

/** What belongs to one application alone, as far as it is there: its log and the documents beside it. */
export async function ownFiles(log: vscode.Uri): Promise<vscode.Uri[]> {
  const partners = (['prep', 'postmortem', 'posting'] as const).map((partner) => partnerOf(log, partner));
  const files = [log, ...partners];
  const present = await Promise.all(files.map(exists));
  return files.filter((_, index) => present[index]);
}

/**
 * Deletes files: to the trash where there is one. Folders of applications go with the last of their files.
 * @returns what brings the files back, where nothing else has taken their places
 * @throws Failure when something could not be deleted; then all is there again
 */
export async function remove(files: readonly vscode.Uri[]): Promise<() => Promise<void>> {
  const kept = await Promise.all(
    files.map(async (uri) => ({ uri, bytes: await vscode.workspace.fs.readFile(uri) })),
  );
  const bringBack = async () => {
    for (const { uri, bytes } of kept) {
      if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, bytes);
    }
  };
  try {
    await removeFiles(files);
  } catch (error) {
    await bringBack();
    throw error;
  }
  return bringBack;
}

/** As {@link remove}, with nothing that brings the files back; what is not there is gone already. */
export async function removeFiles(files: readonly vscode.Uri[]): Promise<void> {
  if (files.length === 0) return;
  const edit = new vscode.WorkspaceEdit();
  for (const uri of files) edit.deleteFile(uri, { ignoreIfNotExists: true });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Failure(vscode.l10n.t('Not everything could be deleted. Check that the files may be changed.'));
  }
  const folders = new Map(
    files.map((file) => vscode.Uri.joinPath(file, '..')).map((uri) => [uri.toString(), uri]),
  );
  await Promise.all([...folders.values()].filter((folder) => !holdsOthers(folder)).map(removeEmpty));
}

/** An empty folder that cannot be deleted is no harm. */
async function removeEmpty(folder: vscode.Uri): Promise<void> {
  try {
    if ((await vscode.workspace.fs.readDirectory(folder)).length > 0) return;
    await vscode.workspace.fs.delete(folder);
  } catch {
    return;
  }
}

/** Whether a folder is meant for more than one application, even while it holds none. */
function holdsOthers(folder: vscode.Uri): boolean {
  const kept = (vscode.workspace.workspaceFolders ?? []).flatMap((open) => [
    open.uri,
    applicationsFolderInside(open) ?? open.uri,
  ]);
  return kept.some(({ path }) => `${path}/`.startsWith(`${folder.path}/`));
}
