import type { Place } from '../../src/panel/protocol';
import { kept } from './connection';

/** How a person left the panel: kept while it is hidden, over a reload and over a restart. */
export interface Memory {
  place?: Place;
  /** How far the page of `place` is scrolled, and the list, in pixels. */
  scroll: number;
  listScroll: number;
  /** The closed groups of the list that are unfolded. */
  unfolded: string[];
  /** The stage of the post-mortem that is open; null: none; undefined: the first with something to answer. */
  stage?: string | null | undefined;
}

/** What is remembered. Change it by {@link remember}. */
export const memory: Memory = {
  scroll: 0,
  listScroll: 0,
  unfolded: [],
  ...(kept.read() as Partial<Memory> | undefined),
};

/** Changes what is remembered. */
export function remember(change: Partial<Memory>): void {
  Object.assign(memory, change);
  kept.write(memory);
}

/** Remembers another page as the one that is shown: the list as it was left, an application from its top. */
export function arriveAt(place: Place): void {
  const scroll = place.page === 'applications' ? memory.listScroll : 0;
  remember({ place, scroll, stage: undefined });
}

/** Whether two places are the same page. */
export function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a?.page === b?.page && (a?.page !== 'application' || b?.page !== 'application' || a.log === b.log);
}
