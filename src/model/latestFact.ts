import type { Temporal } from 'temporal-polyfill';
import type { LogDigest } from './log';
import { counts } from './stage';
import { momentAt, timeOfText } from './times';

/** The local day on which a log last tells of something that has happened by now; undefined where nothing has a date. */
export function latestFact(log: LogDigest, now: Temporal.ZonedDateTime): Temporal.PlainDate | undefined {
  const { applied, rounds = [], offer, feedback = [], events = [] } = log;
  const dates = [
    applied,
    ...rounds.filter(counts).map(({ date }) => date),
    ...rounds.map(({ heard }) => heard),
    offer?.date,
    ...[...feedback, ...events].map(({ date }) => date),
  ];
  const latest = dates
    .map((date) => timeOfText(date, now.timeZoneId) ?? -Infinity)
    .filter((time) => time <= now.epochMilliseconds)
    .reduce((a, b) => Math.max(a, b), -Infinity);
  return Number.isFinite(latest) ? momentAt(latest, now.timeZoneId).toPlainDate() : undefined;
}
