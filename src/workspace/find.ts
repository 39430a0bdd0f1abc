import * as vscode from 'vscode';
import { reviewedKindOf, slugOf } from '../model/logbook';
import { applicationsFolder } from './folders';

const filePattern = '**/*.{interview.yaml,interview.yml,prep.md,postmortem.md}';
const searchable = new Set(['file', 'vscode-remote']);

/** Folders that are entered, and entries that are looked at, in one walk of a file system without search. */
const walkLimits = { depth: 8, entries: 20_000 };

/** Whether a path or URI ends like a log, a prep sheet or a post-mortem. */
export function isFollowed(path: string): boolean {
  return slugOf(path) !== undefined || reviewedKindOf(path) !== undefined;
}

/**
 * The logs, prep sheets and post-mortems below a folder, wherever they lie; on a file system without search, those
 * below `debrief.folder`.
 */
export async function findFollowed(
  folder: vscode.WorkspaceFolder,
  below = folder.uri,
): Promise<vscode.Uri[]> {
  if (searchable.has(below.scheme))
    return vscode.workspace.findFiles(new vscode.RelativePattern(below, filePattern));
  const found: vscode.Uri[] = [];
  const start = below === folder.uri ? safeApplicationsFolder(folder) : below;
  await walk(start, 0, { left: walkLimits.entries }, found);
  return found;
}

function safeApplicationsFolder(folder: vscode.WorkspaceFolder): vscode.Uri {
  try {
    return applicationsFolder(folder);
  } catch {
    return folder.uri;
  }
}

/** As {@link findFollowed}, in every workspace folder; one that cannot be searched keeps nothing from the others. */
export async function findAll(onError: (error: unknown) => void): Promise<vscode.Uri[]> {
  const search = (folder: vscode.WorkspaceFolder) =>
    findFollowed(folder).catch((error: unknown) => {
      onError(error);
      return [];
    });
  return (await Promise.all((vscode.workspace.workspaceFolders ?? []).map(search))).flat();
}

async function walk(
  folder: vscode.Uri,
  depth: number,
  budget: { left: number },
  found: vscode.Uri[],
): Promise<void> {
  for (const [name, type] of await entries(folder)) {
    if (budget.left-- <= 0) return;
    const uri = vscode.Uri.joinPath(folder, name);
    if (isFollowed(name)) found.push(uri);
    else if (type === vscode.FileType.Directory && depth < walkLimits.depth)
      await walk(uri, depth + 1, budget, found);
  }
}

async function entries(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
