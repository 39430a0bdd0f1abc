import * as vscode from 'vscode';
import { slugOf, type Logbook } from '../model/logbook';
import { limits } from '../model/limits';
import { Failure } from '../platform/failure';

const statsAtOnce = 1000;

/** The Markdown files that belong to a log by folder and slug. */
export type Partner = 'prep' | 'postmortem' | 'posting';

/** Where the partner file of a log stands, whether it is there or not. */
export function partnerOf(log: vscode.Uri, partner: Partner): vscode.Uri {
  return vscode.Uri.joinPath(log, '..', `${slugOf(log.path) ?? ''}.${partner}.md`);
}

/** The log that a file belongs to: itself, or the one that it is a partner of. Undefined when the logbook has none. */
export function logOfFile(file: vscode.Uri, logbook: Logbook): string | undefined {
  if (logbook.get(file.toString())) return file.toString();
  const partner = /^(.*)\.(?:prep|postmortem|posting)\.md$/.exec(file.path)?.[1];
  if (partner === undefined) return undefined;
  return ['.interview.yaml', '.interview.yml']
    .map((ending) => file.with({ path: partner + ending }).toString())
    .find((uri) => logbook.get(uri));
}

/** Whether anything is there. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** The files as they are on disk, by URI; without those that are gone. */
export async function statAll(uris: readonly vscode.Uri[]): Promise<Map<string, vscode.FileStat>> {
  const stats = new Map<string, vscode.FileStat>();
  for (let from = 0; from < uris.length; from += statsAtOnce) {
    const some = uris.slice(from, from + statsAtOnce);
    const found = await Promise.allSettled(some.map((uri) => vscode.workspace.fs.stat(uri)));
    for (const [index, uri] of some.entries()) {
      const stat = found[index];
      if (stat?.status === 'fulfilled') stats.set(uri.toString(), stat.value);
    }
  }
  return stats;
}

/** Whether there is a text to work on: on the disk, or not saved yet. A clean buffer may outlive its file. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return openBuffer(uri)?.isDirty === true || (await exists(uri));
}

/** The open buffer of a file, if there is one. */
export function openBuffer(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === key,
  );
}

/** What cannot be read as text, and why. */
export class Unreadable extends Error {
  constructor(readonly code: 'not-utf8' | 'too-large') {
    super(code);
  }
}

/**
 * The text of a file: what is not saved yet, else what the disk holds, without a byte order mark.
 * @throws Unreadable when the disk holds no valid UTF-8 or more than the limit; the file system's error when it is gone.
 */
export async function readText(uri: vscode.Uri, maximum: number = limits.bytes): Promise<string> {
  const buffer = openBuffer(uri);
  // A clean one may be behind the disk, and outlive its file.
  if (buffer?.isDirty) return buffer.getText();
  // To ask for the size first would take as long as to read most files.
  const bytes = await vscode.workspace.fs.readFile(uri);
  if (bytes.byteLength > maximum) throw new Unreadable('too-large');
  return decode(bytes);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes UTF-8, refusing what a save would damage. @throws Unreadable */
export function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Unreadable('not-utf8');
  }
}

/** As {@link readText}, where a missing file is undefined and an unreadable one is a failure with a sentence. */
export async function readOptionalText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await readText(uri);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadableFailure(uri, error);
  }
}

/** Whether a file system says that a file is not there. */
export function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code)
  );
}

/** The sentence for a file that cannot be read, or not as text. */
export function unreadableFailure(uri: vscode.Uri, error?: unknown): Failure {
  const name = vscode.workspace.asRelativePath(uri);
  const code = error instanceof Unreadable ? error.code : undefined;
  if (code === undefined)
    return new Failure(vscode.l10n.t('{0} could not be opened. Check that it is there.', name));
  return new Failure(
    code === 'not-utf8'
      ? vscode.l10n.t('{0} is not valid UTF-8. Save it with the encoding UTF-8, then try again.', name)
      : vscode.l10n.t('{0} is larger than 1 MiB. Make it smaller, then try again.', name),
  );
}
