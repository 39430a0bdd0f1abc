import type { Place } from '../../src/panel/place';
import type { Look } from '../../src/panel/pages/table';
import { kept } from './connection';

/** How a person left the panel: kept while it is hidden, over a reload and over a restart. */
export interface Memory {
  place?: Place;
  /** How far each page is scrolled, in pixels: by its name, an application's by its log. */
  scroll: Record<string, number>;
  /** How the table of applications is looked at. */
  look?: Look;
  /** The log whose row of the table can be reached by Tab. */
  row?: string;
  /** The stage of the post-mortem that is open; null: none; undefined: the first with something to answer. */
  stage?: string | null | undefined;
  /** The band of the look back whose applications are shown. */
  band?: string | undefined;
  /** The days that were looked back on last. */
  lookBack?: Place;
}

/** What is remembered. Change it by {@link remember}. */
export const memory: Memory = {
  scroll: {},
  ...(kept.read() as Partial<Memory> | undefined),
};

/** Changes what is remembered. */
export function remember(change: Partial<Memory>): void {
  Object.assign(memory, change);
  kept.write(memory);
}

/** Remembers another page as the one that is shown: as it was left, an application from its top. */
export function arriveAt(place: Place): void {
  const scroll = Object.fromEntries(Object.entries(memory.scroll).filter(([key]) => !key.includes(':')));
  remember({ scroll, stage: undefined });
  keepPart(place);
}

/** Remembers which part of a page is shown, so that a way back to the page leads there. */
export function keepPart(place: Place): void {
  remember(place.page === 'lookBack' ? { place, lookBack: place } : { place });
}

/** What a page is remembered by. Only an application's has a colon in it, that of its log's URI. */
export function keyOf(place: Place): string {
  return place.page === 'application' ? place.log : place.page;
}

/** Whether two places are the same page, whatever part of it is shown. */
export function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a && b ? keyOf(a) === keyOf(b) : a === b;
}
