import { parse, type ParseError } from 'papaparse/papaparse.min.js';
import { noRows, type ImportProblem, type Outside, type Recognise, type Row } from './outside';

const delimiters = [',', ';', '\t', '|'];
/** How many rows may stand above the names of the columns: a title, a remark. */
const mostAbove = 10;
/** A character that no text holds, for cells whose quotes mean nothing. */
const noQuote = '\uFFFF';

/** The records of a text, as they stand in it, and what is wrong with their quotes. */
interface Records {
  readonly delimiter: string;
  readonly records: readonly (readonly string[])[];
  readonly errors: readonly ParseError[];
}

/**
 * Reads cells between delimiters (RFC 4180, and what spreadsheets make of it). The delimiter and the row of headers are
 * those by which most columns are recognised.
 */
export function readDelimited(text: string, recognise: Recognise): Outside {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? bestDelimiter(body, recognise);
  const { records, errors } = recordsOf(body, delimiter);
  const head = headerIndex(records, recognise);
  const header = records[head];
  if (!header) return noRows({ row: 1, code: 'no-table', values: {} });

  const broken = new Set(errors.map(({ row = 0 }) => row));
  const width = records.reduce((widest, { length }) => Math.max(widest, length), 0);
  const headers = Array.from({ length: width }, (_, column) => header[column]?.trim() ?? '');
  const rows: Row[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, record] of records.entries()) {
    if (index <= head || record.every((cell) => cell.trim() === '')) continue;
    if (broken.has(index)) problems.push({ row: index + 1, code: 'quotes', values: {} });
    else rows.push({ number: index + 1, cells: headers.map((_, column) => record[column] ?? '') });
  }
  return { kind: 'rows', headers, rows, problems };
}

function recordsOf(text: string, delimiter: string): Records {
  const quoted = parseWith(text, delimiter, '"');
  if (quoted.errors.length === 0 || delimiter !== '\t') return quoted;
  // What is copied out of a table in a web page has tabs between its cells, and quotes that are only quotes.
  return parseWith(text, delimiter, noQuote);
}

function parseWith(text: string, delimiter: string, quoteChar: string, preview = 0): Records {
  const { data, errors } = parse(text, { delimiter, quoteChar, preview, skipEmptyLines: false });
  return { delimiter, records: data, errors: errors.filter(({ type }) => type === 'Quotes') };
}

function bestDelimiter(text: string, recognise: Recognise): string {
  const scores = delimiters.map((delimiter) => {
    const { records } = parseWith(text, delimiter, '"', mostAbove);
    const known = Math.max(0, ...records.map(recognise));
    const cells = Math.max(0, ...records.map(({ length }) => length));
    return { delimiter, known, cells };
  });
  scores.sort((a, b) => b.known - a.known || b.cells - a.cells);
  return scores[0]?.delimiter ?? ',';
}

/** The index of the record that names the columns: the first one that is not empty, unless one below it is known better. */
function headerIndex(records: Records['records'], recognise: Recognise): number {
  const first = records.findIndex((record) => record.some((cell) => cell.trim() !== ''));
  const above = records.slice(first, first + mostAbove).map(recognise);
  return first + Math.max(0, above.indexOf(Math.max(...above)));
}
