import * as vscode from 'vscode';
import type { Application } from '../../model/logbook';
import { namesOf } from '../../model/names';
import type { Round } from '../../model/log';
import { labelOf, outcomes, roundTypes } from '../../model/vocabulary';
import { hiddenName } from '../../platform/settings';
import type { Choice } from './ask';
import { dateInWords } from './date';

/** The rows of a vocabulary as choices, in its order; `id` is what is chosen. */
export function choicesOf<Id extends string | number>(
  table: readonly { readonly id: Id; readonly label: string }[],
): Choice<Id>[] {
  return table.map(({ id, label }) => ({ label: vscode.l10n.t(label), value: id }));
}

/** Applications as choices, open ones first; the URI of the log is what is chosen. */
export function applicationChoices(applications: readonly Application[]): Choice<string>[] {
  const names = namesOf(applications, hiddenName());
  const order = outcomes.map(({ id }) => id as string);
  const rank = ({ outcome }: Application) => order.indexOf(outcome);
  return applications
    .map((application) => ({ application, name: names.get(application.uri) ?? application.slug }))
    .sort((a, b) => rank(a.application) - rank(b.application) || a.name.localeCompare(b.name))
    .map(({ application, name }) => ({
      label: name,
      description: application.log.role,
      detail: vscode.l10n.t(labelOf(outcomes, application.outcome)),
      value: application.uri,
    }));
}

/** Rounds as choices, newest first; the index in the file is what is chosen. */
export function roundChoices(rounds: readonly Round[]): Choice<number>[] {
  return rounds
    .map((round, index) => ({
      label: vscode.l10n.t(labelOf(roundTypes, round.type ?? 'other')),
      description: round.date === undefined ? undefined : dateInWords(round.date),
      value: index,
    }))
    .reverse();
}

/** The same choices after one that leaves the question open, so that Enter skips it. */
export function withSkip<Value>(choices: readonly Choice<Value>[]): Choice<Value | undefined>[] {
  return [{ label: vscode.l10n.t('Skip'), value: undefined }, ...choices];
}
