import type { Temporal } from 'temporal-polyfill';
import { localDayOfText } from './dates';
import type { Intent } from './edit';
import { removeDoubledKey } from './edit/removeKey';
import { toLogDate } from './isoDate';
import { nearest } from './nearest';
import { outcomeIntents } from './outcome';
import { pathKey, type OpenLog } from './parse';
import type { Path, Problem } from './problems';
import { lastRoundDay } from './sense';
import { lineStarts, offsetAt, type Range, type TextEdit } from './text';

/** What a quick fix does, by which its title is chosen. */
export type FixKind =
  | 'change'
  | 'own-key'
  | 'quote'
  | 'remove-key'
  | 'add-key'
  | 'set'
  | 'cancel-round'
  | 'outcome'
  | 'add-offer'
  | 'add-story'
  | 'remove-marker'
  | 'remove-markers'
  | 'keep-mine'
  | 'regenerate'
  | 'remove-item'
  | 'remove-id';

/** One way to mend a problem, as data. */
export interface Fix {
  readonly kind: FixKind;
  /** What the title needs: `to`, `key`, `value`, `name`. */
  readonly values: Readonly<Record<string, string>>;
  /** The one that is meant almost for certain and loses nothing: "fix all" takes it. */
  readonly preferred?: boolean;
  readonly change: Change;
  /** The place of the key that it brings in, as a text: two fixes that take the same one would double it. */
  readonly takes?: string;
}

/** Edits of the text; intents for the edit engine, perhaps with a value that the user is to type over; another file. */
type Change =
  | { readonly edits: readonly TextEdit[] }
  | { readonly intents: readonly Intent[]; readonly placeholder?: string }
  | { readonly story: string };

interface Context {
  readonly log: OpenLog;
  readonly now: Temporal.ZonedDateTime;
  /** The text that a problem marks. */
  readonly source: string;
  readonly replaced: (text: string) => { readonly edits: readonly TextEdit[] };
  readonly start: number;
}

/**
 * The ways to mend a problem of a log, the best first. Plain text edits cost nothing; intents are carried out when
 * chosen.
 */
export function fixesFor(problem: Problem, log: OpenLog, now: Temporal.ZonedDateTime): Fix[] {
  const { start, end } = span(problem.range, log.text);
  const context: Context = {
    log,
    now,
    start,
    source: log.text.slice(start, end),
    replaced: (text) => ({ edits: [{ start, end, text }] }),
  };
  return fixers[problem.code]?.(problem, context) ?? [];
}

type Fixer = (problem: Problem, context: Context) => Fix[];

const fixers: { readonly [Code in Problem['code']]?: Fixer } = {
  'unknown-alias': (_, { source, replaced }) => [
    { kind: 'quote', values: {}, preferred: true, change: replaced(`'${source.replaceAll("'", "''")}'`) },
  ],

  'duplicate-key': ({ values: { key = '' } }, { log, start }) => {
    const removal = removeDoubledKey(log.text, start);
    if (!removal) return [];
    return [
      { kind: 'remove-key', values: { key }, preferred: removal.isCopy, change: { edits: removal.edits } },
    ];
  },

  'missing-key': ({ path, values: { key = '' } }) => [
    { kind: 'add-key', values: { key }, change: { ...intend(set(path, placeholder)), placeholder } },
  ],

  'wrong-type': ({ values: { expected = '' } }, context) => {
    const to = asKind(context.source, expected);
    return to === undefined ? [] : [changeTo(to, context.replaced(to), true)];
  },

  'unknown-value': ({ values: { allowed = '', value = '' } }, context) => {
    const to = nearestValue(value, allowed.split(', '));
    return to === undefined ? [] : [changeTo(to, context.replaced(inQuotesOf(context.source, to)), true)];
  },

  'bad-date': ({ values: { value = '' } }, context) => {
    const to = toLogDate(value);
    return to === undefined ? [] : [changeTo(to, context.replaced(inQuotesOf(context.source, to)), true)];
  },

  'unknown-key': ({ path, values: { nearest: meant } }, { log, source, replaced }) => {
    const key = String(path.at(-1));
    const beside = (name: string) => [...path.slice(0, -1), name];
    const isFree = (name: string) => log.rangeOf(beside(name)) === undefined;
    const renamed = (name: string) => ({
      change: replaced(inQuotesOf(source, name)),
      takes: pathKey(beside(name)),
    });
    const own = `x_${key}`;
    return [
      ...(meant !== undefined && isFree(meant)
        ? [{ kind: 'change', values: { to: meant }, preferred: true, ...renamed(meant) } as const]
        : []),
      ...(/^[\w-]+$/.test(key) && isFree(own)
        ? [{ kind: 'own-key', values: { to: own }, ...renamed(own) } as const]
        : []),
    ];
  },

  'round-before-applied': ({ values: { date = '' } }) => [setDay('applied', date)],

  'round-after-decided': ({ path }, { log, now }) => {
    const last = lastRoundDay(log.log.rounds, now.timeZoneId);
    const result = [...path.slice(0, -1), 'result'];
    return [
      ...(last === undefined ? [] : [setDay('decided', last)]),
      { kind: 'cancel-round', values: {}, change: intend(set(result, 'cancelled')) },
    ];
  },

  'closed-without-decided': (_, { log, now }) => {
    const today = now.toPlainDate().toString();
    const news = lastNews(log, now);
    return [...new Set([...(news !== undefined && news < today ? [news] : []), today])].map((day) =>
      setDay('decided', day),
    );
  },

  'accepted-without-offer': (_, { log, now }) => {
    const day = localDayOfText(log.log.decided, now.timeZoneId) ?? now.toPlainDate();
    const offer = set(['offer', 'date'], day.toString());
    return [{ kind: 'add-offer', values: { value: day.toString() }, change: intend(offer) }];
  },

  'offer-past-deadline': (_, { log, now }) =>
    (['accepted', 'declined'] as const).map((outcome) => ({
      kind: 'outcome',
      values: { value: outcome },
      change: intend(...outcomeIntents(log, outcome, undefined, now.toPlainDate().toString())),
    })),

  'unknown-story': ({ path, values: { nearest: meant, value = '' } }) => [
    ...(meant === undefined ? [] : [changeTo(meant, intend(set(path, meant)), true)]),
    { kind: 'add-story', values: { value }, change: { story: value } },
  ],

  'missing-file': ({ path, values: { nearest: nearby } }) =>
    nearby === undefined ? [] : [changeTo(nearby, intend(set(path, nearby)), true)],
};

/** What stands for a value that only the user knows. */
const placeholder = 'TODO';

function set(path: Path, value: string): Intent {
  return { do: 'set', path, value };
}

function intend(...intents: readonly Intent[]): Change & { intents: readonly Intent[] } {
  return { intents };
}

function setDay(key: string, value: string): Fix {
  return { kind: 'set', values: { key, value }, change: intend(set([key], value)) };
}

function changeTo(to: string, change: Change, preferred: boolean): Fix {
  return { kind: 'change', values: { to }, preferred, change };
}

/** The value that a mistyped one was meant to be; spaces, dashes and letter case are no mistake of their own. */
function nearestValue(value: string, allowed: readonly string[]): string | undefined {
  const plain = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, '_');
  return allowed.find((candidate) => plain(candidate) === plain(value)) ?? nearest(plain(value), allowed);
}

/** A text without anything that YAML reads as more than text, in the quotes that stand there now. */
function inQuotesOf(source: string, text: string): string {
  const quote = /^["'](?=[^]*["']$)/.exec(source)?.[0] ?? '';
  return quote + text + quote;
}

/** The source of a value, written as the kind that is asked for; undefined where it can't be read so. */
function asKind(source: string, expected: string): string | undefined {
  const bare = /^(["'])(.*)\1$/.exec(source)?.[2] ?? source;
  if (expected === 'number') return /^-?\d+(?:\.\d+)?$/.test(bare) ? bare : undefined;
  if (expected === 'boolean') return /^(?:true|false)$/i.test(bare) ? bare.toLowerCase() : undefined;
  if (expected === 'list')
    return /^[^\s,[\]{}#&*!|>%@`:?-][^,[\]{}#\n\r:]*$/.test(source) ? `[${source}]` : undefined;
  return undefined;
}

/** The day of the last thing that is known to have happened. */
function lastNews({ log }: OpenLog, { timeZoneId }: Temporal.ZonedDateTime): string | undefined {
  const heard = (log.rounds ?? []).map((round) => localDayOfText(round.heard, timeZoneId)?.toString());
  const days = [lastRoundDay(log.rounds, timeZoneId), ...heard];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function span(range: Range, text: string): { start: number; end: number } {
  const starts = lineStarts(text);
  return { start: offsetAt(starts, range.start), end: offsetAt(starts, range.end) };
}
