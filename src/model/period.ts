import { localDayOfText } from './dates';
import type { Log } from './log';
import { datedRounds } from './next';

/** Days, both included, `YYYY-MM-DD`; without an end where one is missing. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** The local day on which an application began: that of `applied`, else of its first round; undefined without either. */
export function firstDay(log: Log, timeZone: string): string | undefined {
  const applied = localDayOfText(log.applied, timeZone)?.toString();
  if (applied !== undefined) return applied;
  return datedRounds(log, timeZone)
    .map(({ start }) => start.toPlainDate().toString())
    .sort()[0];
}

/** Those that began within a period. One that nobody dated belongs to all time only. */
export function beganWithin<Each extends { readonly log: Log }>(
  applications: readonly Each[],
  { from, to }: Period,
  timeZone: string,
): readonly Each[] {
  if (from === undefined && to === undefined) return applications;
  return applications.filter(({ log }) => {
    const day = firstDay(log, timeZone);
    return day !== undefined && (from === undefined || from <= day) && (to === undefined || day <= to);
  });
}
