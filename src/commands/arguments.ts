import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { metadata } from '../model/log';
import { nearest } from '../model/nearest';
import { excerpt } from '../model/excerpt';
import { Failure } from '../platform/failure';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/** The keys of an argument, by name. */
export type Shape = Readonly<Record<string, Schema>>;

/** Whether a value is a plain object, as an argument or a map in one is. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The keys of a shape that an argument lacks. */
export function missingKeys(shape: Shape, given: Record<string, unknown>): string[] {
  return Object.keys(shape).filter(
    (key) => isMissing(given[key]) && !z.safeParse(shape[key] as Schema, undefined).success,
  );
}

/**
 * Checks the keys that are given, in the forms that a log may have: a plain string for a contact, a number for a text,
 * null for a missing value, and keys of one's own that begin with `x_`.
 * @throws Failure that names the key, the value and what would do
 */
export function checkArguments(
  schema: Schema & { readonly shape: Shape },
  given: Record<string, unknown>,
): void {
  const asked = asFullForm(schema, given, []);
  if (!isPlainObject(asked)) return;
  if (missingKeys(schema.shape, asked).length === 0) {
    check(schema, asked, []);
    return;
  }
  for (const [key, value] of Object.entries(asked)) {
    const part = schema.shape[key];
    if (part) check(part, value, [key]);
  }
}

function check(schema: Schema, value: unknown, path: Path): void {
  const issue = z.safeParse(schema, value).error?.issues[0];
  if (issue) throw new Failure(sentenceOf(issue, valueAt(value, issue.path), [...path, ...issue.path]));
}

function isMissing(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** The value with its short forms written out, as the schema has them. @throws Failure at a key that no one knows */
function asFullForm(schema: Schema, value: unknown, path: Path): unknown {
  if (schema instanceof z.ZodMiniOptional) return asFullForm(schema.def.innerType, value, path);
  if (schema instanceof z.ZodMiniString) return typeof value === 'number' ? String(value) : value;
  if (schema instanceof z.ZodMiniArray && Array.isArray(value)) {
    return value.map((item, index) => asFullForm(schema.def.element, item, [...path, index]));
  }
  if (!(schema instanceof z.ZodMiniObject)) return value;
  const shorthand = metadata.get(schema)?.shorthand;
  if (shorthand && (typeof value === 'string' || typeof value === 'number'))
    return { [shorthand]: String(value) };
  if (!isPlainObject(value)) return value;
  const shape: Shape = schema.shape;
  const full: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const part = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!part) refuseUnknown(key, Object.keys(shape), path);
    else if (!isMissing(item)) full[key] = asFullForm(part, item, [...path, key]);
  }
  return full;
}

function refuseUnknown(key: string, known: readonly string[], path: Path): void {
  if (key.startsWith('x_') && path.length > 0) return;
  const name = nameOf([...path, key]);
  const close = nearest(key, known);
  throw new Failure(
    close === undefined
      ? vscode.l10n.t('{0} is not known here. Known are: {1}.', name, known.join(', '))
      : vscode.l10n.t('{0} is not known here. Did you mean {1}?', name, close),
  );
}

/** Says what is wrong with a value and what would do. Of a choice between forms, the first form is explained. */
function sentenceOf(issue: z.core.$ZodIssue, found: unknown, path: Path): string {
  const key = nameOf(path);
  const value = inWords(found);
  switch (issue.code) {
    case 'invalid_union': {
      const first = issue.errors[0]?.[0];
      return first
        ? sentenceOf(first, valueAt(found, first.path), [...path, ...first.path])
        : vscode.l10n.t('{0}: {1} will not do.', key, value);
    }
    case 'invalid_value':
      return vscode.l10n.t('{0}: {1} is not one of {2}.', key, value, issue.values.map(String).join(', '));
    case 'invalid_format':
    case 'custom':
      return vscode.l10n.t(
        '{0}: {1} is not a date of a log. Write it as 2026-10-12 or 2026-10-12T15:00.',
        key,
        value,
      );
    case 'too_small':
      return vscode.l10n.t('{0}: {1} is too small; the least is {2}.', key, value, String(issue.minimum));
    case 'too_big':
      return vscode.l10n.t('{0}: {1} is too large; the most is {2}.', key, value, String(issue.maximum));
    case 'invalid_type':
      return vscode.l10n.t('{0}: {1} is given; {2} is needed.', key, value, kindOf(issue.expected));
    default:
      return vscode.l10n.t('{0}: {1} will not do.', key, value);
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}

function kindOf(expected: string): string {
  switch (expected) {
    case 'string':
      return vscode.l10n.t('a text');
    case 'number':
      return vscode.l10n.t('a number');
    case 'int':
      return vscode.l10n.t('a whole number');
    case 'boolean':
      return vscode.l10n.t('true or false');
    case 'array':
      return vscode.l10n.t('a list');
    default:
      return vscode.l10n.t('a map of keys');
  }
}

/** A value as a sentence may quote it: its beginning, so that a whole document does not land in a message. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return `“${excerpt(value, 60)}”`;
  if (Array.isArray(value)) return vscode.l10n.t('a list');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === undefined ? vscode.l10n.t('nothing') : vscode.l10n.t('something else');
}

/** A path as people write it: `round.questions[0].rating`. */
function nameOf(path: Path): string {
  return path.reduce<string>(
    (name, step) =>
      typeof step === 'number'
        ? `${name}[${String(step)}]`
        : name === ''
          ? String(step)
          : `${name}.${String(step)}`,
    '',
  );
}
