import * as z from 'zod/mini';
import { logSchema, metadata } from './log';

/** A JSON Schema (draft-07): the keys that are read and written here. */
interface JsonSchema {
  $schema?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  anyOf?: readonly JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  /** Comes from {@link metadata}; no key of JSON Schema, so it does not stay. */
  shorthand?: string;
}

/**
 * The JSON Schema (draft-07) of a log as people may write it, for other editors. It takes what the reader takes: an
 * empty value for a missing one, a number where text is asked, a plain string for a small map, keys of one's own.
 * Shipped as `media/interview.schema.json`.
 */
export function logJsonSchema(): object {
  const schema = z.toJSONSchema(logSchema, {
    target: 'draft-7',
    io: 'input',
    metadata,
    override: ({ jsonSchema }) => delete jsonSchema['table'],
  }) as JsonSchema;
  const { $schema, ...log } = schema;
  return {
    $schema,
    $id: 'https://raw.githubusercontent.com/debrief-vscode/debrief/main/media/interview.schema.json',
    title: 'Interview log',
    description: 'The facts of one application.',
    ...asWritten(log),
  };
}

function asWritten(schema: JsonSchema): JsonSchema {
  const { shorthand, ...rest } = schema;
  if (shorthand !== undefined) {
    const { description, ...map } = rest;
    return { description, anyOf: [...scalars, asWritten(map)] };
  }
  if (rest.properties) {
    const properties = Object.entries(rest.properties).map(([key, property]): [string, JsonSchema] => {
      const written = asWritten(property);
      return [key, rest.required?.includes(key) ? written : orEmpty(written)];
    });
    return { ...rest, properties: Object.fromEntries(properties) };
  }
  if (rest.items) return { ...rest, items: orEmpty(asWritten(rest.items)) };
  const { type, ...said } = rest;
  const isText = type === 'string' && !said.enum && !said.pattern && said.const === undefined;
  return isText ? { ...said, anyOf: scalars } : rest;
}

/**
 * What may stand where text is asked; not as one list of types, which ajv refuses in its strict mode. With titles that
 * tell them apart, as the YAML language server says all at once of those that look alike.
 */
const scalars: readonly JsonSchema[] = [
  { type: 'string' },
  { type: 'number', title: 'A number, read as text' },
  { type: 'boolean', title: 'Yes or no, read as text' },
];

function orEmpty({ const: only, ...schema }: JsonSchema): JsonSchema {
  if (schema.anyOf) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] };
  const choices = only === undefined ? schema.enum : [only];
  const type = [schema.type ?? [], 'null'].flat();
  return choices ? { ...schema, type, enum: [...choices, null] } : { ...schema, type };
}
