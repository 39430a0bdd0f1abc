import type { RoundType } from '../model/vocabulary';

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
  | 'isApplied'
  | 'ignored'
  | DayField
  | `round:${RoundType}`;

/** The fields that hold a day. */
export type DayField =
  'applied' | 'decided' | 'rejectedOn' | 'offeredOn' | 'statusDate' | 'savedOn' | 'feedbackAsked' | 'date';

const dayFields: readonly string[] = [
  'applied',
  'decided',
  'rejectedOn',
  'offeredOn',
  'statusDate',
  'savedOn',
  'feedbackAsked',
  'date',
] satisfies readonly DayField[];

/** Whether the cells of a field are dates. */
export function holdsDates(field: Field | undefined): boolean {
  return field !== undefined && (dayFields.includes(field) || field.startsWith('round:'));
}
