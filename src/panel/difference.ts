/**
 * What has changed between two values of JSON, small where little has: for a page that the view has already. Items of
 * lists are told by their `log` or `id`, else by their places.
 */

/** How a value becomes another: replaced, or changed under some of its keys or in its list. */
export type Change =
  | { readonly set: unknown }
  /** The keys that change; those with `null` go. */
  | { readonly keys: readonly (readonly [key: string, change: Change | null])[] }
  /** The whole list, in order. */
  | { readonly items: readonly Piece[] };

/** Of a list: items as they were, the first by its index; one that was there, changed; or a new one. */
type Piece =
  | { readonly from: number; readonly count: number }
  | { readonly from: number; readonly change: Change }
  | { readonly set: unknown };

type Json = Readonly<Record<string, unknown>>;

/** What makes `after` of `before`; undefined when they are equal. The same object is equal without a look inside. */
export function difference(before: unknown, after: unknown): Change | undefined {
  if (Object.is(before, after)) return undefined;
  if (isList(before) && isList(after)) return listDifference(before, after);
  if (isMap(before) && isMap(after)) return mapDifference(before, after);
  return { set: after };
}

/** The value that a change makes of `before`. Whatever the change does not touch is the same object in both. */
export function changed(before: unknown, change: Change): unknown {
  if ('set' in change) return change.set;
  if ('items' in change)
    return isList(before) ? change.items.flatMap((piece) => itemsOf(before, piece)) : before;
  const entries = new Map(isMap(before) ? entriesOf(before) : []);
  for (const [key, inner] of change.keys) {
    if (inner) entries.set(key, changed(entries.get(key), inner));
    else entries.delete(key);
  }
  return Object.fromEntries(entries);
}

function itemsOf(before: readonly unknown[], piece: Piece): readonly unknown[] {
  if ('set' in piece) return [piece.set];
  if ('count' in piece) return before.slice(piece.from, piece.from + piece.count);
  return [changed(before[piece.from], piece.change)];
}

function mapDifference(before: Json, after: Json): Change | undefined {
  const old = new Map(entriesOf(before));
  const keys: [string, Change | null][] = [];
  for (const [key, value] of entriesOf(after)) {
    const change = old.has(key) ? difference(old.get(key), value) : { set: value };
    if (change) keys.push([key, change]);
    old.delete(key);
  }
  for (const key of old.keys()) keys.push([key, null]);
  return keys.length > 0 ? { keys } : undefined;
}

function listDifference(before: readonly unknown[], after: readonly unknown[]): Change | undefined {
  const find = finder(before);
  const items = joined(
    after.map((item, index): Piece => {
      const from = find(item, index);
      if (from === undefined) return { set: item };
      const change = difference(before[from], item);
      return change ? { from, change } : { from, count: 1 };
    }),
  );
  if (before.length === 0 && after.length === 0) return undefined;
  const [only] = items;
  const same = items.length === 1 && only && 'count' in only && only.count === before.length;
  return same ? undefined : { items };
}

/** Finds where an item of the list after stood before: most stand right behind the one that was found last. */
function finder(before: readonly unknown[]): (item: unknown, index: number) => number | undefined {
  let expected = 0;
  let byKey: ReadonlyMap<string | undefined, number> | undefined;
  const search = (key: string) => {
    byKey ??= new Map(before.map((item, index) => [keyOf(item), index]));
    return byKey.get(key);
  };
  return (item, index) => {
    const key = keyOf(item);
    const stays = expected < before.length && (before[expected] === item || keyOf(before[expected]) === key);
    const found = key === undefined ? index : stays ? expected : search(key);
    if (found === undefined || found >= before.length || keyOf(before[found]) !== key) return undefined;
    expected = found + 1;
    return found;
  };
}

/** What an item of a list is told by. */
function keyOf(item: unknown): string | undefined {
  if (!isMap(item)) return undefined;
  const key = item['log'] ?? item['id'];
  return typeof key === 'string' ? key : undefined;
}

/** The same pieces with neighbours that stay together as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const follows = last && 'count' in last && 'count' in piece && last.from + last.count === piece.from;
    if (follows) result[result.length - 1] = { from: last.from, count: last.count + piece.count };
    else result.push(piece);
  }
  return result;
}

/** The entries that JSON has room for. */
function entriesOf(map: Json): [string, unknown][] {
  return Object.entries(map).filter(([, value]) => value !== undefined);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
