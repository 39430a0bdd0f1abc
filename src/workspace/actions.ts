import * as vscode from 'vscode';
import { appendActions, type NewAction } from '../documents/appendActions';
import { inline } from '../documents/phrases';
import type { Log } from '../model/log';
import { applyEdits, type TextEdit } from '../model/text';
import { Failure } from '../platform/failure';
import type { FileEdit, NewFile } from './edit';
import { isThere, partnerOf } from './files';

/**
 * What writes actions down: into the prep sheet, where the next round will find them; else into the post-mortem; else
 * into a prep sheet that holds nothing else yet.
 */
export async function actionEdits(
  log: vscode.Uri,
  { company = '', role = '' }: Partial<Log>,
  actions: readonly NewAction[],
): Promise<{ edits: readonly FileEdit[]; files: readonly NewFile[] }> {
  if (actions.length === 0) return { edits: [], files: [] };
  const sheet = partnerOf(log, 'prep');
  for (const uri of [sheet, partnerOf(log, 'postmortem')]) {
    if (await isThere(uri))
      return { edits: [{ uri, change: (text) => addActions(uri, text, actions) }], files: [] };
  }
  const heading = ['# Preparing', [inline(role), inline(company)].filter(Boolean).join(' at ')];
  const text = `${heading.filter(Boolean).join(': ')}\n`;
  const edit = appendActions(text, actions);
  return { edits: [], files: [{ uri: sheet, text: edit ? applyEdits(text, [edit]) : text }] };
}

/** The edit that adds actions to the text of a document. @throws Failure when it has no place for them */
export function addActions(uri: vscode.Uri, text: string, actions: readonly NewAction[]): TextEdit[] {
  if (actions.length === 0) return [];
  const edit = appendActions(text, actions);
  if (edit) return [edit];
  throw new Failure(
    vscode.l10n.t(
      '{0} has no place for an action: code or a comment in it is never closed. Close it, then try again.',
      vscode.workspace.asRelativePath(uri),
    ),
  );
}
