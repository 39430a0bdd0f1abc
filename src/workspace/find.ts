import * as vscode from 'vscode';
import { slugOf } from '../model/logbook';
import { applicationsFolder } from './folders';

const logPattern = '**/*.interview.{yaml,yml}';
const searchable = new Set(['file', 'vscode-remote']);

/** Folders that are entered, and entries that are looked at, in one walk of a file system without search. */
const walkLimits = { depth: 8, entries: 20_000 };

/** The logs below a folder, wherever they lie; on a file system without search, those below `debrief.folder`. */
export async function findLogs(folder: vscode.WorkspaceFolder, below = folder.uri): Promise<vscode.Uri[]> {
  if (searchable.has(below.scheme))
    return vscode.workspace.findFiles(new vscode.RelativePattern(below, logPattern));
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

async function walk(
  folder: vscode.Uri,
  depth: number,
  budget: { left: number },
  found: vscode.Uri[],
): Promise<void> {
  for (const [name, type] of await entries(folder)) {
    if (budget.left-- <= 0) return;
    const uri = vscode.Uri.joinPath(folder, name);
    if (slugOf(name) !== undefined) found.push(uri);
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
