import type { Temporal } from 'temporal-polyfill';
import { localDayOfText } from './dates';
import type { LogDigest } from './log';
import { counts } from './stage';
import { median } from './statistics';
import type { Outcome } from './vocabulary';

/** Times in whole days, in rising order, and how many more are not over yet. */
export interface Durations {
  readonly days: readonly number[];
  readonly waiting: number;
}

/** How many times fall on the days from `from` to `to`, both included. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

/** What a set of times says; all in days. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Outcomes that someone on the other side told of. */
const told: readonly Outcome[] = ['offer', 'accepted', 'declined', 'rejected'];

/** How long it took from applying to the first sign of the employer: a round, a result, feedback, an offer or a decision. */
export function timesToAnswer(logs: readonly LogDigest[], now: Temporal.ZonedDateTime): Durations {
  const times = logs.flatMap((log): { took?: number; open: boolean }[] => {
    const applied = localDayOfText(log.applied, now.timeZoneId);
    if (!applied) return [];
    const took = signsOf(log).flatMap((text) => daysBetween(applied, text, now));
    const outcome = log.outcome ?? 'pending';
    return took.length > 0 ? [{ took: Math.min(...took), open: false }] : [{ open: outcome === 'pending' }];
  });
  return {
    days: rising(times.flatMap(({ took }) => took ?? [])),
    waiting: times.filter(({ open }) => open).length,
  };
}

/** How long it took from a round to its result. */
export function timesToResult(logs: readonly LogDigest[], now: Temporal.ZonedDateTime): Durations {
  const today = now.toPlainDate();
  const rounds = logs.flatMap(({ rounds: all = [], outcome = 'pending' }) =>
    all.filter(counts).flatMap((round) => {
      const held = localDayOfText(round.date, now.timeZoneId);
      if (!held || held.toString() > today.toString()) return [];
      const settled = round.result === 'passed' || round.result === 'failed';
      return [
        {
          took: settled ? daysBetween(held, round.heard, now) : [],
          open: !settled && outcome === 'pending',
        },
      ];
    }),
  );
  return {
    days: rising(rounds.flatMap(({ took }) => took)),
    waiting: rounds.filter(({ open }) => open).length,
  };
}

/** The middle and the ends of some times; undefined of none. */
export function spreadOf({ days }: Durations): Spread | undefined {
  const middle = median(days);
  const [least, most] = [days[0], days.at(-1)];
  if (middle === undefined || least === undefined || most === undefined) return undefined;
  return { median: middle, least, most };
}

/** How wide a bin may be: a day, a few, weeks. */
const widths = [1, 2, 3, 7, 14, 28];

/** The times in at most a dozen or so bins of the same width, from day 0 on. */
export function binsOf({ days }: Durations): readonly Bin[] {
  const most = days.at(-1);
  if (most === undefined) return [];
  const width = widths.find((candidate) => (most + 1) / candidate <= 12) ?? Math.ceil((most + 1) / 12);
  return Array.from({ length: Math.floor(most / width) + 1 }, (_, index) => {
    const [from, to] = [index * width, (index + 1) * width - 1];
    return { from, to, n: days.filter((day) => from <= day && day <= to).length };
  });
}

function signsOf({ rounds = [], feedback = [], offer, decided, outcome = 'pending' }: LogDigest) {
  return [
    ...rounds.filter(counts).map(({ date }) => date),
    ...rounds.map(({ heard }) => heard),
    ...feedback.map(({ date }) => date),
    offer?.date,
    told.includes(outcome) ? decided : undefined,
  ];
}

/** The days from one to another that has come by now; none where that is before it, or no date. */
function daysBetween(
  from: Temporal.PlainDate,
  text: string | undefined,
  now: Temporal.ZonedDateTime,
): number[] {
  const to = localDayOfText(text, now.timeZoneId);
  if (!to || to.toString() > now.toPlainDate().toString()) return [];
  const { days } = from.until(to);
  return days < 0 ? [] : [days];
}

function rising(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
