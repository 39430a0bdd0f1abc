import { scaleLinear } from 'd3-scale';
import { area, curveBumpX, curveBumpY } from 'd3-shape';
import type { BandView, PipelineView } from '../../../src/panel/pages/lookBack/pipeline';

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
  readonly stages: readonly (Bar & { readonly label: string; readonly n: number })[];
  /** Where those stand that went no further from a stage. */
  readonly ends: readonly (Bar & { readonly band: BandView })[];
  /** The shape of each band, as the `d` of an SVG path. */
  readonly bands: readonly { readonly band: BandView; readonly d: string }[];
}

/** How a flow is laid out: lengths along it and across it, in pixels. */
interface Look {
  readonly before: number;
  readonly after: number;
  readonly above: number;
  readonly gap: number;
  /** Room that an end takes across at least, for its words or its sign. */
  readonly slot: number;
  /** Whether the ends of a stage stand below those of later ones, so that words beside them have room. */
  readonly cascade: boolean;
}

const looks: Readonly<Record<Direction, Look>> = {
  right: { before: 0, after: 132, above: 44, gap: 14, slot: 20, cascade: true },
  down: { before: 12, after: 26, above: 84, gap: 10, slot: 18, cascade: false },
};

const thickness = 8;
/** Along a flow that runs downwards, from stage to stage. */
const step = 76;
/** Across a flow to the right, all applications together; and one of them at most. */
const across = { all: 220, one: 14 };

/** A stretch across the flow, at a column. */
interface Slot {
  readonly column: number;
  start: number;
  readonly size: number;
}

/** Lays a pipeline out in a width. */
export function flowOf({ stages, bands }: PipelineView, width: number, direction: Direction): Flow {
  const look = looks[direction];
  const columns = stages.length + 1;
  const columnOf = (id: string) => stages.findIndex((stage) => stage.id === id);
  const total = Math.max(1, stages[0]?.n ?? 0);
  const crowd = Math.max(1, ...stages.map(({ id }) => bands.filter(({ from }) => from === id).length));
  const room = direction === 'right' ? across.all : width - look.above - crowd * (look.gap + look.slot);
  const each = Math.min(across.one, Math.max(room, 40) / total);
  const length = direction === 'right' ? width : step * (columns - 1) + look.before + look.after;
  const along = scaleLinear([0, columns - 1], [look.before, length - look.after]);

  const nodes = stages.map(({ n }, column): Slot => ({ column, start: 0, size: n * each }));
  const ends = new Map<BandView, Slot>();
  const lanes = new Map<BandView, Slot[]>();
  let deepest = 0;
  for (let column = columns - 1; column >= 0; column--) {
    let at = (nodes[column]?.size ?? -look.gap) + look.gap;
    for (const band of bands) {
      const [from, to] = [columnOf(band.from), columnOf(band.to)];
      if (to === -1 || from >= column || to <= column) continue;
      const lane = { column, start: at, size: band.n * each };
      lanes.set(band, [lane, ...(lanes.get(band) ?? [])]);
      at += lane.size + look.gap;
    }
    const leaving = bands.filter(({ from, to }) => columnOf(to) === -1 && columnOf(from) === column - 1);
    if (look.cascade && leaving.length > 0) at = Math.max(at, deepest);
    for (const band of leaving) {
      const size = band.n * each;
      const padding = Math.max(0, look.slot - size) / 2;
      ends.set(band, { column, start: at + padding, size });
      at += Math.max(size, look.slot) + look.gap;
    }
    deepest = Math.max(deepest, at);
  }

  const barOf = ({ column, start, size }: Slot): Bar => {
    const [a, b] = [along(column), look.above + start];
    const breadth = Math.max(size, 1.5);
    return direction === 'right'
      ? { x: a, y: b, width: thickness, height: breadth }
      : { x: b, y: a, width: breadth, height: thickness };
  };
  const depth = look.above + deepest;
  return {
    width,
    height: direction === 'right' ? depth : length,
    stages: stages.map((stage, column) => ({
      ...barOf(nodes[column] ?? { column, start: 0, size: 0 }),
      label: stage.label,
      n: stage.n,
    })),
    ends: [...ends].map(([band, slot]) => ({ band, ...barOf(slot) })),
    bands: shapesOf(),
  };

  function shapesOf(): Flow['bands'] {
    const left = nodes.map(() => 0);
    const arrived = nodes.map(() => 0);
    // What comes from the stage before arrives on top; what skipped stages, below.
    const byArrival = [...bands].sort((a, b) => columnOf(b.from) - columnOf(a.from));
    const arrivals = new Map(
      byArrival.map((band) => {
        const to = columnOf(band.to);
        const start = arrived[to] ?? 0;
        if (to !== -1) arrived[to] = start + band.n * each;
        return [band, start];
      }),
    );
    return bands.map((band) => {
      const [from, to] = [columnOf(band.from), columnOf(band.to)];
      const size = band.n * each;
      const start = left[from] ?? 0;
      left[from] = start + size;
      const target = ends.get(band) ?? { column: to, start: arrivals.get(band) ?? 0, size };
      const stretches = [
        { at: along(from) + thickness, start },
        ...(lanes.get(band) ?? []).map((lane) => ({
          at: along(lane.column) + thickness / 2,
          start: lane.start,
        })),
        { at: along(target.column), start: target.start },
      ];
      return { band, d: ribbon(stretches, size) };
    });
  }

  function ribbon(stretches: readonly { at: number; start: number }[], size: number): string {
    const shape = area<{ at: number; start: number }>();
    const near = ({ start }: { start: number }) => look.above + start;
    const far = ({ start }: { start: number }) => look.above + start + size;
    const drawn =
      direction === 'right'
        ? shape
            .curve(curveBumpX)
            .x(({ at }) => at)
            .y0(near)
            .y1(far)
        : shape
            .curve(curveBumpY)
            .y(({ at }) => at)
            .x0(near)
            .x1(far);
    return drawn.digits(1)([...stretches]) ?? '';
  }
}
