import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { Value } from '../model/edit';
import { logSchema, type Log } from '../model/log';
import { slugOf } from '../model/logbook';
import { parseLog } from '../model/parse';
import { formatOf, type DayOrder } from './columnDates';
import { holdsDates, type Field } from './fields';
import type { Draft, Drafts } from './draft';
import { fitted } from './fitted';
import { logText } from './logText';
import { mapColumns, recognised, type PresetId } from './presets';
import type { Columns } from './rowReader';
import { rowToLog } from './rowToLog';
import type { ImportProblem, LogEntry, Outside } from './outside';
import { readOutside } from './tables';
import { readAnswer } from './values';

/** A column whose dates could be read in several ways. */
export interface OpenColumn {
  readonly header: string;
  readonly orders: readonly DayOrder[];
  /** A date of it that the orders read differently. */
  readonly example: string;
}

/** A text from outside, read, with what is still to be asked before its rows are. */
export interface Source {
  readonly outside: Outside;
  readonly preset: PresetId;
  readonly open: readonly OpenColumn[];
  readonly columns?: Columns;
}

/** Reads a text from outside: its form, what its columns mean, and how they write dates. Never throws. */
export function readSource(text: string, now: Temporal.ZonedDateTime, asked?: PresetId): Source {
  const outside = readOutside(text, recognised);
  if (outside.kind === 'logs') return { outside, preset: 'debrief', open: [] };
  const { headers, rows } = outside;
  const { preset, fields, dates } = mapColumns(headers, asked);
  const open: OpenColumn[] = [];
  const orders: (DayOrder | undefined)[] = [];
  const valuesOf = (column: number) =>
    rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((value) => value !== '');
  const answered = fields.map((field, column) => unlessAnswers(field, valuesOf(column)));
  // A date that says no more is not that of the application where another column is.
  const meant = answered.includes('applied')
    ? answered.map((field) => (field === 'date' ? undefined : field))
    : answered;
  for (const [column, field] of meant.entries()) {
    if (!holdsDates(field)) continue;
    const format = dates ? { order: dates } : formatOf(valuesOf(column), now);
    if ('open' in format) {
      open.push({ header: headers[column] ?? '', orders: format.open, example: format.example });
    } else orders[column] = format.order;
  }
  return { outside, preset, open, columns: { preset, headers, fields: meant, orders } };
}

/** What a column means: one of yes and no holds neither dates nor names, whatever it is called: `Applied`, `Referral`. */
function unlessAnswers(field: Field | undefined, values: readonly string[]): Field | undefined {
  const isDateOrName = holdsDates(field) || field?.endsWith('Name');
  const isAnswer = (value: string) => readAnswer(value) !== undefined || /^x$/i.test(value);
  if (!isDateOrName || values.length === 0 || !values.every(isAnswer)) return field;
  const isClear = values.every((value) => readAnswer(value) !== undefined);
  return field === 'applied' && isClear ? 'isApplied' : undefined;
}

/**
 * What the rows or logs of a source come to.
 * @param answer the order of the dates of the columns that leave it open; without one, those dates become problems
 */
export function toDrafts(source: Source, now: Temporal.ZonedDateTime, answer?: DayOrder): Drafts {
  const { outside, columns, open } = source;
  if (outside.kind === 'logs') return draftsOfLogs(outside.logs, outside.problems);
  const { headers, rows } = outside;
  if (!columns || rows.length === 0) return { drafts: [], problems: outside.problems };
  if (!columns.fields.includes('company')) {
    return { drafts: [], problems: [...outside.problems, { row: 1, code: 'no-company-column', values: {} }] };
  }
  const openHeaders = new Set(open.map(({ header }) => header));
  const orders = headers.map(
    (header, index) => columns.orders[index] ?? (openHeaders.has(header) ? answer : undefined),
  );
  const drafts: Draft[] = [];
  const problems: ImportProblem[] = [...outside.problems];
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const read = rowToLog(row, { ...columns, orders }, now);
    problems.push(...read.problems);
    if (!read.draft) continue;
    const log = fitted<Log>(read.draft.log);
    if (log !== read.draft.log) problems.push({ row: row.number, code: 'shortened', values: {} });
    drafts.push({ ...read.draft, log });
  }
  return { drafts, problems: inOrder(problems) };
}

/** Logs as they were exported: whatever stands in them is written again. */
function draftsOfLogs(entries: readonly LogEntry[], before: readonly ImportProblem[]): Drafts {
  const problems: ImportProblem[] = [...before];
  const drafts = entries.flatMap(({ number, path, log: data }): Draft[] => {
    const checked = z.safeParse(logSchema, data);
    const whole = mapOf(data);
    const log = checked.success ? checked.data : parseLog(logText(whole)).log;
    const slug = slugOf(path);
    if (log.company.trim() === '') {
      problems.push({ row: number, code: 'no-company', values: {} });
      return [];
    }
    if (log.role === '') problems.push({ row: number, code: 'no-role', values: {} });
    return [{ row: number, log, whole, ...(slug !== undefined && { slug }) }];
  });
  return { drafts, problems: inOrder(problems) };
}

function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems].sort((a, b) => a.row - b.row);
}

/** What JSON says, as an edit writes it: nothing is an empty text in a list, and elsewhere a key that is missing. */
function valueOf(data: unknown): Value {
  if (Array.isArray(data)) return data.map((item) => valueOf(item));
  if (typeof data === 'object' && data !== null) {
    return mapOf(data);
  }
  return typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' ? data : '';
}

function mapOf(data: object): { readonly [key: string]: Value } {
  const entries = Object.entries(data).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([key, item]): [string, Value] => [key, valueOf(item)]));
}
