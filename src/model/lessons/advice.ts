import type { Temporal } from 'temporal-polyfill';
import type { Application } from '../logbook';
import { countedApplications } from '../used';
import { compare, ratedOf, roundsInTime } from './answers';
import type { CompetencyLesson, LessonsReport } from './report';

/** How many answers are rated, with a competency or without one. */
export function ratedAnswers(applications: readonly Application[], now: Temporal.ZonedDateTime): number {
  const rounds = roundsInTime(countedApplications(applications), now);
  return ratedOf(rounds.flatMap(({ answers }) => answers)).length;
}

/** The one competency to practise next: the lowest average below "solid" of those rated twice or more, the newest of equals. */
export function toPractise({ competencies }: LessonsReport): CompetencyLesson | undefined {
  const newest = ({ ratings }: CompetencyLesson) => ratings.at(-1)?.date ?? '';
  return competencies
    .filter(({ n, average }) => n >= 2 && average < 3)
    .sort((a, b) => a.average - b.average || compare(newest(b), newest(a)))[0];
}
