import type { Temporal } from 'temporal-polyfill';
import { localDay, momentOf, parseDate } from '../dates';
import type { Question, Round } from '../log';
import type { Application } from '../logbook';
import { pathKey } from '../read';
import { counts } from '../stage';
import type { Source } from './report';

/** When a round is: a round without a date comes before all others. */
interface When {
  /** As the log writes it; empty for none. */
  readonly date: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The local day, `YYYY-MM-DD`; empty for none. */
  readonly day: string;
}

/** A round that has begun and was not cancelled. */
export interface CountedRound extends When, Source {
  readonly round: Round;
  readonly answers: readonly Answer[];
}

/** A question of such a round. */
export interface Answer extends When, Source {
  readonly question: Question;
}

/** An answer with a rating, 1 to 4. */
export interface RatedAnswer extends Answer {
  readonly rating: number;
}

/** The rounds that count, oldest first; of one moment by log, then in the order of the file. */
export function roundsInTime(
  applications: readonly Application[],
  now: Temporal.ZonedDateTime,
): CountedRound[] {
  return applications
    .flatMap((application) => roundsOf(application, now.timeZoneId))
    .filter(({ round, at }) => counts(round) && at <= now.epochMilliseconds)
    .sort((a, b) => compare(a.at, b.at) || compare(a.log, b.log));
}

/** Those with a rating, in the same order. */
export function ratedOf(answers: readonly Answer[]): RatedAnswer[] {
  return answers.flatMap((answer) => {
    const { rating } = answer.question;
    return rating === undefined ? [] : [{ ...answer, rating }];
  });
}

/** The order of two texts or numbers: texts by their UTF-16 units. */
export function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b);
}

function roundsOf({ uri: log, log: { rounds = [] }, lines }: Application, timeZone: string): CountedRound[] {
  return rounds.map((round, index) => {
    const path = ['rounds', index];
    const lineOf = (more: readonly (string | number)[]) => lines[pathKey([...path, ...more])] ?? 0;
    const when = whenOf(round.date, timeZone);
    const answers = (round.questions ?? []).map((question, number) => ({
      question,
      ...when,
      log,
      line: lineOf(['questions', number]),
    }));
    return { round, answers, ...when, log, line: lineOf([]) };
  });
}

function whenOf(text = '', timeZone: string): When {
  const date = parseDate(text);
  if (!date) return { date: '', at: Number.NEGATIVE_INFINITY, day: '' };
  return {
    date: text,
    at: momentOf(date, timeZone).epochMilliseconds,
    day: localDay(date, timeZone).toString(),
  };
}
