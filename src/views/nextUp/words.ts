import * as vscode from 'vscode';
import { momentOfDue, type AgendaEntry, type AgendaWhen, type TitledEntry } from '../../model/agenda';
import { nearMomentWords, timeWords, type Calendar } from '../../model/dateWords';
import { hasTime } from '../../model/dates';
import { isAppointment, isUnderWay, wantsPreparation } from '../../model/nextUp';
import { competencyKey } from '../../model/used';
import { competencies, labelOf, media, roundTypes } from '../../model/vocabulary';
import { longMomentWords } from '../../platform/moments';
import type { Present } from './present';

const { t } = vscode.l10n;

/** What a group is called. */
export function whenLabel(when: AgendaWhen): string {
  switch (when) {
    case 'today':
      return t('Today');
    case 'week':
      return t('This Week');
    case 'later':
      return t('Later');
    case 'ready':
      return t('When You Are Ready');
  }
}

/** The name of an entry's row: short, as the view is narrow. Its title says it in full. */
export function labelFor({ kind, log, title }: TitledEntry, { names }: Present): string {
  const name = names.of.get(log) ?? '';
  switch (kind) {
    case 'round':
      return name;
    case 'follow_up':
      return t('Thank-you to {0}', name);
    case 'let_go':
      return t('Let {0} go', name);
    case 'post_mortem':
      return t('Look back at {0}', name);
    default:
      return title;
  }
}

/** What stands beside an entry's name: of what kind it is where the name does not say, and when. */
export function descriptionOf(entry: AgendaEntry, calendar: Calendar): string {
  const { kind } = entry;
  return [
    kind === 'round' || kind === 'follow_up' ? roundWords(entry) : '',
    isUnderWay(entry, calendar.now)
      ? t('since {0}', timeWords(entry.due, calendar))
      : dueWords(entry, calendar),
    wantsPreparation(entry, calendar.now) ? t('time to prepare') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** When an entry is due. What is the person's own to move has no day any more once that has come. */
function dueWords(entry: AgendaEntry, calendar: Calendar): string {
  const day = momentOfDue(entry.due, calendar.now.timeZoneId).toPlainDate();
  const days = calendar.now.toPlainDate().until(day).days;
  if (isAppointment(entry))
    return days === 0 ? timeWords(entry.due, calendar) : nearMomentWords(entry.due, calendar);
  if (days <= 0) return '';
  const words = nearMomentWords(day.toString(), calendar);
  return entry.kind === 'post_mortem' ? t('from {0}', words) : words;
}

/** More about an entry, as plain text. */
export function tooltipOf(entry: TitledEntry, { now, names }: Present): string {
  const { application, title, kind, due } = entry;
  const name = names.of.get(entry.log) ?? '';
  const about = [name, application.log.role].filter((part) => part !== '').join(' · ');
  const round = application.log.rounds?.[entry.round ?? -1];
  const when = longMomentWords(momentOfDue(due, now.timeZoneId), hasTime(due), now);
  const medium = kind === 'round' && round?.medium ? t(labelOf(media, round.medium)) : '';
  return [
    title,
    ...(application.log.role === '' ? [] : [about]),
    ...(isAppointment(entry) ? [[when, medium].filter((part) => part !== '').join(' · ')] : []),
    ...noteOf(entry),
  ].join('\n');
}

/** A kind word on what an entry asks. */
function noteOf({ kind, action }: AgendaEntry): string[] {
  switch (kind) {
    case 'follow_up':
      return [t('A short thank-you, if you like. Ticking it notes today in the log.')];
    case 'check_in':
      return [t('Nothing was heard yet. A brief, friendly question is fine; so is leaving it.')];
    case 'let_go':
      return [t('Two quiet minutes before the next round.')];
    case 'post_mortem':
      return [t('There is no hurry.')];
    case 'action':
      return action?.area === undefined ? [] : [t(labelOf(competencies, competencyKey(action.area)))];
    default:
      return [];
  }
}

/** The row for applications that nothing was heard of. */
export function silentWords(count: number): string {
  return count === 1
    ? t('1 application has been silent for a while')
    : t('{0} applications have been silent for a while', String(count));
}

/** What the badge counts. */
export function badgeWords(count: number): string {
  return count === 1
    ? t('1 round or offer deadline today or tomorrow')
    : t('{0} rounds and offer deadlines today and tomorrow', String(count));
}

/** What a round or offer deadline is, in a word or two, without the company. */
export function appointmentWords(entry: AgendaEntry): string {
  return entry.kind === 'offer_deadline' ? t('Answer the offer') : roundWords(entry);
}

/** The kind of round that an entry is about. */
function roundWords({ application, round }: AgendaEntry): string {
  return t(labelOf(roundTypes, application.log.rounds?.[round ?? -1]?.type ?? 'other'));
}
