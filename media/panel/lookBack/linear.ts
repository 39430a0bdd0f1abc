type Span = readonly [from: number, to: number];

/** Maps one span of numbers evenly onto another. */
export const linear =
  ([a, b]: Span, [c, d]: Span) =>
  (value: number): number =>
    c + ((value - a) / (b - a)) * (d - c);
