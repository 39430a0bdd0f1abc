import type { Temporal } from 'temporal-polyfill';
import { momentOfText } from '../model/dates';
import type { Log, QuestionDigest, Round, RoundDigest } from '../model/log';
import { comingRounds } from '../model/next';
import { counts } from '../model/stage';
import { competencyKey } from '../model/used';
import { roundTypes, row } from '../model/vocabulary';
import type { KeywordCoverage } from './keywordsBlock';
import type { Story } from './stories';

/** A question that was asked in a round of the search. */
export interface AskedQuestion {
  readonly question: QuestionDigest;
  readonly round: RoundDigest;
  /** Absent in a round of the application itself. */
  readonly company?: string;
}

/** Something that is still to do, written in a prep sheet or post-mortem of the search. */
export interface OpenAction {
  readonly text: string;
  readonly area?: string;
  readonly due?: string;
  /** Where it stands: a path relative to the sheet, with `/`, not encoded. */
  readonly link?: string;
  /** The round of this very sheet in whose section it stands, counted from 1. */
  readonly ownRound?: number;
}

/** All that the generated parts of a prep sheet are made from. */
export interface PrepFacts {
  readonly log: Log;
  /** Dates are told in its time zone. */
  readonly now: Temporal.ZonedDateTime;
  /** The career goals of goals.md, as the user wrote them. */
  readonly goals: readonly string[];
  readonly stories: readonly Story[];
  /** What was asked in rounds that were held, newest first, undated last. */
  readonly asked: readonly AskedQuestion[];
  readonly actions: readonly OpenAction[];
  /** How the posting and the résumé meet; absent while one of them is missing. */
  readonly keywords?: KeywordCoverage | undefined;
  /** The name of the posting's file, beside the sheet. */
  readonly postingName: string;
}

/** The facts, seen from one round of the log. */
export interface RoundFacts extends PrepFacts {
  readonly round: Round;
  /** Counted from 1, as headings have it. */
  readonly number: number;
}

/**
 * The facts as they concern a round: what was asked is that of other rounds, none of them later.
 * @param number counted from 1; undefined when the log has no such round
 */
export function factsForRound(facts: PrepFacts, number: number): RoundFacts | undefined {
  const { log, now, asked } = facts;
  const round = log.rounds?.[number - 1];
  if (!round) return undefined;
  const startOf = ({ date }: RoundDigest) => momentOfText(date, now.timeZoneId)?.epochMilliseconds;
  const start = startOf(round) ?? Infinity;
  const before = asked.filter((other) => other.round !== round && (startOf(other.round) ?? start) <= start);
  return { ...facts, asked: before, round, number };
}

/** The round to prepare for, counted from 1: the next one, else the last that was not cancelled. */
export function roundToPrepare(log: Log, now: Temporal.ZonedDateTime): number | undefined {
  const index = comingRounds(log, now)[0]?.index ?? log.rounds?.findLastIndex(counts) ?? -1;
  return index < 0 ? undefined : index + 1;
}

/** Whether a competency is asked for in rounds of a type. */
export function fitsRound(competency: string | undefined, type: Round['type'] = 'other'): boolean {
  const { asks } = row(roundTypes, type);
  if (asks === 'anything') return true;
  return competency !== undefined && asks.some((id) => id === competencyKey(competency));
}

/** Whether a question belongs to a kind of round: it was asked in one, or is about what one asks for. */
export function isOfKind({ question, round }: AskedQuestion, type: Round['type'] = 'other'): boolean {
  return (round.type ?? 'other') === type || fitsRound(question.competency, type);
}
