import type * as z from 'zod/mini';
import { logSchema, metadata } from './log';
import type { Path } from './problems';

type Schema = z.core.$ZodType;

/** What the schema says of a place in a log. */
export interface Described {
  readonly form: 'map' | 'list' | 'text' | 'number' | 'boolean' | 'date';
  /** One sentence; empty where there is none. */
  readonly description: string;
  /** The keys of a map, in the contract's order. */
  readonly keys: readonly string[];
  /** Values to choose from; with `open`, others will do as well. */
  readonly choices: readonly Choice[];
  readonly open: boolean;
  /** Of a map that a plain text may stand for: the key that the text means. */
  readonly shorthand?: string;
}

/** A value, as a log writes it, and in words where that says more. */
interface Choice {
  readonly value: string;
  readonly label?: string;
}

/** What the schema says of the value at a path; undefined for unknown keys. Of a list, any index is its items'. */
export function describedAt(path: Path): Described | undefined {
  const schema = path.reduce<Schema | undefined>(stepInto, logSchema);
  return schema && describe(schema);
}

function required(schema: Schema | undefined): Schema | undefined {
  const kind = schema && kindOf(schema);
  return kind?.type === 'optional' ? kind.innerType : schema;
}

function stepInto(schema: Schema | undefined, step: string | number): Schema | undefined {
  const kind = schema && kindOf(schema);
  if (kind?.type === 'object' && typeof step === 'string') {
    return Object.hasOwn(kind.shape, step) ? required(kind.shape[step]) : undefined;
  }
  return kind?.type === 'array' && typeof step === 'number' ? kind.element : undefined;
}

function describe(schema: Schema): Described {
  const kind = kindOf(schema);
  const { description = '', shorthand, table = [], examples } = metadata.get(schema) ?? {};
  const element = kind.type === 'array' ? metadata.get(kind.element) : undefined;
  const values = examples ?? valuesOf(schema);
  return {
    form: formOf(schema),
    description: description || (element?.description ?? ''),
    keys: kind.type === 'object' ? Object.keys(kind.shape) : [],
    choices: values.map((value) => {
      const row = table.find(({ id }) => String(id) === value);
      return row ? { value, label: row.label } : { value };
    }),
    open: examples !== undefined,
    ...(shorthand !== undefined && { shorthand }),
  };
}

function formOf(schema: Schema): Described['form'] {
  const kind = kindOf(schema);
  switch (kind.type) {
    case 'object':
      return 'map';
    case 'array':
      return 'list';
    case 'number':
    case 'boolean':
      return kind.type;
    case 'literal':
      return typeof kind.values[0] === 'number' ? 'number' : 'text';
    case 'union':
      return kind.options.some((option) => formOf(option) === 'date') ? 'date' : 'text';
    case 'string':
      // Dates are the only texts with a form of their own.
      return (kind.checks ?? []).length > 0 ? 'date' : 'text';
    default:
      return 'text';
  }
}

/** The values that a schema takes, where there are few. */
function valuesOf(schema: Schema): string[] {
  const kind = kindOf(schema);
  if (kind.type === 'boolean') return ['true', 'false'];
  if (kind.type === 'union') return kind.options.flatMap(valuesOf);
  if (schema._zod.values) return [...schema._zod.values].map(String);
  const bounds = (kind.checks ?? []).map((check) => (check as z.core.$ZodChecks)._zod.def);
  const least = Number(bounds.find((bound) => bound.check === 'greater_than')?.value);
  const most = Number(bounds.find((bound) => bound.check === 'less_than')?.value);
  if (Number.isNaN(least + most)) return [];
  return Array.from({ length: most - least + 1 }, (_, index) => String(least + index));
}

function kindOf(schema: Schema): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def;
}
