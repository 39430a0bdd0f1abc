import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Path } from '../problems';
import type { Syntax } from '../syntax';
import type { Value } from './intent';

/**
 * What a YAML document means, without its looks: to foresee what an edit must lead to, and to compare. An alias is the
 * very object that its anchor stands for, so documents with aliases are graphs, perhaps with cycles.
 */
export type Data =
  /** `source`: what is written, without quotes. */
  | { readonly kind: 'scalar'; readonly value: unknown; readonly source?: string | undefined }
  | { readonly kind: 'list'; readonly items: readonly Data[] }
  | { readonly kind: 'map'; readonly entries: readonly Entry[] }
  | { readonly kind: 'unknown-alias'; readonly name: string };

interface Entry {
  readonly key: Data;
  readonly value: Data;
}

const nothing: Data = { kind: 'scalar', value: null };

/** What each node of a parsed document means; the root, too, where nothing is written. */
export function meaningsOf({ document, aliases }: Syntax): Map<unknown, Data> {
  const meanings = new Map<unknown, Data>();
  const meaning = (node: unknown): Data => {
    if (isAlias(node))
      return keep(node, meanings.get(aliases.get(node)) ?? { kind: 'unknown-alias', name: node.source });
    if (isScalar(node)) return keep(node, { kind: 'scalar', value: node.value, source: node.source });
    if (isSeq(node)) {
      const items: Data[] = [];
      const list = keep(node, { kind: 'list', items });
      for (const item of node.items) items.push(meaning(item));
      return list;
    }
    if (isMap(node)) {
      const entries: Entry[] = [];
      const map = keep(node, { kind: 'map', entries });
      for (const { key, value } of node.items) entries.push({ key: meaning(key), value: meaning(value) });
      return map;
    }
    return nothing;
  };
  // Before its content, so that an alias inside what it stands for is found.
  const keep = (node: unknown, data: Data): Data => {
    meanings.set(node, data);
    return data;
  };
  keep(document.contents, meaning(document.contents));
  return meanings;
}

/** What a value means once it is written. */
export function dataOfValue(value: Value): Data {
  if (typeof value !== 'object') return { kind: 'scalar', value };
  if (isList(value)) return { kind: 'list', items: value.map(dataOfValue) };
  const entries = entriesOf(value).map(([key, item]) => ({
    key: dataOfValue(key),
    value: dataOfValue(item),
  }));
  return { kind: 'map', entries };
}

/** The entries of a map that hold something. */
export function entriesOf(map: { readonly [key: string]: Value | undefined }): [string, Value][] {
  return Object.entries(map).flatMap(([key, value]): [string, Value][] =>
    value === undefined ? [] : [[key, value]],
  );
}

/** `Array.isArray`, which does not narrow read-only arrays. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The text by which a path names a key; `undefined` for a key that is a list or a map. */
export function keyName(key: Data | undefined): string | undefined {
  return key?.kind === 'scalar' ? (key.source ?? String(key.value)) : undefined;
}

/** The data with another value at a path, all of whose steps exist. */
export function withData(data: Data, path: Path, change: (old: Data) => Data): Data {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (data.kind === 'list') {
    return {
      ...data,
      items: data.items.map((item, index) => (index === step ? withData(item, rest, change) : item)),
    };
  }
  if (data.kind !== 'map') return data;
  const entries = data.entries.map((entry) =>
    keyName(entry.key) === String(step) ? { ...entry, value: withData(entry.value, rest, change) } : entry,
  );
  return { ...data, entries };
}

/** Whether two documents mean the same; the order of keys means nothing, and an empty document is an empty map. */
export function sameDocument(a: Data, b: Data): boolean {
  return (isVacant(a) && isVacant(b)) || same(a, b);
}

/** Whether nothing is there: no value, empty text, or a list or map without entries. */
export function isVacant(data: Data): boolean {
  if (data.kind === 'scalar') return data.value === null || data.value === '';
  return (
    (data.kind === 'list' && data.items.length === 0) || (data.kind === 'map' && data.entries.length === 0)
  );
}

function same(a: Data, b: Data, compared = new Map<Data, Set<Data>>()): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && (a.value === b.value || Object.is(a.value, b.value));
  if (a.kind === 'unknown-alias') return b.kind === a.kind && a.name === b.name;
  const before = compared.get(a) ?? new Set();
  if (before.has(b)) return true;
  compared.set(a, before.add(b));
  if (a.kind === 'list') {
    if (b.kind !== 'list' || a.items.length !== b.items.length) return false;
    return a.items.every((item, index) => same(item, b.items[index] ?? nothing, compared));
  }
  if (b.kind !== 'map' || a.entries.length !== b.entries.length) return false;
  const others = [...b.entries];
  return a.entries.every((entry) => {
    const found = others.findIndex((other) => same(entry.key, other.key));
    const [other] = found < 0 ? [] : others.splice(found, 1);
    return other !== undefined && same(entry.value, other.value, compared);
  });
}
