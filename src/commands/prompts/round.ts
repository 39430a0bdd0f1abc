import * as vscode from 'vscode';
import { momentText } from '../../model/dates';
import type { Round } from '../../model/log';
import { media, ratings, results, roundTypes } from '../../model/vocabulary';
import { askInTurn, askOnce, pickOne, type Ask } from './ask';
import { choicesOf, roundChoices } from './choices';
import { typeOptionalDate } from './date';
import type { Clock } from '../../platform/clock';

/** Keys of a round to change; null removes one. */
export type RoundChange = { readonly [Key in keyof Round]: Round[Key] | null };

/** Asks for a round where there are several, the newest first. Undefined when the person left. */
export async function askWhichRound(title: string, rounds: readonly Round[]): Promise<number | undefined> {
  return rounds.length === 1
    ? 0
    : askOnce(title, pickOne(vscode.l10n.t('Which round?'), roundChoices(rounds)));
}

/** Asks what to change about a round, and to what. Undefined when the person left. */
export async function askWhatChanged(
  title: string,
  round: Round,
  clock: Clock,
): Promise<RoundChange | undefined> {
  // With its time: a round may be rated, and its result heard, on one day.
  const now = momentText(clock());
  const ask = async <Value>(question: Ask<Value>, changeFor: (value: Value) => RoundChange) => {
    const answers = await askInTurn<{ value: Value }>(title, { value: question });
    return answers && changeFor(answers.value);
  };
  const aspect = await askOnce(
    title,
    pickOne(vscode.l10n.t('What is new?'), [
      { label: vscode.l10n.t('What became of it'), value: 'result' as const },
      { label: vscode.l10n.t('How it felt'), value: 'self_rating' as const },
      { label: vscode.l10n.t('When it is'), value: 'date' as const },
      { label: vscode.l10n.t('How it is held'), value: 'medium' as const },
      { label: vscode.l10n.t('What kind of round it is'), value: 'type' as const },
    ]),
  );
  switch (aspect) {
    case undefined:
      return undefined;
    case 'result':
      return ask(pickOne(vscode.l10n.t('What became of it?'), choicesOf(results), round.result), (result) =>
        result === 'passed' || result === 'failed' ? { result, heard: round.heard ?? now } : { result },
      );
    case 'self_rating':
      return ask(
        pickOne(vscode.l10n.t('How did it feel?'), choicesOf(ratings).reverse(), round.self_rating),
        (self_rating) => ({ self_rating, rated: now }),
      );
    case 'date':
      return ask(
        typeOptionalDate({
          prompt: vscode.l10n.t('When is it, or when was it? Leave it empty while you don’t know.'),
          lean: 'future',
          clock,
          value: round.date,
        }),
        (date) => ({ date: date ?? null }),
      );
    case 'medium':
      return ask(pickOne(vscode.l10n.t('How is it held?'), choicesOf(media), round.medium), (medium) => ({
        medium,
      }));
    case 'type':
      return ask(
        pickOne(vscode.l10n.t('What kind of round?'), choicesOf(roundTypes), round.type),
        (type) => ({ type }),
      );
  }
}
