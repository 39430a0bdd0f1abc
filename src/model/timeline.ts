import type { LogDigest, RoundDigest } from './log';
import type { Path } from './problems';
import { timeOfText } from './times';
import { isOpen, type Outcome } from './vocabulary';

/** What happened in an application, or will: a round, an event, a day that the log names. */
export type Happening = {
  /** As in the log; only a round or an event may lack it. */
  readonly date: string | undefined;
  /** Where the log says so. */
  readonly path: Path;
} & (
  | { readonly kind: 'applied' | 'offer' | 'feedback_asked' | 'feedback' }
  | { readonly kind: 'round'; readonly round: RoundDigest }
  | { readonly kind: 'event'; readonly note: string | undefined }
  | { readonly kind: 'decided'; readonly outcome: Outcome }
);

/**
 * What a log tells of an application, oldest first; what has no date comes last, as it stands in the log. On the same
 * day an application comes before its rounds, and a decision before the feedback on it.
 * @param outcome that of the application: one that is open has no decision
 * @param timeZone of the reader, whose days those without a time of day are
 */
export function happeningsOf(log: LogDigest, outcome: Outcome, timeZone: string): readonly Happening[] {
  const { applied, rounds = [], events = [], offer, decided, feedback_asked: asked, feedback = [] } = log;
  const all: readonly Happening[] = [
    ...dated({ kind: 'applied', date: applied, path: ['applied'] }),
    ...rounds.map((round, index) => ({
      kind: 'round' as const,
      date: round.date,
      path: ['rounds', index],
      round,
    })),
    ...events.map(({ date, note }, index) => ({
      kind: 'event' as const,
      date,
      path: ['events', index],
      note,
    })),
    ...dated({ kind: 'offer', date: offer?.date, path: ['offer'] }),
    ...(isOpen(outcome) ? [] : dated({ kind: 'decided', date: decided, path: ['decided'], outcome })),
    ...dated({ kind: 'feedback_asked', date: asked, path: ['feedback_asked'] }),
    ...feedback.flatMap(({ date }, index) => dated({ kind: 'feedback', date, path: ['feedback', index] })),
  ];
  return inTime(all, ({ date }) => date, timeZone, 'oldest first');
}

function dated(happening: Happening): readonly Happening[] {
  return happening.date === undefined ? [] : [happening];
}

/** Rows in the order of time, or newest first; those without a date come last, as they were. */
export function inTime<Row>(
  rows: readonly Row[],
  dateOf: (row: Row) => string | undefined,
  timeZone: string,
  order: 'oldest first' | 'newest first',
): Row[] {
  const sign = order === 'oldest first' ? 1 : -1;
  return rows
    .map((row) => ({ row, at: timeOfText(dateOf(row), timeZone) }))
    .sort((a, b) => {
      if (a.at === undefined || b.at === undefined)
        return Number(a.at === undefined) - Number(b.at === undefined);
      return sign * (a.at - b.at);
    })
    .map(({ row }) => row);
}
