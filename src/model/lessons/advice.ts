import type { Temporal } from 'temporal-polyfill';
import type { Application } from '../logbook';
import { compare } from '../order';
import { speaksFrom } from '../statistics';
import { countedApplications } from '../used';
import { isWeak } from '../vocabulary';
import { countsBy } from './answers';
import type { CompetencyLesson } from './report';

/** Whether enough answers are rated, with a competency or without one, for lessons to mean anything. */
export function hasLessons(applications: readonly Application[], now: Temporal.ZonedDateTime): boolean {
  let rated = 0;
  for (const { log } of countedApplications(applications)) {
    for (const round of log.rounds ?? []) {
      const answers = (round.questions ?? []).filter(({ rating }) => rating !== undefined);
      if (answers.length > 0 && countsBy(round, now)) rated += answers.length;
      if (rated >= speaksFrom.lessons) return true;
    }
  }
  return false;
}

/**
 * The one competency to practice next: the lowest average below "solid" of those rated twice or more, the newest of
 * equals.
 */
export function toPractice<Each extends CompetencyLesson>(competencies: readonly Each[]): Each | undefined {
  const newest = ({ ratings }: Each) => ratings.at(-1)?.date ?? '';
  return competencies
    .filter(({ n, average }) => n >= 2 && isWeak(average))
    .sort((a, b) => a.average - b.average || compare(newest(b), newest(a)))[0];
}
