import * as z from 'zod/mini';
import { $ZodType } from 'zod/v4/core';
import { logSchema, metadata } from '../log';
import type { Path } from '../problems';
import { entriesOf, isList } from './data';
import type { Value } from './intent';

type Schema = $ZodType;

function bare(schema: Schema): Schema {
  return schema instanceof z.ZodMiniOptional ? bare(schema.def.innerType) : schema;
}

function below(schema: Schema | undefined, step: string | number): Schema | undefined {
  if (schema instanceof z.ZodMiniArray) return bare(schema.def.element);
  if (!(schema instanceof z.ZodMiniObject) || !Object.hasOwn(schema.shape, step)) return undefined;
  const child: unknown = schema.shape[step];
  return child instanceof $ZodType ? bare(child) : undefined;
}

function schemaAt(path: Path): Schema | undefined {
  return path.reduce<Schema | undefined>(below, logSchema);
}

function keysOf(schema: Schema | undefined): readonly string[] {
  return schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
}

/** The keys that the contract knows for the map at a path, in its order. */
export function contractKeys(path: Path): readonly string[] {
  return keysOf(schemaAt(path));
}

/** The key that a plain string at a path is short for, where the contract allows one. */
export function shorthandAt(path: Path): string | undefined {
  const schema = schemaAt(path);
  return schema && metadata.get(schema)?.shorthand;
}

/** A value with the keys of its maps in the contract's order, unknown ones last, and without `undefined`. */
export function inContractOrder(value: Value, path: Path): Value {
  return ordered(value, schemaAt(path));
}

function ordered(value: Value, schema: Schema | undefined): Value {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((item, index) => ordered(item, below(schema, index)));
  const known = keysOf(schema);
  const rank = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  const entries = entriesOf(value).map(([key, item]): [string, Value] => [
    key,
    ordered(item, below(schema, key)),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => rank(a) - rank(b)));
}

/**
 * Where a new key belongs among those present: after the one that most closely precedes it in the contract, else before
 * the one that most closely follows it; a key that the contract does not know goes to the end. `undefined` stands for
 * present keys that are no text.
 */
export function placeOfKey(
  key: string | number,
  present: readonly (string | undefined)[],
  path: Path,
): number {
  const known = contractKeys(path);
  const rank = known.indexOf(String(key));
  if (rank < 0) return present.length;
  const indexOf = (other: string) => present.indexOf(other);
  const previous = known.slice(0, rank).findLast((other) => indexOf(other) >= 0);
  if (previous !== undefined) return indexOf(previous) + 1;
  const following = known.slice(rank + 1).find((other) => indexOf(other) >= 0);
  return following === undefined ? present.length : indexOf(following);
}
