import { Temporal } from 'temporal-polyfill';
import { localDayOfText } from '../dates';
import { latestFact } from '../latestFact';
import type { Application } from '../logbook';
import type { BoxState, Reviewed } from '../reviewed';
import { counts } from '../stage';
import type { Outcome } from '../vocabulary';
import { entryOf, type Rule } from './context';
import { wasPastAtImport } from './imported';

/** The endings that one lets go of, and learns from. */
const lettingGo: readonly Outcome[] = ['rejected', 'no_response', 'withdrawn'];

/** A missing interest counts as this. */
const usualInterest = 3;

/** The let-go stage: two minutes before the next round anywhere, so that nothing is carried into it. */
export const letGo: Rule = (application, { now, over, ahead }) => {
  const decided = endedOn(application, now);
  const review = postmortemOf(application);
  if (!decided || isAnswered(review, ['feel-released', 'on-to-next'], ['yes', 'no'])) return [];
  const day = decided.toString();
  const elsewhere = ({ log }: { readonly log: string }) => log !== application.uri;
  const next = ahead.find((round) => elsewhere(round) && round.day >= day);
  if (!next) return [];
  const before = over.findLast((round) => elsewhere(round) && round.start < next.start);
  // The round that it was to come before is over.
  if (before && before.day > day) return [];
  const eve = Temporal.PlainDate.from(next.day).subtract({ days: 1 });
  const due = Temporal.PlainDate.compare(eve, decided) > 0 ? eve : decided;
  return [{ ...entryOf('let_go', application, due.toString()), ...(review && { document: review.uri }) }];
};

/** The review: after the days that the interest gives, on the first day without a round. */
export const postmortems: Rule = (application, { now, settings, busyDays }) => {
  const decided = endedOn(application, now);
  const review = postmortemOf(application);
  if (!decided || isAnswered(review, ['on-to-next'], ['yes'])) return [];
  const interest = application.log.interest ?? usualInterest;
  let day = decided.add({ days: settings.coolOffDays[interest - 1] ?? 0 });
  while (busyDays.has(day.toString())) day = day.add({ days: 1 });
  return [
    { ...entryOf('post_mortem', application, day.toString()), ...(review && { document: review.uri }) },
  ];
};

/** The local day on which an application ended that had a round; undefined where it did not end so, or before its import. */
function endedOn({ log, outcome }: Application, now: Temporal.ZonedDateTime): Temporal.PlainDate | undefined {
  if (!lettingGo.includes(outcome) || !(log.rounds ?? []).some(counts)) return undefined;
  const day = localDayOfText(log.decided, now.timeZoneId) ?? latestFact(log, now);
  return day && !wasPastAtImport(log, day, now.timeZoneId) ? day : undefined;
}

function postmortemOf({ documents }: Application): Reviewed | undefined {
  return documents.find(({ kind }) => kind === 'postmortem');
}

function isAnswered(
  review: Reviewed | undefined,
  ids: readonly string[],
  states: readonly BoxState[],
): boolean {
  return (review?.items ?? []).some(({ id, state }) => ids.includes(id) && states.includes(state));
}
