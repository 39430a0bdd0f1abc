import { Temporal } from 'temporal-polyfill';
import { localDayOfText, parseDate } from '../model/dates';

/** The order of day, month and year in numbers such as `3/4/2025`. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

/** A date of a cell: its day, and the moment where a time of day stands there too, both as a log writes them. */
export interface CellDate {
  readonly day: string;
  readonly moment: string;
  /** What follows the day is no time that can be read. */
  readonly isPart?: true;
}

/** How the dates of a column are written: decided, or open between orders that read it differently. */
export type ColumnFormat =
  { readonly order?: DayOrder } | { readonly open: readonly DayOrder[]; readonly example: string };

/** Three numbers, and perhaps a time of day or whatever else. */
const numbers = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})\.?(?:(?:,|T|\s)\s*(.*))?$/;

/** How far from today the year of an application is believed when it has two digits. */
const believed = { before: 10, after: 1 };

/**
 * How a column's dates are written, from all its values. `15/01/2025` decides for its column; where all could be read in
 * several ways, it stays open. Numbers in brackets of dots are day first unless a value rules that out.
 */
export function formatOf(values: readonly string[], now: Temporal.ZonedDateTime): ColumnFormat {
  const numeric = values.map((value) => value.trim()).filter((value) => numbers.test(value));
  const orders = ['dmy', 'mdy', 'ymd'] as const;
  const usable = numeric.filter((value) => orders.some((order) => readNumbers(value, order, now)));
  if (usable.length === 0) return {};
  const fitting = orders.filter((order) => usable.every((value) => readNumbers(value, order, now)));
  const [first, ...others] = fitting.filter((order) => order !== 'ymd');
  if (first === undefined) return fitting.length > 0 ? { order: 'ymd' } : {};
  const differs = usable.find((value) =>
    others.some((other) => readNumbers(value, other, now)?.day !== readNumbers(value, first, now)?.day),
  );
  if (differs === undefined || usable.every((value) => value.includes('.'))) return { order: first };
  return { open: [first, ...others], example: differs };
}

/**
 * Reads the date of a cell. Undefined when it is none, lacks its year, or could be two.
 * @param order how the column writes numbers, see {@link formatOf}
 */
export function readCellDate(
  cell: string,
  order: DayOrder | undefined,
  now: Temporal.ZonedDateTime,
): CellDate | undefined {
  const text = cell.trim();
  return (
    readIso(text, now) ??
    (order ? readNumbers(text, order, now) : readOneWay(text, now)) ??
    readSerial(text, now) ??
    readWords(text, now)
  );
}

/** Whether a cell that was not read is a date all the same, only in one of two ways. */
export function isAmbiguous(cell: string, now: Temporal.ZonedDateTime): boolean {
  const ways = (['dmy', 'mdy'] as const).map((order) => readNumbers(cell.trim(), order, now)?.day);
  return ways.every((day) => day !== undefined) && ways[0] !== ways[1];
}

/** A date in numbers that only one order makes a date, or all make the same. */
function readOneWay(text: string, now: Temporal.ZonedDateTime): CellDate | undefined {
  const ways = (['dmy', 'mdy'] as const).flatMap((order) => readNumbers(text, order, now) ?? []);
  return new Set(ways.map(({ day }) => day)).size === 1 ? ways[0] : undefined;
}

function readNumbers(text: string, order: DayOrder, now: Temporal.ZonedDateTime): CellDate | undefined {
  const [, first = '', second = '', third = '', time = ''] = numbers.exec(text) ?? [];
  if (!first) return undefined;
  const [day, month, year] = {
    dmy: [first, second, third],
    mdy: [second, first, third],
    ymd: [third, second, first],
  }[order] as [string, string, string];
  if (order === 'ymd' && (year.length !== 2 || day.length > 2)) return undefined;
  return dateFrom(year, Number(month), Number(day), time, now);
}

/** RFC 3339 and what comes close to it: `2025-1-5`, `2025/01/05 10:00`, `2025-01-05T10:00:00.000Z`, `2025年1月5日`. */
function readIso(text: string, now: Temporal.ZonedDateTime): CellDate | undefined {
  const full = text
    .replace(/^([\d-]{10})[tT ](?=\d)/, '$1T')
    .replace(
      /(?<=:\d{2}(?:\.\d+)?)\s?([+-]\d{2}):?(\d{2})?$/,
      (_, hours: string, minutes = '00') => `${hours}:${String(minutes)}`,
    );
  const date = parseDate(full);
  if (date && date.day.year >= 1970) {
    return date.time && !isMidnight(date.time) ? momentIn(full, now) : wholeDay(date.day);
  }
  const [, year, month, day, time = ''] =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?:[,T\s]\s*(.*))?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  return year === undefined ? undefined : dateFrom(year, Number(month), Number(day), time, now);
}

/** Days since 1900 as spreadsheets count them, or the (milli)seconds since 1970 of programs. */
function readSerial(text: string, now: Temporal.ZonedDateTime): CellDate | undefined {
  if (/^[3-5]\d{4}(?:\.\d+)?$/.test(text)) {
    return wholeDay(Temporal.PlainDate.from('1899-12-30').add({ days: Math.floor(Number(text)) }));
  }
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return undefined;
  const instant = Temporal.Instant.fromEpochMilliseconds(Number(text) * (text.length === 10 ? 1000 : 1));
  const written = instant.toZonedDateTimeISO('UTC');
  const isDay = isMidnight(written.toPlainTime());
  return wholeDay((isDay ? written : written.withTimeZone(now.timeZoneId)).toPlainDate());
}

/** `15 Jan 2025`, `15-Jan-25`, `Jan. 15th, 2025`, `Wed Jan 15 2025 10:00:00`, `15. Januar 2025`, `15 de enero de 2025`. */
function readWords(text: string, now: Temporal.ZonedDateTime): CellDate | undefined {
  const words = text
    .toLowerCase()
    .replace(/^(\p{L}+)\.?,?\s+(?=(?:\d|\p{L}+\.?\s+\d))/u, (start, name: string) =>
      monthOf(name) ? start : '',
    );
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|º)?[\s.-]+(?:de\s+|of\s+)?(\p{L}+)\.?[\s.,-]+(?:de\s+)?(\d{4}|\d{2})(?:,?\s+(.*))?$/u.exec(
      words,
    );
  const monthFirst = /^(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4})(?:,?\s+(.*))?$/u.exec(words);
  const [, day, month = '', year = '', time = ''] = dayFirst ?? [];
  if (dayFirst) return dateFrom(year, monthOf(month), Number(day), time, now);
  const [, name = '', date, full = '', clock = ''] = monthFirst ?? [];
  return monthFirst ? dateFrom(full, monthOf(name), Number(date), clock, now) : undefined;
}

function dateFrom(
  year: string,
  month: number,
  day: number,
  time: string,
  now: Temporal.ZonedDateTime,
): CellDate | undefined {
  const clock = timeOf(time);
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  const distance = fullYear - now.year;
  const isFar = year.length === 2 && (distance < -believed.before || distance > believed.after);
  if (isFar || fullYear < 1970) return undefined;
  try {
    const date = Temporal.PlainDate.from({ year: fullYear, month, day }, { overflow: 'reject' });
    if (clock === '' || clock?.startsWith('00:00')) return wholeDay(date);
    const moment = clock && momentIn(`${date.toString()}T${clock}`, now);
    return moment || { ...wholeDay(date), isPart: true };
  } catch {
    return undefined;
  }
}

/** A date without a time of day, also one at midnight, as many programs write one: the day that stands there, anywhere. */
function wholeDay(date: Temporal.PlainDate): CellDate {
  return { day: date.toString(), moment: date.toString() };
}

/** A moment as a log writes it, and the day that it falls on here; undefined where there is no such moment. */
function momentIn(moment: string, now: Temporal.ZonedDateTime): CellDate | undefined {
  const day = localDayOfText(moment, now.timeZoneId);
  return day && { day: day.toString(), moment };
}

/** What may stand between a day and its time. */
const beforeTime = /^(?:at|um|à|a las?|alle|às|om|kl\.?|@|[-–—])\s*(?=\d)/i;
const clockTime =
  /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(?:([ap])\.?\s?m\.?)?\s*(uhr|hrs?|h)?(?:\s*(z|(?:gmt|utc)(?![+-])|(?:gmt|utc)?[+-]\d{2}:?\d{2})(?:\s*\(.*\))?)?$/i;

/**
 * `3:04 PM` → `15:04`, `10:00 GMT+0100` → `10:00+01:00`, `at 2pm` → `14:00`; empty for no time; undefined when it is
 * something else, as a number alone is.
 */
function timeOf(text: string): string | undefined {
  if (text.trim() === '') return '';
  const [, hours, minutes, half, unit, zone] = clockTime.exec(text.trim().replace(beforeTime, '')) ?? [];
  if (hours === undefined || (minutes ?? half ?? unit) === undefined) return undefined;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes ?? 0) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}${zone === undefined ? '' : offsetOf(zone)}`;
}

/** `GMT+0100` → `+01:00`, `UTC` → `Z`. */
function offsetOf(zone: string): string {
  const [, hours, minutes = ''] = /([+-]\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return hours === undefined ? 'Z' : `${hours}:${minutes}`;
}

function isMidnight(time: Temporal.PlainTime): boolean {
  return time.equals(new Temporal.PlainTime());
}

/** The languages in which months are known by name. */
const languages = ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

let months: ReadonlyMap<string, number> | undefined;

/** The number of a month, by its name or its abbreviation; 0 when there is none. */
function monthOf(name: string): number {
  months ??= new Map(
    languages.flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
        return Array.from(
          { length: 12 },
          (_, index) => [plainName(format.format(Date.UTC(2024, index, 1))), index + 1] as const,
        );
      }),
    ),
  );
  return months.get(plainName(name)) ?? 0;
}

function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}
