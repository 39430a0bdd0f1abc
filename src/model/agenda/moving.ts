import { Temporal } from 'temporal-polyfill';
import { localDayOfText, momentOfText } from '../dates';
import { roundLines } from '../lines';
import { comingRounds, datedRounds, isOver, isPending, owesThankYou } from '../next';
import { isOpen } from '../vocabulary';
import { dueOf, entryOf, type Rule } from './search';

/** The rounds to come. */
export const rounds: Rule = (application, { now }) =>
  comingRounds(application.log, now).map(({ index, round, start }) => {
    const line = roundLines(application.log, application.lines)[index]?.line;
    return {
      ...entryOf('round', application, dueOf(round.date ?? '', start)),
      round: index,
      ...(line !== undefined && { line }),
    };
  });

/** The day by which an offer wants an answer; it stands until the answer is given. */
export const offerDeadlines: Rule = (application, { now }) => {
  const { deadline } = application.log.offer ?? {};
  const at = momentOfText(deadline, now.timeZoneId);
  if (application.outcome !== 'offer' || deadline === undefined || !at) return [];
  return [entryOf('offer_deadline', application, dueOf(deadline, at))];
};

/** The thank-yous for rounds that are over. */
export const followUps: Rule = (application, { now, settings }) => {
  if (!isOpen(application.outcome)) return [];
  const minutes = Math.round(settings.followUpAfterHours * 60);
  return datedRounds(application.log, now.timeZoneId)
    .filter(({ round, end }) => owesThankYou(round) && isOver(end, now))
    .map(({ index, end }) => ({
      ...entryOf('follow_up', application, end.add({ minutes }).toInstant().toString()),
      round: index,
    }));
};

/** A friendly question how it stands, where the latest round is over and no word came since. */
export const checkIns: Rule = (application, { now, settings }) => {
  const { log, outcome } = application;
  if (outcome !== 'pending' || comingRounds(log, now).length > 0) return [];
  const inTime = [...datedRounds(log, now.timeZoneId)].sort(
    (a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds,
  );
  const last = inTime.at(-1);
  if (!last || !isPending(last.round) || last.round.heard !== undefined) return [];
  const day = last.start.toPlainDate();
  const heardSince = (log.feedback ?? []).some(({ date }) => {
    const came = localDayOfText(date, now.timeZoneId);
    return came !== undefined && Temporal.PlainDate.compare(came, day) >= 0;
  });
  if (heardSince) return [];
  const due = day.add({ days: settings.checkInAfterDays }).toString();
  return [{ ...entryOf('check_in', application, due), round: last.index }];
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
