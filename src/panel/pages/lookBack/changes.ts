import { changesOf } from '../../../model/changes';
import { dayWords } from '../../../model/dateWords';
import { excerpt } from '../../../model/excerpt';
import type { Application } from '../../../model/logbook';
import type { Names } from '../../../model/mask';
import type { Reader } from '../phrases';
import { areaWords } from './lessons';

/** What a person does now that they did not then. */
export interface ChangeView {
  readonly kind: 'better' | 'done';
  readonly text: string;
  /** The question, or the area of what was done. */
  readonly about?: string;
  readonly when?: string;
  readonly log: string;
  /** Of the log; none for what stands in another document. */
  readonly line?: number;
}

/** So many are worth sending over: the newest. */
const kept = 60;

/** What changed, in the person's own words, newest first. */
export function changeViews(
  applications: readonly Application[],
  { mask }: Names,
  reader: Reader,
): ChangeView[] {
  return changesOf(applications, reader.now)
    .slice(0, kept)
    .map(({ kind, text, about, day, log, line }) => ({
      kind,
      text: excerpt(mask(text), 600),
      ...(about !== undefined && {
        about: excerpt(mask(kind === 'done' ? areaWords(about, reader) : about), 200),
      }),
      ...(day !== '' && { when: dayWords(day, reader) }),
      log,
      ...(line !== undefined && { line }),
    }));
}
