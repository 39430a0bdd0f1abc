import type { Temporal } from 'temporal-polyfill';
import { momentOfDue, whenOf, type AgendaEntry, type AgendaWhen } from './agenda';
import { daysToLapse } from './agenda/entry';
import { earliest, hasTime } from './dates';
import type { Application } from './logbook';
import { datedRounds, isOver } from './next';
import { momentAt } from './times';

/** The groups of Next Up, in its order. */
const order: readonly AgendaWhen[] = ['today', 'week', 'later', 'ready'];

/** What is owed, by when; groups that hold nothing are left out. */
export function byWhen<Entry extends AgendaEntry>(
  entries: readonly Entry[],
  now: Temporal.ZonedDateTime,
): readonly { readonly when: AgendaWhen; readonly entries: readonly Entry[] }[] {
  return order
    .map((when) => ({ when, entries: entries.filter((entry) => whenOf(entry, now) === when) }))
    .filter((group) => group.entries.length > 0);
}

/** What ticking the box of an entry writes, and where. */
export type BoxAnswer =
  | { readonly kind: 'follow_up'; readonly log: string; readonly round: number }
  | { readonly kind: 'action'; readonly document: string; readonly line: number }
  | { readonly kind: 'let_go' | 'post_mortem'; readonly document: string; readonly item: string };

/** The items that say that a review is done, as far as its entry goes. */
const closingItems = { let_go: 'feel-released', post_mortem: 'on-to-next' } as const;

/** The answer that an entry's box stands for; undefined for what no box can answer. */
export function answerOf(entry: AgendaEntry): BoxAnswer | undefined {
  const { kind, log, round, document, line, application } = entry;
  switch (kind) {
    case 'follow_up':
      return round === undefined ? undefined : { kind, log, round };
    case 'action':
      return document === undefined || line === undefined ? undefined : { kind, document, line };
    case 'let_go':
    case 'post_mortem': {
      const item = closingItems[kind];
      const review = application.documents.find(({ uri }) => uri === document);
      return review?.items.some(({ id }) => id === item) ? { kind, document: review.uri, item } : undefined;
    }
    default:
      return undefined;
  }
}

/** Rounds and offer deadlines: what is at a fixed time, and not the person's to move. */
export function isAppointment({ kind }: Pick<AgendaEntry, 'kind'>): boolean {
  return kind === 'round' || kind === 'offer_deadline';
}

/** The rounds and offer deadlines of today and tomorrow. */
export function appointmentsSoon<Entry extends AgendaEntry>(
  entries: readonly Entry[],
  now: Temporal.ZonedDateTime,
): readonly Entry[] {
  const today = now.toPlainDate();
  return entries.filter((entry) => {
    const days = today.until(momentOfDue(entry.due, now.timeZoneId).toPlainDate()).days;
    return isAppointment(entry) && (days === 0 || days === 1);
  });
}

/** Whether a round has begun. */
export function isUnderWay({ kind, due }: AgendaEntry, now: Temporal.ZonedDateTime): boolean {
  return kind === 'round' && hasTime(due) && isOver(momentOfDue(due, now.timeZoneId), now);
}

/** The round or offer deadline that comes next: one of today or later that has not begun. */
export function nextAppointment<Entry extends AgendaEntry>(
  entries: readonly Entry[],
  now: Temporal.ZonedDateTime,
): Entry | undefined {
  const today = now.startOfDay().epochMilliseconds;
  return entries.find(
    (entry) =>
      isAppointment(entry) &&
      !isUnderWay(entry, now) &&
      momentOfDue(entry.due, now.timeZoneId).epochMilliseconds >= today,
  );
}

/** How many days before a round its prep sheet is offered. */
const preparationDays = 2;

/** Whether it is time to prepare a round: it is near, has not begun, and its prep sheet has no section for it. */
export function wantsPreparation(entry: AgendaEntry, now: Temporal.ZonedDateTime): boolean {
  const { kind, due, round, application } = entry;
  if (kind !== 'round' || round === undefined || isUnderWay(entry, now)) return false;
  const day = momentOfDue(due, now.timeZoneId).toPlainDate();
  const prepared = application.documents.some(
    ({ kind: of, rounds }) => of === 'prep' && rounds.includes(round + 1),
  );
  return !prepared && now.toPlainDate().until(day).days <= preparationDays;
}

/** The next moment at which what is owed, or how it is said, may be another: nothing changes before. */
export function nextTurn(
  entries: readonly AgendaEntry[],
  applications: readonly Pick<Application, 'log'>[],
  now: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime {
  const { timeZoneId } = now;
  const midnight = now.toPlainDate().add({ days: 1 }).toZonedDateTime(timeZoneId);
  const rounds = applications.flatMap(({ log }) => datedRounds(log, timeZoneId));
  const times = rounds
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .filter((time) => time > now.epochMilliseconds);
  const moments = [
    momentAt(
      times.reduce((a, b) => Math.min(a, b), midnight.epochMilliseconds),
      timeZoneId,
    ),
    ...entries.flatMap(({ kind, due }) => {
      const at = momentOfDue(due, timeZoneId);
      const days = daysToLapse(kind);
      return Number.isFinite(days) ? [at, at.add({ days })] : [at];
    }),
  ];
  return earliest(moments.filter((moment) => !isOver(moment, now)).concat(midnight)) ?? midnight;
}
