import * as vscode from 'vscode';
import { lineEndingOf } from '../model/text';
import { applyFileEdits } from './edit';
import { exists, readOptionalText } from './files';
import { applicationsFolder } from './folders';

/** A git work tree that is shared, and what would keep applications out of it. */
export interface SharedWorkTree {
  readonly ignoreFile: vscode.Uri;
  /** Lines of that file; empty when they are there already. */
  readonly missing: readonly string[];
}

/** The git work tree that a workspace folder's applications lie in; undefined when there is none, or it has no remote. */
export async function sharedWorkTree(folder: vscode.WorkspaceFolder): Promise<SharedWorkTree | undefined> {
  const applications = applicationsFolder(folder);
  const root = await workTreeAround(applications, folder.uri);
  if (!root || !(await hasRemote(root))) return undefined;
  const ignoreFile = vscode.Uri.joinPath(root, '.gitignore');
  const present = ((await readOptionalText(ignoreFile)) ?? '').split(/\r\n|\r|\n/).map(bare);
  const missing = linesFor(root, applications).filter((line) => !present.includes(bare(line)));
  return { ignoreFile, missing };
}

/** Appends the missing lines in the line ending of the file, which is made where it is not there. @throws Failure */
export async function ignoreApplications({ ignoreFile, missing }: SharedWorkTree): Promise<void> {
  if (!(await exists(ignoreFile))) {
    await applyFileEdits([], [{ uri: ignoreFile, text: missing.map((line) => `${line}\n`).join('') }]);
    return;
  }
  const append = (text: string) => {
    const lineEnding = lineEndingOf(text);
    const gap = text === '' || /[\r\n]$/.test(text) ? '' : lineEnding;
    const added = gap + missing.map((line) => line + lineEnding).join('');
    return [{ start: text.length, end: text.length, text: added }];
  };
  await applyFileEdits([{ uri: ignoreFile, change: append }]);
}

/** The nearest folder that holds a `.git`, from one folder up to another around it. */
async function workTreeAround(folder: vscode.Uri, top: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (await exists(vscode.Uri.joinPath(folder, '.git'))) return folder;
  if (folder.path === top.path || folder.path === '/') return undefined;
  return workTreeAround(vscode.Uri.joinPath(folder, '..'), top);
}

/** Whether git's configuration names a remote. In a linked work tree or a submodule, a file says where that lies. */
async function hasRemote(root: vscode.Uri): Promise<boolean> {
  const git = vscode.Uri.joinPath(root, '.git');
  const elsewhere = /^gitdir: (.+)$/m.exec(await textOf(git))?.[1]?.trim();
  const own = elsewhere === undefined ? git : resolve(root, elsewhere);
  const configs = [['config'], ...(elsewhere === undefined ? [] : [['..', '..', 'config']])];
  const texts = await Promise.all(configs.map((steps) => textOf(vscode.Uri.joinPath(own, ...steps))));
  return texts.some((text) => /^\s*\[remote\b/m.test(text));
}

async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

function resolve(base: vscode.Uri, path: string): vscode.Uri {
  const isAbsolute = /^(?:\/|[A-Za-z]:)/.test(path);
  return isAbsolute ? base.with({ path: vscode.Uri.file(path).path }) : vscode.Uri.joinPath(base, path);
}

/** What ignores the folder of all applications; where that is the work tree itself, what ignores their files. */
function linesFor(root: vscode.Uri, applications: vscode.Uri): string[] {
  const below = applications.path.slice(root.path.length).replaceAll(/^\/|\/$/g, '');
  if (below !== '') return [`/${below.replaceAll(/[\\*?[\]#! ]/g, '\\$&')}/`];
  return ['*.interview.yaml', '*.interview.yml', '*.prep.md', '*.postmortem.md', '*.posting.md'];
}

function bare(line: string): string {
  return line.trim().replaceAll(/^\/|\/$/g, '');
}
