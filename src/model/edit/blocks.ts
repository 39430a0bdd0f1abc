import { isSeq } from 'yaml';
import type { TextEdit } from '../text';
import { column, endOfEntry, indented, lineEnd, lineStart, nextLine, opensLine, topOfEntry } from './lines';
import type { Container, Slot } from './slots';
import type { Style } from './style';

/** Adds an entry, given its lines, to a block map or list: below the one before it, or above the first. */
export function addToBlock(
  text: string,
  { node, column: columns, slots }: Container,
  index: number,
  lines: readonly string[],
  { lineEnding }: Style,
): TextEdit[] {
  const inserted = (at: number, added: string): TextEdit[] => [{ start: at, end: at, text: added }];
  const own = indented(lines, columns);
  const previous = slots[index - 1];
  if (previous) {
    const spaced = isSeq(node) && isSpaced(text, slots) ? [''] : [];
    const added = [...spaced, ...own].map((line) => lineEnding + line).join('');
    return inserted(endOfEntry(text, previous.end, columns), added);
  }
  const first = slots[0]?.start ?? 0;
  const added = own.map((line) => line + lineEnding).join('');
  if (opensLine(text, first)) return inserted(topOfEntry(text, first), added);
  // The first entry stands behind a dash: the new one takes its place, and its column is given.
  return inserted(first, added.slice(columns) + ' '.repeat(columns));
}

/** Whether a blank line stands between the last two entries. */
function isSpaced(text: string, slots: readonly Slot[]): boolean {
  const [previous, last] = slots.slice(-2);
  return !!previous && !!last && /\n[ \t]*\r?\n/.test(text.slice(lineEnd(text, previous.end), last.start));
}

/** Removes an entry of a block map or list that has others, with the comment beside it; other comments stay. */
export function removeFromBlock(text: string, { slots }: Container, index: number): TextEdit[] {
  const slot = slots[index];
  if (!slot) return [];
  if (opensLine(text, slot.start)) return [removeLines(text, slot.start, slot.end)];
  const next = slots[index + 1];
  if (next && text.slice(lineEnd(text, slot.end), next.start).trim() === '') {
    return [{ start: slot.start, end: next.start, text: '' }];
  }
  const start = text.slice(0, slot.start).trimEnd().length;
  return [{ start, end: lineEnd(text, slot.end), text: '' }];
}

/** Removes whole lines; at the end of a text without a last line ending, the one before goes. */
function removeLines(text: string, first: number, last: number): TextEdit {
  const start = lineStart(text, first);
  const end = nextLine(text, last);
  if (end < text.length || text.endsWith('\n') || start === 0) return { start, end, text: '' };
  return { start: lineEnd(text, lineStart(text, start - 1)), end, text: '' };
}

/**
 * The space between a colon, which ends at column `from`, and its value: where the values of a map stand in a column,
 * the new one joins them.
 */
export function gapFor(text: string, { slots }: Container, from: number): string {
  const columns = new Map<number, { count: number; wide: boolean }>();
  for (const { after, props, token } of slots) {
    const at = props?.start ?? token?.offset;
    if (after === undefined || at === undefined || at > lineEnd(text, after)) continue;
    const { count, wide } = columns.get(column(text, at)) ?? { count: 0, wide: false };
    columns.set(column(text, at), { count: count + 1, wide: wide || at - after > 1 });
  }
  const [common] = [...columns].sort(([, a], [, b]) => b.count - a.count);
  if (!common || common[1].count < 2 || !common[1].wide) return ' ';
  return ' '.repeat(Math.max(1, common[0] - from));
}
