import { isMap, type CST } from 'yaml';
import type { TextEdit } from '../text';
import { lineEnd, lineStart, nextLine, opensLine } from './lines';
import type { Container } from './slots';
import type { Style } from './style';

/** The offsets inside the brackets, and those of the commas. */
interface Brackets {
  readonly open: number;
  readonly close: number;
  readonly commas: readonly number[];
}

function bracketsOf({ node }: Container): Brackets {
  const token = node.srcToken as CST.FlowCollection;
  const commas = token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'comma'));
  return {
    open: token.offset + 1,
    close: token.end[0]?.offset ?? token.offset + 1,
    commas: commas.map(({ offset }) => offset),
  };
}

/**
 * Adds an entry to a flow map or list: beside the one before it, or on a line of its own if that one has one. A map
 * without braces gets some.
 */
export function addToFlow(
  text: string,
  container: Container,
  index: number,
  entry: string,
  style: Style,
): TextEdit[] {
  const inserted = (at: number, added: string): TextEdit => ({ start: at, end: at, text: added });
  const previous = container.slots[index - 1];
  const next = container.slots[index];
  const { pad } = style;
  if (container.unbraced) {
    if (!previous)
      return next ? [inserted(next.start, `{${pad}${entry}, `), inserted(next.end, `${pad}}`)] : [];
    return [inserted(previous.start, `{${pad}`), inserted(previous.end, `, ${entry}${pad}}`)];
  }
  const { open, close, commas } = bracketsOf(container);
  const lineBreak = (at: number) => style.lineEnding + text.slice(lineStart(text, at), at);

  if (previous && opensLine(text, previous.start)) {
    const comma = commas.find((offset) => offset >= previous.end && offset < (next?.start ?? close));
    const last = comma ?? previous.end - 1;
    const end = lineEnd(text, last);
    if (/^\s*(?:#|$)/.test(text.slice(last + 1, end))) {
      const added = lineBreak(previous.start) + entry;
      if (comma !== undefined) return [inserted(end, `${added},`)];
      return [inserted(previous.end, ','), inserted(end, added)];
    }
  }
  if (previous) return [inserted(previous.end, `, ${entry}`)];
  if (next)
    return [inserted(next.start, `${entry},${opensLine(text, next.start) ? lineBreak(next.start) : ' '}`)];
  const gap = isMap(container.node) ? pad : '';
  if (text.slice(open, close).trim() === '') return [{ start: open, end: close, text: gap + entry + gap }];
  return [inserted(open, gap + entry)];
}

/** Removes an entry of a flow map or list, and one comma; where it had lines of its own, those. */
export function removeFromFlow(text: string, container: Container, index: number): TextEdit[] {
  const { open, close, commas } = bracketsOf(container);
  const [previous, slot, next] = [
    container.slots[index - 1],
    container.slots[index],
    container.slots[index + 1],
  ];
  if (!slot) return [];
  const removed = (start: number, end: number): TextEdit => ({ start, end, text: '' });
  const comma = commas.find((offset) => offset >= slot.end && offset < (next?.start ?? close));
  const end = comma === undefined ? slot.end : comma + 1;
  const outside = text.slice(open, slot.start) + text.slice(end, close);
  if (container.slots.length === 1 && outside.trim() === '') return [removed(open, close)];

  const before =
    comma === undefined && previous ? commas.find((offset) => offset >= previous.end) : undefined;
  const edits = before === undefined ? [] : [removed(before, before + 1)];
  if (opensLine(text, slot.start) && /^\s*(?:#|$)/.test(text.slice(end, lineEnd(text, end)))) {
    return [...edits, removed(lineStart(text, slot.start), nextLine(text, end))];
  }
  const gap = text.slice(0, slot.start).trimEnd().length;
  if (before !== undefined) return [...edits, removed(Math.max(gap, before + 1), slot.end)];
  const spaces = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  return [removed(slot.start, next ? end + spaces : end)];
}
