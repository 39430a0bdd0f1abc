/** What was measured in the host: an amount, and what it is compared with. */
export interface Result {
  readonly name: string;
  readonly amount: number;
  readonly unit: 'ms' | 'MB';
  readonly against: string;
  readonly againstAmount: number;
  readonly atMost?: number;
}

/** The line by which `run.mjs` knows the results among all that the host prints. */
const mark = 'debrief-bench:';

/** Hands results to `run.mjs`. */
export function tell(results: readonly Result[]): void {
  console.log(`${mark}${JSON.stringify(results)}`);
}

/** How long some work takes, in milliseconds. */
export async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** For errors that nobody expects: they end the run. */
export function fail(error: unknown): never {
  throw error;
}
