import type { Temporal } from 'temporal-polyfill';
import { momentOfText } from './dates';
import type { Log, Round } from './log';
import { meetsPerson } from './stage';

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
export function endOf(round: Round, timeZone: string): Temporal.ZonedDateTime | undefined {
  const start = momentOfText(round.date, timeZone);
  if (!start || round.date === undefined) return undefined;
  if (round.date.length === 10) return start.add({ days: 1 });
  return start.add({ minutes: Math.round(Math.min(round.duration_minutes ?? minutes.usual, minutes.most)) });
}

/** Whether a round is still to be held or under way: pending, with a date, and not over. */
export function isComing(round: Round, now: Temporal.ZonedDateTime): boolean {
  const end = endOf(round, now.timeZoneId);
  return (
    (round.result ?? 'pending') === 'pending' &&
    end !== undefined &&
    end.epochMilliseconds > now.epochMilliseconds
  );
}

/**
 * Whether a round is past, as far as a thank-you goes: it has begun and was not cancelled, or its result is known. One
 * without a time of day counts on its day, whose evening is when people write.
 */
export function hasBegun(round: Round, now: Temporal.ZonedDateTime): boolean {
  if (round.result === 'cancelled') return false;
  if (round.result === 'passed' || round.result === 'failed') return true;
  const start = momentOfText(round.date, now.timeZoneId);
  return start !== undefined && start.epochMilliseconds <= now.epochMilliseconds;
}

/** What an open application waits for next; undefined when the log names nothing with a date. */
export function nextStep(log: Log, now: Temporal.ZonedDateTime): NextStep | undefined {
  const outcome = log.outcome ?? 'pending';
  const steps: NextStep[] = [];
  if (outcome === 'pending' || outcome === 'offer') {
    for (const [index, round] of (log.rounds ?? []).entries()) {
      const at = momentOfText(round.date, now.timeZoneId);
      if (at && isComing(round, now)) steps.push({ kind: 'round', index, round, at });
    }
  }
  const deadline = outcome === 'offer' ? momentOfText(log.offer?.deadline, now.timeZoneId) : undefined;
  if (deadline && deadline.add({ days: 1 }).epochMilliseconds > now.epochMilliseconds) {
    steps.push({ kind: 'offer_deadline', at: deadline });
  }
  return steps.sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)[0];
}

/** When the next round of all these logs is, as its log writes it. */
export function nextRoundOf(logs: readonly Log[], now: Temporal.ZonedDateTime): string | undefined {
  const coming = logs.flatMap((log) => {
    const next = nextStep(log, now);
    return next?.kind === 'round' ? [{ at: next.at.epochMilliseconds, date: next.round.date }] : [];
  });
  return coming.sort((a, b) => a.at - b.at)[0]?.date;
}

/** Whether it is time for a thank-you: a round with a person was held within the last week, and none went out. */
export function thankYouIsDue(round: Round, now: Temporal.ZonedDateTime): boolean {
  const end = endOf(round, now.timeZoneId);
  if (!end || round.followed_up !== undefined || !meetsPerson(round) || isComing(round, now)) return false;
  if (!hasBegun(round, now)) return false;
  return end.add({ days: 7 }).epochMilliseconds > now.epochMilliseconds;
}
