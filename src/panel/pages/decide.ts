import type { Place } from '../protocol';
import type { Search } from './shared';
import type { Reader } from './phrases';

export interface DecidePage {
  readonly place: Place;
  readonly kind: 'decide';
}

export function decidePage(_search: Search, _reader: Reader): DecidePage {
  return { place: { page: 'decide' }, kind: 'decide' };
}
