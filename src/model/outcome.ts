import type { Temporal } from 'temporal-polyfill';
import { momentText } from './dates';
import type { Intent } from './edit';
import type { LogDigest, RoundDigest } from './log';
import { hasBegun, isComing, isPending } from './next';
import type { ParsedLog } from './parse';
import { meetsPerson } from './stage';
import { isGood, isOpen, roundTypes, row, type Outcome } from './vocabulary';

/**
 * What to write for an outcome. One that closes an open application gets `decided`: the day given, else today. One
 * that opens it again loses it; between closed ones it stays, unless a day is given.
 */
export function outcomeIntents(
  { log, lines }: Pick<ParsedLog, 'log' | 'lines'>,
  outcome: Outcome,
  decided: string | undefined,
  today: string,
): readonly Intent[] {
  const before = log.outcome ?? 'pending';
  // A value that could not be read stands in the file all the same.
  const unreadable = log.outcome === undefined && lines.has('outcome');
  const intents: Intent[] = [];
  if (before !== outcome || unreadable) intents.push({ do: 'set', path: ['outcome'], value: outcome });
  if (isOpen(outcome)) {
    if (!isOpen(before)) intents.push({ do: 'unset', path: ['decided'] });
    return intents;
  }
  const day = decided ?? (isOpen(before) ? today : undefined);
  if (day !== undefined && day !== log.decided) intents.push({ do: 'set', path: ['decided'], value: day });
  return intents;
}

/** What went well in an application, in one thing: an answer rated 3 or 4, or how far it went with people who met one. */
export type GoodThing =
  { readonly kind: 'final' | 'interview' } | { readonly kind: 'answer'; readonly question: string };

/**
 * The best to say of an application that ended: the final round, else the best answer, the newest of equals, else an
 * interview.
 */
export function goodThingOf(log: LogDigest, now: Temporal.ZonedDateTime): GoodThing | undefined {
  const held = (log.rounds ?? []).filter((round) => hasBegun(round, now));
  const stages = held.filter(meetsPerson).map(({ type = 'other' }) => row(roundTypes, type).stage);
  if (stages.includes('final')) return { kind: 'final' };
  const [best] = held
    .flatMap(({ questions = [] }) => questions)
    .filter(({ text = '', rating }) => text !== '' && isGood(rating))
    .reverse()
    .sort((a, b) => (b.rating ?? 0) - (a.rating ?? 0));
  if (best?.text) return { kind: 'answer', question: best.text };
  return stages.includes('interview') ? { kind: 'interview' } : undefined;
}

/** The last round that waits for its result, and what becomes of it when the application is rejected. */
export interface Unsettled {
  readonly index: number;
  readonly round: RoundDigest;
  /** `cancelled` for one that would still have come. */
  readonly result: 'failed' | 'cancelled';
}

/** What a rejection leaves to settle; undefined when no round is pending. */
export function unsettledRound(log: LogDigest, now: Temporal.ZonedDateTime): Unsettled | undefined {
  const rounds = log.rounds ?? [];
  const index = rounds.findLastIndex(isPending);
  const round = rounds[index];
  return round && { index, round, result: isComing(round, now) ? 'cancelled' : 'failed' };
}

/** What to write to settle the last pending round, as heard now: with its time, as it may have been rated today. */
export function settlingIntents(log: LogDigest, now: Temporal.ZonedDateTime): readonly Intent[] {
  const unsettled = unsettledRound(log, now);
  if (!unsettled) return [];
  const { index, result } = unsettled;
  return [
    { do: 'set', path: ['rounds', index, 'result'], value: result },
    { do: 'set', path: ['rounds', index, 'heard'], value: momentText(now) },
  ];
}
