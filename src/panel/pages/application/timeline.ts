import { momentOfText } from '../../../model/dates';
import { dayWords } from '../../../model/dateWords';
import { excerpt } from '../../../model/excerpt';
import type { Application } from '../../../model/logbook';
import { isOpen, labelOf, results } from '../../../model/vocabulary';
import type { Reader } from '../phrases';
import { lineOf, nameLength, roundTitle } from '../shared';

/** Something that happened, or will, on a day. */
export interface Happening {
  readonly when: string;
  readonly what: string;
  readonly line?: number;
}

/** What happened in an application, in order of time; what has no date is left out. */
export function timelineOf(
  application: Application,
  mask: (text: string) => string,
  reader: Reader,
): Happening[] {
  const { log, outcome } = application;
  const { words, translate, now } = reader;
  const happenings: readonly (readonly [
    date: string | undefined,
    what: string,
    ...path: (string | number)[],
  ])[] = [
    [log.applied, words.applied, 'applied'],
    ...(log.rounds ?? []).map((round, index) => {
      const result =
        round.result && round.result !== 'pending' ? [translate(labelOf(results, round.result))] : [];
      return [round.date, [roundTitle(round, reader), ...result].join(' · '), 'rounds', index] as const;
    }),
    ...(log.events ?? []).map(
      ({ date, note }, index) => [date, note?.trim() ?? words.appNoted, 'events', index] as const,
    ),
    [log.offer?.date, words.offer, 'offer'],
    [log.feedback_asked, words.feedbackAsked, 'feedback_asked'],
    ...(log.feedback ?? []).map(
      ({ date }, index) => [date, words.appFeedbackCame, 'feedback', index] as const,
    ),
    ...(isOpen(outcome) ? [] : [[log.decided, words.decided, 'decided'] as const]),
  ];
  return happenings
    .flatMap(([date, what, ...path]) => {
      const at = momentOfText(date, now.timeZoneId);
      return at ? [{ at: at.epochMilliseconds, date: date ?? '', what, path }] : [];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ date, what, path }) => ({
      when: dayWords(date, reader),
      what: excerpt(mask(what), nameLength),
      ...lineOf(application, ...path),
    }));
}
