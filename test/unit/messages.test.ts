import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import manifest from '../../package.json';
import words from '../../package.nls.json';
import { isTranslation, messages, parseSource, sourcesBelow } from '../../snippets/messages';
import { english } from '../../src/panel/words';

/** Keys whose values a person reads, in VS Code's API and in our own questions. */
const shownKeys =
  /^(?:title|label|description|detail|tooltip|prompt|place[Hh]older|message|openLabel|saveLabel)$/;

/** Calls whose texts a person reads. */
const shownCalls =
  /^(?:say\w*|pickOne|typeText|typeOptional\w+|askOnce|askInTurn|show(?:Information|Warning|Error)Message|setStatusBarMessage|(?:new )?(?:Failure|MarkdownString|TreeItem|CodeAction|CodeLens|Diagnostic|Hover))$/;

/** What reads like words: two of them, one with a capital letter, or the end of a sentence. */
const prose = /[A-Za-z]{2,}[,.:;]? [A-Za-z]{2,}|^[A-Z][a-z]+\W*$|[a-z][.!?…]$/;

/** What reads like words and is none: names that all languages share, keys of the panel's words, and names in code. */
const names = new Set([
  ...['Debrief', 'CSV', 'JSON', 'https://', '$(check) …'],
  ...Object.keys(english),
  ...['Enter', 'Escape', 'Tab', 'Home', 'End', 'Error', 'Failure', 'button, input, select, label'],
]);

/** Texts in a file that a person would read as they stand in the code. */
function untranslated(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node) || isForDevelopers(node)) return;
    if (isTranslation(node)) {
      node.arguments.slice(1).forEach(visit);
      return;
    }
    const text = textOf(node);
    if (/[A-Za-z]{2}/.test(text) && !names.has(text) && (prose.test(text) || isShown(node))) {
      found.push(`${path}: ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parseSource(path));
  return found;
}

function textOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isJsxText(node)) return node.text.trim();
  if (!ts.isTemplateExpression(node)) return '';
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…');
}

/** What is compared, thrown as a bug, noted in the log, a class of a style, or the frame of a document. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /^(?:Range|Type)?Error$/.test(node.expression.getText());
  if (ts.isJsxAttribute(node)) return node.name.getText() === 'class';
  if (ts.isSourceFile(node)) return false;
  const { parent } = node;
  if (ts.isCaseClause(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) && parent.name.getText() === 'class') return true;
  if (ts.isBinaryExpression(parent)) {
    return /^[!=]==$/.test(parent.operatorToken.getText()) || /\.name$/.test(parent.left.getText());
  }
  return textOf(node).startsWith('<!DOCTYPE');
}

function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return shownKeys.test(parent.name.getText());
  if (ts.isJsxAttribute(parent))
    return /^(?:title|alt|placeholder|label|aria-label)$/.test(parent.name.getText());
  const isCall = ts.isCallExpression(parent) || ts.isNewExpression(parent);
  return isCall && shownCalls.test(parent.expression.getText().replace(/^.*\./, ''));
}

/** Every text in a value, with its place. */
function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
}

describe('the words of the interface', () => {
  it('all go through l10n, where a translation finds them', () => {
    const shown = ['src/commands', 'src/language', 'src/panel', 'src/platform', 'src/views', 'src/workspace'];
    const paths = [...shown, 'media/panel'].flatMap(sourcesBelow);
    // These are the words of the panel; the host has them translated one by one.
    const checked = paths.filter((path) => !path.startsWith('src/panel/words'));
    expect(checked.flatMap(untranslated)).to.deep.equal([]);
  });

  it('stand in the bundle that translators begin with; `npm run generate` writes it', () => {
    const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as Record<string, string>;
    expect(Object.keys(bundle)).to.deep.equal(messages());
    expect(Object.entries(bundle).filter(([message, text]) => message !== text)).to.deep.equal([]);
  });

  it('stand in package.nls.json where the manifest shows them, and nothing else does', () => {
    const shown = textsIn(manifest.contributes).filter(([path]) =>
      /\/(?:title|name|label|description|markdownDescription|contents|contextualTitle|altText|enumDescriptions\/\d+)$/.test(
        path,
      ),
    );
    const keys = shown.map(([, text]) => text).filter((text) => text !== 'Debrief');
    expect(keys.filter((text) => !/^%.+%$/.test(text))).to.deep.equal([]);
    const used = new Set(
      [...keys, manifest.displayName, manifest.description].map((text) => text.slice(1, -1)),
    );
    expect([...used].sort()).to.deep.equal(Object.keys(words).sort());
  });
});
