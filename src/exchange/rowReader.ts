import type { Temporal } from 'temporal-polyfill';
import { isAmbiguous, readCellDate, type CellDate, type DayOrder } from './columnDates';
import type { DayField, Field } from './fields';
import { restore } from './csv';
import type { PresetId } from './presets';
import { shortened } from './shortened';
import type { ImportProblem, Row } from './outside';

/** What is known of a table before its rows are read. */
export interface Columns {
  readonly preset: PresetId;
  readonly headers: readonly string[];
  readonly fields: readonly (Field | undefined)[];
  /** How each column writes its dates; undefined where each date has to tell it by itself. */
  readonly orders: readonly (DayOrder | undefined)[];
}

/** A cell that holds something, and its column. */
export interface Cell {
  readonly header: string;
  readonly field: Field | undefined;
  readonly text: string;
  readonly order: DayOrder | undefined;
}

/** Reads the cells of a row by what their columns mean. What could not be read is never lost: it is kept. */
export interface RowReader {
  /** Whether the table is our own, whose cells stand as our export wrote them. */
  readonly own: boolean;
  readonly cells: readonly Cell[];
  cellsFor(...fields: Field[]): readonly Cell[];
  /** The first cell of a field that can be read; the others are kept. */
  first<Value>(field: Field, read: (text: string) => Value | undefined): Value | undefined;
  /** The text of a field that is shown on one line. A link behind it, as Markdown and Notion write one, is kept apart. */
  line(field: Field): string | undefined;
  /** The date of a cell; one that cannot be read, or only in part, is kept and reported. */
  date(cell: Cell): CellDate | undefined;
  /** The first date of these fields, as a log writes it: a day, in our own table perhaps with a time. */
  day(...fields: DayField[]): string | undefined;
  /** Keeps a cell for the notes, under the name of its column. */
  keep(cell: Cell): void;
  /** What was kept so far, in lines for the notes. */
  kept(): readonly string[];
  report(code: ImportProblem['code'], cell?: Cell): void;
  problems(): readonly ImportProblem[];
}

/** The longest text that fits where one line is shown; what is longer stands in the notes. */
const mostOnLine = 300;
/** How much of a value a sentence quotes. */
const mostQuoted = 100;

/** No one wrote these, and they make a text look like another: control characters, and those that turn its direction. */
const unwritten = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const linkAtEnd = /\s\((https?:\/\/[^\s)]+)\)$/;

/** The address that stands in brackets behind a text. */
export function linkBehind(text: string): string | undefined {
  return linkAtEnd.exec(text)?.[1];
}

/** A reader of one row. */
export function createRowReader(row: Row, columns: Columns, now: Temporal.ZonedDateTime): RowReader {
  const own = columns.preset === 'debrief';
  const cells = cellsOf(row, columns);
  const kept = new Set<string>();
  const problems: ImportProblem[] = [];

  const reader: RowReader = {
    own,
    cells,
    cellsFor: (...fields) => cells.filter(({ field }) => field !== undefined && fields.includes(field)),
    first(field, read) {
      let found: ReturnType<typeof read>;
      for (const cell of reader.cellsFor(field)) {
        const value = found === undefined ? read(cell.text) : undefined;
        if (value === undefined) reader.keep(cell);
        else found = value;
      }
      return found;
    },
    line(field) {
      const [cell] = reader.cellsFor(field);
      const text = reader.first(field, (whole) => (own ? whole : oneLine(whole)));
      if (!cell || text === undefined || own) return text;
      const isLong = text.length > mostOnLine;
      if (isLong) reader.report('shortened', cell);
      if (isLong || (linkBehind(cell.text) && field !== 'role')) reader.keep(cell);
      return shortened(text, mostOnLine);
    },
    date(cell) {
      const date = readCellDate(cell.text, cell.order, now);
      if (date && !date.isPart) return date;
      const unread = isAmbiguous(cell.text, now) ? 'ambiguous-date' : 'unreadable-date';
      reader.report(date ? 'unreadable-time' : unread, cell);
      reader.keep(cell);
      return date;
    },
    day(...fields) {
      const dates = reader.cellsFor(...fields).flatMap((cell) => {
        const date = reader.date(cell);
        return date ? [{ cell, date }] : [];
      });
      for (const { cell } of dates.slice(1)) reader.keep(cell);
      return dates[0]?.date[own ? 'moment' : 'day'];
    },
    keep({ header, text }) {
      kept.add(header === '' ? text : `${header}: ${text}`);
    },
    kept: () => [...kept],
    report(code, cell) {
      const values: ImportProblem['values'] = cell
        ? { column: cell.header, value: shortened(cell.text, mostQuoted) }
        : {};
      problems.push({ row: row.number, code, values });
    },
    problems: () => problems,
  };
  return reader;
}

function cellsOf(row: Row, { preset, headers, fields, orders }: Columns): Cell[] {
  return row.cells.flatMap((raw, column): Cell[] => {
    const written = plain(preset === 'debrief' ? restore(raw) : raw);
    const text = preset === 'debrief' ? written : written.trim();
    const field = fields[column];
    if (text.trim() === '' || field === 'ignored') return [];
    const header = shortened(plain(headers[column] ?? '').replaceAll(/\s+/g, ' '), mostQuoted);
    return [{ header, field, text, order: orders[column] }];
  });
}

function plain(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unwritten, '')
    .replaceAll(/\p{Cs}/gu, '\uFFFD');
}

function oneLine(text: string): string | undefined {
  return text.replace(linkAtEnd, '').replaceAll(/\s+/g, ' ').trim() || undefined;
}
