import { logSchema, metadata } from './log';
import type { Path } from './problems';
import { formOf, isDateForm, kindOf, required, valuesOf, type Kind, type Schema } from './schema';

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

function stepInto(schema: Schema | undefined, step: string | number): Schema | undefined {
  const kind = schema && kindOf(schema);
  if (kind?.type === 'object' && typeof step === 'string') {
    const property = Object.hasOwn(kind.shape, step) ? kind.shape[step] : undefined;
    return property && required(property);
  }
  return kind?.type === 'array' && typeof step === 'number' ? kind.element : undefined;
}

function describe(schema: Schema): Described {
  const kind = kindOf(schema);
  const { description = '', shorthand, table = [], examples } = metadata.get(schema) ?? {};
  const element = kind.type === 'array' ? metadata.get(kind.element) : undefined;
  const values = examples ?? choicesOf(schema);
  return {
    form: isDate(kind) ? 'date' : formOf(kind),
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

function isDate(kind: Kind): boolean {
  return isDateForm(kind) || (kind.type === 'union' && kind.options.some((option) => isDate(kindOf(option))));
}

/** The values that a schema takes, where there are few. */
function choicesOf(schema: Schema): string[] {
  const kind = kindOf(schema);
  if (kind.type === 'boolean') return ['true', 'false'];
  return kind.type === 'union' ? kind.options.flatMap(choicesOf) : valuesOf(schema);
}
