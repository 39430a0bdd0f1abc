import { parse } from 'papaparse/papaparse.min.js';
import { mostCells, noRows, type ImportProblem, type Outside, type Recognise, type Row } from './outside';

const usual = [',', ';', '\t', '|'];
/** Where none of the usual ones separates columns that are recognised, these may. */
const rare = ['^', '~', ':', '\u001F'];
/** How many rows may stand above the names of the columns: a title, a remark. */
const mostAbove = 10;
/** A character that no text holds, for cells whose quotes mean nothing. */
const noQuote = '\uFFFF';

/** The records of a text, as they stand in it, and the indexes of those with quotes that don't close where a cell ends. */
interface Records {
  readonly records: readonly (readonly string[])[];
  readonly broken: ReadonlySet<number>;
}

/**
 * Reads cells between delimiters (RFC 4180, and what spreadsheets make of it). The delimiter and the row of headers are
 * those by which most columns are recognised.
 */
export function readDelimited(text: string, recognise: Recognise): Outside {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? bestDelimiter(body, recognise);
  const { records, broken } = recordsOf(body, delimiter);
  const head = headerIndex(records, recognise);
  const header = records[head];
  if (!header) return noRows({ row: 1, code: 'no-table', values: {} });

  const width = records.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (width * records.length > mostCells) return noRows({ row: 1, code: 'too-many-cells', values: {} });
  const headers = Array.from({ length: width }, (_, column) => header[column]?.trim() ?? '');
  const rows: Row[] = [];
  const problems: ImportProblem[] = [];
  let isLost = false;
  for (const [index, record] of records.entries()) {
    if (index <= head || record.every((cell) => cell.trim() === '')) continue;
    // What follows a broken record may be the rest of one of its cells.
    isLost = broken.has(index) || (isLost && record.length !== header.length);
    if (isLost) problems.push({ row: index + 1, code: 'quotes', values: {} });
    else rows.push({ number: index + 1, cells: headers.map((_, column) => record[column] ?? '') });
  }
  return { kind: 'rows', headers, rows, problems };
}

function recordsOf(text: string, delimiter: string): Records {
  const quoted = parseWith(text, delimiter, '"');
  if (quoted.broken.size === 0) return quoted;
  // What is copied out of a table in a web page has tabs between its cells, and quotes that are only quotes.
  return delimiter === '\t' ? parseWith(text, delimiter, noQuote) : recovered(text, delimiter);
}

/** The records of a text with broken quotes: a broken one ends with its line, so that it swallows none of those below. */
function recovered(text: string, delimiter: string): Records {
  const between = `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const cell = new RegExp(`([^${between}\\r\\n]*)(${between}|\\r\\n?|\\n|$)`, 'y');
  const line = /([^\r\n]*)(?:\r\n?|\n|$)/y;
  const records: (readonly string[])[] = [];
  const broken = new Set<number>();
  for (let at = 0; at < text.length;) {
    const sound = recordAt(text, at, cell, delimiter);
    line.lastIndex = at;
    if (!sound) broken.add(records.length);
    records.push(sound ?? line.exec(text)?.[1]?.split(delimiter) ?? []);
    at = (sound ? cell : line).lastIndex;
  }
  return { records, broken };
}

/** The record that begins at a place of a text; undefined where a quote in it closes too early or never. */
function recordAt(text: string, from: number, cell: RegExp, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  cell.lastIndex = from;
  for (;;) {
    const at = cell.lastIndex;
    const close = text[at] === '"' ? closingQuote(text, at + 1) : undefined;
    if (close === -1) return undefined;
    if (close !== undefined) cell.lastIndex = close + 1;
    const [, rest = '', end] = cell.exec(text) ?? [];
    if (close !== undefined && rest.trim() !== '') return undefined;
    cells.push(close === undefined ? rest : text.slice(at + 1, close).replaceAll('""', '"'));
    if (end !== delimiter) return cells;
  }
}

/** Where the first quote stands that is not one of a pair; -1 where none does. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function parseWith(text: string, delimiter: string, quoteChar: string, preview = 0): Records {
  const { data, errors } = parse(text, { delimiter, quoteChar, preview, skipEmptyLines: false });
  const broken = errors.filter(({ type }) => type === 'Quotes').map(({ row = 0 }) => row);
  return { records: data, broken: new Set(broken) };
}

function bestDelimiter(text: string, recognise: Recognise): string {
  const [best] = byColumns(usual, text, recognise);
  const [other] = best?.known ? [] : byColumns(rare, text, recognise);
  // One column is recognised wherever a delimiter cuts off the end of a sentence.
  return (other && other.known > 1 ? other : best)?.delimiter ?? ',';
}

/** Delimiters, the one by which most columns are recognised first. */
function byColumns(
  delimiters: readonly string[],
  text: string,
  recognise: Recognise,
): { readonly delimiter: string; readonly known: number }[] {
  const scores = delimiters.map((delimiter) => {
    const { records } = parseWith(text, delimiter, '"', mostAbove);
    const known = Math.max(0, ...records.map(recognise));
    const cells = Math.max(0, ...records.map(({ length }) => length));
    return { delimiter, known, cells };
  });
  return scores.sort((a, b) => b.known - a.known || b.cells - a.cells);
}

/** The index of the record that names the columns: the first one that is not empty, unless one below it is known better. */
function headerIndex(records: Records['records'], recognise: Recognise): number {
  const first = records.findIndex((record) => record.some((cell) => cell.trim() !== ''));
  const above = records.slice(first, first + mostAbove).map(recognise);
  return first + Math.max(0, above.indexOf(Math.max(...above)));
}
