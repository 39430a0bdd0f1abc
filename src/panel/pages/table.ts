import type { Choices, TableRow } from './applications';

/** What the table can be sorted by. */
export type Column = keyof typeof orders;

/** How a person looks at the table. */
export interface Look {
  readonly sort: Column;
  readonly descending: boolean;
  /** Words that company, role or tags hold; all of them. */
  readonly search: string;
  /** `open`, `all`, or the id of an outcome. */
  readonly outcome: string;
  /** The id of a stage; empty for any. */
  readonly stage: string;
  /** Empty for any. */
  readonly tag: string;
}

/** The table as it is first seen: what still moves, the soonest first. */
export const firstLook: Look = {
  sort: 'next',
  descending: false,
  search: '',
  outcome: 'open',
  stage: '',
  tag: '',
};

/** A value to sort by; nothing where the log has none. */
type Rank = string | number | undefined;

/** What each column sorts by. */
const orders = {
  company: ({ company }) => company,
  role: ({ role }) => role,
  outcome: ({ outcome }, { outcomes }) => outcomes.findIndex(({ id }) => id === outcome),
  stage: ({ stage }, { stages }) => stages.findIndex(({ id }) => id === stage),
  next: ({ next }) => next?.at,
  interest: ({ interest }) => interest,
  applied: ({ applied }) => applied?.day,
  source: ({ source }, { sources }) => sources.find(({ id }) => id === source)?.label,
  location: ({ location }) => location,
} satisfies Record<string, (row: TableRow, choices: Choices) => Rank>;

/** What is best seen from its top: the most wanted, the furthest, the latest. */
const falling: readonly Column[] = ['interest', 'stage', 'applied'];

/** The look after a press on the head of a column: sorted by it, or the other way round. */
export function sortedBy(look: Look, column: Column): Look {
  const descending = look.sort === column ? !look.descending : falling.includes(column);
  return { ...look, sort: column, descending };
}

/**
 * The rows in the order of a look. What has no value in a column comes last, either way round; equals stand as at first:
 * what still moves before what does not, then the latest application, then by name.
 */
export function inOrder(
  rows: readonly TableRow[],
  { sort, descending }: Look,
  choices: Choices,
  locale: string,
): readonly TableRow[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const compare = (a: Rank, b: Rank, sign: number) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'string' && typeof b === 'string') return sign * collator.compare(a, b);
    return sign * (Number(a) - Number(b));
  };
  const rankOf: (row: TableRow, choices: Choices) => Rank = orders[sort];
  const ranked = rows.map((row) => ({ row, rank: blankAsNothing(rankOf(row, choices)) }));
  const sign = descending ? -1 : 1;
  ranked.sort(
    (a, b) =>
      compare(a.rank, b.rank, sign) ||
      Number(b.row.open) - Number(a.row.open) ||
      compare(a.row.applied?.day, b.row.applied?.day, -1) ||
      collator.compare(a.row.company, b.row.company) ||
      collator.compare(a.row.role, b.row.role) ||
      (a.row.log < b.row.log ? -1 : 1),
  );
  return ranked.map(({ row }) => row);
}

function blankAsNothing(rank: Rank): Rank {
  return rank === '' ? undefined : rank;
}

/** The rows that a look lets through, in the order given. */
export function passing(rows: readonly TableRow[], look: Look): readonly TableRow[] {
  const words = plain(look.search).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (look.outcome === 'all' || (look.outcome === 'open' ? row.open : row.outcome === look.outcome)) &&
      (look.stage === '' || row.stage === look.stage) &&
      (look.tag === '' || row.tags.includes(look.tag)) &&
      (words.length === 0 || holds(row, words)),
  );
}

function holds({ company, role, tags }: TableRow, words: readonly string[]): boolean {
  const text = plain([company, role, ...tags].join('\n'));
  return words.every((word) => text.includes(word));
}

/** A text without case and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every tag of the rows, once, by name. */
export function tagsOf(rows: readonly TableRow[], locale: string): readonly string[] {
  return [...new Set(rows.flatMap(({ tags }) => tags))].sort(new Intl.Collator(locale).compare);
}

/** How many a person is told there are: only of what still moves, and never the sample beside real ones. */
export function countOf(shown: readonly TableRow[], all: readonly TableRow[]): number | undefined {
  if (shown.some(({ open }) => !open)) return undefined;
  return all.every(({ sample }) => sample) ? shown.length : shown.filter(({ sample }) => !sample).length;
}
