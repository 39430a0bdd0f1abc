import * as vscode from 'vscode';
import type { Intent } from '../model/edit';
import type { TextEdit } from '../model/text';
import { Failure } from '../platform/failure';
import { decode, exists, openBuffer, readText, Unreadable, unreadableFailure } from './files';
import { refusalMessage } from './refusal';

/** What to change in one file: from its present text, the edits to make. @throws Failure to change nothing anywhere */
export interface FileEdit {
  readonly uri: vscode.Uri;
  readonly change: (text: string) => readonly TextEdit[] | Promise<readonly TextEdit[]>;
}

/** A file to make, as part of an edit. */
export interface NewFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** The edit of a log by intents, for {@link applyFileEdits}. */
export function logEdit(uri: vscode.Uri, intents: readonly Intent[]): FileEdit {
  return {
    uri,
    change: async (text) => {
      const { editLog } = await import('../model/edit');
      const result = editLog(text, intents);
      if ('edits' in result) return result.edits;
      throw new Failure(refusalMessage(vscode.workspace.asRelativePath(uri), result.refused));
    },
  };
}

let lastEdit: Promise<unknown> = Promise.resolve();

/**
 * Makes files and edits others in one undo step, one call after the other. A file that was clean is saved, one that was
 * dirty is left dirty.
 * @returns the URIs of files whose text changed
 * @throws Failure when a file cannot be read, edited or written; then nothing is changed
 */
export function applyFileEdits(
  edits: readonly FileEdit[],
  files: readonly NewFile[] = [],
): Promise<readonly string[]> {
  const turn = lastEdit.then(() => applyNow(edits, files));
  lastEdit = turn.catch(() => undefined);
  return turn;
}

/** An edit, computed against one version of its document. */
interface Prepared {
  readonly document: vscode.TextDocument;
  readonly wasClean: boolean;
  readonly before: string;
  readonly edits: readonly TextEdit[];
}

const attempts = 5;

async function applyNow(edits: readonly FileEdit[], files: readonly NewFile[]): Promise<readonly string[]> {
  for (const { uri } of files) await refuseExisting(uri);
  for (let attempt = 1; ; attempt++) {
    const prepared = await Promise.all(edits.map(prepare));
    const changing = prepared.filter((edit) => edit.edits.length > 0);
    if (changing.length === 0 && files.length === 0) return [];
    // Somebody typed between the reading and the writing: the ranges would be wrong, so compute them anew.
    const moved = changing.some(({ document, before }) => document.getText() !== before);
    if (!moved && (await vscode.workspace.applyEdit(toWorkspaceEdit(changing, files)))) {
      await save(changing);
      return [...files, ...changing.map(({ document }) => document)].map(({ uri }) => uri.toString());
    }
    if (attempt === attempts) throw notWritten(files[0]?.uri ?? changing[0]?.document.uri);
  }
}

async function prepare({ uri, change }: FileEdit): Promise<Prepared> {
  const document = await openForEdit(uri);
  const before = document.getText();
  return { document, wasClean: !document.isDirty, before, edits: await change(before) };
}

/** Opens a file for an edit: refuses what cannot be written or what saving would damage. */
async function openForEdit(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const buffer = openBuffer(uri);
  if (buffer?.isDirty || buffer?.isUntitled) return buffer;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    const writable = vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
    if (!writable || permissions & vscode.FilePermission.Readonly) throw notWritten(uri);
    if (!buffer) await readText(uri);
    const disk = decode(await vscode.workspace.fs.readFile(uri));
    return await caughtUp(buffer ?? (await vscode.workspace.openTextDocument(uri)), disk);
  } catch (error) {
    if (error instanceof Unreadable) throw unreadableFailure(uri, error);
    if (error instanceof Failure) throw error;
    throw new Failure(
      vscode.l10n.t('{0} could not be opened. Check that it is there.', vscode.workspace.asRelativePath(uri)),
    );
  }
}

const reloadMilliseconds = 3000;

/** A clean document, once it shows what the disk holds: after a change from outside, the editor takes a moment. */
function caughtUp(document: vscode.TextDocument, disk: string): Promise<vscode.TextDocument> {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n');
  const current = () => document.isDirty || plain(document.getText()) === plain(disk);
  if (current()) return Promise.resolve(document);
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      listener.dispose();
      clearTimeout(timer);
      settle();
    };
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && current())
        done(() => {
          resolve(document);
        });
    });
    const timer = setTimeout(() => {
      const name = vscode.workspace.asRelativePath(document.uri);
      done(() => {
        reject(new Failure(vscode.l10n.t('{0} just changed on disk. Try again in a moment.', name)));
      });
    }, reloadMilliseconds);
  });
}

function toWorkspaceEdit(changing: readonly Prepared[], files: readonly NewFile[]): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  for (const { uri, text } of files) {
    result.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  }
  for (const { document, edits } of changing) {
    for (const { start, end, text } of edits) {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      result.replace(document.uri, range, text);
    }
  }
  return result;
}

async function save(changing: readonly Prepared[]): Promise<void> {
  for (const { document, wasClean, before } of changing) {
    if (!wasClean || (await document.save())) continue;
    const restore = new vscode.WorkspaceEdit();
    const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
    restore.replace(document.uri, whole, before);
    await vscode.workspace.applyEdit(restore);
    throw notWritten(document.uri);
  }
}

async function refuseExisting(uri: vscode.Uri): Promise<void> {
  if (await exists(uri)) {
    const name = vscode.workspace.asRelativePath(uri);
    throw new Failure(vscode.l10n.t('{0} is already there, so nothing was written.', name));
  }
}

function notWritten(uri: vscode.Uri | undefined): Failure {
  const name = uri ? vscode.workspace.asRelativePath(uri) : '';
  return new Failure(vscode.l10n.t('{0} could not be written. Check that it may be changed.', name));
}
