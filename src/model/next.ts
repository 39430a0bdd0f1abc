import type { Temporal } from 'temporal-polyfill';
import { daysToLapse } from './agenda/entry';
import { hasTime, momentOfText } from './dates';
import type { LogDigest, RoundDigest } from './log';
import { counts, meetsPerson } from './stage';
import { dayEnd, momentAt, timeOfText } from './times';
import { isOpen } from './vocabulary';

/** A round whose date can be read. Times are in milliseconds since 1970. */
export interface DatedRound {
  /** Its place in the log, counted from 0. */
  readonly index: number;
  readonly round: RoundDigest;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** What an application waits for: its next round, or the deadline of its offer. */
export type NextStep =
  | {
      readonly kind: 'round';
      readonly index: number;
      readonly round: RoundDigest;
      readonly at: Temporal.ZonedDateTime;
    }
  | { readonly kind: 'offer_deadline'; readonly at: Temporal.ZonedDateTime };

/** Lengths in minutes: where the log does not say, and the longest that is believed, a fortnight. */
const minutes = { usual: 60, most: 14 * 24 * 60 };

/** A round with its times; undefined where it has no date. It ends after its length, without a time of day with its day. */
function dated(round: RoundDigest, index: number, timeZone: string): DatedRound | undefined {
  const { date = '' } = round;
  const startsAt = timeOfText(date, timeZone);
  if (startsAt === undefined) return undefined;
  const length = Math.round(Math.min(round.duration_minutes ?? minutes.usual, minutes.most)) * 60_000;
  return { index, round, startsAt, endsAt: hasTime(date) ? startsAt + length : dayEnd(date, timeZone) };
}

/**
 * The rounds of a log that have a date and were not cancelled, in file order.
 * @param wanted which of them; asked before their dates are read, which costs more
 */
export function datedRounds(
  log: LogDigest,
  timeZone: string,
  wanted: (round: RoundDigest) => boolean = () => true,
): readonly DatedRound[] {
  return (log.rounds ?? []).flatMap((round, index) =>
    counts(round) && wanted(round) ? (dated(round, index, timeZone) ?? []) : [],
  );
}

/** Whether the result of a round is still unknown. */
export function isPending(round: RoundDigest): boolean {
  return (round.result ?? 'pending') === 'pending';
}

/** Whether a moment lies behind, or is now. */
export function isOver(at: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): boolean {
  return at.epochMilliseconds <= now.epochMilliseconds;
}

/** Whether a round is still to be held or under way: pending, with a date, and not over. */
export function isComing(round: RoundDigest, now: Temporal.ZonedDateTime): boolean {
  const times = isPending(round) ? dated(round, 0, now.timeZoneId) : undefined;
  return times !== undefined && times.endsAt > now.epochMilliseconds;
}

/** The rounds that an application, if it is open, has still to come; in order of time. */
export function comingRounds(log: LogDigest, now: Temporal.ZonedDateTime): readonly DatedRound[] {
  if (!isOpen(log.outcome ?? 'pending')) return [];
  return datedRounds(log, now.timeZoneId, isPending)
    .filter(({ endsAt }) => endsAt > now.epochMilliseconds)
    .sort((a, b) => a.startsAt - b.startsAt);
}

/**
 * Whether a round is past, as far as a thank-you goes: it has begun and was not cancelled, or its result is known. One
 * without a time of day counts on its day, whose evening is when people write.
 */
export function hasBegun(round: RoundDigest, now: Temporal.ZonedDateTime): boolean {
  if (round.result === 'cancelled') return false;
  if (round.result === 'passed' || round.result === 'failed') return true;
  const startsAt = timeOfText(round.date, now.timeZoneId);
  return startsAt !== undefined && startsAt <= now.epochMilliseconds;
}

/** What an open application waits for next; undefined when the log names nothing with a date. */
export function nextStep(log: LogDigest, now: Temporal.ZonedDateTime): NextStep | undefined {
  const [next] = comingRounds(log, now);
  const deadline = log.outcome === 'offer' ? momentOfText(log.offer?.deadline, now.timeZoneId) : undefined;
  const deadlineCounts = deadline !== undefined && !isOver(deadline.add({ days: 1 }), now);
  if (deadlineCounts && !(next && next.startsAt <= deadline.epochMilliseconds))
    return { kind: 'offer_deadline', at: deadline };
  if (!next) return undefined;
  const { index, round, startsAt } = next;
  return { kind: 'round', index, round, at: momentAt(startsAt, now.timeZoneId) };
}

/** When the next round of all these logs is, as its log writes it. */
export function nextRoundOf(logs: readonly LogDigest[], now: Temporal.ZonedDateTime): string | undefined {
  const coming = logs.flatMap((log) => comingRounds(log, now).slice(0, 1));
  return coming.sort((a, b) => a.startsAt - b.startsAt)[0]?.round.date;
}

/** Whether a round is one that a thank-you follows, and none went out yet; when it was held is not asked. */
export function owesThankYou(round: RoundDigest): boolean {
  return counts(round) && meetsPerson(round) && round.followed_up === undefined;
}

/** Whether it is time for a thank-you: a round with a person was held not too long ago, and none went out. */
export function thankYouIsDue(round: RoundDigest, now: Temporal.ZonedDateTime): boolean {
  const times = dated(round, 0, now.timeZoneId);
  if (!times || !owesThankYou(round) || isComing(round, now) || !hasBegun(round, now)) return false;
  return !isOver(momentAt(times.endsAt, now.timeZoneId).add({ days: daysToLapse('follow_up') }), now);
}
