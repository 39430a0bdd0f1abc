import { Temporal } from 'temporal-polyfill';
import { localDayOfText, momentOfText } from '../dates';
import { roundLines } from '../lines';
import { comingRounds, datedRounds, isPending, owesThankYou } from '../next';
import { dayAt, momentAt } from '../times';
import { isOpen } from '../vocabulary';
import { dueOf, entryOf, type Rule } from './context';
import { daysToLapse } from './entry';
import { wasPastAtImport } from './imported';

/** The rounds to come. */
export const rounds: Rule = (application, { now }) => {
  const coming = comingRounds(application.log, now);
  const places = coming.length > 0 ? roundLines(application.log, application.lines) : [];
  return coming.map(({ index, round, startsAt }) => {
    const line = places[index]?.line;
    return {
      ...entryOf('round', application, dueOf(round.date ?? '', momentAt(startsAt, now.timeZoneId))),
      round: index,
      ...(line !== undefined && { line }),
    };
  });
};

/** The day by which an offer wants an answer; it stands until the answer is given. */
export const offerDeadlines: Rule = (application, { now }) => {
  const { deadline } = application.log.offer ?? {};
  const at = momentOfText(deadline, now.timeZoneId);
  if (application.outcome !== 'offer' || deadline === undefined || !at) return [];
  return [entryOf('offer_deadline', application, dueOf(deadline, at))];
};

/** What was due so long ago has lapsed in any zone, with no need to work out when. */
const longGone = (daysToLapse('follow_up') + 1) * 24 * 60 * 60 * 1000;

/** The thank-yous for rounds that are over. */
export const followUps: Rule = (application, { now, settings }) => {
  if (!isOpen(application.outcome)) return [];
  const wait = Math.round(settings.followUpAfterHours * 60) * 60_000;
  const time = now.epochMilliseconds;
  return datedRounds(application.log, now.timeZoneId, owesThankYou)
    .filter(({ endsAt }) => endsAt <= time && endsAt + wait + longGone > time)
    .map(({ index, endsAt }) => ({
      ...entryOf(
        'follow_up',
        application,
        momentAt(endsAt + wait, 'UTC')
          .toInstant()
          .toString(),
      ),
      round: index,
    }));
};

/** A friendly question how it stands, where the latest round is over and no word came since. */
export const checkIns: Rule = (application, { now, settings }) => {
  const { log, outcome } = application;
  if (outcome !== 'pending' || !(log.rounds ?? []).some(isPending) || comingRounds(log, now).length > 0)
    return [];
  const inTime = [...datedRounds(log, now.timeZoneId)].sort((a, b) => a.startsAt - b.startsAt);
  const last = inTime.at(-1);
  if (!last || !isPending(last.round) || last.round.heard !== undefined) return [];
  const day = Temporal.PlainDate.from(dayAt(last.startsAt, now.timeZoneId));
  const heardSince = (log.feedback ?? []).some(({ date }) => {
    const came = localDayOfText(date, now.timeZoneId);
    return came !== undefined && Temporal.PlainDate.compare(came, day) >= 0;
  });
  if (heardSince) return [];
  const due = day.add({ days: settings.checkInAfterDays });
  if (wasPastAtImport(log, due, now.timeZoneId)) return [];
  return [{ ...entryOf('check_in', application, due.toString()), round: last.index }];
};

/** What its prep sheet and post-mortem ask to be done by a day. */
export const actions: Rule = (application) =>
  application.documents.flatMap(({ uri, actions: all }) =>
    all.flatMap((action) =>
      action.state === 'open' && action.due !== undefined
        ? [{ ...entryOf('action', application, action.due), document: uri, line: action.line, action }]
        : [],
    ),
  );
