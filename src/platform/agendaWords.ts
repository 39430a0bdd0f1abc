import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { agendaOf, type AgendaEntry, type AgendaSettings, type TitledEntry } from '../model/agenda';
import type { Application } from '../model/logbook';
import type { Names } from '../model/mask';
import { roundTypes, row } from '../model/vocabulary';
import { setting } from './settings';

const { t } = vscode.l10n;

/**
 * What an item of the agenda says, in a few words.
 * @param name what its application is called where the words are shown
 */
export function agendaTitle({ kind, application, round, action }: AgendaEntry, name: string): string {
  const type = application.log.rounds?.[round ?? -1]?.type ?? 'other';
  const what = t(row(roundTypes, type).noun);
  switch (kind) {
    case 'round':
      return t('{0}: {1}', name, what);
    case 'offer_deadline':
      return t('Answer the offer from {0}', name);
    case 'follow_up':
      return t('Thank-you for the {0} at {1}', what, name);
    case 'check_in':
      return t('Check in with {0}', name);
    case 'let_go':
      return t('Let {0} go, before the next round', name);
    case 'post_mortem':
      return t('Look back at {0}, when you are ready', name);
    case 'action':
      return action?.text ?? '';
  }
}

/** The user's own pace. */
export function agendaSettings(): AgendaSettings {
  return {
    followUpAfterHours: setting('followUp.afterHours'),
    checkInAfterDays: setting('checkIn.afterDays'),
    coolOffDays: setting('coolOff.days'),
  };
}

/** The agenda at the user's own pace, with applications called what they are called on screen. */
export function agendaOnScreen(
  applications: readonly Application[],
  names: Names,
  now: Temporal.ZonedDateTime,
): readonly TitledEntry[] {
  return agendaOf(applications, agendaSettings(), now, (entry) =>
    names.mask(agendaTitle(entry, names.of.get(entry.log) ?? '')),
  );
}
