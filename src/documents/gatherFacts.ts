import type { Temporal } from 'temporal-polyfill';
import { companyOf, type Application, type WholeApplication } from '../model/logbook';
import { comingRounds } from '../model/next';
import type { ComingRound, PostmortemFacts } from './facts';
import { plainText } from './inline';
import { parseStructure } from './structure';

/**
 * What a post-mortem is made from: the application itself, the rounds ahead in all of them, the goals. The sample's
 * applications know only one another, the real ones only the real ones.
 * @param goals the text of goals.md
 */
export function gatherFacts(
  application: WholeApplication,
  applications: readonly Application[],
  goals: string | undefined,
  now: Temporal.ZonedDateTime,
): PostmortemFacts {
  const { log, stage, uri } = application;
  return {
    log,
    stage,
    now,
    coming: comingAnywhere(sameSearch(application, applications), uri, now),
    goals: goals === undefined ? [] : readGoals(goals),
    logName: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
  };
}

/** The applications of the same search as one, itself as given: those of the sample, or the real ones. */
export function sameSearch(
  application: Application,
  applications: readonly Application[],
): readonly Application[] {
  const isSample = (one: Application) => one.log.sample === true;
  return applications
    .filter((other) => isSample(other) === isSample(application))
    .map((other) => (other.uri === application.uri ? application : other));
}

/** The items of the lists in goals.md, in plain words. */
export function readGoals(text: string): string[] {
  const { tokens } = parseStructure(text);
  return tokens
    .filter((token, index) => token.type === 'inline' && tokens[index - 2]?.type === 'list_item_open')
    .map(({ children }) => plainText(children ?? []))
    .filter((goal) => goal !== '');
}

function comingAnywhere(
  applications: readonly Application[],
  from: string,
  now: Temporal.ZonedDateTime,
): ComingRound[] {
  return applications
    .flatMap((application) => comingRounds(application.log, now).map((coming) => ({ application, coming })))
    .sort((a, b) => a.coming.startsAt - b.coming.startsAt)
    .map(({ application, coming: { round } }) => ({
      company: companyOf(application),
      role: application.log.role,
      type: round.type,
      date: round.date ?? '',
      link: relativePath(from, application.uri),
    }));
}

/** The way from one file to another, by their URIs; undefined between different places. */
export function relativePath(from: string, to: string): string | undefined {
  const [here, there] = [from, to].map((uri) => /^([^/]*\/\/[^/]*)\/(.*)$/.exec(uri));
  if (!here || !there || here[1] !== there[1]) return undefined;
  const [start, goal] = [here, there].map((match) => (match[2] ?? '').split('/').map(decodeURIComponent)) as [
    string[],
    string[],
  ];
  let shared = 0;
  while (shared < start.length - 1 && shared < goal.length - 1 && start[shared] === goal[shared]) shared++;
  return [...start.slice(shared + 1).map(() => '..'), ...goal.slice(shared)].join('/');
}
