import { isMap } from 'yaml';
import type { TextEdit } from '../text';
import { addToBlock, gapFor, removeFromBlock } from './blocks';
import { dataOfValue, isList, withData, type Data } from './data';
import { addToFlow, removeFromFlow } from './flows';
import type { Value } from './intent';
import { column, lineEnd } from './lines';
import type { Change, Spot } from './plan';
import { besideDash, besideKey, entryLines, flowEntry, flowText, itemLines, type Printing } from './print';
import type { Reading } from './reading';
import { dashWidth, likeness, replaceValue } from './replace';
import type { Slot } from './slots';
import type { Style } from './style';

/** What a document means after a change. */
export function dataAfter(data: Data, change: Change): Data {
  return withData(data, change.at.path, (old) => {
    if (change.do === 'replace') return dataOfValue(change.value);
    const { index } = change;
    if (old.kind === 'list') {
      const added = change.do === 'add' ? [dataOfValue(change.value)] : [];
      return { ...old, items: old.items.toSpliced(index, change.do === 'add' ? 0 : 1, ...added) };
    }
    if (old.kind !== 'map') return old;
    if (change.do === 'remove') return { ...old, entries: old.entries.toSpliced(index, 1) };
    const entry = { key: dataOfValue(change.key ?? ''), value: dataOfValue(change.value) };
    return { ...old, entries: [...old.entries, entry] };
  });
}

/** The ways to write a change, best first. Which of them are sound is found by reading the text again. */
export function* waysTo(reading: Reading, change: Change, style: Style): Generator<readonly TextEdit[]> {
  const { text } = reading;
  if (change.do === 'remove') {
    yield (change.from.flow ? removeFromFlow : removeFromBlock)(text, change.from, change.index);
    return;
  }
  for (const flow of [false, true]) {
    for (const careful of [false, true]) {
      const printing = { style, flow, careful };
      if (change.do === 'replace') yield* replacements(text, change.at, change.value, printing);
      else yield addition(text, change, printing);
    }
  }
}

function* replacements(
  text: string,
  { slot, above }: Spot,
  value: Value,
  printing: Printing,
): Generator<readonly TextEdit[]> {
  const { style } = printing;
  if (!above && slot.start === slot.end) {
    const { head, tail } = besideDash(value, printing, 0);
    yield [atEnd(text, [head, ...tail], style)];
    return;
  }
  const parent = above?.inside;
  const { column: columns, flow } = parent ?? { column: 0, flow: false };
  const like = likeness(slot, columns);
  const inside = { ...printing, flow: flow || printing.flow };
  const width = parent ? dashWidth(text, slot) : 0;
  const written = slot.key ? besideKey(value, inside, like) : besideDash(value, inside, width, like);
  // Behind a dash, what stands before a map or list of several lines would belong to its first key or item.
  const isBehindProps = slot.props && !slot.key && typeof value === 'object' && !/^[[{]/.test(written.head);
  const below = isBehindProps && { head: '', tail: [' '.repeat(width) + written.head, ...written.tail] };
  const gap =
    parent && !flow && slot.after !== undefined ? gapFor(text, parent, column(text, slot.after)) : ' ';
  const place = { style, columns, flow, gap };
  if (slot.props) yield replaceValue(text, slot, below || written, { ...place, bare: false });
  yield replaceValue(text, slot, written, { ...place, bare: true });
}

/** Adds lines to a document that holds nothing: at its end, below comments. */
function atEnd(text: string, lines: readonly string[], { lineEnding }: Style): TextEdit {
  const markers = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)];
  const at = markers.find(([marker], index) => marker === '...' || index > 0)?.index ?? text.length;
  const added = lines.join(lineEnding);
  const open = at > 0 && text[at - 1] !== '\n';
  return { start: at, end: at, text: open ? lineEnding + added : added + lineEnding };
}

function addition(text: string, change: Change & { do: 'add' }, printing: Printing): readonly TextEdit[] {
  const { to, index, key, value } = change;
  const { style } = printing;
  if (to.flow) {
    const entry = key === undefined ? flowText(value, printing) : flowEntry(key, value, printing);
    return addToFlow(text, to, index, entry, style);
  }
  if (key !== undefined) {
    const gap = gapFor(text, to, to.column + key.length + 1);
    return addToBlock(text, to, index, entryLines(key, value, printing, gap), style);
  }
  const like = to.slots[Math.max(index - 1, 0)];
  const inside = {
    ...printing,
    flow: printing.flow || (like !== undefined && isOneLineMap(text, like, value)),
  };
  return addToBlock(text, to, index, itemLines(value, inside, like && dashWidth(text, like)), style);
}

/** Whether an item should be a map in braces, as its neighbour is: when no text in it needs several lines. */
function isOneLineMap(text: string, { value: node, start, end }: Slot, value: Value): boolean {
  if (!isMap(node) || !node.flow || typeof value !== 'object' || isList(value)) return false;
  return end <= lineEnd(text, start) && !Object.values(value).some((item) => spansLines(item));
}

function spansLines(value: Value | undefined): boolean {
  return typeof value === 'object' || (typeof value === 'string' && value.includes('\n'));
}
