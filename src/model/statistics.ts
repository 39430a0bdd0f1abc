/** From how many values on a figure may be put into words: fewer are too few to mean anything. */
export const speaksFrom = {
  /** Rated answers, for lessons at all. */
  lessons: 5,
  /** Ratings on each side of a comparison. */
  verdict: 5,
  /** Ratings of one competency, for a trend. */
  trend: 6,
  /** Rounds that were rated before they were decided. */
  calibration: 8,
  /** Times, for a median. */
  median: 5,
  /** Cases, for a rate. */
  rate: 10,
  /** Cases in each of the groups that are compared. */
  group: 20,
} as const;

/** What a comparison says of the later values. */
export type Verdict = 'higher' | 'lower' | 'same' | 'too few';

/** Which way ratings go. */
export type Trend = 'up' | 'down' | 'level';

/** The mean of some values; undefined of none. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sum(values) / values.length;
}

/** The value in the middle, or halfway between the two there; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}

/** Compares the means of two samples of whole numbers; with fewer than five on either side there is no verdict. */
export function verdictOf(before: readonly number[], since: readonly number[]): Verdict {
  return Math.min(before.length, since.length) < speaksFrom.verdict ? 'too few' : compareMeans(before, since);
}

/** Which way ratings go, oldest first: the later half against the earlier one; undefined while there are too few. */
export function trendOf(ratings: readonly number[]): Trend | undefined {
  if (ratings.length < speaksFrom.trend) return undefined;
  const half = Math.floor(ratings.length / 2);
  return ({ higher: 'up', lower: 'down', same: 'level' } as const)[
    compareMeans(ratings.slice(0, half), ratings.slice(half))
  ];
}

/** Means less than a quarter of a step apart are the same. In whole numbers, so that a quarter is exactly that. */
function compareMeans(before: readonly number[], since: readonly number[]): Exclude<Verdict, 'too few'> {
  const difference = sum(since) * before.length - sum(before) * since.length;
  if (4 * Math.abs(difference) < before.length * since.length) return 'same';
  return difference > 0 ? 'higher' : 'lower';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
