import { unparse } from 'papaparse/papaparse.min.js';
import type { WholeApplication } from '../model/logbook';

/** An application, and where its log stands below its workspace folder. */
export interface Exported extends Pick<WholeApplication, 'log' | 'outcome' | 'stage'> {
  /** With `/` between its steps. */
  readonly path: string;
}

/**
 * The columns of the table, in order. What importing reads goes by these names; `stage` and `rounds` are for the eye, as
 * a table of applications has no room for rounds.
 */
const columns: readonly {
  readonly name: string;
  readonly from: (application: Exported) => string | number | undefined;
}[] = [
  { name: 'company', from: ({ log }) => log.company },
  { name: 'role', from: ({ log }) => log.role },
  { name: 'outcome', from: ({ outcome }) => outcome },
  { name: 'stage', from: ({ stage }) => stage },
  { name: 'interest', from: ({ log }) => log.interest },
  { name: 'posting', from: ({ log }) => log.posting },
  { name: 'source', from: ({ log }) => log.source },
  { name: 'location', from: ({ log }) => log.location },
  { name: 'workplace', from: ({ log }) => log.workplace },
  { name: 'salary_min', from: ({ log }) => log.salary?.min },
  { name: 'salary_max', from: ({ log }) => log.salary?.max },
  { name: 'salary_currency', from: ({ log }) => log.salary?.currency },
  { name: 'salary_period', from: ({ log }) => log.salary?.period },
  { name: 'resume', from: ({ log }) => log.resume },
  { name: 'applied', from: ({ log }) => log.applied },
  { name: 'decided', from: ({ log }) => log.decided },
  { name: 'feedback_asked', from: ({ log }) => log.feedback_asked },
  { name: 'tags', from: ({ log }) => log.tags?.filter((tag) => tag !== '').join('; ') },
  { name: 'rounds', from: ({ log }) => log.rounds?.length ?? 0 },
  { name: 'notes', from: ({ log }) => log.notes },
  { name: 'log', from: ({ path }) => path },
];

/**
 * Applications as a table, a row each: RFC 4180, with a byte order mark, without which spreadsheets take UTF-8 for
 * something else. No cell of it is run by a spreadsheet.
 */
export function exportCsv(applications: readonly Exported[]): string {
  const rows = applications.map((application) =>
    columns.map(({ from }) => neutralise(String(from(application) ?? ''))),
  );
  const table = unparse([columns.map(({ name }) => name), ...rows], { newline: '\r\n' });
  return `\uFEFF${table}\r\n`;
}

/**
 * What makes a spreadsheet run a cell instead of showing it, at the start of any of its lines, as OWASP lists it under
 * "CSV Injection"; behind quotes it counts too, so that what was neutralised already can be told apart.
 */
const runs = /^'*[=+\-@\t\r＝＋－＠]/m;

/** A cell as a spreadsheet will show it and never run it: with a `'` in front where it looks like a formula. */
export function neutralise(cell: string): string {
  return runs.test(cell) ? `'${cell}` : cell;
}

/** The cell that {@link neutralise} was given. */
export function restore(cell: string): string {
  return cell.startsWith("'") && runs.test(cell.slice(1)) ? cell.slice(1) : cell;
}
