import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Alias, Scalar } from 'yaml';
import type * as z from 'zod/mini';
import { limits } from './limits';
import { metadata } from './log';
import { nearest } from './nearest';
import type { Path, Problem, ProblemCode } from './problems';
import { boundsOf, formOf, isDateForm, kindOf, required, valuesOf, type KindOf, type Schema } from './schema';
import { keyText, rangeOf, spanOf, type Syntax } from './syntax';
import { positionAt } from './text';
import { below, keyOf, pathOf, type Trail } from './trail';

/** What was found on the way through a document. */
interface Findings {
  readonly problems: Problem[];
  /** As in {@link ParsedLog}. */
  readonly lines: Map<string, number>;
}

interface Reading extends Findings {
  readonly syntax: Syntax;
  /** How many aliases are being followed at this moment. */
  following: number;
  /** How many values were read through aliases. */
  aliased: number;
}

/** A path as one string: `rounds/0/questions/1/text`. */
export function pathKey(path: Path): string {
  return path.join('/');
}

/**
 * Reads what a schema asks for from the nodes of a document, walking both together. What does not fit is reported and
 * left out, alone: everything around it is kept. The value is `undefined` when nothing is left.
 */
export function readValue(schema: Schema, syntax: Syntax): Findings & { readonly value: unknown } {
  const reading: Reading = { syntax, problems: [], lines: new Map(), following: 0, aliased: 0 };
  const value = read(reading, schema, syntax.document.contents, undefined);
  return { value, problems: reading.problems, lines: reading.lines };
}

function read(reading: Reading, schema: Schema, node: unknown, trail: Trail | undefined): unknown {
  const kind = kindOf(schema);
  if (isAlias(node)) return readAlias(reading, schema, node, trail);
  if (isEmpty(node) || isTooMuch(reading)) return undefined;
  mark(reading, node, trail);
  if (kind.type === 'object') return readMap(reading, schema, kind, node, trail);
  if (kind.type === 'array') return readList(reading, kind, node, trail);
  if (isScalar(node)) return readScalar(reading, schema, node, trail);
  report(reading, 'wrong-type', node, trail, { expected: formOf(kind) });
  return undefined;
}

/**
 * Reads what an alias stands for. Aliases of lists of aliases can stand for more values than there is memory, so only so
 * many are read. (An alias within its own anchor does no harm: the schema's depth ends the walk.)
 */
function readAlias(reading: Reading, schema: Schema, alias: Alias, trail: Trail | undefined): unknown {
  if (reading.aliased > limits.aliased) return undefined;
  reading.following += 1;
  const value = read(reading, schema, reading.syntax.aliases.get(alias), trail);
  reading.following -= 1;
  if (reading.following === 0 && reading.aliased > limits.aliased) {
    report(reading, 'too-large', alias, trail, { limit: String(limits.aliased), detail: 'aliases' });
  }
  return value;
}

function readMap(
  reading: Reading,
  schema: Schema,
  kind: KindOf<'object'>,
  node: unknown,
  trail: Trail | undefined,
): unknown {
  const { properties, shorthand } = shapeOf(schema, kind);
  const short = shorthand === undefined ? undefined : properties.get(shorthand);
  if (shorthand !== undefined && short && isScalar(node)) {
    return { [shorthand]: read(reading, short.schema, node, below(trail, shorthand)) };
  }
  if (!isMap(node)) {
    report(reading, 'wrong-type', node, trail, { expected: formOf(kind) });
    return undefined;
  }

  const map: Record<string, unknown> = {};
  for (const { key, value: child } of node.items) {
    const written = keyText(key, reading.syntax.text);
    const property = properties.get(written);
    if (!property) {
      reportUnknown(reading, kind, written, key, trail);
      continue;
    }
    const { name, schema: own } = property;
    // Of a key that stands twice, the first counts; the second is reported with the syntax.
    const value = map[name] === undefined ? read(reading, own, child, below(trail, name)) : undefined;
    if (value !== undefined) map[name] = value;
  }
  return map;
}

/** An item that is empty or does not fit leaves an empty one in its place: an index means the same as in the file. */
function readList(reading: Reading, kind: KindOf<'array'>, node: unknown, trail: Trail | undefined): unknown {
  if (!isSeq(node)) {
    report(reading, 'wrong-type', node, trail, { expected: formOf(kind) });
    return undefined;
  }
  const gap = kindOf(kind.element).type === 'object' ? () => ({}) : () => '';
  return node.items.map((item, index) => {
    const at = below(trail, index);
    // What is empty has its place in the list, and an alias stands where it is written.
    if (isAlias(item) || isEmpty(item)) mark(reading, item, at);
    return read(reading, kind.element, item, at) ?? gap();
  });
}

/** Where text is asked, a scalar's own text counts, whatever else YAML takes it for: `1984`, `0o17`, `true`. */
function readScalar(reading: Reading, schema: Schema, node: Scalar, trail: Trail | undefined): unknown {
  const kind = kindOf(schema);
  if (kind.type === 'string' && !isDateForm(kind)) return node.source;
  const candidate = formOf(kind) === 'text' ? node.source : node.value;
  // Without the words that a parse with zod's own functions makes for every issue.
  const result = schema._zod.run({ value: candidate, issues: [] }, { async: false }) as z.core.ParsePayload;
  if (result.issues.length === 0) return result.value;

  const code = codeFor(result.issues[0], candidate);
  const value = (node.source ?? '').slice(0, 100);
  report(reading, code, node, trail, { value, expected: formOf(kind), allowed: allowedBy(schema) });
  return undefined;
}

function codeFor(issue: z.core.$ZodRawIssue | undefined, value: unknown): ProblemCode {
  switch (issue?.code) {
    case 'invalid_type':
      return typeof value === 'number' ? 'unknown-value' : 'wrong-type';
    case 'invalid_format':
    case 'invalid_union':
    case 'custom':
      // Dates are the only texts with a form of their own.
      return 'bad-date';
    default:
      return 'unknown-value';
  }
}

function reportUnknown(
  reading: Reading,
  kind: KindOf<'object'>,
  key: string,
  node: unknown,
  trail: Trail | undefined,
): void {
  if (key.startsWith('x_')) return;
  const meant = nearest(key, Object.keys(kind.shape));
  report(reading, 'unknown-key', node, below(trail, key), meant === undefined ? {} : { nearest: meant });
}

function report(
  reading: Reading,
  code: ProblemCode,
  node: unknown,
  trail: Trail | undefined,
  values: Problem['values'],
): void {
  const path = pathOf(trail);
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const range = rangeOf(reading.syntax, spanOf(node));
  reading.problems.push({ code, range, path, values: { key, ...values } });
}

/** Remembers the line of a value, unless it lies deep in the log and is none of a list. */
function mark({ lines, syntax }: Reading, node: unknown, trail: Trail | undefined): void {
  if (trail?.above?.above && typeof trail.step === 'string') return;
  const key = keyOf(trail);
  if (!lines.has(key)) lines.set(key, positionAt(syntax.starts, spanOf(node)[0]).line);
}

function isTooMuch(reading: Reading): boolean {
  if (reading.following === 0) return false;
  reading.aliased += 1;
  return reading.aliased > limits.aliased;
}

/** An empty value is a missing one: `key:`, `key: null`, `key: ""`. */
function isEmpty(node: unknown): boolean {
  return !isNode(node) || (isScalar(node) && (node.value === null || node.value === ''));
}

/** What is asked of a map again and again. */
interface Shape {
  /** Each with its name: maps made with these very strings are read and written faster than with those of the text. */
  readonly properties: ReadonlyMap<string, { readonly name: string; readonly schema: Schema }>;
  readonly shorthand: string | undefined;
}

const shapes = new WeakMap<Schema, Shape>();

function shapeOf(schema: Schema, kind: KindOf<'object'>): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = {
    properties: new Map(
      Object.entries(kind.shape).map(([name, property]) => [name, { name, schema: required(property) }]),
    ),
    shorthand: metadata.get(schema)?.shorthand,
  };
  shapes.set(schema, shape);
  return shape;
}

/** The values that a schema takes, where they can be told: `pending, passed`, `1, 2, 3, 4`, `≥ 0`. */
function allowedBy(schema: Schema): string {
  const values = valuesOf(schema);
  const { least } = boundsOf(schema);
  return values.length === 0 && !Number.isNaN(least) ? `≥ ${String(least)}` : values.join(', ');
}
