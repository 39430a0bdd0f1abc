import type { Temporal } from 'temporal-polyfill';
import { momentOfText } from '../model/dates';
import type { Application } from '../model/logbook';
import { isComing } from '../model/next';
import { isOpen } from '../model/vocabulary';
import type { ComingRound, PostmortemFacts } from './facts';
import { plainText } from './inline';
import { parseStructure } from './structure';

/**
 * What a post-mortem is made from: the application itself, the rounds ahead in all of them, the goals. The sample's
 * applications know only one another, the real ones only the real ones.
 * @param goals the text of goals.md
 */
export function gatherFacts(
  application: Application,
  applications: readonly Application[],
  goals: string | undefined,
  now: Temporal.ZonedDateTime,
): PostmortemFacts {
  const { log, stage, uri } = application;
  const sameSearch = applications.filter((other) => Boolean(other.log.sample) === Boolean(log.sample));
  return {
    log,
    stage,
    now,
    coming: comingRounds(sameSearch, uri, now),
    goals: goals === undefined ? [] : readGoals(goals),
    logName: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
  };
}

/** The items of the lists in goals.md, in plain words. */
export function readGoals(text: string): string[] {
  const { tokens } = parseStructure(text);
  return tokens
    .filter((token, index) => token.type === 'inline' && tokens[index - 2]?.type === 'list_item_open')
    .map(({ children }) => plainText(children ?? []))
    .filter((goal) => goal !== '');
}

function comingRounds(
  applications: readonly Application[],
  from: string,
  now: Temporal.ZonedDateTime,
): ComingRound[] {
  const at = ({ date }: ComingRound) => momentOfText(date, now.timeZoneId)?.epochMilliseconds ?? 0;
  return applications
    .filter(({ outcome }) => isOpen(outcome))
    .flatMap(({ uri, slug, log: { company, role, rounds = [] } }) =>
      rounds
        .filter((round) => isComing(round, now))
        .map(({ type, date = '' }) => ({
          company: company || slug,
          role,
          type,
          date,
          link: relativePath(from, uri),
        })),
    )
    .sort((a, b) => at(a) - at(b));
}

/** The way from one file to another, by their URIs; undefined between different places. */
function relativePath(from: string, to: string): string | undefined {
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
