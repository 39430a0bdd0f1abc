import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { hasTime } from '../model/dates';
import type { Log } from '../model/log';
import { nextStep } from '../model/next';
import { labelOf, roundTypes } from '../model/vocabulary';

const { t } = vscode.l10n;

/** A day, and the time of day where there is one, short and in the reader's own manner. */
export function momentWords(at: Temporal.ZonedDateTime, withTime: boolean): string {
  return new Intl.DateTimeFormat(vscode.env.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(withTime ? { hour: 'numeric', minute: '2-digit' } : {}),
    timeZone: at.timeZoneId,
  }).format(at.epochMilliseconds);
}

/** What an application waits for, in a few words; empty when nothing has a date. */
export function nextWords(log: Log, now: Temporal.ZonedDateTime): string {
  const next = nextStep(log, now);
  if (!next) return '';
  if (next.kind === 'offer_deadline') return t('answer by {0}', momentWords(next.at, false));
  const kind = t(labelOf(roundTypes, next.round.type ?? 'other'));
  return `${kind} ${momentWords(next.at, hasTime(next.round.date ?? ''))}`;
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
