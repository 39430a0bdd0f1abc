import type { Temporal } from 'temporal-polyfill';
import { roundsInTime } from './lessons/answers';
import { compare } from './order';
import type { Application } from './logbook';

/** What a person does by now that they did not then, in their own words. */
export interface Change {
  /** A better answer to a question that was asked, or something to do that was done. */
  readonly kind: 'better' | 'done';
  readonly text: string;
  /** The question, or the area of what was done. */
  readonly about?: string;
  /** The local day of the round, or of its completion, `YYYY-MM-DD`; empty where nobody noted it. */
  readonly day: string;
  readonly log: string;
  /** Of the log, counted from 0; none for what stands in another document. */
  readonly line?: number;
}

/** What changed, newest first; what has no day comes last. */
export function changesOf(
  applications: readonly Application[],
  now: Temporal.ZonedDateTime,
): readonly Change[] {
  const better = roundsInTime(applications, now).flatMap(({ answers }) =>
    answers.flatMap(({ question, day, log, line }): Change[] => {
      const text = question.better?.trim() ?? '';
      if (text === '') return [];
      const about = question.text?.trim();
      return [{ kind: 'better', text, ...(about && { about }), day, log, line }];
    }),
  );
  const done = applications.flatMap(({ uri: log, documents }) =>
    documents.flatMap(({ actions }) =>
      actions
        .filter((action) => action.done && action.text.trim() !== '')
        .map(({ text, area, completed = '' }): Change => {
          return { kind: 'done', text, ...(area !== undefined && { about: area }), day: completed, log };
        }),
    ),
  );
  return [...better, ...done].sort((a, b) => compare(b.day, a.day));
}
