import { Temporal } from 'temporal-polyfill';
import { itemIds } from '../../../../src/documents/checklists';
import { readReviewed } from '../../../../src/documents/reviewed';
import { keptLog } from '../../../../src/model/lines';
import { createLogbook, reviewedKindOf, slugOf, type Application } from '../../../../src/model/logbook';
import { lessonsOf, tracedLessonsOf, type Lessons, type LessonsReport } from '../../../../src/model/lessons';
import { parseLog } from '../../../../src/model/parse';

/** Noon of a day in Berlin. */
export const noonOf = (day: string) => Temporal.ZonedDateTime.from(`${day}T12:00[Europe/Berlin]`);

export const now = noonOf('2026-11-20');

export const uriOf = (name: string) => `file:///${name}`;

/** The applications that these files make; logs and documents by name, each a text or its lines. */
export function applicationsOf(
  files: Readonly<Record<string, string | readonly string[]>>,
): readonly Application[] {
  const logbook = createLogbook();
  const texts = Object.entries(files).map(([name, text]): [string, string] => [
    name,
    typeof text === 'string' ? text : text.join('\n'),
  ]);
  logbook.update(
    new Map(
      texts.filter(([name]) => slugOf(name)).map(([name, text]) => [uriOf(name), keptLog(parseLog(text))]),
    ),
    new Map(
      texts.flatMap(([name, text]) => {
        const kind = reviewedKindOf(name);
        return kind ? [[uriOf(name), readReviewed(uriOf(name), kind, text)] as const] : [];
      }),
    ),
  );
  return logbook.applications();
}

export function reportOf(files: Parameters<typeof applicationsOf>[0], at = now): LessonsReport {
  return lessonsOf(applicationsOf(files), at, itemIds);
}

export function lessonsIn(files: Parameters<typeof applicationsOf>[0], at = now): Lessons {
  return tracedLessonsOf(applicationsOf(files), at, itemIds);
}

/** A log whose rounds hold one rated question each, given as `date rating`, of one competency. */
export function logOfRatings(competency: string, rounds: readonly string[]): string {
  const lines = rounds.map((round) => {
    const [date = '', rating = ''] = round.split(' ');
    return `  - { date: ${date}, questions: [{ text: Q, competency: ${competency}, rating: ${rating} }] }`;
  });
  return ['company: C', 'rounds:', ...lines].join('\n');
}
