import { checksum } from './checksum';
import type { KeptLog } from './lines';
import type { LogDigest, RoundDigest } from './log';
import { competencyKey } from './used';
import { competencies, ids } from './vocabulary';

/** The keys of a log that a cache may hold as they are: none of them is free text but what an application is called. */
const facts = [
  ...(['company', 'role', 'sample', 'outcome', 'interest', 'source', 'workplace'] as const),
  ...(['applied', 'decided', 'feedback_asked', 'fit', 'x_imported'] as const),
] as const;

const roundFacts = [
  ...(['type', 'date', 'duration_minutes', 'medium', 'result', 'heard'] as const),
  ...(['self_rating', 'rated', 'followed_up'] as const),
] as const;

const known: ReadonlySet<string> = new Set(ids(competencies));

/**
 * What a cache may hold of a log: enough for what is next and for every list, and no words that the person wrote down in
 * confidence. Undefined for a log with problems, which are told in words that stand in it.
 */
export function cachedLog({ log, problems, lines }: KeptLog): KeptLog | undefined {
  if (problems.length > 0) return undefined;
  const { rounds, feedback, events, offer } = log;
  const cached: LogDigest = {
    ...pick(log, facts),
    company: log.company,
    role: log.role,
    ...(rounds && { rounds: rounds.map(cachedRound) }),
    ...(feedback && { feedback: feedback.map((one) => pick(one, ['date'])) }),
    ...(events && { events: events.map((one) => pick(one, ['date'])) }),
    ...(offer && { offer: pick(offer, ['date', 'deadline']) }),
  };
  return { log: cached, problems, lines, interviewers: [] };
}

function cachedRound({ questions, ...round }: RoundDigest): RoundDigest {
  if (!questions) return pick(round, roundFacts);
  return {
    ...pick(round, roundFacts),
    questions: questions.map(({ rating, competency }) => ({
      ...(rating !== undefined && { rating }),
      ...(competency !== undefined && known.has(competencyKey(competency)) && { competency }),
    })),
  };
}

function pick<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  keys: readonly Key[],
): Pick<Whole, Key> {
  return Object.fromEntries(
    keys.flatMap((key) => (whole[key] === undefined ? [] : [[key, whole[key]]])),
  ) as Pick<Whole, Key>;
}

/** A log as a cache holds it, and the file that it was read from: its time of change, in milliseconds, and its size. */
export interface CacheEntry {
  readonly mtime: number;
  readonly size: number;
  readonly kept: KeptLog;
}

/** Goes up with every change of what an entry holds. */
const version = 2;

/** The text of a cache: a checksum, then JSON. */
export function writeCache(entries: ReadonlyMap<string, CacheEntry>): string {
  const json = JSON.stringify({ version, entries: [...entries] });
  return `${checksum(json)}${json}`;
}

/** What a cache holds, by URI; nothing when it is damaged or of another version. */
export function readCache(text: string): Map<string, CacheEntry> {
  const json = text.slice(8);
  if (checksum(json) !== text.slice(0, 8)) return new Map();
  const cache = JSON.parse(json) as { version: unknown; entries: [string, CacheEntry][] };
  return new Map(cache.version === version ? cache.entries : []);
}
