import { compare } from '../order';
import { mean } from '../statistics';
import { competencies, isGood } from '../vocabulary';
import { ratedOf, ratingOf, type Answer, type RatedAnswer, type RatedByCompetency } from './answers';
import { groupedBy } from './collections';
import type { Strength, TracedCompetency, TracedStory } from './report';

/** What each competency was rated, in order of time. */
export function competenciesIn(byCompetency: RatedByCompetency): TracedCompetency[] {
  return [...byCompetency]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, rated]) => ({
      competency: nameOf(key, rated),
      n: rated.length,
      average: mean(rated.map(({ rating }) => rating)) ?? 0,
      ratings: rated.map(ratingOf),
    }));
}

/** The id of a known competency, else as it was spelt last. */
function nameOf(key: string, rated: readonly RatedAnswer[]): string {
  const known = competencies.some(({ id }) => id === key);
  return known ? key : (rated.at(-1)?.question.competency ?? key);
}

/** The answers that went well, best and newest first; of one moment by log, then in the order of the file. */
export function strengthsIn(answers: readonly Answer[]): Strength[] {
  return ratedOf(answers)
    .filter(({ rating, question }) => isGood(rating) && question.text)
    .sort((a, b) => b.rating - a.rating || compare(b.at, a.at))
    .map(({ question, rating, log, line }) => ({ text: question.text ?? '', rating, log, line }));
}

/** How often each story was told, most used first; `answers` are in order of time. */
export function storiesIn(answers: readonly Answer[]): TracedStory[] {
  return [...groupedBy(answers, ({ question }) => question.story)]
    .map(([story, told]) => {
      const average = mean(ratedOf(told).map(({ rating }) => rating));
      const sources = told.map(({ log, line }) => ({ log, line }));
      return { story, used: told.length, ...(average !== undefined && { average }), sources };
    })
    .sort((a, b) => b.used - a.used || compare(a.story, b.story));
}
