import { isAlias, isMap, isScalar, isSeq, parseDocument, Parser, type CST, type Document } from 'yaml';
import type { Intent } from '../../../src/model/edit';
import { shorthandAt } from '../../../src/model/edit/contract';
import type { Path } from '../../../src/model/problems';

/** What a log means as plain data, by way of the YAML library alone: what the edit engine is measured against. */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

/** The library alone does not end lines at a lone CR, and counts a byte order mark as a column; YAML 1.2 does not. */
const plainText = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');

/** The first document in a text; `undefined` when it is no YAML. */
export function documentOf(text: string): Document.Parsed | undefined {
  const document = parseDocument(plainText(text), {
    logLevel: 'silent',
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
  });
  return document.errors.length === 0 ? document : undefined;
}

/** How the name of a key begins that is a list or a map: no path leads through it. */
const complexKey = '\u0001';

/** What a document means. Keys have the names by which paths know them; an alias is the very object it stands for. */
export function plainOf(document: Document.Parsed): Plain {
  const known = new Map<unknown, Plain>();
  const plain = (node: unknown): Plain => {
    if (isAlias(node)) {
      const target = node.resolve(document);
      return known.get(target) ?? `*${node.source}`;
    }
    if (isScalar(node)) return keep(node, node.value as Plain);
    if (isSeq(node)) {
      const list: Plain[] = [];
      keep(node, list);
      for (const item of node.items) list.push(plain(item));
      return list;
    }
    const map: { [key: string]: Plain } = {};
    if (!isMap(node)) return null;
    keep(node, map);
    for (const { key, value } of node.items) {
      const named = plain(key);
      const name = isScalar(key) ? (key.source ?? String(key.value)) : complexKey + JSON.stringify(named);
      // Not by assignment, which `__proto__` is deaf to.
      const entry = { value: plain(value), enumerable: true, writable: true, configurable: true };
      Object.defineProperty(map, name, entry);
    }
    return map;
  };
  const keep = (node: unknown, data: Plain): Plain => {
    known.set(node, data);
    return data;
  };
  return plain(document.contents);
}

/** Whether nothing is there: an empty value is a missing one. */
export function isEmpty(data: Plain | undefined): boolean {
  if (data === undefined || data === null || data === '') return true;
  return typeof data === 'object' && Object.keys(data).length === 0;
}

type Change = (old: Plain | undefined) => Plain | undefined;

/** The data with a change at a path, whose missing parents are made; `undefined` where it makes no sense. */
function changed(at: Plain | undefined, path: Path, change: Change, here: Path = []): Plain | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(at);
  const parent = parentFor(at, step, here);
  if (typeof parent !== 'object' || parent === null) return undefined;
  if (Array.isArray(parent)) {
    if (typeof step !== 'number' || step < 0 || step > parent.length) return undefined;
    const item = changed(parent[step], rest, change, [...here, step]);
    return item === undefined ? undefined : parent.toSpliced(step, 1, item);
  }
  if (typeof step === 'number' && !Object.hasOwn(parent, step)) return undefined;
  const value = changed(parent[step], rest, change, [...here, step]);
  return value === undefined ? undefined : { ...parent, [step]: value };
}

/** What a step leads on from: a short form is the map it stands for, nothing is what the step asks for. */
function parentFor(at: Plain | undefined, step: string | number, here: Path): Plain | undefined {
  if (isEmpty(at)) return typeof step === 'number' && here.length > 0 ? [] : {};
  const short = typeof at === 'string' || typeof at === 'number' ? shorthandAt(here) : undefined;
  return short !== undefined && at !== undefined ? { [short]: at } : at;
}

/** The data after an intent; `undefined` where the intent makes no sense. */
export function expected(data: Plain, intent: Intent): Plain | undefined {
  const { path } = intent;
  if (intent.do === 'unset') return without(structuredClone(data), path);
  const value = structuredClone<unknown>(intent.value) as Plain;
  if (intent.do === 'set') return asLog(changed(data, path, () => value));
  const index = path.at(-1);
  const added = changed(data, intent.do === 'append' ? path : path.slice(0, -1), (old) => {
    const list = isEmpty(old) ? [] : old;
    if (!Array.isArray(list)) return undefined;
    if (intent.do === 'append') return [...list, value];
    return typeof index === 'number' && index <= list.length ? list.toSpliced(index, 0, value) : undefined;
  });
  return asLog(added);
}

/** A log is a map. */
function asLog(data: Plain | undefined): Plain | undefined {
  return Array.isArray(data) ? undefined : data;
}

function without(data: Plain, path: Path): Plain {
  const last = path.at(-1);
  const holder = valueAt(data, path.slice(0, -1));
  if (Array.isArray(holder) && typeof last === 'number') holder.splice(last, 1);
  else if (typeof holder === 'object' && holder !== null && last !== undefined)
    Reflect.deleteProperty(holder, last);
  return data;
}

/** What stands at a path; `undefined` when nothing does. */
export function valueAt(data: Plain, path: Path): Plain | undefined {
  return path.reduce<Plain | undefined>((at, step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    return (at as Record<string | number, Plain>)[step];
  }, data);
}

/** All paths that lead somewhere. */
export function pathsOf(data: Plain, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  const steps: [string | number, Plain][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  const named = steps.filter(([step]) => !String(step).startsWith(complexKey));
  return [path, ...named.flatMap(([step, value]) => pathsOf(value, [...path, step]))];
}

/** The comments of a text, in order. */
export function commentsOf(text: string): string[] {
  const comments: string[] = [];
  const collect = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(collect);
    else if (typeof part === 'object' && part !== null) {
      const token = part as CST.SourceToken;
      if (token.type === 'comment') comments.push(token.source);
      else Object.values(part).forEach(collect);
    }
  };
  for (const token of new Parser().parse(plainText(text))) collect(token);
  return comments;
}
