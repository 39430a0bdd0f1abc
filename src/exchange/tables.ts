import { readDelimited } from './delimitedTable';
import { readLists } from './listTable';
import { findMarkdownTables, rowsOf } from './markdownTable';
import { mostCells, noRows, type Outside, type Recognise } from './outside';

/**
 * Reads a text from outside, by what it looks like: JSON (an array of objects, or our own export), a list in YAML, a
 * table in Markdown, else cells between delimiters. Never throws.
 */
export function readOutside(text: string, recognise: Recognise): Outside {
  const plain = text.replace(/^\uFEFF/, '');
  if (!/\S/.test(plain)) return noRows({ row: 1, code: 'no-table', values: {} });
  const listed = readLists(plain);
  if (listed) return listed;
  const tables = findMarkdownTables(plain).map((table) => ({ ...table, known: recognise(table.headers) }));
  const [best] = tables.sort((a, b) => b.known - a.known);
  if (!best) return readDelimited(plain, recognise);
  const { headers, lines } = best;
  return headers.length * lines.length > mostCells
    ? noRows({ row: 1, code: 'too-many-cells', values: {} })
    : { kind: 'rows', headers, rows: rowsOf(best), problems: [] };
}
