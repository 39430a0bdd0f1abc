import { Temporal } from 'temporal-polyfill';
import { momentOfDue, type AgendaEntry } from './agenda';
import { checksum } from './checksum';
import { earliest, hasTime, localDayOfText, momentOfText } from './dates';
import type { Application } from './logbook';
import { isOver } from './next';
import { isAppointment } from './nextUp';
import { silenceEnd } from './silence';

/** What was shown, by kind, file and day, an action also by a checksum; no names, no titles. Plain data, fit for JSON. */
export type Remembered = Readonly<Record<string, { readonly shown: string; readonly again?: string }>>;

/** Which reminders are wanted: none, rounds and offer deadlines, or all that has a day. */
export type Wanted = 'off' | 'essential' | 'all';

/** When reminders speak, in hours of the local day: not before the morning, not after the evening. */
const hours = { morning: 9, evening: 20 };

const minutesBeforeRound = 60;
const hoursBeforeDeadline = 24;
/** For how long a reminder that could not be shown is worth showing. */
const freshHours = 12;
/** For how long what was shown is remembered: longer than anything stays owed. */
const rememberedDays = 60;

/** What a reminder is remembered by; not by its line, which moves. */
function reminderKey({ kind, log, due, document, action }: AgendaEntry): string {
  return [kind, ...(action ? [document ?? log, due, checksum(action.text)] : [log, due])].join('|');
}

/** When an entry is first worth a word. */
function usualMoment({ kind, due, application }: AgendaEntry, timeZone: string): Temporal.ZonedDateTime {
  const at = momentOfDue(due, timeZone);
  const timed = hasTime(due);
  if (kind === 'round') return timed ? at.subtract({ minutes: minutesBeforeRound }) : morningOf(at);
  if (kind === 'offer_deadline') {
    return timed ? at.subtract({ hours: hoursBeforeDeadline }) : morningOf(at.subtract({ days: 1 }));
  }
  const moment = timed ? inWakingHours(at) : morningOf(at);
  // On the day of a decision there is nothing to do.
  const decided = localDayOfText(application.log.decided, timeZone);
  return decided?.equals(moment.toPlainDate()) ? morningOf(moment.add({ days: 1 })) : moment;
}

function morningOf(day: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return day
    .toPlainDate()
    .toZonedDateTime({ timeZone: day.timeZoneId, plainTime: new Temporal.PlainTime(hours.morning) });
}

function inWakingHours(at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (at.hour < hours.morning) return morningOf(at);
  return at.hour < hours.evening ? at : morningOf(at.add({ days: 1 }));
}

/**
 * What to remind of now, each entry once, and when to look again, should nothing change before.
 * @param applications whose rounds bring silence
 */
export function remindersDue<Entry extends AgendaEntry>(
  entries: readonly Entry[],
  applications: readonly Pick<Application, 'log'>[],
  remembered: Remembered,
  wanted: Wanted,
  now: Temporal.ZonedDateTime,
): { readonly show: readonly Entry[]; readonly next?: Temporal.ZonedDateTime } {
  const waiting = entries
    .filter((entry) => wanted === 'all' || (wanted === 'essential' && isAppointment(entry)))
    .flatMap((entry) => {
      const moment = pendingMoment(entry, remembered, now);
      return moment ? [{ entry, moment }] : [];
    });
  const due = waiting.filter(({ moment }) => isOver(moment, now));
  const later = waiting.map(({ moment }) => moment).filter((moment) => !isOver(moment, now));
  const silence = due.length > 0 ? silenceEnd(applications, now) : undefined;
  const next = earliest(silence ? [...later, silence] : later);
  return { show: silence ? [] : due.map(({ entry }) => entry), ...(next ? { next } : {}) };
}

/** When an entry is to be shown, be it now or later; undefined when it was, or when it is too late for that. */
function pendingMoment(
  entry: AgendaEntry,
  remembered: Remembered,
  now: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime | undefined {
  const before = remembered[reminderKey(entry)];
  // What somebody put off is shown however late it gets.
  if (before) return before.again === undefined ? undefined : momentOfText(before.again, now.timeZoneId);
  const moment = usualMoment(entry, now.timeZoneId);
  return isOver(moment.add({ hours: freshHours }), now) ? undefined : moment;
}

/** What is remembered once entries are shown, without what is long past. */
export function afterShowing(
  remembered: Remembered,
  shown: readonly AgendaEntry[],
  now: Temporal.ZonedDateTime,
): Remembered {
  const instant = now.toInstant().toString();
  const oldest = now.subtract({ days: rememberedDays }).epochMilliseconds;
  const recent = Object.entries(remembered).filter(
    ([, { shown: at }]) => (momentOfText(at, 'UTC')?.epochMilliseconds ?? 0) > oldest,
  );
  return Object.fromEntries([
    ...recent,
    ...shown.map((entry) => [reminderKey(entry), { shown: instant }] as const),
  ]);
}

/** What is remembered once an entry is put off. */
export function afterPuttingOff(
  remembered: Remembered,
  entry: AgendaEntry,
  until: Temporal.ZonedDateTime,
  now: Temporal.ZonedDateTime,
): Remembered {
  return {
    ...remembered,
    [reminderKey(entry)]: { shown: now.toInstant().toString(), again: until.toInstant().toString() },
  };
}

/** Until when an entry may be put off: for some hours, or to tomorrow; only to where it still helps. */
export function putOffTimes(
  entry: AgendaEntry,
  now: Temporal.ZonedDateTime,
): { readonly later?: Temporal.ZonedDateTime; readonly tomorrow?: Temporal.ZonedDateTime } {
  const later = now.add({ hours: 3 });
  const tomorrow = morningOf(now.add({ days: 1 }));
  const start = momentOfDue(entry.due, now.timeZoneId);
  const helpsUntil = !isAppointment(entry) ? undefined : hasTime(entry.due) ? start : start.add({ days: 1 });
  const helps = (moment: Temporal.ZonedDateTime) =>
    !helpsUntil || moment.epochMilliseconds < helpsUntil.epochMilliseconds;
  const sameDay = later.toPlainDate().equals(now.toPlainDate()) && later.hour < hours.evening;
  return { ...(sameDay && helps(later) ? { later } : {}), ...(helps(tomorrow) ? { tomorrow } : {}) };
}
