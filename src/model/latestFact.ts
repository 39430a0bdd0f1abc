import type { Temporal } from 'temporal-polyfill';
import { momentOfText } from './dates';
import type { Log } from './log';
import { isOver } from './next';
import { counts } from './stage';

/** The local day on which a log last tells of something that has happened by now; undefined where nothing has a date. */
export function latestFact(log: Log, now: Temporal.ZonedDateTime): Temporal.PlainDate | undefined {
  const { applied, rounds = [], offer, feedback = [], events = [] } = log;
  const dates = [
    applied,
    ...rounds.filter(counts).map(({ date }) => date),
    ...rounds.map(({ heard }) => heard),
    offer?.date,
    ...[...feedback, ...events].map(({ date }) => date),
  ];
  return dates
    .flatMap((date) => momentOfText(date, now.timeZoneId) ?? [])
    .filter((at) => isOver(at, now))
    .sort((a, b) => b.epochMilliseconds - a.epochMilliseconds)[0]
    ?.toPlainDate();
}
