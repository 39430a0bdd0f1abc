/**
 * The words of the field, one table each. `id` is what stands in a file, `label` what a person reads (English;
 * translated at the edge). Adding a row here is the whole change: schema, completions, commands, trees and
 * snippets are made from these tables.
 */

/** How an application stands, in the order of the tree. `open` ones still move; the rest are closed. */
export const outcomes = [
  { id: 'offer', label: 'Offer', open: true, icon: 'gift', color: 'charts.yellow' },
  { id: 'pending', label: 'Pending', open: true, icon: 'circle-large-outline', color: 'charts.blue' },
  { id: 'accepted', label: 'Accepted', open: false, icon: 'pass', color: 'charts.green' },
  { id: 'declined', label: 'Declined', open: false, icon: 'circle-slash', color: 'charts.purple' },
  { id: 'rejected', label: 'Rejected', open: false, icon: 'archive', color: 'descriptionForeground' },
  {
    id: 'no_response',
    label: 'No response',
    open: false,
    icon: 'circle-outline',
    color: 'disabledForeground',
  },
  { id: 'withdrawn', label: 'Withdrawn', open: false, icon: 'reply', color: 'descriptionForeground' },
] as const;

/** The furthest point that the facts of a log show, in rising order. Never stored. */
export const stages = [
  { id: 'saved', label: 'Saved' },
  { id: 'applied', label: 'Applied' },
  { id: 'screen', label: 'Screen' },
  { id: 'interview', label: 'Interview' },
  { id: 'final', label: 'Final' },
  { id: 'offer', label: 'Offer' },
] as const;

interface RoundTypeRow {
  readonly id: string;
  readonly label: string;
  readonly noun: string;
  readonly stage: Stage;
  readonly withPerson: boolean;
  readonly asks: 'anything' | readonly IdOf<typeof competencies>[];
}

/**
 * Kinds of round: what one is called within a sentence, the stage that it reaches, whether another person is met (so a
 * thank-you may be owed), and which competencies it asks for.
 */
export const roundTypes = [
  {
    id: 'recruiter_screen',
    label: 'Recruiter screen',
    noun: 'recruiter screen',
    stage: 'screen',
    withPerson: true,
    asks: ['motivation', 'communication'],
  },
  {
    id: 'assessment',
    label: 'Assessment',
    noun: 'assessment',
    stage: 'screen',
    withPerson: false,
    asks: ['coding', 'algorithms', 'debugging'],
  },
  {
    id: 'take_home',
    label: 'Take-home',
    noun: 'take-home task',
    stage: 'interview',
    withPerson: false,
    asks: ['coding', 'system_design', 'domain'],
  },
  {
    id: 'hiring_manager',
    label: 'Hiring manager',
    noun: 'round with the hiring manager',
    stage: 'interview',
    withPerson: true,
    asks: ['motivation', 'behavioral', 'communication', 'leadership', 'domain'],
  },
  {
    id: 'technical',
    label: 'Technical',
    noun: 'technical round',
    stage: 'interview',
    withPerson: true,
    asks: ['coding', 'algorithms', 'debugging', 'domain', 'system_design'],
  },
  {
    id: 'system_design',
    label: 'System design',
    noun: 'system design round',
    stage: 'interview',
    withPerson: true,
    asks: ['system_design'],
  },
  {
    id: 'behavioral',
    label: 'Behavioral',
    noun: 'behavioral round',
    stage: 'interview',
    withPerson: true,
    asks: ['behavioral', 'communication', 'leadership', 'motivation'],
  },
  { id: 'panel', label: 'Panel', noun: 'panel', stage: 'interview', withPerson: true, asks: 'anything' },
  {
    id: 'onsite',
    label: 'On-site',
    noun: 'on-site round',
    stage: 'final',
    withPerson: true,
    asks: 'anything',
  },
  { id: 'final', label: 'Final', noun: 'final round', stage: 'final', withPerson: true, asks: 'anything' },
  { id: 'other', label: 'Other', noun: 'round', stage: 'interview', withPerson: true, asks: 'anything' },
] as const satisfies readonly RoundTypeRow[];

/** What became of a round. */
export const results = [
  { id: 'pending', label: 'Pending' },
  { id: 'passed', label: 'Went on' },
  { id: 'failed', label: 'Did not go on' },
  { id: 'cancelled', label: 'Cancelled' },
] as const;

/** How a round is held. */
export const media = [
  { id: 'phone', label: 'Phone' },
  { id: 'video', label: 'Video' },
  { id: 'in_person', label: 'In person' },
  { id: 'online_test', label: 'Online test' },
] as const;

/** Where an application came from. */
export const sources = [
  { id: 'referral', label: 'Referral' },
  { id: 'job_board', label: 'Job board' },
  { id: 'company_site', label: 'Company site' },
  { id: 'recruiter', label: 'Recruiter' },
  { id: 'event', label: 'Event' },
  { id: 'agency', label: 'Agency' },
  { id: 'other', label: 'Other' },
] as const;

/** Where the work is done. */
export const workplaces = [
  { id: 'on_site', label: 'On site' },
  { id: 'hybrid', label: 'Hybrid' },
  { id: 'remote', label: 'Remote' },
] as const;

/** What a salary is paid for. */
export const periods = [
  { id: 'year', label: 'Year' },
  { id: 'month', label: 'Month' },
  { id: 'day', label: 'Day' },
  { id: 'hour', label: 'Hour' },
] as const;

/** Who a contact is. */
export const contactRoles = [
  { id: 'recruiter', label: 'Recruiter' },
  { id: 'hiring_manager', label: 'Hiring manager' },
  { id: 'interviewer', label: 'Interviewer' },
  { id: 'peer', label: 'Peer' },
  { id: 'referrer', label: 'Referrer' },
  { id: 'other', label: 'Other' },
] as const;

/** The scale of self-ratings and answers. On screen a rating always comes with its word. */
export const ratings = [
  { id: 1, label: 'rough', good: false },
  { id: 2, label: 'shaky', good: false },
  { id: 3, label: 'solid', good: true },
  { id: 4, label: 'great', good: true },
] as const;

/** Competencies that completions offer; a log may hold any other text. */
export const competencies = [
  { id: 'coding', label: 'Coding' },
  { id: 'algorithms', label: 'Algorithms' },
  { id: 'system_design', label: 'System design' },
  { id: 'debugging', label: 'Debugging' },
  { id: 'domain', label: 'Domain' },
  { id: 'behavioral', label: 'Behavioral' },
  { id: 'communication', label: 'Communication' },
  { id: 'leadership', label: 'Leadership' },
  { id: 'motivation', label: 'Motivation' },
] as const;

type IdOf<Table extends readonly { id: unknown }[]> = Table[number]['id'];

export type Outcome = IdOf<typeof outcomes>;
export type Stage = IdOf<typeof stages>;
export type RoundType = IdOf<typeof roundTypes>;

/** The ids of a table, as the non-empty tuple that a schema's enumeration asks for. */
export function ids<Id extends string>(table: readonly { id: Id }[]): [Id, ...Id[]] {
  return table.map((row) => row.id) as [Id, ...Id[]];
}

/** The row of a table with this id. The id comes from the table's own type, so the row is there. */
export function row<Row extends { id: unknown }>(table: readonly Row[], id: Row['id']): Row {
  const found = table.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`No row ${String(id)}`);
  return found;
}

/** Words for an id: its label where the table knows it, else the id itself with spaces for underscores. */
export function labelOf(table: readonly { id: unknown; label: string }[], id: string | number): string {
  return table.find((candidate) => candidate.id === id)?.label ?? String(id).replaceAll('_', ' ');
}

const leastGood = Math.min(...ratings.filter(({ good }) => good).map(({ id }) => id));

/** Whether a rating, or an average of ratings, is on the good side of the scale; no rating is on neither side. */
export function isGood(rating: number | undefined): boolean {
  return rating !== undefined && rating >= leastGood;
}

/** Whether a rating, or an average of ratings, is on the weak side of the scale; no rating is on neither side. */
export function isWeak(rating: number | undefined): boolean {
  return rating !== undefined && rating < leastGood;
}

/** Whether an outcome still moves: an offer to decide on, or pending. */
export function isOpen(outcome: Outcome): boolean {
  return row(outcomes, outcome).open;
}
