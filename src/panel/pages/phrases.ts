import type { Calendar } from '../../model/dateWords';
import type { Words } from '../words';

/** What view models need to know of the reader beside the facts. */
export interface Reader extends Calendar {
  readonly words: Words;
  /** Translates the label of a vocabulary. */
  readonly translate: (label: string) => string;
}

/** An amount of money, in a currency of the log where it names a known one. */
export function moneyWords(amount: number, currency: string | undefined, locale: string): string {
  const number = new Intl.NumberFormat(locale).format(amount);
  if (currency === undefined) return number;
  try {
    const style = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
    return new Intl.NumberFormat(locale, style).format(amount);
  } catch {
    return `${number} ${currency}`;
  }
}
