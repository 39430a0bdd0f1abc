import type { Temporal } from 'temporal-polyfill';
import { roundLines } from '../lines';
import type { QuestionDigest, RoundDigest } from '../log';
import type { Application } from '../logbook';
import { compare } from '../order';
import { counts } from '../stage';
import { dayAt, timeOfText } from '../times';
import { competencyKey } from '../used';
import { groupedBy } from './collections';
import type { Source, TracedRating } from './report';

/** When a round is: a round without a date comes before all others. */
interface RoundTime {
  /** As the log writes it; empty for none. */
  readonly date: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The local day, `YYYY-MM-DD`; empty for none. */
  readonly day: string;
}

/** A round that has begun and was not cancelled. */
export interface CountedRound extends RoundTime, Source {
  readonly round: RoundDigest;
  readonly answers: readonly Answer[];
}

/** A question of such a round. */
export interface Answer extends RoundTime, Source {
  readonly question: QuestionDigest;
}

/** An answer with a rating, 1 to 4. */
export interface RatedAnswer extends Answer {
  readonly rating: number;
}

/** Whether a round counts by now: it was not cancelled, and has begun or has no date. */
export function countsBy(round: RoundDigest, now: Temporal.ZonedDateTime): boolean {
  return counts(round) && timeOfRound(round.date, now.timeZoneId).at <= now.epochMilliseconds;
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

/** The rating of an answer, as a report tells it. */
export function ratingOf({ date, rating, log, line, question: { text } }: RatedAnswer): TracedRating {
  return { date, rating, log, line, ...(text !== undefined && { text }) };
}

/** Rated answers by what they were about, as it is compared; those of which no one said are left out. */
export type RatedByCompetency = ReadonlyMap<string, readonly RatedAnswer[]>;

/** The rated ones of these answers by competency, each group in their order. */
export function ratedByCompetency(answers: readonly Answer[]): RatedByCompetency {
  return groupedBy(ratedOf(answers), ({ question }) => competencyKey(question.competency ?? ''));
}

function roundsOf({ uri, log, lines }: Application, timeZone: string): CountedRound[] {
  const places = roundLines(log, lines);
  return (log.rounds ?? []).map((round, index) => {
    const { line = 0, questions = [] } = places[index] ?? {};
    const when = timeOfRound(round.date, timeZone);
    const answers = (round.questions ?? []).map((question, number) => ({
      question,
      ...when,
      log: uri,
      line: questions[number] ?? 0,
    }));
    return { round, answers, ...when, log: uri, line };
  });
}

function timeOfRound(date = '', timeZone: string): RoundTime {
  const at = timeOfText(date, timeZone);
  if (at === undefined) return { date: '', at: Number.NEGATIVE_INFINITY, day: '' };
  return { date, at, day: dayAt(at, timeZone) };
}
