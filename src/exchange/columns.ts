import { columnNames } from './columnNames';
import type { Field } from './fields';

/** A name as it is compared: only its letters and digits, in lower case, without accents. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const fieldByName = new Map(
  Object.entries(columnNames).flatMap(([field, names]) =>
    names.split(',').map((name) => [folded(name), field as Field] as const),
  ),
);

/** What a column of this name means; a remark in brackets doesn't count: `Salary (yearly)`. */
export function fieldOf(header: string): Field | undefined {
  return fieldByName.get(folded(header)) ?? fieldByName.get(folded(header.replaceAll(/[([（].*$/g, '')));
}
