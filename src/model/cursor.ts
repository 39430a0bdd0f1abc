import { CST } from 'yaml';
import { tokenize } from './guard';
import type { Path } from './problems';

/** What may be written at a place of a log, told from the text before it alone: what follows may be anything. */
export interface Cursor {
  /** Offsets of the word that is being typed: from its start, and to the end of what stands there already. */
  readonly start: number;
  readonly end: number;
  /** The column at which the word starts. */
  readonly column: number;
  /** Inside braces or brackets. */
  readonly flow: boolean;
  /** Nothing but space stands before the word on its line. */
  readonly freshLine: boolean;
  /** Whether a space is missing between a colon or dash and the word. */
  readonly gap: boolean;
  /** A key of this map may stand here. */
  readonly entry?: Entry;
  /** This value may stand here. */
  readonly value?: Path;
  /** This item of a list may stand here, with its dash. */
  readonly item?: Path;
  /** The plain items that stand in the same list before the word. */
  readonly siblings: readonly string[];
}

/** A place for a key. */
export interface Entry {
  readonly map: Path;
  /**
   * The column of the map's keys. The word stands before it on a new line below a list's item: the editor knows no
   * better.
   */
  readonly column: number;
  /** The keys that the map has already, before and behind the word. */
  readonly present: readonly string[];
  /** Whether a colon follows the word. */
  readonly colon: boolean;
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/** A map or list that is open at the end of a text, with the last of its items. */
interface Level {
  readonly collection: Collection;
  readonly path: Path;
  readonly item: CST.CollectionItem | undefined;
  /** The path of the last item's value. */
  readonly slot: Path;
}

/** The line up to the cursor, and what follows on it. */
interface Line {
  readonly text: string;
  /** Offsets of the line and of the cursor. */
  readonly start: number;
  readonly offset: number;
  /** What follows the cursor on the line. */
  readonly rest: string;
}

/** Longer pieces in braces than this are not searched for keys behind the cursor. */
const flowReach = 2000;

/**
 * What may be written at an offset of a log. Works in unfinished lines and in texts that do not parse.
 * @returns undefined where nothing of a log's own words belongs: in comments, in text of several lines, behind a value
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const base = sectionStart(text, offset);
  const cursor = cursorIn(text.slice(base), offset - base);
  if (!cursor) return undefined;
  const { entry } = cursor;
  const isTop = entry?.map.length === 0;
  return {
    ...cursor,
    start: cursor.start + base,
    end: cursor.end + base,
    ...(isTop && {
      entry: { ...entry, present: [...keysInLines(text.slice(0, base), 0), ...entry.present] },
    }),
  };
}

/**
 * Where the last key at column 0 stands: what is above it can't change the meaning of what is below, but a bracket or
 * quote that nobody closed up there would. A log that is one pair of braces begins at its start.
 */
function sectionStart(text: string, offset: number): number {
  if (/^\s*\{/.test(text)) return 0;
  let start = lineStart(text, offset);
  let end = offset;
  while (start > 0 && !keyOfLine.test(text.slice(start, end))) {
    end = start - 1;
    start = lineStart(text, end);
  }
  return start;
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !'\r\n'.includes(text.charAt(start - 1))) start--;
  return start;
}

function cursorIn(text: string, offset: number): Cursor | undefined {
  const start = lineStart(text, offset);
  const line = { text, start, offset, rest: /[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '' };
  const before = text.slice(start, offset);
  if (isComment(before)) return undefined;
  const word = /^[ \t]*(\w*)$/.exec(before)?.[1];
  const from = offset - (word ?? '').length;
  const tokens = tokenize(text.slice(0, from));
  if (!Array.isArray(tokens)) return undefined;
  const levels = levelsOf(tokens.findLast((token) => token.type === 'document')?.value);
  if (word !== undefined) dropUnclosed(levels, from - start);
  const inner = levels.at(-1);
  if (word !== undefined && !(inner && isFlow(inner.collection))) return onFreshLine(line, levels, from);
  return inner && onLine(line, inner, from, word !== undefined);
}

/** Whether a comment has begun on the line. Text in quotes does not count. */
function isComment(before: string): boolean {
  return /(?:^|\s)#/.test(before.replace(/"(?:[^"\\]|\\.)*"?|(?<!\w)'[^']*'?/g, ''));
}

/** The maps and lists that are open at the end of a text, from the outermost in. */
function levelsOf(root: CST.Token | undefined): Level[] {
  const levels: Level[] = [];
  let token = root;
  let path: Path = [];
  while (token && CST.isCollection(token) && !(isFlow(token) && token.end.length > 0)) {
    const items = isFlow(token) ? token.items : token.items.filter(isReal);
    const item = items.at(-1);
    const step = isMap(token) ? keyOf(item) : Math.max(0, items.length - 1);
    const slot: Path = [...path, step];
    levels.push({ collection: token, path, item, slot });
    path = slot;
    token = item?.value;
  }
  return levels;
}

/** Brackets that nobody closed end where a line stands no deeper than what they belong to. */
function dropUnclosed(levels: Level[], column: number): void {
  const first = levels.findIndex(({ collection }) => isFlow(collection) && collection.indent >= column);
  if (first > 0) levels.splice(first);
}

/** Comments and blank lines make items too. */
function isReal({ start, key, sep, value }: CST.CollectionItem): boolean {
  return Boolean(key ?? sep ?? value) || start.some(({ type }) => type === 'seq-item-ind');
}

function isFlow(collection: Collection): collection is CST.FlowCollection {
  return collection.type === 'flow-collection';
}

function isMap(collection: Collection): boolean {
  return (
    collection.type === 'block-map' || (isFlow(collection) && collection.start.type === 'flow-map-start')
  );
}

function keyOf(item: CST.CollectionItem | undefined): string {
  return scalarText(item?.key) ?? '';
}

function scalarText(token: CST.Token | null | undefined): string | undefined {
  if (!token || !CST.isScalar(token) || token.type === 'block-scalar') return undefined;
  return CST.resolveAsScalar(token, false, () => undefined).value;
}

function hasColon(item: CST.CollectionItem | undefined): boolean {
  return item?.sep?.some(({ type }) => type === 'map-value-ind') ?? false;
}

/** Behind a colon, a dash or a bracket; `from` is where a new word would start. */
function onLine(line: Line, level: Level, from: number, freshLine: boolean): Cursor | undefined {
  const { collection, item, slot, path } = level;
  const typed = hasColon(item) || !isMap(collection) ? item?.value : item?.key;
  const start = typed ? startOf(typed, line) : from;
  if (start === undefined) return undefined;
  const flow = isFlow(collection);
  const gap = start === line.offset && /[^\s,[{]$/.test(line.text.slice(line.start, start));
  const place = { start, column: start - line.start, flow, freshLine, gap };
  const siblings = isMap(collection) ? [] : textsIn(collection.items.filter((other) => other !== item));
  const value = { ...place, end: endOfValue(line, start, flow), siblings };
  const key = keyEnd(line);

  if (!isMap(collection)) {
    if (flow) return { ...value, value: slot };
    const entry = entryFor(line, slot, [], place.column);
    const isText = typed && typed.type !== 'scalar';
    if (key.colon) return { ...place, siblings, end: key.end, entry };
    return { ...value, value: slot, ...(!isText && { entry }) };
  }
  if (hasColon(item)) return { ...value, value: slot };
  if (!flow) return undefined;
  const others = collection.items.filter((other) => other !== item || !typed);
  const present = [...keysIn(others), ...keysBehindInBraces(line, key.end)];
  const entry = { map: path, column: place.column, present, colon: key.colon };
  return { ...place, siblings, end: key.end, entry };
}

/** Where the scalar starts that is being typed; undefined when it is finished, or no scalar of this line. */
function startOf(token: CST.Token, { start, offset, text }: Line): number | undefined {
  if (!CST.isScalar(token) || token.type === 'block-scalar' || token.type === 'alias') return undefined;
  if (token.offset < start) return undefined;
  const source = text.slice(token.offset, offset);
  if (token.type === 'scalar') return token.offset;
  const quote = source.charAt(0);
  return source.length > 1 && source.trimEnd().endsWith(quote) ? undefined : token.offset;
}

/** On a line of its own, the column says to which of the maps and lists around it a word belongs. */
function onFreshLine(line: Line, levels: readonly Level[], start: number): Cursor | undefined {
  const column = start - line.start;
  const { end } = keyEnd(line);
  const place = { start, column, flow: false, freshLine: true, gap: false, siblings: [] };
  const inner = levels.at(-1);
  if (!inner) return column === 0 ? { ...place, end, entry: entryFor(line, [], [], 0) } : undefined;
  const { collection, item, slot } = inner;
  const isDeeper = column > collection.indent;
  if (item?.value && isDeeper) return undefined;
  if (item && !item.value && isDeeper && (hasColon(item) || collection.type === 'block-seq')) {
    const entry = entryFor(line, slot, [], column);
    if (entry.colon) return { ...place, end, entry };
    return { ...place, end: endOfValue(line, start, false), entry, value: slot, item: [...slot, 0] };
  }

  const atColumn = levels.filter((level) => level.collection.indent === column);
  const list = atColumn.find((level) => level.collection.type === 'block-seq');
  const ofItem = list && levels[levels.indexOf(list) + 1];
  const map = [...atColumn, ofItem].find((level) => level?.collection.type === 'block-map');
  if (!map && !list) return undefined;
  const listPath = list?.slot.slice(0, -1) ?? [];
  return {
    ...place,
    end,
    ...(map && { entry: entryFor(line, map.path, keysIn(map.collection.items), map.collection.indent) }),
    ...(list && { item: [...listPath, Number(list.slot.at(-1)) + 1] }),
    siblings: list ? textsIn(list.collection.items) : [],
  };
}

function entryFor(line: Line, map: Path, before: readonly string[], column: number): Entry {
  return {
    map,
    column,
    present: [...before, ...keysInLines(line.text.slice(line.offset + line.rest.length), column)],
    colon: keyEnd(line).colon,
  };
}

function keysIn(items: readonly CST.CollectionItem[]): string[] {
  return items.map(keyOf).filter((key) => key !== '');
}

function textsIn(items: readonly CST.CollectionItem[]): string[] {
  return items.flatMap(({ value }) => scalarText(value) ?? []);
}

/** Where a key ends that stands at the cursor, and whether a colon follows it. */
function keyEnd({ offset, rest }: Line): { end: number; colon: boolean } {
  const [, word = '', colon] = /^(\w*)(\s*:(?=\s|$))?/.exec(rest) ?? [];
  return { end: offset + word.length, colon: colon !== undefined };
}

/** Where a value ends that stands at the cursor: before a comment, and in brackets before a comma. */
function endOfValue({ text, offset, rest }: Line, start: number, flow: boolean): number {
  const quote = /["']/.exec(text.charAt(start))?.[0];
  if (quote !== undefined) return offset + (rest.includes(quote) ? rest.indexOf(quote) + 1 : 0);
  const value = flow ? /^[^,\]}#]*/.exec(rest)?.[0] : rest.replace(/(?:^|\s)#.*$/, '');
  return offset + (value ?? '').trimEnd().length;
}

const keyOfLine = /^(?:"([^"]*)"|'([^']*)'|([^\s#:\-?&*!|>%@`{[][^:]*?|-[^\s:][^:]*?))[ \t]*:(?:\s|$)/;

/** The keys of a block map that stand at a column, in the lines down to the first of a smaller indentation. */
function keysInLines(text: string, column: number): string[] {
  const keys: string[] = [];
  for (const [, indent = '', content = ''] of text.matchAll(/(?<=^|[\r\n])( *)([^\r\n]+)/g)) {
    if (content.startsWith('#') || content.trim() === '') continue;
    if (indent.length < column) break;
    const key = indent.length === column ? keyOfLine.exec(content) : null;
    if (key) keys.push(key[1] ?? key[2] ?? key[3] ?? '');
  }
  return keys;
}

/** The keys that follow in the same braces. */
function keysBehindInBraces({ text }: Line, from: number): string[] {
  const tokens = tokenize(`{${text.slice(from, from + flowReach)}`);
  const document = Array.isArray(tokens) ? tokens.find((token) => token.type === 'document') : undefined;
  return document?.value?.type === 'flow-collection' ? keysIn(document.value.items.filter(hasColon)) : [];
}
