import type { BandView, PipelineView } from '../../../src/panel/pages/lookBack/pipeline';

/** A stretch across the flow, at a column. Column 0 is the first stage's. */
export interface Slot {
  readonly column: number;
  readonly start: number;
  readonly size: number;
}

/** A band between columns; one that ends leads to the column after its stage. */
export interface Link {
  readonly band: BandView;
  readonly from: number;
  readonly to: number;
  readonly ends: boolean;
}

/** What stands where across the flow, in pixels. */
export interface Plan {
  /** For one application. */
  readonly each: number;
  /** By column. */
  readonly stages: readonly Slot[];
  readonly ends: ReadonlyMap<Link, Slot>;
  /** Where a band passes the columns between its stages. */
  readonly lanes: ReadonlyMap<Link, readonly Slot[]>;
  /** How far all of it reaches. */
  readonly depth: number;
}

/** How things keep their distance across the flow. */
export interface Spacing {
  readonly gap: number;
  /** Room that an end takes at least, for its words or its sign. */
  readonly slot: number;
  /** Whether the ends of a stage stand below those of later ones, so that words beside them have room. */
  readonly cascade: boolean;
}

/** The bands of a pipeline by the columns they join. */
export function linksOf({ stages, bands }: PipelineView): readonly Link[] {
  const columnOf = (id: string) => stages.findIndex((stage) => stage.id === id);
  return bands.map((band) => {
    const [from, to] = [columnOf(band.from), columnOf(band.to)];
    return to === -1 ? { band, from, to: from + 1, ends: true } : { band, from, to, ends: false };
  });
}

/** Places stages, lanes and ends, with `each` pixels for an application: stages on top, lanes below, then ends. */
export function planOf(
  { stages }: PipelineView,
  links: readonly Link[],
  each: number,
  { gap, slot, cascade }: Spacing,
): Plan {
  const ends = new Map<Link, Slot>();
  const lanes = new Map<Link, readonly Slot[]>();
  let depth = 0;
  for (let column = stages.length; column >= 0; column--) {
    const n = stages[column]?.n;
    let at = n === undefined ? 0 : n * each + gap;
    for (const link of links) {
      if (link.ends || link.from >= column || link.to <= column) continue;
      const lane = { column, start: at, size: link.band.n * each };
      lanes.set(link, [lane, ...(lanes.get(link) ?? [])]);
      at += lane.size + gap;
    }
    const ending = links.filter((link) => link.ends && link.to === column);
    if (cascade && ending.length > 0) at = Math.max(at, depth);
    for (const link of ending) {
      const size = link.band.n * each;
      const height = Math.max(size, slot);
      ends.set(link, { column, start: at + (height - size) / 2, size });
      at += height + gap;
    }
    depth = Math.max(depth, at);
  }
  return {
    each,
    stages: stages.map(({ n }, column) => ({ column, start: 0, size: n * each })),
    ends,
    lanes,
    depth,
  };
}
