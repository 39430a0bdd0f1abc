import type { Temporal } from 'temporal-polyfill';
import { hasTime, localDayOfText, momentOfText } from './dates';

/** What it takes to put dates into a reader's words. */
export interface Calendar {
  readonly now: Temporal.ZonedDateTime;
  /** BCP 47. */
  readonly locale: string;
}

/** A date of a log in the reader's own manner: `Oct 12, 2026`; as it stands when it is no date. */
export function dayWords(text: string, { now, locale }: Calendar): string {
  const at = momentOfText(text, now.timeZoneId);
  return at ? format(at, locale, { dateStyle: 'medium' }) : text;
}

/** As {@link dayWords}, with the weekday, and the time of day where the date has one: `Mon, Oct 12, 3:00 PM`. */
export function momentWords(text: string, { now, locale }: Calendar): string {
  const at = momentOfText(text, now.timeZoneId);
  if (!at) return text;
  return format(at, locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(at.year === now.year ? {} : { year: 'numeric' }),
    ...(hasTime(text) ? { hour: 'numeric', minute: '2-digit' } : {}),
  });
}

/** As {@link momentWords}, with today and tomorrow called that: `tomorrow 3:00 PM`. */
export function nearMomentWords(text: string, calendar: Calendar): string {
  const day = localDayOfText(text, calendar.now.timeZoneId);
  const days = day && calendar.now.toPlainDate().until(day).days;
  if (days !== 0 && days !== 1) return momentWords(text, calendar);
  return [soonWords(text, calendar), timeWords(text, calendar)].filter((part) => part !== '').join(' ');
}

/** The time of day of a date of a log: `3:00 PM`; empty where it has none. */
export function timeWords(text: string, { now, locale }: Calendar): string {
  const at = hasTime(text) ? momentOfText(text, now.timeZoneId) : undefined;
  return at ? format(at, locale, { hour: 'numeric', minute: '2-digit' }) : '';
}

/** How far off a day is: `today`, `tomorrow`, `in 5 days`; weeks from two weeks on. */
export function soonWords(text: string, { now, locale }: Calendar): string {
  const day = localDayOfText(text, now.timeZoneId);
  if (!day) return '';
  const days = now.toPlainDate().until(day).days;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return Math.abs(days) < 14 ? relative.format(days, 'day') : relative.format(Math.trunc(days / 7), 'week');
}

/** Formats by what they were made with: making one costs more than a hundred uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: Temporal.ZonedDateTime, locale: string, options: Intl.DateTimeFormatOptions): string {
  const whole = { ...options, timeZone: at.timeZoneId };
  const key = JSON.stringify([locale, whole]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, whole);
  formats.set(key, made);
  return made.format(at.epochMilliseconds);
}
