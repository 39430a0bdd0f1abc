import { isAlias, isMap, isScalar, isSeq, type Alias, type Scalar } from 'yaml';
import { limits } from '../model/limits';
import { parseLog } from '../model/parse';
import { keyText, readSyntax, type Syntax } from '../model/syntax';

/** A log's file: where it stands below its workspace folder, with `/` between its steps, and what it says. */
export interface LogFile {
  readonly path: string;
  readonly text: string;
}

/** What JSON can say. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Logs as JSON that means the same as their files; what JSON has no place for, comments and layout, stays behind. */
export function exportJson(files: readonly LogFile[]): string {
  const logs = files.map(({ path, text }) => ({ path, log: logJson(text) }));
  return `${JSON.stringify({ debrief: 1, logs }, undefined, 2)}\n`;
}

/**
 * All that a log says: what the schema knows as it is read (`company: 0123` is a text), and beside it what stands in the
 * file besides, keys of one's own and values that do not fit.
 */
function logJson(text: string): Json {
  const { log, lines } = parseLog(text);
  const known = Object.fromEntries(Object.entries(log).filter(([key]) => lines.has(key)));
  const syntax = readSyntax(text);
  const written = 'code' in syntax ? {} : plain(syntax);
  return merge(known, isRecord(written) ? written : {});
}

/** The values of the schema, and of what is written those that it lacks. */
function merge(known: Json, written: Json): Json {
  if (isGap(known)) return written;
  if (isList(known))
    return known.map((item, index) => merge(item, isList(written) ? (written[index] ?? item) : item));
  if (!isRecord(known) || !isRecord(written)) return known;
  const keys = [...new Set([...Object.keys(written), ...Object.keys(known)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [own, other] = [ownValue(known, key), ownValue(written, key)];
      const value = own === undefined ? other : merge(own, other ?? own);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** What reading leaves in place of what it could not read. */
function isGap(value: Json): boolean {
  return value === '' || (isRecord(value) && Object.keys(value).length === 0);
}

function ownValue(map: Readonly<Record<string, Json>>, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !isList(value);
}

/**
 * What a document says, without a schema. Aliases stand for copies, but only so many; one inside its own anchor, and
 * one of nothing, for null.
 */
function plain(syntax: Syntax): Json {
  let aliased = 0;
  const following = new Set<Alias>();

  function valueOf(node: unknown): Json {
    if (following.size > 0 && ++aliased > limits.aliased) return null;
    if (isAlias(node)) return valueOfAlias(node);
    if (isSeq(node)) return node.items.map(valueOf);
    if (isScalar(node)) return scalarValue(node);
    if (!isMap(node)) return null;
    // Of a key that stands twice, the first counts, as in reading.
    const map = new Map<string, Json>();
    for (const { key, value } of node.items) {
      const name = keyText(key, syntax.text);
      if (!map.has(name)) map.set(name, valueOf(value));
    }
    return Object.fromEntries(map);
  }
  function valueOfAlias(alias: Alias): Json {
    if (following.has(alias)) return null;
    following.add(alias);
    const value = valueOf(syntax.aliases.get(alias));
    following.delete(alias);
    return value;
  }
  return valueOf(syntax.document.contents);
}

/** A scalar's value; its own text where JSON would write a number in another way or cannot. */
function scalarValue({ value, source }: Scalar): Json {
  if (typeof value === 'number' && String(value) !== source) return source ?? String(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
