import * as vscode from 'vscode';
import { reviewedKindOf, slugOf } from '../model/logbook';
import { applicationsFolderInside } from './folders';

const filePattern = '**/*.{interview.yaml,interview.yml,prep.md,postmortem.md}';
const searchable = new Set(['file', 'vscode-remote']);

const searchesAtOnce = 4;

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
async function findFollowed(folder: vscode.WorkspaceFolder, below = folder.uri): Promise<vscode.Uri[]> {
  if (searchable.has(below.scheme))
    return vscode.workspace.findFiles(new vscode.RelativePattern(below, filePattern));
  const found: vscode.Uri[] = [];
  const start = below === folder.uri ? (applicationsFolderInside(folder) ?? folder.uri) : below;
  await walk(start, 0, { left: walkLimits.entries }, found);
  return found;
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

/** The files to follow below what appeared, where that is folders. */
export async function findBelow(uris: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const byParent = new Map<string, vscode.Uri[]>();
  for (const uri of uris) {
    const parent = vscode.Uri.joinPath(uri, '..').toString();
    byParent.set(parent, [...(byParent.get(parent) ?? []), uri]);
  }
  const found = await Promise.all(
    [...byParent].map(([parent, siblings]) => findBelowSiblings(parent, siblings)),
  );
  return found.flat();
}

/** Each look costs a search: below many folders side by side there is one, for all of them. */
async function findBelowSiblings(parent: string, siblings: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  if (siblings.length <= searchesAtOnce) return (await Promise.all(siblings.map(findBelowOne))).flat();
  const depth = parent.split('/').length + 1;
  const own = new Set(siblings.map((uri) => uri.toString()));
  const all = await findBelowOne(vscode.Uri.parse(parent));
  return all.filter((uri) => own.has(uri.toString().split('/').slice(0, depth).join('/')));
}

/** The files to follow below something that appeared, where it is a folder. */
async function findBelowOne(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return [];
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.Directory ? await findFollowed(folder, uri) : [];
  } catch {
    return [];
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
