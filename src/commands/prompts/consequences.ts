import * as vscode from 'vscode';
import { namesOf } from '../../model/names';
import { unsettledRound } from '../../model/outcome';
import { isOpen, labelOf, roundTypes } from '../../model/vocabulary';
import { hiddenName } from '../../platform/settings';
import type { Services } from '../command';
import { readLog } from '../logEdits';
import { askOnce, pickOne } from './ask';

/**
 * After a rejection: whether to settle the last pending round too. False without asking when there is none.
 * @returns undefined when the person left
 */
export async function askAboutRounds(
  title: string,
  logs: readonly string[],
  { clock }: Services,
): Promise<boolean | undefined> {
  const parsed = await Promise.all(logs.map(readLog));
  const unsettled = parsed.flatMap(({ log }) => unsettledRound(log, clock()) ?? []);
  const [first] = unsettled;
  if (!first) return false;
  const kind = vscode.l10n.t(labelOf(roundTypes, first.round.type ?? 'other'));
  const label =
    unsettled.length > 1
      ? vscode.l10n.t('Settle the last round of each, too')
      : first.result === 'cancelled'
        ? vscode.l10n.t('Note as well that the round “{0}” is cancelled', kind)
        : vscode.l10n.t('Note as well that the round “{0}” did not go on', kind);
  return askOnce(
    title,
    pickOne(vscode.l10n.t('One round still waits for its result.'), [
      { label, value: true },
      { label: vscode.l10n.t('Only record the outcome'), value: false },
    ]),
  );
}

/**
 * After accepting an offer: which other open applications to withdraw. None without asking when there are none. The
 * sample and a real search have nothing to do with each other.
 * @returns undefined when the person left
 */
export async function askAboutOthers(
  title: string,
  logs: readonly string[],
  { workspace: { logbook } }: Services,
): Promise<readonly string[] | undefined> {
  const isSample = logbook.get(logs[0] ?? '')?.log.sample === true;
  const others = logbook
    .applications()
    .filter(
      ({ uri, outcome, log }) => isOpen(outcome) && !logs.includes(uri) && (log.sample === true) === isSample,
    );
  if (others.length === 0) return [];
  const names = namesOf(logbook.applications(), hiddenName());
  return askOnce<readonly string[]>(
    title,
    pickOne<readonly string[]>(vscode.l10n.t('Other applications are still open.'), [
      { label: vscode.l10n.t('Only record this one'), value: [] },
      {
        label: vscode.l10n.t('Withdraw the others, too'),
        detail: others.map(({ uri }) => names.get(uri)).join(', '),
        value: others.map(({ uri }) => uri),
      },
    ]),
  );
}
