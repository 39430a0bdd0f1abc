import type { Temporal } from 'temporal-polyfill';
import { timeOfText } from '../times';
import { isGood } from '../vocabulary';
import type { CountedRound } from './answers';
import type { FeltRound, Lessons } from './report';

/** How the feeling after a round matched its result; `rounds` are in order of time. */
export function calibrationOf(
  rounds: readonly CountedRound[],
  now: Temporal.ZonedDateTime,
): Lessons['calibration'] {
  const felt = rounds.flatMap((round) => feltRound(round, now));
  const good = felt.filter((round) => round.felt === 'good');
  const bad = felt.filter((round) => round.felt === 'bad');
  return {
    n: felt.length,
    thoughtGood: good.length,
    wentOn: good.filter(({ passed }) => passed).length,
    thoughtBad: bad.length,
    wentOnAnyway: bad.filter(({ passed }) => passed).length,
    rounds: felt,
  };
}

/** A round that was rated before its result was heard of: a feeling noted later knows too much. */
function feltRound({ round, log, line }: CountedRound, now: Temporal.ZonedDateTime): FeltRound[] {
  const { self_rating: rating, result } = round;
  const rated = timeOfText(round.rated, now.timeZoneId);
  const heard = timeOfText(round.heard, now.timeZoneId);
  if (rating === undefined || rated === undefined || heard === undefined) return [];
  if (result !== 'passed' && result !== 'failed') return [];
  if (rated >= heard || heard > now.epochMilliseconds) return [];
  return [{ felt: isGood(rating) ? 'good' : 'bad', passed: result === 'passed', log, line }];
}
