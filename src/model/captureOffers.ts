import type { Temporal } from 'temporal-polyfill';
import { earliest, hasTime, momentOfText } from './dates';
import type { RoundDigest } from './log';
import type { Application } from './logbook';
import { datedRounds, isOver } from './next';
import { silenceEnd } from './silence';
import { meetsPerson } from './stage';
import { momentAt } from './times';
import { countedApplications } from './used';
import { isOpen } from './vocabulary';

/** How long after a round its capture is worth offering. */
const freshHours = 24;
/** For how many days after its date a round is remembered: longer than any takes and may be offered. */
const rememberedDays = 16;
/** When a round without a time of day is spoken of: on the morning after, at this hour. */
const morningHour = 9;
/** How long after its end a round may at most be spoken of, in milliseconds. */
const longestFresh = (freshHours + morningHour) * 60 * 60 * 1000;

/** A round to capture, and when that may be offered. */
interface CaptureOffer {
  readonly application: Application;
  /** Of the round in its log, counted from 0. */
  readonly index: number;
  readonly round: RoundDigest;
  readonly from: Temporal.ZonedDateTime;
  /** What it is remembered by. */
  readonly key: string;
}

/**
 * Which captures to offer now, at most one an application, each only once; never shortly before a round or during one.
 * @param offered what was remembered before; `remember` is what to remember after
 * @returns `next`: when to look again, should nothing change before
 */
export function captureOffers(
  applications: readonly Application[],
  offered: readonly string[],
  now: Temporal.ZonedDateTime,
): {
  readonly show: readonly CaptureOffer[];
  readonly remember: readonly string[];
  readonly next?: Temporal.ZonedDateTime;
} {
  const recent = applications
    .flatMap((application) => offersOf(application, now))
    .filter(({ from }) => !isOver(from.add({ hours: freshHours }), now));
  const due = recent.filter(({ from, key }) => isOver(from, now) && !offered.includes(key));
  const silence = due.length > 0 ? silenceEnd(countedApplications(applications), now) : undefined;
  const moments = recent.filter(({ from }) => !isOver(from, now)).map(({ from }) => from);
  const next = earliest([...moments, ...(silence ? [silence] : [])]);
  const shown = silence ? [] : due;
  return {
    show: latestOfEach(shown),
    // By their dates, not by what is there: a log that is broken for a moment must not be spoken of twice.
    remember: [...offered.filter((key) => isRecent(key, now)), ...shown.map(({ key }) => key)],
    ...(next && { next }),
  };
}

/** Whether the date that ends what a round is remembered by lies not long past. */
function isRecent(key: string, now: Temporal.ZonedDateTime): boolean {
  const at = momentOfText(key.slice(key.lastIndexOf('|') + 1), now.timeZoneId);
  return at !== undefined && !isOver(at.add({ days: rememberedDays }), now);
}

/** The rounds with a person that still have everything to tell. Who was turned down meanwhile is left in peace. */
function offersOf(application: Application, now: Temporal.ZonedDateTime): CaptureOffer[] {
  const { uri, log, outcome } = application;
  if (log.sample === true || !isOpen(outcome)) return [];
  const mayBeTold = (round: RoundDigest) =>
    meetsPerson(round) && round.result !== 'failed' && !isCaptured(round);
  return datedRounds(log, now.timeZoneId, mayBeTold)
    .filter(({ endsAt }) => endsAt > now.epochMilliseconds - longestFresh)
    .map(({ index, round, endsAt }) => {
      const end = momentAt(endsAt, now.timeZoneId);
      return {
        application,
        index,
        round,
        from: hasTime(round.date ?? '') ? end : end.add({ hours: morningHour }),
        key: [uri, index, round.date].join('|'),
      };
    });
}

/** Whether anything was told of a round: how it felt, or what was asked. */
export function isCaptured({ self_rating, questions = [] }: RoundDigest): boolean {
  return self_rating !== undefined || questions.length > 0;
}

function latestOfEach(offers: readonly CaptureOffer[]): CaptureOffer[] {
  const inOrder = [...offers].sort((a, b) => a.from.epochMilliseconds - b.from.epochMilliseconds);
  return [...new Map(inOrder.map((offer) => [offer.application.uri, offer])).values()];
}
