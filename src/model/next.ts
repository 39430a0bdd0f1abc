import type { Temporal } from 'temporal-polyfill';
import { hasTime, momentOfText } from './dates';
import type { Log, Round } from './log';
import { counts, meetsPerson } from './stage';
import { isOpen } from './vocabulary';

/** A round whose date can be read. */
export interface DatedRound {
  /** Its place in the log, counted from 0. */
  readonly index: number;
  readonly round: Round;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

/** What an application waits for: its next round, or the deadline of its offer. */
export type NextStep =
  | {
      readonly kind: 'round';
      readonly index: number;
      readonly round: Round;
      readonly at: Temporal.ZonedDateTime;
    }
  | { readonly kind: 'offer_deadline'; readonly at: Temporal.ZonedDateTime };

/** Lengths in minutes: where the log does not say, and the longest that is believed, a fortnight. */
const minutes = { usual: 60, most: 14 * 24 * 60 };

/** When a round that has a date is over: its length is 60 minutes where the log does not say, the whole day without a time. */
function endOf(round: Round, start: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (!hasTime(round.date ?? '')) {
    return start.toPlainDate().add({ days: 1 }).toZonedDateTime(start.timeZoneId);
  }
  return start.add({ minutes: Math.round(Math.min(round.duration_minutes ?? minutes.usual, minutes.most)) });
}

/** A round with its times; undefined where it has no date. */
function dated(round: Round, index: number, timeZone: string): DatedRound | undefined {
  const start = momentOfText(round.date, timeZone);
  return start && { index, round, start, end: endOf(round, start) };
}

/** What {@link datedRounds} found, for as long as its log lives: reading dates costs more than all that is asked of them. */
const remembered = new WeakMap<Log, { readonly timeZone: string; readonly found: readonly DatedRound[] }>();

/** The rounds of a log that have a date and were not cancelled, in file order. */
export function datedRounds(log: Log, timeZone: string): readonly DatedRound[] {
  const known = remembered.get(log);
  if (known?.timeZone === timeZone) return known.found;
  const found = (log.rounds ?? []).flatMap((round, index) =>
    counts(round) ? (dated(round, index, timeZone) ?? []) : [],
  );
  remembered.set(log, { timeZone, found });
  return found;
}

/** Whether the result of a round is still unknown. */
export function isPending(round: Round): boolean {
  return (round.result ?? 'pending') === 'pending';
}

/** Whether a moment lies behind, or is now. */
export function isOver(at: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): boolean {
  return at.epochMilliseconds <= now.epochMilliseconds;
}

/** Whether a round is still to be held or under way: pending, with a date, and not over. */
export function isComing(round: Round, now: Temporal.ZonedDateTime): boolean {
  const times = isPending(round) ? dated(round, 0, now.timeZoneId) : undefined;
  return times !== undefined && !isOver(times.end, now);
}

/** The rounds that an application, if it is open, has still to come; in order of time. */
export function comingRounds(log: Log, now: Temporal.ZonedDateTime): readonly DatedRound[] {
  if (!isOpen(log.outcome ?? 'pending')) return [];
  return datedRounds(log, now.timeZoneId)
    .filter(({ round, end }) => isPending(round) && !isOver(end, now))
    .sort((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds);
}

/**
 * Whether a round is past, as far as a thank-you goes: it has begun and was not cancelled, or its result is known. One
 * without a time of day counts on its day, whose evening is when people write.
 */
export function hasBegun(round: Round, now: Temporal.ZonedDateTime): boolean {
  if (round.result === 'cancelled') return false;
  if (round.result === 'passed' || round.result === 'failed') return true;
  const start = momentOfText(round.date, now.timeZoneId);
  return start !== undefined && isOver(start, now);
}

/** What an open application waits for next; undefined when the log names nothing with a date. */
export function nextStep(log: Log, now: Temporal.ZonedDateTime): NextStep | undefined {
  const [next] = comingRounds(log, now);
  const deadline = log.outcome === 'offer' ? momentOfText(log.offer?.deadline, now.timeZoneId) : undefined;
  const deadlineCounts = deadline !== undefined && !isOver(deadline.add({ days: 1 }), now);
  if (deadlineCounts && !(next && isOver(next.start, deadline)))
    return { kind: 'offer_deadline', at: deadline };
  return next && { kind: 'round', index: next.index, round: next.round, at: next.start };
}

/** When the next round of all these logs is, as its log writes it. */
export function nextRoundOf(logs: readonly Log[], now: Temporal.ZonedDateTime): string | undefined {
  const coming = logs.flatMap((log) => comingRounds(log, now).slice(0, 1));
  return coming.sort((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)[0]?.round.date;
}

/** Whether a round is one that a thank-you follows, and none went out yet; when it was held is not asked. */
export function owesThankYou(round: Round): boolean {
  return counts(round) && meetsPerson(round) && round.followed_up === undefined;
}

/** Whether it is time for a thank-you: a round with a person was held within the last week, and none went out. */
export function thankYouIsDue(round: Round, now: Temporal.ZonedDateTime): boolean {
  const times = dated(round, 0, now.timeZoneId);
  if (!times || !owesThankYou(round) || isComing(round, now) || !hasBegun(round, now)) return false;
  return !isOver(times.end.add({ days: 7 }), now);
}
