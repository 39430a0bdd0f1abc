import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { momentWords, type Calendar } from '../model/dateWords';
import type { LogDigest } from '../model/log';
import { nextStep } from '../model/next';
import { labelOf, roundTypes } from '../model/vocabulary';

const { t } = vscode.l10n;

/** What an application waits for, in a few words; empty when nothing has a date. */
export function nextWords(log: LogDigest, calendar: Calendar): string {
  const next = nextStep(log, calendar.now);
  if (!next) return '';
  if (next.kind === 'offer_deadline')
    return t('answer by {0}', momentWords(log.offer?.deadline ?? '', calendar));
  const kind = t(labelOf(roundTypes, next.round.type ?? 'other'));
  return `${kind} ${momentWords(next.round.date ?? '', calendar)}`;
}

/** The reader's calendar: now, in the language of the window. */
export function calendarAt(now: Temporal.ZonedDateTime): Calendar {
  return { now, locale: vscode.env.language };
}

/** A day in full, with the time of day where there is one, and how far off it is: `Monday, 12 October 2026, in 3 days`. */
export function longMomentWords(
  at: Temporal.ZonedDateTime,
  withTime: boolean,
  now: Temporal.ZonedDateTime,
): string {
  const date = new Intl.DateTimeFormat(vscode.env.language, {
    dateStyle: 'full',
    ...(withTime ? { timeStyle: 'short' } : {}),
    timeZone: at.timeZoneId,
  }).format(at.epochMilliseconds);
  const days = now.toPlainDate().until(at.toPlainDate()).days;
  const relative = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'auto' });
  return Math.abs(days) < 60 ? `${date} (${relative.format(days, 'day')})` : date;
}
