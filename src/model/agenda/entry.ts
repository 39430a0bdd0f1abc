import { Temporal } from 'temporal-polyfill';
import type { Application } from '../logbook';
import type { Action } from '../reviewed';
import { row } from '../vocabulary';

/**
 * The kinds of item, in the order in which items of one moment stand. `lapsesAfter`: how many days after it is due an
 * item goes away by itself, so that what was skipped never becomes a debt; those without it end with what they are of.
 */
export const agendaKinds = [
  { id: 'round', label: 'Round' },
  { id: 'offer_deadline', label: 'Offer deadline' },
  { id: 'follow_up', label: 'Thank-you', lapsesAfter: 7 },
  { id: 'check_in', label: 'Check in', lapsesAfter: 14 },
  { id: 'let_go', label: 'Let go' },
  { id: 'post_mortem', label: 'Look back', lapsesAfter: 30 },
  { id: 'action', label: 'Action', lapsesAfter: 30 },
] as const satisfies readonly { id: string; label: string; lapsesAfter?: number }[];

export type AgendaKind = (typeof agendaKinds)[number]['id'];

/** How many days after it is due an item of a kind goes away by itself; Infinity where it does not. */
export function daysToLapse(kind: AgendaKind): number {
  const found: { readonly id: string; readonly lapsesAfter?: number } = row(agendaKinds, kind);
  return found.lapsesAfter ?? Infinity;
}

/** The user's own pace. */
export interface AgendaSettings {
  /** How long after a round its thank-you is due, in hours; a fraction will do. */
  readonly followUpAfterHours: number;
  /** How many whole days after the last round to ask how it stands. */
  readonly checkInAfterDays: number;
  /** How many whole days to leave a closed application alone, by interest: five numbers, for 1 to 5. */
  readonly coolOffDays: readonly number[];
}

/** Something ahead, as other extensions get it. */
export interface AgendaItem {
  readonly kind: AgendaKind;
  /** `YYYY-MM-DD`, or a UTC instant. */
  readonly due: string;
  /** What to do, in a few words. */
  readonly title: string;
  /** The log's URI. */
  readonly log: string;
  /** The URI of the document that the item stands in, or that is to be opened for it. */
  readonly document?: string;
  /** Counted from 0: of an action in its document, of a round in the log. */
  readonly line?: number;
}

/** An item that has no words yet, with what they are made of. */
export interface AgendaEntry extends Omit<AgendaItem, 'title'> {
  readonly application: Application;
  /** The round that a `round`, `follow_up` or `check_in` is about, counted from 0. */
  readonly round?: number;
  /** What an `action` stands for. */
  readonly action?: Action;
}

/** The moment of an item's `due`; a day counts as its local midnight. */
export function momentOfDue(due: string, timeZone: string): Temporal.ZonedDateTime {
  return due.includes('T')
    ? Temporal.Instant.from(due).toZonedDateTimeISO(timeZone)
    : Temporal.PlainDate.from(due).toZonedDateTime(timeZone);
}
