import { isCollection, isMap, type CST, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { column } from './lines';

/** Where one entry of a map or one item of a list stands in the text. All offsets are into the text. */
export interface Slot {
  readonly key?: ParsedNode;
  readonly value: ParsedNode | null;
  /** The first character: a dash, a question mark, a property or the key. */
  readonly start: number;
  /** The end of what the value follows: a dash or a colon. Items of flow lists have none, nor has a bare key. */
  readonly after?: number;
  /** The anchor and the tag of the value. */
  readonly props?: { readonly start: number; readonly end: number };
  /** The value's source, as the parser found it; absent when nothing is written, and for a map without braces. */
  readonly token?: CST.Token;
  /** The end of the last character that is not a comment or white space. */
  readonly end: number;
}

/** A map or list with its entries' places. */
export interface Container {
  readonly node: YAMLMap.Parsed | YAMLSeq.Parsed;
  readonly flow: boolean;
  /** Whether this is a map without braces, of one entry, as lists in brackets may hold: `[a: 1]`. */
  readonly unbraced: boolean;
  /** Of block collections: the column at which entries start. */
  readonly column: number;
  readonly slots: readonly Slot[];
}

type Significant = (token: CST.SourceToken) => boolean;
const isProp: Significant = ({ type }) => type === 'anchor' || type === 'tag';
const isColon: Significant = ({ type }) => type === 'map-value-ind';
const isDash: Significant = ({ type }) => type === 'seq-item-ind';
const isMark: Significant = (token) => !['space', 'comment', 'newline', 'comma'].includes(token.type);

/** The places of a collection's entries; `undefined` for what is no collection. */
export function containerOf(text: string, node: ParsedNode | null): Container | undefined {
  if (!isCollection(node)) return undefined;
  const slots = isMap(node)
    ? node.items.map((pair) => slotOf(pair.srcToken, pair.key, pair.value))
    : itemsOf(node);
  const known = slots.filter((slot) => slot !== undefined);
  if (known.length < node.items.length) return undefined;
  const unbraced = !node.srcToken;
  const flow = unbraced || node.srcToken?.type === 'flow-collection';
  return { node, flow, unbraced, column: flow ? 0 : column(text, known[0]?.start ?? 0), slots: known };
}

function itemsOf({ items, srcToken }: YAMLSeq.Parsed): (Slot | undefined)[] {
  const written = (srcToken?.items as CST.CollectionItem[]).filter(isWritten);
  return items.map((item, index) => slotOf(written[index], undefined, item));
}

function isWritten(item: CST.CollectionItem): boolean {
  return (
    item.start.some(isMark) || item.key !== undefined || item.sep !== undefined || item.value !== undefined
  );
}

function slotOf(
  item: CST.CollectionItem | undefined,
  key: ParsedNode | undefined,
  value: ParsedNode | null,
): Slot | undefined {
  if (!item) return undefined;
  const start = (item.start.find(isMark) ?? item.key ?? item.sep?.[0] ?? item.value)?.offset;
  if (start === undefined) return undefined;
  const follows = key ? item.sep?.find(isColon) : item.start.find(isDash);
  // In `[&k a: 1]` the item is the whole entry, and what stands before it belongs to its key.
  const isEntry = !key && (item.key !== undefined || item.sep !== undefined);
  const props = isEntry ? [] : ((key ? item.sep : item.start) ?? []).filter(isProp);
  const [first, last] = [props[0], props.at(-1)];
  return {
    ...(key && { key }),
    value,
    start,
    ...(follows && { after: follows.offset + follows.source.length }),
    ...(first && last && { props: { start: first.offset, end: last.offset + last.source.length } }),
    ...(item.value && !isEntry && { token: item.value }),
    end: endOfItem(item),
  };
}

function endOfItem(item: CST.CollectionItem): number {
  if (item.value) return endOf(item.value);
  const mark = item.sep?.findLast(isMark);
  if (mark) return endOf(mark);
  if (item.key) return endOf(item.key);
  const lead = item.start.findLast(isMark);
  return lead ? endOf(lead) : 0;
}

/** The parts of a block scalar: its header (`|-`), and the end of its content without the last line ending. */
export function blockScalarOf({ offset, props, source }: CST.BlockScalar): { header: string; end: number } {
  const texts = props.map((prop) => ('source' in prop ? prop.source : ''));
  const header = texts[0] ?? '';
  const keeps = header.includes('+');
  const written = source.replace(keeps ? /\r?\n$/ : /[\r\n]+$/, '');
  const isEmpty = keeps ? source === '' : written === '';
  return { header, end: offset + (isEmpty ? header.length : texts.join('').length + written.length) };
}

/** Where a token ends, without the comments and white space that may follow. */
function endOf(token: CST.Token): number {
  switch (token.type) {
    case 'block-scalar':
      return blockScalarOf(token).end;
    case 'flow-collection':
      return (token.end[0]?.offset ?? token.offset) + 1;
    case 'block-map':
    case 'block-seq': {
      const last = (token.items as CST.CollectionItem[]).findLast(isWritten);
      return last ? endOfItem(last) : token.offset;
    }
    default:
      return 'source' in token ? token.offset + token.source.length : token.offset;
  }
}
