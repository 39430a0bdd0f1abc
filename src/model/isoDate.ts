import { Temporal } from 'temporal-polyfill';
import { parseDate } from './dates';
import { isAmbiguousDate, readTypedDate } from './typedDate';

/** Two days that lie in different years: what reads the same on both does not depend on the day. */
const days = ['2000-02-29', '2027-11-30'].map((day) => Temporal.PlainDate.from(day).toZonedDateTime('UTC'));

/**
 * A date that was written in another way, as a log writes it: `12.10.2026`, `2026/10/12`, `Oct 12 2026 3pm`. Undefined
 * where it could be read in two ways, lacks its year in four digits, or counts from today.
 */
export function toLogDate(text: string): string | undefined {
  const tidy = tidied(text.trim());
  if (parseDate(tidy)) return tidy;
  if (!/\d{4}/.test(tidy) || isAmbiguousDate(tidy)) return undefined;
  const [reading, other] = days.map((now) => readTypedDate(tidy, now, 'past'));
  return reading === other ? reading : undefined;
}

/** With the zeros, colons and spaces that `20261012` and `2026-10-12T9:05+0200` lack. */
function tidied(text: string): string {
  return text
    .replace(/^(\d{4})(\d{2})(\d{2})(?!\d)/, '$1-$2-$3')
    .replace(/(?<=\d)T(?=\d)/i, ' ')
    .replace(/ (?=\d:\d{2})/, ' 0')
    .replace(/(?<=:\d{2}(?:\.\d+)?)\s*([+-]\d{2}):?(\d{2})$/, '$1:$2');
}
