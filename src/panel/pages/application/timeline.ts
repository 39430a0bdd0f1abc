import { dayWords } from '../../../model/dateWords';
import { excerpt } from '../../../model/excerpt';
import type { RoundDigest } from '../../../model/log';
import type { Application } from '../../../model/logbook';
import { isPending } from '../../../model/next';
import { happeningsOf, type Happening } from '../../../model/timeline';
import { labelOf, results } from '../../../model/vocabulary';
import type { Reader } from '../phrases';
import { lineOf, nameLength, roundTitle } from '../shared';

/** Something that happened, or will; in words. */
export interface TimelineRow {
  /** The day; empty where no one said. */
  readonly when: string;
  readonly what: string;
  readonly line?: number;
}

/** What happened in an application, in order of time, events without a date last; rounds without one stand on their own. */
export function timelineOf(
  application: Application,
  mask: (text: string) => string,
  reader: Reader,
): TimelineRow[] {
  const { log, outcome } = application;
  return happeningsOf(log, outcome, reader.now.timeZoneId)
    .filter(({ date, kind }) => date !== undefined || kind === 'event')
    .map((happening) => ({
      when: happening.date === undefined ? '' : dayWords(happening.date, reader),
      what: excerpt(mask(happeningWords(happening, reader)), nameLength),
      ...lineOf(application, ...happening.path),
    }));
}

function happeningWords(happening: Happening, reader: Reader): string {
  const { words } = reader;
  switch (happening.kind) {
    case 'applied':
      return words.applied;
    case 'round':
      return [roundTitle(happening.round, reader), ...resultWords(happening.round, reader)].join(' · ');
    case 'event':
      return happening.note?.trim() || words.appNoted;
    case 'offer':
      return words.offer;
    case 'decided':
      return words.decided;
    case 'feedback_asked':
      return words.feedbackAsked;
    case 'feedback':
      return words.appFeedbackCame;
  }
}

function resultWords(round: RoundDigest, { translate }: Reader): string[] {
  const { result } = round;
  return result === undefined || isPending(round) ? [] : [translate(labelOf(results, result))];
}
