import type { Temporal } from 'temporal-polyfill';
import { hasTime } from '../dates';
import type { Application } from '../logbook';
import { datedRounds, isPending } from '../next';
import { dayAt } from '../times';
import { isOpen } from '../vocabulary';
import type { AgendaEntry, AgendaKind, AgendaSettings } from './entry';

/** A round of any application that takes place, or took place. Times in milliseconds since 1970, UTC. */
interface Occasion {
  readonly log: string;
  readonly start: number;
  /** The local day of its start. */
  readonly day: string;
}

/** What the rules of the agenda look at beside the application itself. */
export interface AgendaContext {
  readonly settings: AgendaSettings;
  readonly now: Temporal.ZonedDateTime;
  /** Rounds that are over, and those that are not; each in order of time. */
  readonly over: readonly Occasion[];
  readonly ahead: readonly Occasion[];
  /** The local days of all these rounds. */
  readonly busyDays: ReadonlySet<string>;
}

/** What an application puts on the agenda; items that have lapsed may be among them. */
export type Rule = (application: Application, context: AgendaContext) => readonly AgendaEntry[];

/** Surveys the applications that count. A pending round of a closed application does not take place any more. */
export function contextOf(
  applications: readonly Application[],
  settings: AgendaSettings,
  now: Temporal.ZonedDateTime,
): AgendaContext {
  const occasions = applications
    .flatMap(({ uri, outcome, log }) =>
      datedRounds(log, now.timeZoneId, (round) => isOpen(outcome) || !isPending(round)).map(
        ({ startsAt, endsAt }) => ({
          log: uri,
          start: startsAt,
          day: dayAt(startsAt, now.timeZoneId),
          isOver: endsAt <= now.epochMilliseconds,
        }),
      ),
    )
    .sort((a, b) => a.start - b.start);
  return {
    settings,
    now,
    over: occasions.filter((occasion) => occasion.isOver),
    ahead: occasions.filter((occasion) => !occasion.isOver),
    busyDays: new Set(occasions.map(({ day }) => day)),
  };
}

/** An entry without what only some kinds have. */
export function entryOf(kind: AgendaKind, application: Application, due: string): AgendaEntry {
  return { kind, due, log: application.uri, application };
}

/** When something is due that has a date in a log: that day, or the instant where the date names a time. */
export function dueOf(date: string, at: Temporal.ZonedDateTime): string {
  return hasTime(date) ? at.toInstant().toString() : at.toPlainDate().toString();
}
