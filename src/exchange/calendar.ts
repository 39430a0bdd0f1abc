import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import ical, {
  ICalAlarmType,
  ICalEventClass,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { hasTime, localDayOfText, momentOfText } from '../model/dates';
import type { WholeApplication } from '../model/logbook';
import type { Log, Round } from '../model/log';
import { datedRounds, isPending, type DatedRound } from '../model/next';
import { isOpen, labelOf, media, roundTypes } from '../model/vocabulary';

/** What becomes an event. */
export interface CalendarEntry {
  readonly kind: keyof typeof kinds;
  /** Where its log stands below its workspace folder. */
  readonly path: string;
  /** Tells it apart from others of its kind in that log, and stays when its words and dates change. */
  readonly key: string;
  readonly when: Temporal.PlainDate | { readonly start: Temporal.Instant; readonly end: Temporal.Instant };
  readonly title: string;
  readonly details?: readonly string[];
}

/** An item of the agenda, as far as a calendar shows it. */
interface AgendaEntry {
  readonly kind: string;
  /** `YYYY-MM-DD`, or a UTC instant. */
  readonly due: string;
  readonly title: string;
}

const day = 24 * 60 * 60;

/**
 * What a calendar takes, and what it does with each: `busy` blocks the time; alarms ring so many seconds before, for
 * what takes a whole day at a time when people are awake.
 */
const kinds = {
  round: { busy: true, alarms: [day, day / 24], wholeDayAlarms: [day / 4] },
  offer_deadline: { busy: false, alarms: [], wholeDayAlarms: [] },
  action: { busy: false, alarms: [], wholeDayAlarms: [] },
  post_mortem: { busy: false, alarms: [], wholeDayAlarms: [] },
} as const satisfies Record<
  string,
  { busy: boolean; alarms: readonly number[]; wholeDayAlarms: readonly number[] }
>;

type InSearch = Pick<WholeApplication, 'log' | 'outcome' | 'slug'>;

/**
 * The rounds of an application that have a date and were not cancelled, and the deadline of an offer to decide on. What
 * lies ahead of a closed application takes place no more.
 */
export function entriesOf(application: InSearch, path: string, now: Temporal.ZonedDateTime): CalendarEntry[] {
  const { log, outcome } = application;
  const { timeZoneId, epochMilliseconds } = now;
  const rounds = datedRounds(log, timeZoneId)
    .filter(({ round, endsAt }) => isOpen(outcome) || !isPending(round) || endsAt <= epochMilliseconds)
    .flatMap((dated) => entryOf(application, path, dated, timeZoneId) ?? []);
  return [...rounds, ...deadlineEntry(application, path, timeZoneId)];
}

/** One round, by its index in the log; undefined when it has no date or was cancelled. */
export function roundEntry(
  application: InSearch,
  path: string,
  index: number,
  timeZone: string,
): CalendarEntry | undefined {
  const dated = datedRounds(application.log, timeZone).find((candidate) => candidate.index === index);
  return dated && entryOf(application, path, dated, timeZone);
}

function entryOf(
  application: InSearch,
  path: string,
  dated: DatedRound,
  timeZone: string,
): CalendarEntry | undefined {
  const when = timeOf(dated, timeZone);
  const { index } = dated;
  const round = application.log.rounds?.[index];
  if (!when || !round) return undefined;
  const title = `${nameOf(application)}: ${labelOf(roundTypes, round.type ?? 'other')}`;
  return {
    kind: 'round',
    path,
    key: String(index),
    when,
    title,
    details: roundDetails(application.log, round),
  };
}

/** Years that every reader takes for the same, and that have four digits in every time zone. */
const fitsCalendar = /^(?!9999)[1-9]/;

/** When a round is; undefined for years that no calendar shows. */
function timeOf(
  { round, startsAt, endsAt }: DatedRound,
  timeZone: string,
): CalendarEntry['when'] | undefined {
  const { date = '' } = round;
  if (!fitsCalendar.test(date)) return undefined;
  if (!hasTime(date)) return localDayOfText(date, timeZone);
  const [start, end] = [startsAt, endsAt].map((time) => Temporal.Instant.fromEpochMilliseconds(time));
  return start && end && { start, end };
}

function roundDetails({ role }: Log, { medium, interviewers = [] }: Round): string[] {
  const names = interviewers.flatMap(({ name }) => name ?? []).join(', ');
  return [role, medium === undefined ? '' : labelOf(media, medium), names && `With ${names}`].filter(Boolean);
}

function deadlineEntry(application: InSearch, path: string, timeZone: string): CalendarEntry[] {
  const { deadline = '' } = application.log.offer ?? {};
  const when = localDayOfText(deadline, timeZone);
  if (application.outcome !== 'offer' || !when || !fitsCalendar.test(deadline)) return [];
  const time = hasTime(deadline) ? momentOfText(deadline, timeZone) : undefined;
  const details = [
    application.log.role,
    ...(time ? [`By ${time.toPlainTime().toString().slice(0, 5)}`] : []),
  ];
  const title = `${nameOf(application)}: answer their offer`;
  return [{ kind: 'offer_deadline', path, key: '', when, title, details }];
}

function nameOf({ log, slug }: InSearch): string {
  return log.company || slug;
}

/** An action or a review of the agenda as an event; undefined for its other kinds, which are no matter of a calendar. */
export function agendaEntry({ kind, due, title }: AgendaEntry, path: string): CalendarEntry | undefined {
  if (kind !== 'action' && kind !== 'post_mortem') return undefined;
  const key = kind === 'action' ? title : '';
  if (due.length === 10) return { kind, path, key, when: Temporal.PlainDate.from(due), title };
  const start = Temporal.Instant.from(due);
  return { kind, path, key, when: { start, end: start }, title };
}

/**
 * Events as iCalendar (RFC 5545), times in UTC. The same entry has the same UID every time, and a later export a higher
 * SEQUENCE, so that importing again updates.
 */
export function calendarText(entries: readonly CalendarEntry[], now: Temporal.ZonedDateTime): string {
  const calendar = ical({
    name: 'Debrief',
    prodId: { company: 'debrief', product: 'debrief', language: 'EN' },
  });
  const stamp = new Date(now.epochMilliseconds);
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const parts = [entry.path, entry.kind, entry.key].join('\0');
    const times = (seen.get(parts) ?? 0) + 1;
    seen.set(parts, times);
    const id = uidOf(times === 1 ? parts : `${parts}\0${String(times)}`);
    calendar.createEvent({
      ...eventOf(entry),
      id,
      stamp,
      lastModified: stamp,
      sequence: Math.floor(now.epochMilliseconds / 60_000),
    });
  }
  return `${calendar.toString()}\r\n`;
}

function uidOf(parts: string): string {
  return `${bytesToHex(sha256(utf8ToBytes(parts))).slice(0, 32)}@debrief`;
}

function eventOf({ kind, when, title, details = [] }: CalendarEntry): ICalEventData {
  const { busy, alarms, wholeDayAlarms } = kinds[kind];
  const allDay = when instanceof Temporal.PlainDate;
  return {
    ...(allDay ? { allDay, start: midnight(when) } : times(when)),
    summary: plain(title),
    description: plain(details.join('\n')),
    // Calendars are often shared with colleagues.
    class: ICalEventClass.PRIVATE,
    transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    alarms: (allDay ? wholeDayAlarms : alarms).map((seconds) => ({
      type: ICalAlarmType.display,
      triggerBefore: seconds,
    })),
  };
}

/** A whole day is written by its date in UTC. */
function midnight(date: Temporal.PlainDate): Date {
  return new Date(date.toZonedDateTime('UTC').epochMilliseconds);
}

/** An end has to be later than the start, or left out (RFC 5545, 3.8.2.2). */
function times({ start, end }: { start: Temporal.Instant; end: Temporal.Instant }) {
  const from = new Date(start.epochMilliseconds);
  return Temporal.Instant.compare(start, end) < 0
    ? { start: from, end: new Date(end.epochMilliseconds) }
    : { start: from };
}

/** Text without what iCalendar has no place for: control characters but line breaks, and halves of surrogate pairs. */
function plain(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
