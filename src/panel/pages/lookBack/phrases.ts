import { fill } from '../../words';
import type { Reader } from '../phrases';

/** A number in the reader's manner: `1,000`. */
export function numberWords(value: number, { locale }: Reader): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

/** A phrase for one, and one for another number that it has a place for. */
export function countWords(n: number, one: string, many: string, reader: Reader): string {
  return n === 1 ? one : fill(many, numberWords(n, reader));
}

/** A length of time: `12 days`. */
export function daysWords(days: number, { locale, words }: Reader): string {
  if (days === 0) return words.lookSameDay;
  const style = { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, style).format(days);
}
