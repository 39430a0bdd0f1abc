import { Temporal } from 'temporal-polyfill';

/**
 * A date as a log may write it: `YYYY-MM-DD`, or that, then `T` or a space, `HH:MM[:SS[.f]]`, then optionally `Z` or
 * `±HH:MM`. Wider than RFC 3339 section 5.6. The pattern is also the JSON Schema's.
 */
export const datePattern =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** A date of a log, read: a calendar day, perhaps with a time of day, perhaps with an offset from UTC. */
export interface LogDate {
  readonly day: Temporal.PlainDate;
  readonly time?: Temporal.PlainTime;
  /** `+00:00` for `Z`; absent means the host's local zone. */
  readonly offset?: string;
}

/** Reads a date of a log. `undefined` when it has another form, or names a day or time that does not exist. */
export function parseDate(text: string): LogDate | undefined {
  if (!datePattern.test(text)) return undefined;
  try {
    const day = Temporal.PlainDate.from(text.slice(0, 10), { overflow: 'reject' });
    if (text.length === 10) return { day };
    const [, clock = '', offset] = /^([\d:.]+)(.*)$/.exec(text.slice(11)) ?? [];
    const time = Temporal.PlainTime.from(clock, { overflow: 'reject' });
    if (!offset) return { day, time };
    if (offset === 'Z') return { day, time, offset: '+00:00' };
    Temporal.ZonedDateTime.from(`2000-01-01T00:00[${offset}]`);
    return { day, time, offset };
  } catch {
    return undefined;
  }
}

/** Whether {@link parseDate} reads a text: many times cheaper, for validation. */
export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  const number = (at: number) => Number(text.slice(at, at + 2));
  const [year, month, day] = [Number(text.slice(0, 4)), number(5), number(8)];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > days) return false;
  if (text.length === 10) return true;
  // A leap second, `:60`, is read as the second before.
  const seconds = text.charAt(16) === ':' ? number(17) : 0;
  const offset = /[+-](\d{2}):(\d{2})$/.exec(text.slice(11));
  const isTime = number(11) < 24 && number(14) < 60 && seconds <= 60;
  return isTime && (!offset || (Number(offset[1]) < 24 && Number(offset[2]) < 60));
}

/** The moment of a date in a time zone: its instant where it has a time, else that day's local midnight. */
export function momentOf(date: LogDate, timeZone: string): Temporal.ZonedDateTime {
  if (!date.time) return date.day.toZonedDateTime(timeZone);
  const local = date.day.toPlainDateTime(date.time);
  return local.toZonedDateTime(date.offset ?? timeZone).withTimeZone(timeZone);
}

/** The calendar day that a date falls on for a person in this time zone. */
export function localDay(date: LogDate, timeZone: string): Temporal.PlainDate {
  return date.time ? momentOf(date, timeZone).toPlainDate() : date.day;
}

/** As {@link momentOf}, from the text of a log; `undefined` when the text is missing or no date. */
export function momentOfText(text: string | undefined, timeZone: string): Temporal.ZonedDateTime | undefined {
  const date = text === undefined ? undefined : parseDate(text);
  return date && momentOf(date, timeZone);
}

/** As {@link localDay}, from the text of a log; `undefined` when the text is missing or no date. */
export function localDayOfText(text: string | undefined, timeZone: string): Temporal.PlainDate | undefined {
  const date = text === undefined ? undefined : parseDate(text);
  return date && localDay(date, timeZone);
}

/** A moment as a log writes it: to the minute, with its offset from UTC. */
export function momentText(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}

/** Whether the text of a date names a time of day. */
export function hasTime(text: string): boolean {
  return text.length > 10;
}

/** The earliest of moments; undefined when there is none. */
export function earliest(moments: readonly Temporal.ZonedDateTime[]): Temporal.ZonedDateTime | undefined {
  return [...moments].sort((a, b) => a.epochMilliseconds - b.epochMilliseconds)[0];
}
