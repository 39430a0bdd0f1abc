import type { Row } from './outside';

interface MarkdownTable {
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
}

/** The line below the header of a table: GitHub Flavored Markdown, section 4.10. */
const delimiterRow = /^ {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The tables of a Markdown text, in its order. */
export function findMarkdownTables(text: string): MarkdownTable[] {
  const lines = text.split(/\r\n|\r|\n/);
  const tables: MarkdownTable[] = [];
  for (let index = 1; index < lines.length; index++) {
    const [header = '', line = ''] = lines.slice(index - 1, index + 1);
    if (!line.includes('|') || !header.includes('|') || !delimiterRow.test(line)) continue;
    const headers = cellsOf(header);
    if (headers.length !== cellsOf(line).length) continue;
    const rows: Row[] = [];
    while (lines[index + 1]?.includes('|')) {
      index++;
      const cells = cellsOf(lines[index] ?? '');
      rows.push({ number: rows.length + 2, cells: headers.map((_, column) => cells[column] ?? '') });
    }
    tables.push({ headers, rows });
  }
  return tables;
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map(plainCell);
}

/** A cell without its Markdown: a link as its text, with its address behind it where that is one of the web. */
function plainCell(cell: string): string {
  return cell
    .trim()
    .replaceAll('\\|', '|')
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replaceAll(/\[([^\]]*)\]\((https?:[^)\s]*)[^)]*\)/g, (_, text: string, url: string) =>
      text === url || text === '' ? url : `${text} (${url})`,
    )
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(\*\*|__|`)(\S(?:.*?\S)?)\1/g, '$2')
    .trim();
}
