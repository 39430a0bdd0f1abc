import { localDayOfText } from './dates';
import type { LogDigest } from './log';
import { datedRounds } from './next';
import { dayAt } from './times';

/** Days, both included, `YYYY-MM-DD`; without an end where one is missing. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** The local day on which an application began: that of `applied`, else of its first round; undefined without either. */
export function firstDay(log: LogDigest, timeZone: string): string | undefined {
  const applied = localDayOfText(log.applied, timeZone)?.toString();
  if (applied !== undefined) return applied;
  return datedRounds(log, timeZone)
    .map(({ startsAt }) => dayAt(startsAt, timeZone))
    .sort()[0];
}

/** Whether a day lies within a period. What nobody dated belongs to all time only. */
export function isWithin(day: string | undefined, { from, to }: Period): boolean {
  if (day === undefined) return from === undefined && to === undefined;
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}
