import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { plainSections, prepItems, reviewStages } from '../src/documents/checklists';
import { logJsonSchema } from '../src/model/jsonSchema';
import { ends } from '../src/model/pipeline';
import * as vocabulary from '../src/model/vocabulary';
import { english } from '../src/panel/words';

/** A file of the sources, parsed. */
export function parseSource(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

/** The TypeScript files below a folder. */
export function sourcesBelow(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort();
}

/** Whether a node is a call that translates its first argument. */
export function isTranslation(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && /(?:^|\.)(?:t|translate)$/.test(node.expression.getText());
}

/** Every message of the interface, in English: the sentences of the code, and the words of the tables that it shows. */
export function messages(): string[] {
  const tables = [
    ...Object.values(vocabulary).flatMap((table) => (Array.isArray(table) ? wordsOf(table) : [])),
    ...reviewStages.flatMap(({ label, items }) => [label, ...wordsOf(items)]),
    ...[plainSections, prepItems.application, prepItems.round, ends].flatMap((table) => wordsOf(table)),
    ...Object.values(english),
    ...descriptionsIn(logJsonSchema()),
    'Closed',
  ];
  return [...new Set([...sourcesBelow('src').flatMap(messagesIn), ...tables])].sort();
}

function wordsOf(table: readonly { readonly label?: string; readonly noun?: string }[]): string[] {
  return table.flatMap(({ label, noun }) => [label, noun].filter((word) => word !== undefined));
}

function descriptionsIn(schema: object): string[] {
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'description' && typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? descriptionsIn(value) : [];
  });
}

/** The literal texts that a file has translated. */
function messagesIn(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const [text] = isTranslation(node) ? node.arguments : [];
    if (text && ts.isStringLiteralLike(text)) found.push(text.text);
    ts.forEachChild(node, visit);
  };
  visit(parseSource(path));
  return found;
}
