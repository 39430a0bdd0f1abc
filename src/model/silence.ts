import type { Temporal } from 'temporal-polyfill';
import type { Application } from './logbook';
import { comingRounds, isOver } from './next';
import { momentAt } from './times';

/** How long before a round nothing speaks. */
const quietMinutes = 15;

/** The end of the silence that now falls into, from shortly before a round to its end; undefined when there is none. */
export function silenceEnd(
  applications: readonly Pick<Application, 'log'>[],
  now: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime | undefined {
  return applications
    .flatMap(({ log }) => comingRounds(log, now))
    .map(({ startsAt, endsAt }) => ({
      start: momentAt(startsAt, now.timeZoneId),
      end: momentAt(endsAt, now.timeZoneId),
    }))
    .filter(({ start, end }) => {
      // What takes a day or more, such as a take-home, is no meeting to be silent in.
      const isMeeting = !isOver(start.add({ days: 1 }), end);
      return isMeeting && isOver(start.subtract({ minutes: quietMinutes }), now);
    })
    .map(({ end }) => end)
    .sort((a, b) => b.epochMilliseconds - a.epochMilliseconds)[0];
}
