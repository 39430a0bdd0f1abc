import { ticks } from 'd3-array';
import type { TimesView } from '../../../src/panel/pages/lookBack/figures';
import type { Bar } from './flow';
import { linear } from './linear';

const height = 132;
const base = 108;
const top = 24;

/** Where the bars, the days and the median stand, in pixels. */
export interface Histogram {
  readonly height: number;
  /** Where the bars stand on. */
  readonly base: number;
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** `flip`: there is no room for words to its right. */
  readonly median: { readonly x: number; readonly flip: boolean };
}

/** Lays times out in a width. */
export function histogramOf({ bins, median: { days } }: TimesView, width: number): Histogram {
  const end = (bins.at(-1)?.to ?? 0) + 1;
  const x = linear([0, end], [0, width]);
  const y = linear([0, Math.max(1, ...bins.map(({ n }) => n))], [0, base - top]);
  const medianAt = x(Math.min(days + 0.5, end));
  return {
    height,
    base,
    bars: bins.map(({ from, to, n }) => ({
      x: x(from) + 1,
      y: base - y(n),
      width: Math.max(1, x(to + 1) - x(from) - 2),
      height: y(n),
    })),
    ticks: ticks(0, end, Math.max(2, Math.min(6, Math.floor(width / 60))))
      .map((day) => ({ x: x(day + 0.5), label: String(day) }))
      .filter(({ x: at, label }) => Number.isInteger(Number(label)) && at < width - 48),
    median: { x: medianAt, flip: medianAt > width - 130 },
  };
}
