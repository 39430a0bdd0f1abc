import type { Place } from '../protocol';
import type { Search } from './shared';
import type { Reader } from './phrases';

/** The days that are looked at, both included; all when missing. `YYYY-MM-DD`. */
export type LookBackPlace = Extract<Place, { page: 'lookBack' }>;

export interface LookBackPage {
  readonly place: Place;
  readonly kind: 'lookBack';
}

export function lookBackPage(_search: Search, place: LookBackPlace, _reader: Reader): LookBackPage {
  return { place, kind: 'lookBack' };
}
