import { Temporal } from 'temporal-polyfill';
import { latestFact } from '../latestFact';
import type { Application } from '../logbook';
import { comingRounds, isOver } from '../next';
import { compare } from '../order';
import { counts } from '../stage';
import { countedApplications } from '../used';
import { letGo, postmortems } from './closed';
import {
  agendaKinds,
  daysToLapse,
  momentOfDue,
  type AgendaEntry,
  type AgendaItem,
  type AgendaKind,
  type AgendaSettings,
} from './entry';
import { actions, checkIns, followUps, offerDeadlines, rounds } from './moving';
import { contextOf, type Rule } from './context';

export { agendaKinds, momentOfDue };
export type { AgendaEntry, AgendaItem, AgendaKind, AgendaSettings };

const rules: Readonly<Record<AgendaKind, Rule>> = {
  round: rounds,
  offer_deadline: offerDeadlines,
  follow_up: followUps,
  check_in: checkIns,
  let_go: letGo,
  post_mortem: postmortems,
  action: actions,
};

/** An entry with the words for it. */
export type TitledEntry = AgendaEntry & { readonly title: string };

/**
 * What lies ahead in a search, and what of the last days still waits, soonest first. Days are those of the zone of
 * `now`.
 * @param titleOf the words for an entry; they decide the order of what is else alike
 */
export function agendaOf(
  applications: readonly Application[],
  settings: AgendaSettings,
  now: Temporal.ZonedDateTime,
  titleOf: (entry: AgendaEntry) => string,
): readonly TitledEntry[] {
  const counted = countedApplications(applications);
  const context = contextOf(counted, settings, now);
  return agendaKinds
    .flatMap(({ id }, order) =>
      counted
        .flatMap((application) => rules[id](application, context))
        .map((entry) => ({ entry, order, due: momentOfDue(entry.due, now.timeZoneId) })),
    )
    .filter(({ entry, due }) => !hasLapsed(entry.kind, due, now))
    .map(({ entry, order, due }) => ({
      entry: { ...entry, title: titleOf(entry) },
      order,
      at: due.epochMilliseconds,
    }))
    .sort(
      (a, b) =>
        a.at - b.at ||
        a.order - b.order ||
        compare(a.entry.log, b.entry.log) ||
        compare(a.entry.title, b.entry.title),
    )
    .map(({ entry }) => entry);
}

function hasLapsed(kind: AgendaKind, due: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): boolean {
  const days = daysToLapse(kind);
  return Number.isFinite(days) && isOver(due.add({ days }), now);
}

/**
 * The pending applications from which nothing was heard for so long that even the time to check in is over; those
 * silent longest come first.
 */
export function silentApplications(
  applications: readonly Application[],
  settings: AgendaSettings,
  now: Temporal.ZonedDateTime,
): readonly Application[] {
  const patience = settings.checkInAfterDays + daysToLapse('check_in');
  const latest = now.toPlainDate().subtract({ days: patience });
  return countedApplications(applications)
    .filter(
      ({ outcome, log }) =>
        outcome === 'pending' &&
        (log.applied !== undefined || (log.rounds ?? []).some(counts)) &&
        comingRounds(log, now).length === 0,
    )
    .flatMap((application) => {
      const day = latestFact(application.log, now);
      return day && Temporal.PlainDate.compare(day, latest) <= 0 ? [{ application, day }] : [];
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.day, b.day) || compare(a.application.uri, b.application.uri))
    .map(({ application }) => application);
}

/** Where an item stands for its reader; see {@link whenOf}. */
export type AgendaWhen = 'today' | 'week' | 'later' | 'ready';

/**
 * Where an item stands: `today` if it is due by the end of the day, `week` in the seven days after, else `later`. A
 * review has no day that it should be done by: it is `later` until its day has come, and `ready` from then on.
 */
export function whenOf(
  { kind, due }: Pick<AgendaEntry, 'kind' | 'due'>,
  now: Temporal.ZonedDateTime,
): AgendaWhen {
  const days = now.toPlainDate().until(momentOfDue(due, now.timeZoneId).toPlainDate()).days;
  if (kind === 'post_mortem') return days <= 0 ? 'ready' : 'later';
  if (days <= 0) return 'today';
  return days <= 7 ? 'week' : 'later';
}
