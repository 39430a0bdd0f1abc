import { Temporal } from 'temporal-polyfill';
import { parseDate } from './dates';

/**
 * Which day is meant where a text leaves it open. `past`: the latest that is not after today. `future`: a weekday on or
 * after today; a day without a year in the year that brings it nearest.
 */
export type Lean = 'past' | 'future';

/** Reads a day from words in lower case with single spaces. Undefined when it is said in another way. */
type DayReader = (words: string, today: Temporal.PlainDate, lean: Lean) => Temporal.PlainDate | undefined;

/**
 * Reads a date as people type it: `yesterday`, `in 3 days`, `next tue 15:00`, `12.10.`, `12 Oct 3pm`, `15:00`,
 * `2026-10-12 15:00`, or a date of a log as it stands. Day first with dots; with slashes only where there is one way
 * to read it.
 * @returns `YYYY-MM-DD`, with a time `YYYY-MM-DDTHH:MM`; undefined when it is no date, or could be two
 */
export function readTypedDate(input: string, now: Temporal.ZonedDateTime, lean: Lean): string | undefined {
  const asLog = input.trim().replace(/^([\d-]{10})[tT ](?=\d)/, '$1T');
  if (parseDate(asLog)) return asLog;
  const { words, time } = takeTime(plainWords(input));
  if (time === null || (words === '' && !time)) return undefined;
  const today = now.toPlainDate();
  try {
    const day = words === '' ? today : readDay(words, today, lean);
    if (!day) return undefined;
    const text = time ? `${day.toString()}T${time.toString({ smallestUnit: 'minute' })}` : day.toString();
    return parseDate(text) && text;
  } catch (error) {
    // Temporal's word for a day that does not exist, or lies beyond its calendar.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether a typed date could be day first as well as month first. */
export function isAmbiguousDate(input: string): boolean {
  const numbers = slashes.exec(takeTime(plainWords(input)).words);
  if (!numbers) return false;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  return first !== second && Math.max(first, second) <= 12 && Math.min(first, second) >= 1;
}

function plainWords(input: string): string {
  const words = input.toLowerCase().replaceAll(',', ' ');
  return words
    .replaceAll(/(?<!\S)(?:at|on|of|the)(?!\S)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const clockTime = /(?<!\S)(?:(\d{1,2}):(\d{2}) ?(am|pm)?|(\d{1,2}) ?(am|pm)|(noon))(?!\S)/;

/** Takes a time of day out of words. `null`: what stands there is no time of a day. */
function takeTime(words: string): { words: string; time?: Temporal.PlainTime | null } {
  const found = clockTime.exec(words);
  if (!found) return { words };
  const rest = (words.slice(0, found.index) + words.slice(found.index + found[0].length))
    .replace('  ', ' ')
    .trim();
  const [, hours, minutes = '0', half, bareHours, bareHalf, noon] = found;
  if (noon) return { words: rest, time: new Temporal.PlainTime(12) };
  const hour = Number(hours ?? bareHours);
  const afternoon = half ?? bareHalf;
  if (hour > 23 || Number(minutes) > 59 || (afternoon && (hour < 1 || hour > 12)))
    return { words: rest, time: null };
  const hourOfDay = afternoon ? (hour % 12) + (afternoon === 'pm' ? 12 : 0) : hour;
  return { words: rest, time: new Temporal.PlainTime(hourOfDay, Number(minutes)) };
}

function readDay(words: string, today: Temporal.PlainDate, lean: Lean): Temporal.PlainDate | undefined {
  for (const read of readers) {
    const day = read(words, today, lean);
    if (day) return day;
  }
  return undefined;
}

const relativeDays: Readonly<Record<string, number>> = {
  'day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'day after tomorrow': 2,
  'last week': -7,
  'next week': 7,
};

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const slashes = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/;

/** The place of a name, or of its first three letters or more, counted from 1; 0 when it is none. */
function place(names: readonly string[], typed: string): number {
  const letters = typed.replace(/\.$/, '');
  return letters.length < 3 ? 0 : names.findIndex((name) => name.startsWith(letters)) + 1;
}

const readers: readonly DayReader[] = [
  (words, today) => {
    const days = Object.hasOwn(relativeDays, words) ? relativeDays[words] : undefined;
    return days === undefined ? undefined : today.add({ days });
  },

  // in 3 days, in a week, 2 months ago
  (words, today) => {
    const [, , count = '', unit = ''] =
      /^(in )?(an?|\d{1,4}) (day|week|month|year)s?( ago)?$/.exec(words) ?? [];
    if (!unit || words.startsWith('in ') === words.endsWith(' ago')) return undefined;
    const duration = { [`${unit}s`]: count.startsWith('a') ? 1 : Number(count) };
    return words.startsWith('in ') ? today.add(duration) : today.subtract(duration);
  },

  // fri, next tuesday, last mon
  (words, today, lean) => {
    const [, which, name = ''] = /^(?:(next|coming|this|last) )?(\p{L}+\.?)$/u.exec(words) ?? [];
    const weekday = place(weekdays, name);
    if (weekday === 0) return undefined;
    const ahead = (weekday - today.dayOfWeek + 7) % 7;
    if (which === 'last') return today.add({ days: ahead - 7 });
    if (which === 'next') return today.add({ days: ahead === 0 ? 7 : ahead });
    return today.add({ days: lean === 'past' && !which && ahead > 0 ? ahead - 7 : ahead });
  },

  // 2026-1-5, 2026/10/12
  (words) => {
    const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words) ?? [];
    return year === undefined ? undefined : onDay(Number(day), Number(month), Number(year));
  },

  // 12.10., 12.10.2026
  (words, today, lean) => {
    const [, day, month, year] = /^(\d{1,2})\. ?(\d{1,2})(?:\.|\. ?(\d{4}|\d{2}))?$/.exec(words) ?? [];
    return day === undefined ? undefined : inYear(Number(day), Number(month), year, today, lean);
  },

  // 13/10, 10/13/2026
  (words, today, lean) => {
    const [, first, second, year] = slashes.exec(words) ?? [];
    if (first === undefined || isAmbiguousDate(words)) return undefined;
    const [day, month] =
      Number(second) > 12 ? [Number(second), Number(first)] : [Number(first), Number(second)];
    return inYear(day, month, year, today, lean);
  },

  // 12 oct, 12th october 2026
  (words, today, lean) => {
    const [, day, month = '', year] =
      /^(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}+\.?)(?: (\d{4}|\d{2}))?$/u.exec(words) ?? [];
    return inYear(Number(day), place(months, month), year, today, lean);
  },

  // oct 12, october 12th 2026
  (words, today, lean) => {
    const [, month = '', day, year] =
      /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(words) ?? [];
    return inYear(Number(day), place(months, month), year, today, lean);
  },

  // mon 12 oct: the weekday has to agree
  (words, today, lean) => {
    const [, name = '', rest = ''] = /^(\p{L}+\.?) (.*\d.*)$/u.exec(words) ?? [];
    const weekday = place(weekdays, name);
    const day = weekday === 0 ? undefined : readDay(rest, today, lean);
    return day?.dayOfWeek === weekday ? day : undefined;
  },
];

/** A day of the calendar; undefined when there is none. */
function onDay(day: number, month: number, year: number): Temporal.PlainDate | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1)) return undefined;
  const found = Temporal.PlainDate.from({ year, month, day });
  return found.day === day ? found : undefined;
}

/** A day in the year that was typed (two digits: of this century), else in the one that `lean` says. */
function inYear(
  day: number,
  month: number,
  year: string | undefined,
  today: Temporal.PlainDate,
  lean: Lean,
): Temporal.PlainDate | undefined {
  if (year !== undefined) return onDay(day, month, Number(year) + (year.length === 2 ? 2000 : 0));
  // A 29 February is at most eight years away.
  const distances = Array.from({ length: 17 }, (_, index) => index - 8);
  const candidates = distances
    .map((years) => onDay(day, month, today.year + years))
    .filter((candidate) => candidate !== undefined);
  const daysAway = (candidate: Temporal.PlainDate) => today.until(candidate).days;
  if (lean === 'past') return candidates.findLast((candidate) => daysAway(candidate) <= 0);
  return candidates.sort((a, b) => Math.abs(daysAway(a)) - Math.abs(daysAway(b)))[0];
}
