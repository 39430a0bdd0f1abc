import { writeDocuments } from './documentText';
import type { ApplicationFacts, SearchFacts } from './facts';
import { writeLog } from './logText';
import { planSearch, type ApplicationPlan, type Known } from './plan';

const plans = planSearch(63);

/** The search as its files stand in the evening of a day, counted from 1970-01-01: what comes later is not in them. */
export function searchOn(day: number): SearchFacts {
  const applications = plans.filter(({ from }) => from <= day).map((plan) => writeApplication(plan, day));
  return { applications: applications.sort((a, b) => (a.log < b.log ? -1 : 1)) };
}

function writeApplication(plan: ApplicationPlan, day: number): ApplicationFacts {
  const known = <Value>(fact: Known<Value> | undefined) =>
    fact && fact.from <= day ? fact.value : undefined;
  const closed = known(plan.outcome);
  const rounds = plan.rounds
    .filter(({ arranged }) => arranged <= day)
    .map((round) => {
      const held = round.day <= day;
      return {
        type: round.type,
        date: round.date,
        minutes: round.minutes,
        result: known(round.result) ?? 'pending',
        heard: known(round.heard),
        selfRating: held ? known(round.selfRating) : undefined,
        rated: held ? known(round.rated) : undefined,
        followedUp: known(round.followedUp),
        questions: held ? round.questions : [],
      };
    });
  const uri = `file:///search/${plan.stem}`;
  const log = writeLog(plan, {
    outcome: closed ?? (known(plan.offer) ? 'offer' : 'pending'),
    applied: known(plan.applied),
    decided: closed && plan.decided,
    offer: known(plan.offer),
    feedback: plan.feedback.flatMap((date) => known(date) ?? []),
    events: plan.events.flatMap((date) => known(date) ?? []),
    rounds,
  });
  return { ...log, log: `${uri}.interview.yaml`, documents: writeDocuments(plan, uri, day) };
}
