import { rules } from '../src/model/problems';

interface Row {
  readonly severity: string;
  readonly about: string;
  readonly finds: string;
  readonly fix?: string;
}

const subjects: Readonly<Record<string, string>> = {
  form: 'every log',
  sense: 'an open log',
  markdown: 'an open document',
};

/** The README's table of rules: what stands between `<!-- rules -->` and `<!-- /rules -->`, as Prettier leaves it. */
export function rulesTable(): string {
  const rows = Object.entries<Row>(rules).map(([code, { severity, about, finds, fix = '' }]) => [
    `\`${code}\``,
    severity,
    subjects[about] ?? about,
    finds,
    fix,
  ]);
  const head = ['Code', 'Shown as', 'Looks at', 'What it finds', 'Quick fix'];
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)),
  );
  const line = (cells: readonly string[], pad = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, pad)).join(' | ')} |`;
  const rule = line(
    head.map(() => ''),
    '-',
  );
  return [line(head), rule, ...rows.map((row) => line(row))].join('\n');
}
