import { roundTypes } from '../../../src/model/vocabulary';
import { randomFrom, type Random } from './random';
import { planActions, planQuestions, type ActionPlan, type QuestionPlan } from './practice';
import { clockChanges, dateText, dayNumber, someDate } from './writtenDates';

/** The last day that the search knows of; rounds may lie ahead. */
export const lastDay = dayNumber('2027-03-31');
const firstDay = dayNumber('2026-03-01');

/** What becomes known on a day, numbered from 1970-01-01. Written down before that day, a log doesn't have it. */
export interface Known<Value> {
  readonly from: number;
  readonly value: Value;
}

export interface RoundPlan {
  readonly type: string | undefined;
  /** Undefined: it is never dated. */
  readonly date: string | undefined;
  readonly minutes: number | undefined;
  /** When it was arranged, and the day it is on. */
  readonly arranged: number;
  readonly day: number;
  readonly result: Known<'passed' | 'failed' | 'cancelled'> | undefined;
  readonly heard: Known<string> | undefined;
  readonly selfRating: Known<number> | undefined;
  readonly rated: Known<string> | undefined;
  readonly followedUp: Known<string> | undefined;
  readonly questions: readonly QuestionPlan[];
}

export interface ApplicationPlan {
  /** The path of its files, without their ending. */
  readonly stem: string;
  readonly seed: number;
  readonly sample: boolean;
  readonly interest: number | undefined;
  readonly applied: Known<string> | undefined;
  readonly from: number;
  /** In file order, which need not be that of time. */
  readonly rounds: readonly RoundPlan[];
  readonly offer: Known<{ date: string; deadline: string | undefined }> | undefined;
  readonly outcome: Known<string> | undefined;
  readonly decided: string | undefined;
  readonly feedback: readonly Known<string>[];
  readonly events: readonly Known<string>[];
  readonly actions: readonly ActionPlan[];
}

const repeat = <Item>(item: Item, times: number): Item[] => Array.from({ length: times }, () => item);

/** How many rounds each application has: 60 of them, 150 rounds. */
const roundCounts = [8, 10, 14, 12, 8, 4, 4].flatMap((times, rounds) => repeat(rounds, times));

/** How they end. */
const fates = [
  ...repeat('rejected', 20),
  ...repeat('no_response', 10),
  ...repeat('withdrawn', 5),
  ...repeat('declined', 3),
  ...repeat('accepted', 2),
  ...repeat('offer', 4),
  ...repeat('pending', 16),
];

/** A whole search, as it will have been: real applications first, then a few of the sample. */
export function planSearch(seed: number): ApplicationPlan[] {
  const random = randomFrom(seed);
  const counts = random.shuffled(roundCounts);
  const ends = random.shuffled(fates);
  // Some fifty over the year, the rest in its last three weeks.
  const startOf = (index: number) => (index < 48 ? firstDay + index * 8 : lastDay - 25 + (index - 48) * 2);
  const real = counts.map((rounds, index) =>
    planApplication({
      stem: stemOf(index),
      seed: seed + index + 1,
      sample: false,
      start: startOf(index),
      rounds,
      fate: index > 51 ? 'pending' : (ends[index] ?? 'pending'),
    }),
  );
  const sample = ['rejected', 'pending', 'offer', 'rejected', 'pending'].map((fate, index) =>
    planApplication({
      stem: `sample-${String(index)}/sample-${String(index)}`,
      seed: seed + 1000 + index,
      sample: true,
      start: lastDay - 70 + index * 10,
      rounds: 3,
      fate,
    }),
  );
  return [...real, ...sample];
}

/** Most have a folder of their own. Of two that share one, the documents sort other than the logs do. */
function stemOf(index: number): string {
  if (index === 20) return 'flat/team';
  if (index === 21) return 'flat/team.js-lead';
  return `company-${String(index)}/company-${String(index)}`;
}

interface Start {
  readonly stem: string;
  readonly seed: number;
  readonly sample: boolean;
  readonly start: number;
  readonly rounds: number;
  readonly fate: string;
}

function planApplication({ stem, seed, sample, start, rounds: count, fate }: Start): ApplicationPlan {
  const random = randomFrom(seed * 7919);
  const applied = start + random.between(0, 4);
  const days = roundDays(random, applied, count);
  const last = days.at(-1) ?? applied;
  const offered = last + random.between(1, 9);
  const hasOffer = ['offer', 'accepted', 'declined'].includes(fate);
  const closed = (hasOffer ? offered : last) + random.between(1, 22);
  const rounds = days.map((day, index) =>
    planRound(random, { day, before: days[index - 1] ?? applied, after: days[index + 1] }, fate, closed),
  );
  const deadline = random.chance(0.85) ? someDate(random, offered + random.between(3, 14)) : undefined;
  const later = (chance: number, most: number): Known<string>[] => {
    const from = random.chance(0.4) ? last : last + random.between(1, most);
    return random.chance(chance) ? [{ from, value: someDate(random, from) }] : [];
  };
  return {
    stem,
    seed,
    sample,
    interest: random.chance(0.8) ? random.between(1, 5) : undefined,
    from: start,
    applied: random.chance(0.9) ? { from: applied, value: someDate(random, applied) } : undefined,
    rounds: random.chance(0.2) ? random.shuffled(rounds) : rounds,
    offer: hasOffer ? { from: offered, value: { date: someDate(random, offered), deadline } } : undefined,
    outcome: ['offer', 'pending'].includes(fate) ? undefined : { from: closed, value: fate },
    decided: random.chance(0.75) ? someDate(random, closed) : undefined,
    feedback: later(0.4, 8),
    events: [...later(0.2, 6), ...later(0.2, 16)],
    actions: planActions(random, rounds, seed),
  };
}

/** Rising days; those near a night in which clocks change somewhere move there. */
function roundDays(random: Random, applied: number, count: number): number[] {
  const days: number[] = [];
  for (let day = applied; days.length < count;) {
    const planned = day + random.between(2, 12);
    const change = clockChanges.find((night) => night > day && Math.abs(night - planned) <= 3);
    day = change ?? planned;
    days.push(day);
  }
  return days;
}

interface Around {
  readonly day: number;
  readonly before: number;
  readonly after: number | undefined;
}

function planRound(random: Random, { day, before, after }: Around, fate: string, closed: number): RoundPlan {
  const dated = random.chance(0.95);
  const decided = after ?? closed;
  const known = day + random.between(0, Math.max(1, decided - day));
  const cancelled = random.chance(0.08);
  const result = cancelled ? 'cancelled' : resultOf(random, after === undefined, fate);
  const heardOf = result === 'passed' || result === 'failed' ? random.chance(0.8) : random.chance(0.04);
  const ratedOn = random.chance(0.85) ? day : known + random.between(0, 2);
  const sentOn = day + random.between(0, 3);
  return {
    type: random.chance(0.96) ? random.pick(roundTypes).id : undefined,
    date: dated ? dateText(random, day) : undefined,
    minutes: random.chance(0.6) ? random.pick([30, 45, 60, 90, 240]) : undefined,
    arranged: Math.min(lastDay, Math.max(before, day - random.between(1, 10))),
    day,
    result: result && { from: cancelled ? day - 1 : known, value: result },
    heard: heardOf && !cancelled ? { from: known, value: someDate(random, known) } : undefined,
    selfRating: random.chance(0.8) ? { from: ratedOn, value: random.between(1, 4) } : undefined,
    rated: random.chance(0.9) ? { from: ratedOn, value: someDate(random, ratedOn) } : undefined,
    followedUp: random.chance(0.6)
      ? { from: sentOn, value: random.chance(0.25) ? 'none' : someDate(random, sentOn) }
      : undefined,
    questions: planQuestions(random, (day - firstDay) / (lastDay - firstDay)),
  };
}

function resultOf(random: Random, isLast: boolean, fate: string): 'passed' | 'failed' | undefined {
  if (!isLast) return random.chance(0.93) ? 'passed' : undefined;
  if (fate === 'rejected') return random.chance(0.75) ? 'failed' : undefined;
  if (['offer', 'accepted', 'declined'].includes(fate)) return 'passed';
  return random.chance(0.15) ? 'passed' : undefined;
}
