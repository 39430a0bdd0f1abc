import * as vscode from 'vscode';
import type { TextEdit } from '../model/text';
import type { ErrorLog } from '../platform/errorLog';
import { Failure } from '../platform/failure';
import { applyFileEdits, type FileEdit, type NewFile } from '../workspace/edit';
import { readText } from '../workspace/files';
import { removeFiles } from '../workspace/remove';
import { sayWithButton } from './say';

/** Takes an edit back. @throws Failure when a file has changed since; then nothing is changed */
export type Undo = () => Promise<void>;

/** As {@link applyFileEdits}, with a way back that does not need the files' editors; files that it made go again. */
export async function applyUndoably(
  edits: readonly FileEdit[],
  files: readonly NewFile[] = [],
): Promise<{ changed: readonly string[]; undo: Undo }> {
  const before = new Map<string, string>();
  const changed = await applyFileEdits(
    edits.map(({ uri, change }) => ({
      uri,
      change: (text) => {
        before.set(uri.toString(), text);
        return change(text);
      },
    })),
    files,
  );
  const back = await Promise.all(
    changed.map(async (key) => {
      const uri = vscode.Uri.parse(key);
      return restoring(uri, await readText(uri), before.get(key) ?? '');
    }),
  );
  return {
    changed,
    undo: async () => {
      await applyFileEdits(back);
      await removeFiles(files.map(({ uri }) => uri));
    },
  };
}

function restoring(uri: vscode.Uri, left: string, before: string): FileEdit {
  return {
    uri,
    change: (text) => {
      if (text === left) return [replaceLines(left, before)];
      const name = vscode.workspace.asRelativePath(uri);
      throw new Failure(vscode.l10n.t('{0} has changed since, so it stays as it is.', name));
    },
  };
}

/** The edit of whole lines that turns one text into another. */
function replaceLines(from: string, to: string): TextEdit {
  const [old, young] = [from.split(/(?<=\n)/), to.split(/(?<=\n)/)];
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old[start] === young[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === young.at(-1 - end)) end++;
  const offset = (lines: string[]) => lines.join('').length;
  return {
    start: offset(old.slice(0, start)),
    end: offset(old.slice(0, old.length - end)),
    text: young.slice(start, young.length - end).join(''),
  };
}

/** Says that something is done, with a button that takes it back. Does not wait for an answer. */
export function sayWithUndo(message: string, undo: Undo, errorLog: ErrorLog): void {
  sayWithButton(message, vscode.l10n.t('Undo'), undo, errorLog);
}
