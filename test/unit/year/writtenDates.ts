import type { Random } from './random';

const dayLength = 86_400_000;

/** A day by its number, counted from 1970-01-01. */
export function dayNumber(text: string): number {
  return Date.parse(text) / dayLength;
}

/** `YYYY-MM-DD` of a day's number. */
export function dayText(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** The days in whose first hours clocks change: in New York, in Berlin or in Auckland. */
export const clockChanges = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-09-27',
  '2026-10-25',
  '2026-11-01',
  '2027-03-14',
  '2027-03-28',
].map(dayNumber);

/** Times that a clock skips or shows twice in such a night, and those beside them. */
const nightTimes = ['00:30', '01:00', '01:30', '02:00', '02:15', '02:30', '03:00'];

/** A date in any form that a log may hold, mostly with a time. */
export function dateText(random: Random, day: number): string {
  const night = clockChanges.includes(day) && random.chance(0.8);
  const minutes = random.pick(['00', '05', '10', '15', '20', '30', '40', '45']);
  const hour = String(random.between(7, 19)).padStart(2, '0');
  const time = night ? random.pick(nightTimes) : `${hour}:${minutes}`;
  const seconds = random.pick(['', '', '', '', ':00', ':30', ':59.5', ':00.25']);
  const offset = random.pick(['Z', '+02:00', '-05:00', '+13:00', '+05:30', '-03:30', '+00:00']);
  const whole = `${random.pick(['T', 'T', ' '])}${time}${seconds}`;
  const form = night
    ? random.pick(['', whole, whole, whole])
    : random.pick(['', whole, whole, whole + offset]);
  return dayText(day) + form;
}

/** As {@link dateText}, mostly without a time. */
export function someDate(random: Random, day: number): string {
  return random.chance(0.7) ? dayText(day) : dateText(random, day);
}
