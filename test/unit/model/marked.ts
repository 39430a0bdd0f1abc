import { lineStarts, positionAt, type Range } from '../../../src/model/text';

/** A text without its bars, and the ranges that pairs of bars mark in it: `role: |[]|`. */
export function marked(text: string): { text: string; ranges: Range[] } {
  const pieces = text.split('|');
  const plain = pieces.join('');
  const starts = lineStarts(plain);
  const bars: number[] = [];
  for (const piece of pieces.slice(0, -1)) bars.push((bars.at(-1) ?? 0) + piece.length);
  const positions = bars.map((offset) => positionAt(starts, offset));
  const ranges = positions.flatMap((start, index) => {
    const end = positions[index + 1];
    return index % 2 === 0 && end ? [{ start, end }] : [];
  });
  return { text: plain, ranges };
}
