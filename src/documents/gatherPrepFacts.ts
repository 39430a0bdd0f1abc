import type { Temporal } from 'temporal-polyfill';
import { companyOf, type Application, type WholeApplication } from '../model/logbook';
import { hasBegun } from '../model/next';
import { inTime } from '../model/timeline';
import { readGoals, relativePath, sameSearch } from './gatherFacts';
import type { KeywordCoverage } from './keywordsBlock';
import type { AskedQuestion, OpenAction, PrepFacts } from './prepFacts';
import type { Story } from './stories';

/** What the user wrote beside the logs. */
export interface Surroundings {
  /** The text of goals.md. */
  readonly goals: string | undefined;
  /** The stories of stories.md. */
  readonly stories: readonly Story[];
  /** How the posting and the résumé meet, where both are there. */
  readonly keywords?: KeywordCoverage | undefined;
}

/**
 * What a prep sheet is made from: the application itself, and what was asked and is still to do in the whole search. The
 * sample's applications know only one another, the real ones only the real ones.
 */
export function gatherPrepFacts(
  application: WholeApplication,
  applications: readonly Application[],
  { goals, stories, keywords }: Surroundings,
  now: Temporal.ZonedDateTime,
): PrepFacts {
  const search = sameSearch(application, applications);
  const asked = search.flatMap((other) => askedIn(other, other === application, now));
  return {
    log: application.log,
    now,
    goals: goals === undefined ? [] : readGoals(goals),
    stories,
    asked: inTime(asked, ({ round }) => round.date, now.timeZoneId, 'newest first'),
    actions: search.flatMap((other) => actionsOf(other, application)),
    keywords,
    postingName: `${application.slug}.posting.md`,
  };
}

function askedIn(application: Application, isOwn: boolean, now: Temporal.ZonedDateTime): AskedQuestion[] {
  return (application.log.rounds ?? [])
    .filter((round) => hasBegun(round, now) || (round.date === undefined && round.result !== 'cancelled'))
    .flatMap((round) =>
      (round.questions ?? [])
        .filter(({ text = '' }) => text.trim() !== '')
        .map((question) => ({ question, round, ...(!isOwn && { company: companyOf(application) }) })),
    );
}

function actionsOf(application: Application, from: Application): OpenAction[] {
  return application.documents.flatMap(({ uri, kind, actions }) => {
    const isOwn = application === from && kind === 'prep';
    const link = isOwn ? undefined : relativePath(from.uri, uri);
    return actions
      .filter(({ state, text }) => state === 'open' && text !== '')
      .map(({ text, area, due, round }) => ({
        text,
        ...(area !== undefined && { area }),
        ...(due !== undefined && { due }),
        ...(link !== undefined && { link }),
        ...(isOwn && round !== undefined && { ownRound: round }),
      }));
  });
}
