import * as vscode from 'vscode';
import type { Intent } from '../model/edit';
import { applyEdits, type TextEdit } from '../model/text';
import { Failure } from '../platform/failure';
import { exists } from './files';
import { isSame, notWritten, openForEdit } from './openForEdit';
import { refusalMessage } from './refusal';
import { removeFiles } from './remove';

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

/** How often an edit is computed anew while somebody types. */
const attempts = 50;

async function applyNow(edits: readonly FileEdit[], files: readonly NewFile[]): Promise<readonly string[]> {
  for (const { uri } of files) await refuseExisting(uri);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const prepared = await Promise.all(edits.map(prepare));
    const changing = prepared.filter((edit) => edit.edits.length > 0);
    if (changing.length === 0 && files.length === 0) return [];
    // VS Code refuses an edit of a text that has changed since: its ranges would be wrong.
    const hasMoved = () => changing.some(({ document, before }) => document.getText() !== before);
    if (hasMoved()) continue;
    if (await vscode.workspace.applyEdit(toWorkspaceEdit(changing, files))) {
      await save(changing, files);
      return [...files, ...changing.map(({ document }) => document)].map(({ uri }) => uri.toString());
    }
    await removeMade(files);
    if (!hasMoved()) break;
  }
  throw notWritten(files[0]?.uri ?? edits[0]?.uri);
}

async function prepare({ uri, change }: FileEdit): Promise<Prepared> {
  const document = await openForEdit(uri);
  const before = document.getText();
  return { document, wasClean: !document.isDirty, before, edits: await change(before) };
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

/** Saves what was clean. A file that somebody typed in meanwhile stays unsaved: what they are at is theirs to save. */
async function save(changing: readonly Prepared[], files: readonly NewFile[]): Promise<void> {
  const left = new Map(changing.map((edit) => [edit, edit.document.getText()]));
  for (const edit of changing) {
    const { document, wasClean, before, edits } = edit;
    if (!wasClean || !isSame(document.getText(), applyEdits(before, edits))) continue;
    const saved = await saveNow(document);
    // Saving may format.
    if (saved) left.set(edit, document.getText());
    else if (document.getText() === left.get(edit)) {
      await takeBack(left, files);
      throw await notSaved(document.uri, before, left.get(edit) ?? '');
    }
  }
}

const saveMilliseconds = 1000;

/** Saves a document. While VS Code is saving it anyway, as auto save does, it turns this down: then that is awaited. */
async function saveNow(document: vscode.TextDocument): Promise<boolean> {
  const anotherSave = new Promise<void>((resolve) => {
    const done = () => {
      listener.dispose();
      clearTimeout(timer);
      resolve();
    };
    const listener = vscode.workspace.onDidSaveTextDocument((saved) => {
      if (saved === document) done();
    });
    const timer = setTimeout(done, saveMilliseconds);
  });
  if (await document.save()) return true;
  await anotherSave;
  return !document.isDirty || document.save();
}

/** Why a file was not saved: mostly because it is no longer what the edit was made for. */
async function notSaved(uri: vscode.Uri, before: string, written: string): Promise<Failure> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  if (!bytes || isSame(decodeBeginning(bytes), before)) return notWritten(uri);
  if (written.startsWith(decodeBeginning(bytes))) {
    return new Failure(
      vscode.l10n.t(
        'There may be no room left on the disk: {0} could not be saved whole. All of it is in the editor. Make room, then save it there.',
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }
  return new Failure(
    vscode.l10n.t(
      '{0} changed on disk at the same moment, so nothing was saved. Compare the two versions, then try again.',
      vscode.workspace.asRelativePath(uri),
    ),
  );
}

/** Puts texts back as they were before an edit, where nobody typed since, and saves those that had been saved. */
async function takeBack(left: ReadonlyMap<Prepared, string>, files: readonly NewFile[]): Promise<void> {
  const own = [...left].filter(([{ document }, text]) => document.getText() === text).map(([edit]) => edit);
  const restored = new vscode.WorkspaceEdit();
  for (const { uri } of files) restored.deleteFile(uri, { ignoreIfNotExists: true });
  for (const { document, before } of own) {
    const end = document.positionAt(document.getText().length);
    restored.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), before);
  }
  const saved = own.filter(({ document }) => !document.isDirty);
  await vscode.workspace.applyEdit(restored);
  for (const { document } of saved) await saveNow(document);
}

/** Removes what an edit that failed has made: new files, whole or, as on a full disk, their beginnings; and their folders. */
async function removeMade(files: readonly NewFile[]): Promise<void> {
  const made = await Promise.all(files.map(isMade));
  // What cannot be removed stays: the failure is told anyway.
  await removeFiles(files.filter((_, index) => made[index]).map(({ uri }) => uri)).catch(() => undefined);
}

async function isMade({ uri, text }: NewFile): Promise<boolean> {
  try {
    return text.startsWith(decodeBeginning(await vscode.workspace.fs.readFile(uri)));
  } catch (error) {
    // Its folder may be there.
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  }
}

/** The text of a file that may end in the middle of a character. */
function decodeBeginning(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes, { stream: true });
}

async function refuseExisting(uri: vscode.Uri): Promise<void> {
  if (await exists(uri)) {
    const name = vscode.workspace.asRelativePath(uri);
    throw new Failure(vscode.l10n.t('{0} is already there, so nothing was written.', name));
  }
}
