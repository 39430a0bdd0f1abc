import type { LogDigest, RoundDigest } from './log';
import { roundTypes, row, stages, type Stage } from './vocabulary';

/** Whether a round counts as evidence: a cancelled one does not. */
export function counts(round: RoundDigest): boolean {
  return round.result !== 'cancelled';
}

/** Whether a round brings one together with a person. */
export function meetsPerson(round: RoundDigest): boolean {
  return row(roundTypes, round.type ?? 'other').withPerson;
}

/** The furthest point that the facts of a log show: a rejection never erases it. */
export function stageOf(log: LogDigest): Stage {
  const order = stages.map(({ id }) => id);
  const reached: Stage[] = ['saved'];
  if (log.applied !== undefined) reached.push('applied');
  for (const round of log.rounds ?? []) {
    if (counts(round)) reached.push('applied', row(roundTypes, round.type ?? 'other').stage);
  }
  if (log.offer || ['offer', 'accepted', 'declined'].includes(log.outcome ?? 'pending'))
    reached.push('offer');
  return reached.reduce((furthest, stage) =>
    order.indexOf(stage) > order.indexOf(furthest) ? stage : furthest,
  );
}
