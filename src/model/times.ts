import { Temporal } from 'temporal-polyfill';
import { hasTime, isDate, momentOfText } from './dates';

/**
 * The dates of logs as numbers, milliseconds since 1970: a search asks for all of them at every change, and moments of
 * a zone take a hundred times as long.
 */

/** A day of a zone, from its first moment to that of the next. */
interface ZoneDay {
  readonly startsAt: number;
  readonly endsAt: number;
}

const dayLength = 24 * 60 * 60 * 1000;
const mostKnownDays = 10_000;

/** The days that were asked for, by zone and day. */
const knownDays = new Map<string, ZoneDay>();

function zoneDay(day: string, timeZone: string): ZoneDay {
  const key = `${timeZone} ${day}`;
  const known = knownDays.get(key);
  if (known) return known;
  const date = Temporal.PlainDate.from(day);
  const found = {
    startsAt: date.toZonedDateTime(timeZone).epochMilliseconds,
    endsAt: date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
  };
  if (knownDays.size >= mostKnownDays) knownDays.clear();
  knownDays.set(key, found);
  return found;
}

/** Times of day as logs write them, without seconds. */
const plainTime = /^.{10}[T ]\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?$/;

/** When {@link momentOfText} is. */
export function timeOfText(text: string | undefined, timeZone: string): number | undefined {
  if (text === undefined || !isDate(text)) return undefined;
  const day = text.slice(0, 10);
  if (!hasTime(text)) return zoneDay(day, timeZone).startsAt;
  const [plain, offset] = plainTime.exec(text) ?? [];
  const slow = () => momentOfText(text, timeZone)?.epochMilliseconds;
  if (plain === undefined) return slow();
  const clock = text.slice(11, 16);
  if (offset !== undefined) return Date.parse(`${day}T${clock}${offset}`);
  const { startsAt, endsAt } = zoneDay(day, timeZone);
  // On most days clocks are not changed.
  return endsAt - startsAt === dayLength ? startsAt + Date.parse(`1970-01-01T${clock}Z`) : slow();
}

/** When the day is over, `YYYY-MM-DD`, for a person in this zone. */
export function dayEnd(day: string, timeZone: string): number {
  return zoneDay(day, timeZone).endsAt;
}

/** The day of a time for a person in this zone, `YYYY-MM-DD`. */
export function dayAt(time: number, timeZone: string): string {
  // No zone is a whole day from UTC.
  for (const distance of [0, dayLength, -dayLength]) {
    const [, day] = /^(\d{4}-\d{2}-\d{2})T/.exec(new Date(time + distance).toISOString()) ?? [];
    if (day === undefined) break;
    const { startsAt, endsAt } = zoneDay(day, timeZone);
    if (startsAt <= time && time < endsAt) return day;
  }
  return momentAt(time, timeZone).toPlainDate().toString();
}

/** A time as a moment of a zone. */
export function momentAt(time: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone);
}
