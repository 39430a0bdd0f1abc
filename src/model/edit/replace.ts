import { isMap, isScalar } from 'yaml';
import type { TextEdit } from '../text';
import { column, lineEnd, lineStart } from './lines';
import type { Likeness, Written } from './scalars';
import { blockScalarOf, type Slot } from './slots';
import type { Style } from './style';

/** Where a value stands: beside its key or dash, and on the lines below. Either may be empty. */
interface Extent {
  readonly head: readonly [number, number];
  readonly tail: readonly [number, number];
}

function extentOf(text: string, { value, token, props, after, start, end }: Slot, flow: boolean): Extent {
  const below = (at: number) => [lineEnd(text, at), lineEnd(text, at)] as const;
  if (token?.type === 'block-scalar') {
    const { header, end: last } = blockScalarOf(token);
    const [, endOfLine] = below(token.offset);
    return {
      head: [token.offset, token.offset + header.length],
      tail: [endOfLine, Math.max(endOfLine, last)],
    };
  }
  const isBlock = token?.type === 'block-map' || token?.type === 'block-seq';
  const beside = props?.end ?? after ?? end;
  if (token && !(isBlock && token.offset > lineEnd(text, beside))) {
    return { head: [token.offset, end], tail: below(end) };
  }
  if (!token && isMap(value)) return { head: [start, end], tail: below(end) };
  // Spaces that a person left after the colon are kept, so that columns stay.
  const open =
    !flow && text.slice(beside, lineEnd(text, beside)).trim() === '' ? lineEnd(text, beside) : beside;
  if (!token) return { head: [open, open], tail: below(open) };
  const first = lineStart(text, token.offset);
  return { head: [open, open], tail: [lineEnd(text, lineStart(text, first - 1)), lineEnd(text, end)] };
}

/**
 * Puts a new value in the place of an old one, or of nothing. Comments beside the key stay, so do the anchor and the
 * tag, unless `bare`. The lines of the new value are indented from `columns`.
 */
export function replaceValue(
  text: string,
  slot: Slot,
  { head, tail }: Written,
  place: { style: Style; columns: number; flow: boolean; bare: boolean; gap: string },
): TextEdit[] {
  const { lineEnding } = place.style;
  const lines = tail.map((line) => lineEnding + (line && ' '.repeat(place.columns) + line)).join('');
  if (slot.key && slot.after === undefined && !place.flow) {
    // After `? key` the colon stands on a line of its own.
    const at = lineEnd(text, slot.end);
    const colon = `${lineEnding}${' '.repeat(place.columns)}:${head && ' '}${head}`;
    return [{ start: at, end: at, text: colon + lines }];
  }
  const extent = extentOf(text, slot, place.flow);
  const start = place.bare && slot.props ? slot.props.start : extent.head[0];
  const end = extent.head[1];
  const edits: TextEdit[] = [];
  if (head === '') {
    const from = text.slice(0, start).trimEnd().length;
    if (start < end) edits.push({ start: Math.max(from, slot.after ?? slot.start), end, text: '' });
  } else if (start < end) edits.push({ start, end, text: head });
  else if (slot.key && slot.after === undefined) edits.push({ start, end, text: `: ${head}` });
  else edits.push({ start, end, text: (/\s$/.test(text.slice(0, start)) ? '' : place.gap) + head });

  const [from, to] = extent.tail;
  if (lines || from < to) edits.push({ start: from, end: to, text: lines });
  return edits;
}

/** What a new scalar should look like, to be like the one that stands in a slot; `columns` is where the slot starts. */
export function likeness({ value, token }: Slot, columns: number): Likeness {
  if (!isScalar(value) || !token) return {};
  const like = value.type;
  if (token.type !== 'block-scalar') return { like };
  const said = Number(/\d/.exec(blockScalarOf(token).header)?.[0] ?? 0);
  const seen = (/^ *(?=\S)/m.exec(token.source)?.[0].length ?? 0) - columns;
  const indent = said || seen;
  return indent > 0 ? { like, indent } : { like };
}

/** How far the content of a list item stands from its dash. */
export function dashWidth(text: string, { start, after, token, props }: Slot): number {
  const content = props?.start ?? token?.offset;
  if (after === undefined || content === undefined || content > lineEnd(text, after)) return 2;
  return column(text, content) - column(text, start);
}
