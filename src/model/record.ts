import { momentOfText } from './dates';
import type { LogDigest } from './log';
import { compare } from './order';
import { competencyKey } from './used';

/** How answers about one competency went: the ratings of those that have one, oldest first. */
export interface CompetencyRecord {
  readonly n: number;
  /** 1 to 4. */
  readonly ratings: readonly number[];
}

/** A person's record on a competency, over all these logs. Answers of rounds without a date come first. */
export function recordOf(competency: string, logs: readonly LogDigest[], timeZone: string): CompetencyRecord {
  const asked = competencyKey(competency);
  const rounds = logs.flatMap((log) => log.rounds ?? []);
  const answers = rounds.flatMap(({ date, questions = [] }) => {
    const at = momentOfText(date, timeZone)?.epochMilliseconds ?? -Infinity;
    return questions.flatMap(({ competency: about = '', rating }) =>
      rating !== undefined && competencyKey(about) === asked ? [{ at, rating }] : [],
    );
  });
  const ratings = answers.sort((a, b) => compare(a.at, b.at)).map(({ rating }) => rating);
  return { n: ratings.length, ratings };
}
