import * as vscode from 'vscode';
import type { DayName } from '../model/completion';

/** What a day is called beside its date. */
export function dayNameWords(day: DayName): string {
  const { t } = vscode.l10n;
  const words: Readonly<Record<DayName, string>> = {
    today: t('today'),
    yesterday: t('yesterday'),
    tomorrow: t('tomorrow'),
    in_a_week: t('in a week'),
    this_round: t('the day of this round'),
    next_round: t('your next round'),
  };
  return words[day];
}
