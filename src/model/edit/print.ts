import { entriesOf, isList } from './data';
import { indented } from './lines';
import type { Value } from './intent';
import { writeScalar, type Likeness, type Setting, type Written } from './scalars';

/** The longest list that stands on one line, in characters. */
const shortList = 60;
/** The longest of its items. */
const name = 20;

/** How a value is written: on lines of its own, or in brackets and braces. */
export type Printing = Pick<Setting, 'style' | 'flow' | 'careful'>;

/** A value as it stands after a key: `role: x`, or with its lines below. */
export function besideKey(value: Value, printing: Printing, like?: Likeness): Written {
  const { style } = printing;
  if (typeof value !== 'object') return writeScalar(value, { ...printing, indent: style.step, ...like });
  const flow = inFlow(value, printing);
  if (flow !== undefined) return { head: flow, tail: [] };
  const tail = isList(value)
    ? indented(listLines(value, printing), style.listStep)
    : indented(mapLines(value, printing), style.step);
  return { head: '', tail };
}

/** A value as it stands after a dash, or at the top of a file: its first line there, the others below it. */
export function besideDash(value: Value, printing: Printing, width = 2, like?: Likeness): Written {
  if (typeof value !== 'object') return writeScalar(value, { ...printing, indent: width, ...like });
  const flow = inFlow(value, printing);
  if (flow !== undefined) return { head: flow, tail: [] };
  const [head = '', ...lines] = isList(value) ? listLines(value, printing) : mapLines(value, printing);
  return { head, tail: indented(lines, width) };
}

/** The lines of an entry of a block map; `gap` stands between the colon and the value. */
export function entryLines(key: string | number, value: Value, printing: Printing, gap = ' '): string[] {
  const { head, tail } = besideKey(value, printing);
  return [`${keyText(key, { ...printing, flow: false })}:${head && gap}${head}`, ...tail];
}

/** The lines of an item of a block list; the dash takes `width` columns with the space after it. */
export function itemLines(value: Value, printing: Printing, width = 2): string[] {
  const { head, tail } = besideDash(value, printing, width);
  return ['-'.padEnd(width) + head, ...tail];
}

/** A value on one line; `undefined` when it had better stand on lines of its own. */
function inFlow(value: Value, printing: Printing): string | undefined {
  if (printing.flow) return flowText(value, printing);
  if (typeof value !== 'object') return undefined;
  const items = isList(value) ? value : Object.values(value);
  if (items.length === 0) return flowText(value, printing);
  const short = isList(value) && printing.style.shortLists && value.every((item) => isName(item, printing));
  const text = short ? flowText(value, printing) : '';
  return text && text.length <= shortList ? text : undefined;
}

/** Whether a value is short and needs no quotes, as the names of people and tags are. */
function isName(value: Value, printing: Printing): boolean {
  if (typeof value !== 'string') return typeof value !== 'object';
  return value.length <= name && flowText(value, printing) === value;
}

/** A value in brackets and braces, on one line. */
export function flowText(value: Value, printing: Printing): string {
  const inside = { ...printing, flow: true };
  if (typeof value !== 'object') return writeScalar(value, { ...inside, indent: 0 }).head;
  if (isList(value)) return `[${value.map((item) => flowText(item, inside)).join(', ')}]`;
  const entries = entriesOf(value).map(([key, item]) => flowEntry(key, item, inside));
  const { pad } = printing.style;
  return entries.length > 0 ? `{${pad}${entries.join(', ')}${pad}}` : '{}';
}

/** An entry of a flow map. */
export function flowEntry(key: string | number, value: Value, printing: Printing): string {
  return `${keyText(key, { ...printing, flow: true })}: ${flowText(value, printing)}`;
}

function keyText(key: string | number, printing: Printing): string {
  return writeScalar(key, { ...printing, flow: true, indent: 0 }).head;
}

function mapLines(value: { readonly [key: string]: Value | undefined }, printing: Printing): string[] {
  return entriesOf(value).flatMap(([key, item]) => entryLines(key, item, printing));
}

function listLines(value: readonly Value[], printing: Printing): string[] {
  return value.flatMap((item) => itemLines(item, printing));
}
