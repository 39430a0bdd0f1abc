import { fieldOf, folded } from './columns';
import type { Field } from './fields';
import type { DayOrder } from './columnDates';

/** A tracker whose table is known by the names of its columns. */
interface Preset {
  readonly id: string;
  /** Columns that together tell the tracker. */
  readonly signature: readonly string[];
  /** What columns mean here, where their name alone does not say it or says something else. */
  readonly columns: Readonly<Record<string, Field>>;
  /** How the tracker always writes its dates. */
  readonly dates?: DayOrder;
}

/** What other trackers write, the most telling first. Adding a row is the whole change. */
const presets = [
  {
    id: 'debrief',
    signature: ['company', 'role', 'outcome', 'stage', 'interest', 'feedback_asked', 'rounds', 'log'],
    columns: {
      outcome: 'outcome',
      stage: 'stage',
      posting: 'posting',
      resume: 'resume',
      log: 'hint',
      rounds: 'ignored',
    },
  },
  {
    id: 'linkedin',
    signature: [
      'Application Date',
      'Company Name',
      'Job Title',
      'Job Url',
      'Resume Name',
      'Question And Answers',
    ],
    columns: {},
    dates: 'mdy',
  },
  {
    id: 'linkedin-saved',
    signature: ['Saved Date', 'Job Url', 'Job Title', 'Company Name'],
    columns: {},
    dates: 'mdy',
  },
  {
    id: 'simplify',
    signature: ['Job Title', 'Company Name', 'Job URL', 'Applied Date', 'Status', 'Status Date', 'Archived'],
    columns: {},
  },
  {
    id: 'teal',
    signature: ['company_name', 'role', 'excitement', 'added_at', 'applied_at', 'statusName'],
    columns: {},
  },
  { id: 'huntr', signature: ['companyName', 'title', 'location', 'listName'], columns: {} },
  { id: 'huntr-board', signature: ['Company', 'Title', 'List', 'Date Applied'], columns: {} },
  {
    id: 'jobsync',
    signature: ['createdAt', 'appliedDate', 'Company', 'JobTitle', 'JobSource', 'Status'],
    columns: { index: 'ignored', applied: 'ignored' },
  },
  {
    id: 'career-ops',
    signature: ['#', 'Date', 'Company', 'Role', 'Score', 'Status', 'PDF', 'Report'],
    columns: { '#': 'ignored', Date: 'statusDate' },
  },
  { id: 'general', signature: [], columns: {} },
] as const satisfies readonly Preset[];

export type PresetId = (typeof presets)[number]['id'];

/** The ids of the presets; the last one, `general`, takes any table. */
export const presetIds: readonly PresetId[] = presets.map(({ id }) => id);

/** What the columns of a table mean, in their order, and how its dates are written where the tracker is known to. */
export interface Mapping {
  readonly preset: PresetId;
  readonly fields: readonly (Field | undefined)[];
  readonly dates?: DayOrder;
}

/** Finds the preset of a table by its headers, or takes the one asked for, and maps the columns by it. */
export function mapColumns(headers: readonly string[], asked?: PresetId): Mapping {
  const present = new Set(headers.map(nameOf));
  const has = ({ id, signature }: Preset) =>
    asked === undefined ? signature.every((name) => present.has(nameOf(name))) : id === asked;
  const preset: Preset = presets.find(has) ?? { id: 'general', signature: [], columns: {} };
  const own = new Map(Object.entries(preset.columns).map(([name, field]) => [nameOf(name), field]));
  return {
    preset: preset.id as PresetId,
    fields: headers.map((header) => own.get(nameOf(header)) ?? fieldOf(header)),
    ...(preset.dates && { dates: preset.dates }),
  };
}

/** How many columns mean something. */
export function recognised(headers: readonly string[]): number {
  return new Set(headers.map(fieldOf).filter((field) => field !== undefined)).size;
}

/** Letters and digits alone, but `#` is a name as well. */
function nameOf(header: string): string {
  return folded(header) || header.trim();
}
