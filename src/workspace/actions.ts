import * as vscode from 'vscode';
import { appendActions, type NewAction } from '../documents/appendActions';
import { makePrepSheet } from '../documents/prep';
import type { Logbook, WholeApplication } from '../model/logbook';
import { applyEdits, type TextEdit } from '../model/text';
import type { Clock } from '../platform/clock';
import { Failure } from '../platform/failure';
import type { FileEdit, NewFile } from './edit';
import { isThere, partnerOf } from './files';
import { prepFacts } from './reviewFacts';
import { readTemplate } from './templates';

/**
 * What writes actions down: into the prep sheet, where the next round will find them; else into the post-mortem; else
 * into a new prep sheet.
 * @throws Failure when the template of the prep sheet is no text, or damaged
 */
export async function actionEdits(
  application: WholeApplication,
  actions: readonly NewAction[],
  { logbook, clock, extensionUri }: { logbook: Logbook; clock: Clock; extensionUri: vscode.Uri },
): Promise<{ edits: readonly FileEdit[]; files: readonly NewFile[] }> {
  if (actions.length === 0) return { edits: [], files: [] };
  const log = vscode.Uri.parse(application.uri);
  const sheet = partnerOf(log, 'prep');
  for (const uri of [sheet, partnerOf(log, 'postmortem')]) {
    if (await isThere(uri))
      return { edits: [{ uri, change: (text) => addActions(uri, text, actions) }], files: [] };
  }
  const template = await readTemplate('prep', log, extensionUri);
  const text = makePrepSheet(template, await prepFacts(application, logbook, clock), undefined);
  return { edits: [], files: [{ uri: sheet, text: applyEdits(text, addActions(sheet, text, actions)) }] };
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
