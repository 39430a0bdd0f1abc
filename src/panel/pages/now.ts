import type { Place } from '../protocol';
import type { Search } from './shared';
import type { Reader } from './phrases';

export interface NowPage {
  readonly place: Place;
  readonly kind: 'now';
}

export function nowPage(_search: Search, _reader: Reader): NowPage {
  return { place: { page: 'now' }, kind: 'now' };
}
