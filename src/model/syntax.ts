import { Composer, isAlias, isCollection, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Alias, Document, Node, ScalarTag, Tags } from 'yaml';
import { tokenize } from './guard';
import type { Problem, ProblemCode } from './problems';
import { lineStarts, positionAt, type Range } from './text';

/** A text, without its byte order mark, and the offset at which each of its lines starts. */
interface Place {
  readonly text: string;
  readonly starts: readonly number[];
}

/** A text, read as YAML: what it says about an application is another question. */
export interface Syntax extends Place {
  /** The first document; what makes no sense in it is left out. */
  readonly document: Document.Parsed;
  /** What each alias stands for; those that stand for nothing are missing. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  readonly problems: readonly Problem[];
}

/** Most plain scalars are texts by their first character already: they need not be tried as null, boolean and number. */
const plainText: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^[^-+.~\dnNtTfF]/,
  resolve: (value) => value,
};

/**
 * Unlike the library's defaults: one schema whatever a `%YAML` directive says; no search for equal keys that is
 * quadratic in their number ({@link inspect} has its own); no excerpts in messages.
 */
const options = {
  schema: 'core',
  customTags: (tags: Tags) => [plainText, ...tags],
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Of a text that is no YAML at all, the first errors say enough. */
const mostErrors = 100;

/**
 * Reads a text as YAML 1.2, or says why it is refused unread. Never throws. With `keepSourceTokens` each node keeps its
 * tokens, which edits need.
 */
export function readSyntax(source: string, { keepSourceTokens = false } = {}): Syntax | Problem {
  const text = source.replace(/^\uFEFF/, '');
  const tokens = tokenize(text);
  if (!Array.isArray(tokens)) return tokens;

  const place = { text, starts: lineStarts(text) };
  const [, second = tokens.length] = tokens.flatMap(({ type }, index) =>
    type === 'document' ? [index] : [],
  );
  const document = composed(tokens.slice(0, second), text.length, keepSourceTokens);
  const problems = document.errors.slice(0, mostErrors).map(({ message, pos }): Problem => {
    const [detail = ''] = message.split('\n', 1);
    return { code: 'syntax', range: rangeOf(place, pos), path: [], values: { detail } };
  });
  // A closing `---`, as in front matter, begins a document too, but one that holds nothing.
  const further = tokens.slice(second).find((token) => token.type === 'document' && token.value);
  if (further) {
    const range = rangeOf(place, [further.offset, further.offset + '---'.length]);
    problems.push({ code: 'several-documents', range, path: [], values: {} });
  }
  const inspected = inspect(document, place);
  return { ...place, document, aliases: inspected.aliases, problems: [...problems, ...inspected.problems] };
}

type Tokens = Parameters<Composer['compose']>[0];

function composed(tokens: Tokens, length: number, keepSourceTokens: boolean): Document.Parsed {
  const first = new Composer({ ...options, keepSourceTokens }).compose(tokens, true, length).next();
  if (first.done) throw new Error('The composer makes a document even of no tokens when it is told to.');
  return first.value;
}

/**
 * Finds what aliases stand for, aliases of nothing, and keys that stand twice in a map: in one pass over all nodes, also
 * over those that no schema knows.
 */
function inspect(document: Document, place: Place) {
  const anchors = new Map<string, Node>();
  const aliases = new Map<Alias, Node>();
  const problems: Problem[] = [];

  /** The way to the node that is looked at. */
  const path: (string | number)[] = [];

  function walk(node: unknown): void {
    if ((isScalar(node) || isCollection(node)) && node.anchor) anchors.set(node.anchor, node);
    // Most nodes are scalars, and there is nothing in them.
    if (isScalar(node)) return;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) aliases.set(node, target);
      else report('unknown-alias', node, { value: node.source });
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => walkInto(index, item));
    } else if (isMap(node)) {
      const seen = new Set<string>();
      for (const { key, value } of node.items) {
        const name = keyText(key, place.text);
        walk(key);
        walkInto(name, value, seen.has(name) ? key : undefined);
        seen.add(name);
      }
    }
  }
  function walkInto(step: string | number, node: unknown, doubled?: unknown): void {
    path.push(step);
    if (doubled) report('duplicate-key', doubled, { key: String(step) });
    walk(node);
    path.pop();
  }
  function report(code: ProblemCode, node: unknown, values: Problem['values']) {
    problems.push({ code, range: rangeOf(place, spanOf(node)), path: [...path], values });
  }

  walk(document.contents);
  return { aliases, problems };
}

/** A key as it is written, also when YAML takes it for a number or a list. */
export function keyText(key: unknown, text: string): string {
  if (isScalar(key)) return key.source ?? '';
  return text.slice(...spanOf(key)).trim();
}

/** The offsets of a node's own text: of its first character, and behind its last. */
export function spanOf(node: unknown): [number, number] {
  const range = isNode(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}

/** The place of a stretch of a text in lines, without white space at its end. */
export function rangeOf({ text, starts }: Place, [start, end]: readonly [number, number]): Range {
  const from = Math.min(start, text.length);
  const stretch = text.slice(from, end);
  const length = stretch.trimEnd().length || stretch.length;
  return { start: positionAt(starts, from), end: positionAt(starts, from + length) };
}
