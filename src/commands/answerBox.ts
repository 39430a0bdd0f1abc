import * as vscode from 'vscode';
import type { BoxAnswer } from '../model/nextUp';
import type { FileEdit } from '../workspace/edit';
import type { Services } from './command';
import { showFailure } from './failures';
import { logChange, roundIndex, today } from './logEdits';
import { tickChange } from './tickItem';
import { applyUndoably, sayWithUndo } from './undo';

/**
 * Writes what a person ticked in a tree into its file, and says so, with a way back; a failure is one message.
 * @returns whether the file has changed
 */
export async function answerBox(answer: BoxAnswer, services: Services): Promise<boolean> {
  try {
    const { changed, undo } = await applyUndoably([changeFor(answer, today(services.clock))]);
    if (changed.length > 0) sayWithUndo(messageFor(answer), undo, services.errorLog);
    return changed.length > 0;
  } catch (error) {
    showFailure(error, services.errorLog);
    return false;
  }
}

function changeFor(answer: BoxAnswer, day: string): FileEdit {
  if (answer.kind === 'follow_up') {
    return logChange(answer.log, ({ log }) => [
      { do: 'set', path: ['rounds', roundIndex(log.rounds, answer.round), 'followed_up'], value: day },
    ]);
  }
  const target = answer.kind === 'action' ? { line: answer.line } : { item: answer.item };
  return tickChange(vscode.Uri.parse(answer.document), target, 'yes', day);
}

function messageFor({ kind }: BoxAnswer): string {
  switch (kind) {
    case 'follow_up':
      return vscode.l10n.t('Noted: the thank-you went out.');
    case 'action':
      return vscode.l10n.t('Noted as done.');
    case 'let_go':
      return vscode.l10n.t('Noted: let go.');
    case 'post_mortem':
      return vscode.l10n.t('Noted: on to the next.');
  }
}
