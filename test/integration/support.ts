import * as vscode from 'vscode';
import type { DebriefApi } from '../../src/api';
import type { ApplicationSummary } from '../../src/model/summary';
import { exists } from '../../src/workspace/files';

/** The extension's API, activated. */
export async function debrief(): Promise<DebriefApi> {
  const extension = vscode.extensions.getExtension<DebriefApi>('debrief.debrief');
  if (!extension) throw new Error('The extension under test is not there.');
  return extension.activate();
}

/** A place below the first workspace folder. */
export function place(...steps: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need an open folder.');
  return vscode.Uri.joinPath(folder.uri, ...steps);
}

/** Writes a text to disk, byte for byte. */
export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await makeFolder(vscode.Uri.joinPath(uri, '..'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/**
 * Makes a folder, unless it is there, after those that it lies in. Where two are made at once, VS Code may never tell
 * what happens in the inner one.
 */
async function makeFolder(uri: vscode.Uri): Promise<void> {
  if (await exists(uri)) return;
  const parent = vscode.Uri.joinPath(uri, '..');
  if (!(await exists(parent))) {
    await makeFolder(parent);
    await untilTold();
  }
  await vscode.workspace.fs.createDirectory(uri);
}

/** The text that the disk holds. */
export async function diskText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/**
 * Waits until VS Code has told of all that happened to files so far: it tells in turn, of thousands not at once, and
 * in a window that was just opened only after a while. What happens directly in the workspace folder it may tell sooner.
 */
export async function untilTold(): Promise<void> {
  const file = place('told', `${crypto.randomUUID()}.txt`);
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  const told = new Set<string>();
  const listen = (uri: vscode.Uri) => void told.add(uri.toString());
  const subscriptions = [watcher.onDidCreate(listen), watcher.onDidChange(listen)];
  try {
    for (let times = 0; !told.has(file.toString()); times++) await writeText(file, String(times));
    await vscode.workspace.fs.delete(file);
  } finally {
    vscode.Disposable.from(watcher, ...subscriptions).dispose();
  }
}

/** How long something may take to come true, in milliseconds: a little less than a test. */
const patience = 50_000;

/** Waits until something is so, which can only begin with an event of this kind. */
export async function untilSo(event: vscode.Event<unknown>, isSo: () => boolean): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve, reject) => {
    const end = (settle: () => void) => {
      listener.dispose();
      clearTimeout(timer);
      settle();
    };
    const timer = setTimeout(() => {
      end(() => {
        reject(new Error(`It did not come true: ${String(isSo)}`));
      });
    }, patience);
    const listener = event(() => {
      if (isSo()) end(resolve);
    });
  });
}

/** Does something to files, and waits until VS Code has told of it and the logbook fits. */
export async function untilLogbook(
  fits: (applications: readonly ApplicationSummary[]) => boolean,
  action: () => PromiseLike<unknown>,
): Promise<void> {
  const api = await debrief();
  await action();
  const started = Date.now();
  while (Date.now() - started < patience) {
    await api.whenReady();
    if (fits(api.applications())) return;
    await untilTold();
  }
  throw new Error(`The logbook does not fit: ${JSON.stringify(api.applications())}`);
}

/** Makes a log and waits until the logbook has it. */
export async function makeLog(name: string, text: string): Promise<vscode.Uri> {
  const uri = place(name, `${name.split('/').pop() ?? name}.interview.yaml`);
  await untilLogbook(
    (applications) => applications.some(({ log }) => log === uri.toString()),
    () => writeText(uri, text),
  );
  return uri;
}

/**
 * Deletes a file or a folder, if it is there, and waits until the logbook has nothing of it. Done by an edit, VS Code
 * tells of it even where it did not tell yet that the file was made.
 */
export function remove(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri, { recursive: true, ignoreIfNotExists: true });
  const below = `${uri.toString()}/`;
  return untilLogbook(
    (applications) => applications.every(({ log }) => log !== uri.toString() && !log.startsWith(below)),
    () => vscode.workspace.applyEdit(edit),
  );
}

/** What a call that has to fail says. */
export async function failureOf(running: PromiseLike<unknown>): Promise<string> {
  try {
    await running;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('It did not fail.');
}

/** Replaces a text in a document, as a person types it: unsaved. */
export async function typeOver(uri: vscode.Uri, from: string, to: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.getText().indexOf(from);
  if (at < 0) throw new Error(`${from} is not there.`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(uri, range, to);
  await vscode.workspace.applyEdit(edit);
  return document;
}
