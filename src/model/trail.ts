import type { Path } from './problems';

/** A way down into a document, as a chain: one link for each value, where a list would be copied for each. */
export interface Trail {
  readonly step: string | number;
  readonly above: Trail | undefined;
}

/** The way to what stands one step further down. */
export function below(above: Trail | undefined, step: string | number): Trail {
  return { step, above };
}

/** The way as one string, `rounds/0/questions/1`; `''` is the top. */
export function keyOf(trail: Trail | undefined): string {
  if (!trail) return '';
  return trail.above ? `${keyOf(trail.above)}/${String(trail.step)}` : String(trail.step);
}

/** The way as a list of steps from the top. */
export function pathOf(trail: Trail | undefined): Path {
  const path: (string | number)[] = [];
  for (let link = trail; link; link = link.above) path.push(link.step);
  return path.reverse();
}
