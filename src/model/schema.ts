import type * as z from 'zod/mini';

/** A part of the log's schema: of the whole log, of a value in it. */
export type Schema = z.core.$ZodType;
/** Every kind of schema, told apart by its `type`. */
export type Kind = z.core.$ZodTypes['_zod']['def'];
export type KindOf<Type extends Kind['type']> = Extract<Kind, { type: Type }>;

/** What a schema is made of. */
export function kindOf(schema: Schema): Kind {
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** The schema of the value itself, where it may also be left out. */
export function required(schema: Schema): Schema {
  const kind = kindOf(schema);
  return kind.type === 'optional' ? kind.innerType : schema;
}

/** What a person calls the kind of value that is asked for; a date is a text to them. */
export function formOf(kind: Kind): 'map' | 'list' | 'number' | 'boolean' | 'text' {
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
    default:
      return 'text';
  }
}

/** Whether a text has a form of its own. Only dates have one. */
export function isDateForm(kind: Kind): boolean {
  return kind.type === 'string' && (kind.checks ?? []).length > 0;
}

/** The least and the most that a schema takes of a number; NaN where it does not say. */
export function boundsOf(schema: Schema): { readonly least: number; readonly most: number } {
  const bounds = (kindOf(schema).checks ?? []).map((check) => (check as z.core.$ZodChecks)._zod.def);
  return {
    least: Number(bounds.find((bound) => bound.check === 'greater_than')?.value),
    most: Number(bounds.find((bound) => bound.check === 'less_than')?.value),
  };
}

/** The values that a schema takes, as a log writes them, where they can be counted. */
export function valuesOf(schema: Schema): string[] {
  if (schema._zod.values) return [...schema._zod.values].map(String);
  const { least, most } = boundsOf(schema);
  if (Number.isNaN(least + most)) return [];
  return Array.from({ length: most - least + 1 }, (_, index) => String(least + index));
}
