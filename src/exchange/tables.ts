import { readDelimited } from './delimitedTable';
import { readLists } from './listTable';
import { findMarkdownTables } from './markdownTable';
import { noRows, type Outside, type Recognise } from './outside';

/**
 * Reads a text from outside, by what it looks like: JSON (an array of objects, or our own export), a list in YAML, a
 * table in Markdown, else cells between commas, semicolons, tabs or bars. Never throws.
 */
export function readOutside(text: string, recognise: Recognise): Outside {
  const plain = text.replace(/^\uFEFF/, '');
  if (!/\S/.test(plain)) return noRows({ row: 1, code: 'no-table', values: {} });
  const listed = readLists(plain);
  if (listed) return listed;
  const tables = findMarkdownTables(plain).map((table) => ({ ...table, known: recognise(table.headers) }));
  const [best] = tables.sort((a, b) => b.known - a.known);
  return best
    ? { kind: 'rows', headers: best.headers, rows: best.rows, problems: [] }
    : readDelimited(plain, recognise);
}
