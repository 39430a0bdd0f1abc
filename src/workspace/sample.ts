import * as vscode from 'vscode';
import { fillSample, samplePaths } from '../documents/sample';
import type { Clock } from '../platform/clock';
import { applyFileEdits } from './edit';
import { exists, readOptionalText } from './files';
import { applicationsFolder } from './folders';
import { ownFiles, remove, removeFiles } from './remove';
import { readShipped } from './templates';
import type { Workspace } from './workspace';

/** The logs of the sample that stand in a workspace folder. */
async function sampleLogs(folder: vscode.WorkspaceFolder, workspace: Workspace): Promise<vscode.Uri[]> {
  await workspace.whenListed();
  const logs = workspace.logbook
    .applications()
    .filter(({ log }) => log.sample)
    .map(({ uri }) => vscode.Uri.parse(uri))
    .filter((uri) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString());
  const present = await Promise.all(logs.map(exists));
  return logs.filter((_, index) => present[index]);
}

/** Writes the sample below `debrief.folder`, around what is there. @throws Failure when it cannot be written */
export async function writeSample(
  folder: vscode.WorkspaceFolder,
  extensionUri: vscode.Uri,
  clock: Clock,
): Promise<void> {
  const target = applicationsFolder(folder);
  const filled = fillSample(await shippedSample(extensionUri), clock());
  const files = [...filled].map(([path, text]) => ({ uri: vscode.Uri.joinPath(target, path), text }));
  const taken = await Promise.all(files.map(({ uri }) => exists(uri)));
  const missing = files.filter((_, index) => !taken[index]);
  try {
    await applyFileEdits([], missing);
  } catch (error) {
    await removeFiles(missing.map(({ uri }) => uri)).catch(() => undefined);
    throw error;
  }
}

/**
 * Deletes the logs of the sample and what belongs to them, and of the files beside them those that nobody changed.
 * @returns what brings them back
 * @throws Failure when something could not be deleted
 */
export async function removeSample(
  folder: vscode.WorkspaceFolder,
  extensionUri: vscode.Uri,
  workspace: Workspace,
): Promise<() => Promise<void>> {
  const logs = await sampleLogs(folder, workspace);
  const own = (await Promise.all(logs.map(ownFiles))).flat();
  return remove([...own, ...(await unchangedFiles(applicationsFolder(folder), extensionUri))]);
}

/** The sample's goals, stories and résumé, as far as they are as they were written. */
async function unchangedFiles(target: vscode.Uri, extensionUri: vscode.Uri): Promise<vscode.Uri[]> {
  const plain = (text: string) => text.replaceAll('\r\n', '\n');
  const checked = await Promise.all(
    samplePaths
      .filter((path) => !path.includes('/'))
      .map(async (path) => {
        const uri = vscode.Uri.joinPath(target, path);
        const present = await readOptionalText(uri).catch(() => undefined);
        if (present === undefined) return [];
        return plain(present) === plain(await readShipped(shippedUri(extensionUri, path))) ? [uri] : [];
      }),
  );
  return checked.flat();
}

async function shippedSample(extensionUri: vscode.Uri): Promise<Map<string, string>> {
  const texts = await Promise.all(samplePaths.map((path) => readShipped(shippedUri(extensionUri, path))));
  return new Map(samplePaths.map((path, index) => [path, texts[index] ?? '']));
}

function shippedUri(extensionUri: vscode.Uri, path: string): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media', 'sample', path);
}
