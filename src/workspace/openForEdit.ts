import * as vscode from 'vscode';
import { Failure } from '../platform/failure';
import { decode, exists, openBuffer, readText, unreadableFailure } from './files';

/**
 * Opens a file for an edit. A buffer with unsaved changes is the truth, whatever the disk holds; a clean one is awaited
 * until it shows what the disk holds.
 * @throws Failure for what cannot be written, or what saving would damage
 */
export async function openForEdit(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const buffer = openBuffer(uri);
  if (buffer?.isUntitled) return buffer;
  try {
    if (buffer?.isDirty) {
      if (await exists(uri)) decode(await vscode.workspace.fs.readFile(uri));
      return buffer;
    }
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    const writable = vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
    if (!writable || permissions & vscode.FilePermission.Readonly) throw notWritten(uri);
    if (!buffer) await readText(uri);
    const disk = decode(await vscode.workspace.fs.readFile(uri));
    return await caughtUp(buffer ?? (await vscode.workspace.openTextDocument(uri)), disk);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unreadableFailure(uri, error);
  }
}

const reloadMilliseconds = 1500;

/**
 * A clean document, once it shows what the disk holds: after a change from outside, the editor takes a moment. Where VS
 * Code was not told of the change, it looks at the disk when it shows the document.
 */
async function caughtUp(document: vscode.TextDocument, disk: string): Promise<vscode.TextDocument> {
  const isCurrent = () => document.isDirty || isSame(document.getText(), disk);
  if (isCurrent() || (await comesTrue(isCurrent, document))) return document;
  const shown = comesTrue(isCurrent, document);
  await vscode.window.showTextDocument(document, { preserveFocus: true });
  if (await shown) return document;
  const name = vscode.workspace.asRelativePath(document.uri);
  throw new Failure(vscode.l10n.t('{0} just changed on disk. Try again in a moment.', name));
}

/** Whether something comes true of a document as it changes, in a reasonable time. */
function comesTrue(isTrue: () => boolean, document: vscode.TextDocument): Promise<boolean> {
  return new Promise((resolve) => {
    const done = () => {
      listener.dispose();
      clearTimeout(timer);
      resolve(isTrue());
    };
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && isTrue()) done();
    });
    const timer = setTimeout(done, reloadMilliseconds);
  });
}

/** Whether two texts are the same but for their line endings, which an editor makes all alike. */
export function isSame(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n');
  return plain(one) === plain(other);
}

/** The failure to write a file. */
export function notWritten(uri: vscode.Uri | undefined): Failure {
  const name = uri ? vscode.workspace.asRelativePath(uri) : '';
  return new Failure(vscode.l10n.t('{0} could not be written. Check that it may be changed.', name));
}
