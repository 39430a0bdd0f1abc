import { Temporal } from 'temporal-polyfill';
import { localDayOfText } from '../dates';
import type { LogDigest } from '../log';

/**
 * Whether a day was past already when the log was imported. What an import brings from the past is no debt: nobody is
 * asked to thank, to check in or to look back for it.
 */
export function wasPastAtImport(
  { x_imported }: LogDigest,
  day: Temporal.PlainDate,
  timeZone: string,
): boolean {
  const imported = localDayOfText(x_imported, timeZone);
  return imported !== undefined && Temporal.PlainDate.compare(day, imported) < 0;
}
