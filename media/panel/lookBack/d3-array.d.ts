/** d3-array, as far as it is used. */
declare module 'd3-array' {
  /** About so many round numbers from `start` to `stop`. */
  export function ticks(start: number, stop: number, count: number): number[];
}
