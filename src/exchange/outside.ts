/** A row of an outside table. */
export interface Row {
  /** As a spreadsheet counts it, where the names of the columns are row 1; in a list, the first item is 1. */
  readonly number: number;
  /** In the order of the headers; one for each of them. */
  readonly cells: readonly string[];
}

/** A log of our own export: as much as JSON can say. */
export interface LogEntry {
  readonly number: number;
  /** Where its file stood below its workspace folder. */
  readonly path: string;
  readonly log: Readonly<Record<string, unknown>>;
}

/** What is wrong with a text from outside, or with one row of it. Words are added where it is shown. */
export interface ImportProblem {
  readonly row: number;
  readonly code: ImportProblemCode;
  /** What the sentence needs: `column`, `value`, `detail`. */
  readonly values: Readonly<Record<string, string>>;
}

type ImportProblemCode =
  /** Nothing in the text looks like a table or a list. */
  | 'no-table'
  | 'bad-json'
  | 'bad-yaml'
  | 'no-company-column'
  /** More rows times columns than any list of applications has. */
  | 'too-many-cells'
  /** Quotes that don't close, or close too early: where the row's cells end is not known. */
  | 'quotes'
  /** An item of a list that holds no names with values. */
  | 'not-a-row'
  | 'too-deep'
  | 'no-company'
  | 'no-role'
  | 'unreadable-date'
  /** A day with something behind it that is no time. */
  | 'unreadable-time'
  /** Day first or month first: nothing in the column tells. */
  | 'ambiguous-date'
  /** A cell that is too long for its place. */
  | 'shortened'
  /** The log that the row belongs to cannot be read, so it is not changed. */
  | 'broken-log';

/** What a text from outside holds. */
export type Outside =
  | {
      readonly kind: 'rows';
      readonly headers: readonly string[];
      readonly rows: readonly Row[];
      readonly problems: readonly ImportProblem[];
    }
  | {
      readonly kind: 'logs';
      readonly logs: readonly LogEntry[];
      readonly problems: readonly ImportProblem[];
    };

/** How many cells a table may have: a short text can make rows times columns of them, more than there is memory. */
export const mostCells = 5_000_000;

/** How well the names of columns are known: how many of them mean something. Picks the header among the first rows. */
export type Recognise = (headers: readonly string[]) => number;

/** A text that holds nothing to import, and why. */
export function noRows(problem: ImportProblem): Outside {
  return { kind: 'rows', headers: [], rows: [], problems: [problem] };
}
