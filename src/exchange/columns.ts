import type { RoundType } from '../model/vocabulary';
import { columnNames } from './columnNames';

/** What a column of an outside table can mean. */
export type Field =
  | 'company'
  | 'role'
  | 'status'
  | 'outcome'
  | 'stage'
  | 'interest'
  | 'posting'
  | 'source'
  | 'location'
  | 'workplace'
  | 'salary'
  | 'salaryMin'
  | 'salaryMax'
  | 'salaryCurrency'
  | 'salaryPeriod'
  | 'resume'
  | 'tags'
  | 'notes'
  | 'feedback'
  | 'contactName'
  | 'recruiterName'
  | 'managerName'
  | 'contactEmail'
  | 'contactPhone'
  | 'hint'
  | 'date'
  | 'ignored'
  | DayField
  | `round:${RoundType}`;

/** The fields that hold a day. */
export type DayField =
  'applied' | 'decided' | 'rejectedOn' | 'offeredOn' | 'statusDate' | 'savedOn' | 'feedbackAsked';

const dayFields: readonly string[] = [
  'applied',
  'decided',
  'rejectedOn',
  'offeredOn',
  'statusDate',
  'savedOn',
  'feedbackAsked',
] satisfies readonly DayField[];

/** Whether the cells of a field are dates. */
export function holdsDates(field: Field | undefined): boolean {
  return field !== undefined && (dayFields.includes(field) || field.startsWith('round:'));
}

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
