import { Temporal } from 'temporal-polyfill';

/** Tells the time, in the reader's zone. Passed to whatever needs it, so that tests can set it. */
export type Clock = () => Temporal.ZonedDateTime;

/** The host's own clock. */
export const systemClock: Clock = () => Temporal.Now.zonedDateTimeISO();

/**
 * The moment that a caller names, else now: an instant with `Z` or an offset, a date with or without a time in the
 * clock's own zone, or a time with its zone in brackets (`2026-10-12T15:00[Europe/Berlin]`).
 * @throws RangeError at anything else
 */
export function momentOr(clock: Clock, text?: string): Temporal.ZonedDateTime {
  if (text === undefined) return clock();
  try {
    return readMoment(text, clock().timeZoneId);
  } catch {
    throw new RangeError(
      `${JSON.stringify(text)} is not a moment. Write it as 2026-10-12T13:00:00Z, as 2026-10-12T15:00[Europe/Berlin], or as 2026-10-12 in the local time zone.`,
    );
  }
}

function readMoment(text: string, timeZone: string): Temporal.ZonedDateTime {
  if (text.includes('[')) return Temporal.ZonedDateTime.from(text).withCalendar('iso8601');
  if (/[T ].*(?:Z|[+-][\d:.]+)$/i.test(text)) {
    return Temporal.Instant.from(text).toZonedDateTimeISO(timeZone);
  }
  return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone);
}
