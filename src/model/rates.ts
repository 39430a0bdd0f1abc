import type { Temporal } from 'temporal-polyfill';
import type { Application } from './logbook';
import { countsBy } from './lessons/answers';
import { groupedBy } from './lessons/collections';
import { compare } from './order';
import { pathOf, type PassedStage } from './pipeline';
import { meetsPerson } from './stage';
import { speaksFrom } from './statistics';
import { isOpen } from './vocabulary';

/** How many of some led further. */
export interface Rate {
  readonly of: number;
  readonly led: number;
  /** Those of the others that may still. */
  readonly waiting: number;
}

/**
 * What is asked: which application led to a talk with a person, which first talk to an interview, which of those to an
 * offer, which round to more.
 */
export type RateId = 'conversation' | 'interview' | 'offer' | 'round';

/** The applications that share a source, a résumé or a tag. `key` is the text that they share. */
export interface Comparison {
  readonly by: 'source' | 'resume' | 'tag';
  readonly groups: readonly (Rate & { readonly key: string })[];
}

/** Whether an application has led to a talk with a person by now. */
function ledToTalk({ log }: Application, now: Temporal.ZonedDateTime): boolean {
  return (log.rounds ?? []).some((round) => meetsPerson(round) && countsBy(round, now));
}

/**
 * How often one step led to the next, from ten cases on, one of which did: no one needs to be told of none. The
 * `applications` are those that were sent.
 */
export function ratesOf(
  applications: readonly Application[],
  now: Temporal.ZonedDateTime,
): (Rate & { readonly id: RateId })[] {
  const passes = ({ log, stage }: Application, any: readonly PassedStage[]) =>
    pathOf(log, stage).some((passed) => any.includes(passed));
  const after = (from: readonly PassedStage[], to: readonly PassedStage[]) =>
    rateOf(
      applications.filter((application) => passes(application, from)),
      (application) => passes(application, to),
    );
  const decided = applications.flatMap(({ log }) =>
    (log.rounds ?? []).filter(({ result }) => result === 'passed' || result === 'failed'),
  );
  const rates: (Rate & { readonly id: RateId })[] = [
    { id: 'conversation', ...rateOf(applications, (application) => ledToTalk(application, now)) },
    { id: 'interview', ...after(['screen'], ['interview', 'final', 'offer']) },
    { id: 'offer', ...after(['interview', 'final'], ['offer']) },
    {
      id: 'round',
      of: decided.length,
      led: decided.filter(({ result }) => result === 'passed').length,
      waiting: 0,
    },
  ];
  return rates.filter(({ of, led }) => of >= speaksFrom.rate && led > 0);
}

/**
 * How often applications led to a talk, by what they share: only where there are two groups of twenty at least, and any
 * did.
 */
export function comparisonsOf(
  applications: readonly Application[],
  now: Temporal.ZonedDateTime,
): readonly Comparison[] {
  const keyed: readonly { by: Comparison['by']; keysOf: (application: Application) => readonly string[] }[] =
    [
      { by: 'source', keysOf: ({ log: { source } }) => (source ? [source] : []) },
      { by: 'resume', keysOf: ({ log: { resume } }) => (resume ? [resume] : []) },
      { by: 'tag', keysOf: ({ log: { tags = [] } }) => [...new Set(tags)] },
    ];
  return keyed.flatMap(({ by, keysOf }) => {
    const pairs = applications.flatMap((application) =>
      keysOf(application).map((key) => ({ key, application })),
    );
    const groups = [...groupedBy(pairs, ({ key }) => key)]
      .filter(([, group]) => group.length >= speaksFrom.group)
      .map(([key, group]) => ({
        key,
        ...rateOf(
          group.map(({ application }) => application),
          (application) => ledToTalk(application, now),
        ),
      }))
      .sort((a, b) => b.of - a.of || compare(a.key, b.key));
    return groups.length >= 2 && groups.some(({ led }) => led > 0) ? [{ by, groups }] : [];
  });
}

function rateOf(applications: readonly Application[], led: (application: Application) => boolean): Rate {
  const others = applications.filter((application) => !led(application));
  return {
    of: applications.length,
    led: applications.length - others.length,
    waiting: others.filter(({ outcome }) => isOpen(outcome)).length,
  };
}
