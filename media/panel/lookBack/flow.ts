import { area, curveBumpX, curveBumpY } from 'd3-shape';
import type { BandView, PipelineView } from '../../../src/panel/pages/lookBack/pipeline';
import { linear } from './linear';
import { linksOf, planOf, type Link, type Plan, type Slot, type Spacing } from './plan';

/** Which way a flow runs: to the right where there is room for words beside it, else downwards. */
export type Direction = 'right' | 'down';

/** A bar that bands begin or end at, in pixels from the top left. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What to draw of a pipeline. */
export interface Flow {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly (Bar & { readonly label: string; readonly n: string })[];
  /** Where those stand that went no further from a stage. */
  readonly ends: readonly (Bar & { readonly band: BandView })[];
  /** The shape of each band, as the `d` of an SVG path. */
  readonly bands: readonly { readonly band: BandView; readonly d: string }[];
}

/** Lengths in pixels: along the flow before its first bar and after its last one, and across it. */
interface Look extends Spacing {
  readonly before: number;
  readonly after: number;
  /** Room across for the words of the stages. */
  readonly above: number;
}

const looks: Readonly<Record<Direction, Look>> = {
  right: { before: 0, after: 156, above: 46, gap: 8, slot: 18, cascade: true },
  down: { before: 14, after: 30, above: 84, gap: 8, slot: 18, cascade: false },
};

const thickness = 8;
/** Along a flow that runs downwards, from stage to stage. */
const step = 76;
/** Across a flow to the right, all its ends and their distances together; and a single application at most. */
const most = { depth: 400, each: 12 };

/** Lays a pipeline out in a width, in pixels. */
export function flowOf(pipeline: PipelineView, width: number, direction: Direction): Flow {
  const look = looks[direction];
  const { stages } = pipeline;
  const links = linksOf(pipeline);
  const isRight = direction === 'right';
  const plan = largestWithin(isRight ? most.depth : width - look.above, (each) =>
    planOf(pipeline, links, each, look),
  );
  const length = isRight ? width : step * stages.length + look.before + look.after;
  const along = linear([0, stages.length], [look.before, length - look.after]);
  const barOf = ({ column, start, size }: Slot): Bar => {
    const [a, b, breadth] = [along(column), look.above + start, Math.max(size, 1.5)];
    return isRight
      ? { x: a, y: b, width: thickness, height: breadth }
      : { x: b, y: a, width: breadth, height: thickness };
  };
  return {
    width,
    height: isRight ? Math.ceil(look.above + plan.depth) : length,
    stages: stages.flatMap(({ label, count }, column) => {
      const slot = plan.stages[column];
      return slot ? [{ ...barOf(slot), label, n: count }] : [];
    }),
    ends: [...plan.ends].map(([{ band }, slot]) => ({ band, ...barOf(slot) })),
    bands: ribbonsOf(links, plan).map(({ link, slots: [first, ...others] }) => {
      const stretches = [
        { at: along(first.column) + thickness, start: look.above + first.start },
        ...others.map((slot, index) => ({
          at: along(slot.column) + (index < others.length - 1 ? thickness / 2 : 0),
          start: look.above + slot.start,
        })),
      ];
      return { band: link.band, d: shapeOf(stretches, first.size, direction) };
    }),
  };
}

/** The plan with the most room for each application that is no deeper than it may be. */
function largestWithin(depth: number, plan: (each: number) => Plan): Plan {
  let each = most.each;
  let found = plan(each);
  while (found.depth > depth && each > 0.01) {
    each *= 0.94;
    found = plan(each);
  }
  return found;
}

/** Where each band leaves its stage, passes, and arrives: side by side, none over another. */
function ribbonsOf(links: readonly Link[], plan: Plan) {
  const leaving = plan.stages.map(() => 0);
  const arriving = plan.stages.map(() => 0);
  const take = (taken: number[], column: number, size: number) => {
    const start = taken[column] ?? 0;
    taken[column] = start + size;
    return start;
  };
  // What comes from the stage before arrives on top; what skipped stages, below.
  const arrivals = new Map(
    links
      .filter(({ ends }) => !ends)
      .sort((a, b) => b.from - a.from)
      .map((link): [Link, Slot] => {
        const size = link.band.n * plan.each;
        return [link, { column: link.to, start: take(arriving, link.to, size), size }];
      }),
  );
  return links.map((link) => {
    const size = link.band.n * plan.each;
    const first: Slot = { column: link.from, start: take(leaving, link.from, size), size };
    const last = plan.ends.get(link) ?? arrivals.get(link);
    const slots: [Slot, ...Slot[]] = [first, ...(plan.lanes.get(link) ?? []), ...(last ? [last] : [])];
    return { link, slots };
  });
}

interface Stretch {
  readonly at: number;
  readonly start: number;
}

/** A ribbon of one breadth through some stretches. */
function shapeOf(stretches: Stretch[], size: number, direction: Direction): string {
  const shape = area<Stretch>().digits(1);
  const far = ({ start }: Stretch) => start + size;
  const drawn =
    direction === 'right'
      ? shape
          .curve(curveBumpX)
          .x(({ at }) => at)
          .y0(({ start }) => start)
          .y1(far)
      : shape
          .curve(curveBumpY)
          .y(({ at }) => at)
          .x0(({ start }) => start)
          .x1(far);
  return drawn(stretches) ?? '';
}
