import { momentWords, soonWords } from '../../model/dateWords';
import { excerpt } from '../../model/excerpt';
import { companyOf, type Application } from '../../model/logbook';
import { lineAt } from '../../model/lines';
import type { RoundDigest } from '../../model/log';
import type { Names } from '../../model/mask';
import { nextStep } from '../../model/next';
import { labelOf, ratings, roundTypes } from '../../model/vocabulary';
import { fill } from '../words';
import type { Reader } from './phrases';

/** How much of a name is shown, in characters. */
export const nameLength = 120;

/** What an application waits for: `Technical`, `tomorrow`, `Tue, Oct 13, 3:00 PM`. */
export interface Next {
  readonly what: string;
  readonly soon: string;
  readonly when: string;
  readonly line?: number;
}

/** A rating of the scale of four, with its word. */
export interface RatingView {
  readonly value: number;
  readonly word: string;
}

/** What an application is called, as far as a page has room for it. */
export function nameOf({ uri, log, slug }: Application, names: Names): string {
  return excerpt(names.of.get(uri) ?? companyOf({ log, slug }), nameLength);
}

/** The line of a value, in the log; none where nothing stands there. */
export function lineOf(application: Application, ...path: readonly (string | number)[]): { line?: number } {
  const line = lineAt(application, path);
  return line === undefined ? {} : { line };
}

/** What an application waits for, in words. */
export function nextOf(application: Application, reader: Reader): Next | undefined {
  const next = nextStep(application.log, reader.now);
  if (!next) return undefined;
  const what = next.kind === 'round' ? roundTitle(next.round, reader) : reader.words.answerBy;
  const date = next.kind === 'round' ? next.round.date : application.log.offer?.deadline;
  const path = next.kind === 'round' ? (['rounds', next.index] as const) : (['offer', 'deadline'] as const);
  return {
    what,
    soon: soonWords(date ?? '', reader),
    when: momentWords(date ?? '', reader),
    ...lineOf(application, ...path),
  };
}

/** What kind of round it is, in words. */
export function roundTitle({ type }: RoundDigest, { words, translate }: Reader): string {
  return type === undefined ? words.round : translate(labelOf(roundTypes, type));
}

/** A rating in a phrase: `Felt {0}`. */
export function ratingView(
  value: number | undefined,
  phrase: string,
  { translate }: Reader,
): RatingView | undefined {
  return value === undefined ? undefined : { value, word: fill(phrase, translate(labelOf(ratings, value))) };
}

/** What pages are made from: all that the open folders hold. */
export interface ShownApplications {
  readonly applications: readonly Application[];
  readonly names: Names;
}
