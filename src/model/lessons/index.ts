import type { Temporal } from 'temporal-polyfill';
import type { Application } from '../logbook';
import { countedApplications } from '../used';
import { ratedByCompetency, roundsInTime } from './answers';
import { calibrationOf } from './calibration';
import { competenciesIn, storiesIn, strengthsIn } from './questions';
import type { Lessons, LessonsReport } from './report';
import { actionsIn, gapsIn } from './reviews';

export { hasLessons, toPractice } from './advice';
export type * from './report';

/**
 * What a search has taught, as it stands at a moment. A round counts once it has begun and was not cancelled, or where it
 * has no date. `itemIds` are the checklists' items in their order.
 */
export function lessonsOf(
  applications: readonly Application[],
  now: Temporal.ZonedDateTime,
  itemIds: readonly string[],
): LessonsReport {
  const lessons = tracedLessonsOf(applications, now, itemIds);
  const { n, thoughtGood, wentOn, thoughtBad, wentOnAnyway } = lessons.calibration;
  return {
    ...lessons,
    competencies: lessons.competencies.map((competency) => ({
      ...competency,
      ratings: competency.ratings.map(({ date, rating, log, line }) => ({ date, rating, log, line })),
    })),
    gaps: lessons.gaps.map(({ sources, ...gap }) => ({
      ...gap,
      sources: sources.map(({ log, line }) => ({ log, line })),
    })),
    actions: lessons.actions.map(({ ratings, ...action }) => action),
    calibration: { n, thoughtGood, wentOn, thoughtBad, wentOnAnyway },
    stories: lessons.stories.map(({ story, used, average }) => ({
      story,
      used,
      ...(average !== undefined && { average }),
    })),
  };
}

/** As {@link lessonsOf}, with the lines behind every figure. */
export function tracedLessonsOf(
  applications: readonly Application[],
  now: Temporal.ZonedDateTime,
  itemIds: readonly string[],
): Lessons {
  const counted = countedApplications(applications);
  const rounds = roundsInTime(counted, now);
  const answers = rounds.flatMap((round) => round.answers);
  const byCompetency = ratedByCompetency(answers);
  return {
    competencies: competenciesIn(byCompetency),
    gaps: gapsIn(counted, itemIds),
    strengths: strengthsIn(answers),
    actions: actionsIn(counted, byCompetency, now.toPlainDate().toString()),
    calibration: calibrationOf(rounds, now),
    stories: storiesIn(answers),
  };
}
