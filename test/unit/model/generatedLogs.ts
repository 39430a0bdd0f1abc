import * as fc from 'fast-check';
import { contractKeys } from '../../../src/model/edit/contract';
import { anyText, texts, words } from './generatedTexts';

/**
 * Logs as people might write them: every style of YAML, with comments, blank lines, anchors, tags and odd spacing in all
 * places. A log is made as a tree with the looks of each node, then printed.
 */
interface Looks {
  readonly anchor: boolean;
  readonly tag: string;
  /** Beside the value. */
  readonly comment: string;
  /** Lines above the entry: comments at its indentation (`#…`), deeper (`>`) or blank. */
  readonly above: readonly string[];
  readonly gap: string;
  /** Whether the key stands behind a question mark; then an empty value may go without its colon. */
  readonly explicit: boolean;
}

type Tree = { readonly looks: Looks } & (
  | { readonly kind: 'scalar'; readonly source: string }
  | {
      readonly kind: 'text';
      readonly header: string;
      readonly lines: readonly string[];
      readonly indent: number;
    }
  | { readonly kind: 'alias' }
  | {
      readonly kind: 'map';
      readonly entries: readonly (readonly [string, Tree])[];
      readonly indent: number;
      readonly below: boolean;
    }
  | {
      readonly kind: 'list';
      readonly items: readonly Tree[];
      readonly indent: number;
      readonly below: boolean;
    }
  | {
      readonly kind: 'flow map';
      readonly entries: readonly (readonly [string, Tree])[];
      readonly form: FlowForm;
    }
  | { readonly kind: 'flow list'; readonly items: readonly Tree[]; readonly form: FlowForm }
);

interface FlowForm {
  readonly pad: string;
  readonly onLines: boolean;
  readonly lastComma: boolean;
  readonly comment: string;
  /** Whether a map of one entry stands without braces in a list. */
  readonly unbraced: boolean;
}

const looks: fc.Arbitrary<Looks> = fc.record({
  anchor: fc.integer({ max: 14, min: 0 }).map((n) => n === 0),
  tag: fc.constantFrom(...Array.from({ length: 14 }, () => ''), '!!str', '!mine'),
  comment: fc.constantFrom('', '', '', '', ' # beside', '   # far, from: it', ' #', '\t# tab'),
  above: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('# above', '', '>   # deeper', '#'), { maxLength: 3 }) },
  ),
  gap: fc.constantFrom(' ', ' ', ' ', '   ', '\t'),
  explicit: fc.integer({ max: 9, min: 0 }).map((n) => n === 0),
});

const quoted = anyText.map((text) => JSON.stringify(text));
const single = fc
  .constantFrom(...texts.filter((text) => /^[^\p{C}\u2028]*$/u.test(text)))
  .map((text) => `'${text.replaceAll("'", "''")}'`);
const source = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: quoted },
  { weight: 2, arbitrary: single },
  { weight: 1, arbitrary: fc.constantFrom('', '~', 'null') },
  { weight: 1, arbitrary: fc.constantFrom('one\n  two', '"one\n  two"', "'one\n\n  two'") },
);
const scalar = fc.record({ kind: fc.constant('scalar' as const), looks, source });
const text = fc.record({
  kind: fc.constant('text' as const),
  looks,
  header: fc.constantFrom('|', '|-', '|+', '>', '>-', '>+', '|2', '|2-'),
  lines: fc.array(fc.constantFrom('one', 'two: x', '# no comment', '', ' more', '', '深圳 🙂'), {
    maxLength: 5,
  }),
  indent: fc.integer({ min: 1, max: 4 }),
});
const alias = fc.record({ kind: fc.constant('alias' as const), looks });
const form = fc.record({
  pad: fc.constantFrom('', ' ', '  ', '\t'),
  onLines: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  lastComma: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  comment: fc.constantFrom('', '', '', ' # in it'),
  unbraced: fc.boolean(),
});

const otherKeys = ['x_mine', 'extra', 'two words', '"quoted"', '7', '深'];
function entriesOf(keys: readonly string[], tree: fc.Arbitrary<Tree>, maxLength: number) {
  const key = fc.constantFrom(...keys, ...otherKeys);
  return fc.uniqueArray(fc.tuple(key, tree), { selector: ([name]) => name, maxLength });
}

function treeAt(depth: number, flow: boolean): fc.Arbitrary<Tree> {
  const leaves: fc.Arbitrary<Tree> = flow
    ? fc.oneof({ weight: 12, arbitrary: scalar }, { weight: 1, arbitrary: alias })
    : fc.oneof(
        { weight: 12, arbitrary: scalar },
        { weight: 4, arbitrary: text },
        { weight: 1, arbitrary: alias },
      );
  if (depth === 0) return leaves;
  const keys = ['type', 'date', 'questions', 'text', 'notes', 'name', 'rating'];
  const inside = treeAt(depth - 1, flow);
  const within = treeAt(depth - 1, true);
  const items = fc.array(inside, { maxLength: 3 });
  const shape = { looks, indent: fc.integer({ min: 1, max: 4 }), below: fc.boolean() };
  const flows: fc.Arbitrary<Tree>[] = [
    fc.record({ kind: fc.constant('flow map' as const), looks, form, entries: entriesOf(keys, within, 3) }),
    fc.record({
      kind: fc.constant('flow list' as const),
      looks,
      form,
      items: fc.array(within, { maxLength: 3 }),
    }),
  ];
  const blocks: fc.Arbitrary<Tree>[] = [
    fc.record({ kind: fc.constant('map' as const), ...shape, entries: entriesOf(keys, inside, 4) }),
    fc.record({
      kind: fc.constant('list' as const),
      ...shape,
      indent: fc.integer({ min: 0, max: 4 }),
      items,
    }),
  ];
  return fc.oneof(leaves, ...flows, ...(flow ? [] : [...blocks, ...blocks]));
}

/** A log in some style. Now and then one is no valid YAML. */
export const generatedLog: fc.Arbitrary<string> = fc
  .record({
    entries: entriesOf(contractKeys([]), treeAt(3, false), 6),
    start: fc.constantFrom(
      '',
      '',
      '',
      '---\n',
      '# My log\n',
      '# My log\n\n',
      '%YAML 1.2\n---\n',
      '--- # x\n',
    ),
    end: fc.constantFrom('', '', '', '# the end\n', '\n# the end\n', '...\n', '\n\n', '---\n'),
    lineEnding: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '', '', '\uFEFF'),
    cut: fc.boolean(),
  })
  .map(({ entries, start, end, lineEnding, mark, cut }) => {
    const printed = print(entries);
    const whole = start + printed + end;
    const text = cut ? whole.replace(/\n$/, '') : whole;
    return mark + text.replaceAll('\n', lineEnding);
  });

function print(entries: readonly (readonly [string, Tree])[]): string {
  const names = new Map<Tree, string>();
  /** The anchors of values that are complete: an alias never stands inside what it stands for. */
  const complete: string[] = [];
  const closed = (tree: Tree, text: string): string => {
    const name = names.get(tree);
    if (name !== undefined) complete.push(name);
    return text;
  };

  function props(tree: Tree): string {
    const { anchor, tag } = tree.looks;
    if (anchor) names.set(tree, `a${String(names.size)}`);
    return (anchor ? `&${names.get(tree) ?? ''} ` : '') + (tag && `${tag} `);
  }
  function lines(tree: Tree, columns: number): string {
    const pad = ' '.repeat(columns);
    return tree.looks.above
      .map((line) => (line.startsWith('>') ? `${pad}${line.slice(1)}\n` : line && `${pad}${line}\n`) || '\n')
      .join('');
  }
  /** What follows a colon or a dash, up to and with the line ending. */
  function value(tree: Tree, columns: number, compact: boolean): string {
    return closed(tree, valueOf(tree, columns, compact));
  }
  function valueOf(tree: Tree, columns: number, compact: boolean): string {
    const { looks } = tree;
    const space = looks.gap;
    const comment = looks.comment + '\n';
    switch (tree.kind) {
      case 'scalar':
        return (
          (space + props(tree) + tree.source.replaceAll('\n', `\n${' '.repeat(columns)}`)).trimEnd() + comment
        );
      case 'alias':
        return (complete.length > 0 ? `${space}*${complete.at(-1) ?? ''}` : '') + comment;
      case 'text': {
        const indent = tree.header.includes('2') ? 2 : tree.indent;
        const own = tree.lines.map((line) => line && ' '.repeat(columns + indent) + line);
        return `${space}${props(tree)}${tree.header}${comment}${own.map((line) => `${line}\n`).join('')}`;
      }
      case 'flow map':
      case 'flow list':
        return space + props(tree) + flowOf(tree, columns) + comment;
      case 'map':
      case 'list': {
        const size = tree.kind === 'map' ? tree.entries.length : tree.items.length;
        if (size === 0) return comment;
        const before = props(tree).trimEnd();
        const inner =
          tree.kind === 'map'
            ? map(tree.entries, columns + Math.max(tree.indent, compact ? 2 : 1))
            : list(tree.items, columns + Math.max(tree.indent, compact ? 2 : 0));
        if (!compact || before || tree.below || !/^ +\S/.test(inner) || inner.trimStart().startsWith('#'))
          return (before && ` ${before}`) + comment + inner;
        return inner.slice(columns + 1);
      }
    }
  }
  function flow(tree: Tree, columns: number): string {
    return closed(tree, flowOf(tree, columns));
  }
  function flowOf(tree: Tree, columns: number): string {
    if (tree.kind !== 'flow map' && tree.kind !== 'flow list') {
      if (tree.kind === 'alias') return complete.length > 0 ? `*${complete.at(-1) ?? ''} ` : 'x';
      const written = tree.kind === 'scalar' ? tree.source.replaceAll('\n', `\n${' '.repeat(columns)}`) : 'x';
      return (props(tree) + written).trimEnd();
    }
    const { pad, onLines, lastComma, comment } = tree.form;
    const parts =
      tree.kind === 'flow map'
        ? tree.entries.map(([key, item]) => `${key}: ${flow(item, columns + 2)}`)
        : tree.items.map((item) => pair(item, columns + 2) ?? (flow(item, columns + 2) || '~'));
    const [open, close] = tree.kind === 'flow map' ? '{}' : '[]';
    const separator = onLines ? `,${comment}\n${' '.repeat(columns + 2)}` : ', ';
    const [before, after] = onLines
      ? [`${comment}\n${' '.repeat(columns + 2)}`, `${comment}\n${' '.repeat(columns + 1)}`]
      : [pad, pad];
    if (parts.length === 0) return (open ?? '') + (onLines ? before : pad) + (close ?? '');
    return (open ?? '') + before + parts.join(separator) + (lastComma ? ',' : '') + after + (close ?? '');
  }
  function pair(tree: Tree, columns: number): string | undefined {
    if (tree.kind !== 'flow map' || !tree.form.unbraced || tree.looks.anchor || tree.looks.tag)
      return undefined;
    const [[key, item] = [], another] = tree.entries;
    return key === undefined || !item || another ? undefined : `${key}: ${flow(item, columns)}`;
  }
  function map(entries: readonly (readonly [string, Tree])[], columns: number): string {
    const pad = ' '.repeat(columns);
    const entry = (key: string, { explicit, comment }: Looks, written: string): string => {
      if (!explicit) return `${pad}${key}:${written}`;
      return `${pad}? ${key}${comment}\n${written.trim() ? `${pad}:${written}` : ''}`;
    };
    return entries
      .map(([key, item]) => lines(item, columns) + entry(key, item.looks, value(item, columns, false)))
      .join('');
  }
  function list(items: readonly Tree[], columns: number): string {
    return items
      .map((item) => `${lines(item, columns)}${' '.repeat(columns)}-${value(item, columns, true)}`)
      .join('');
  }
  return map(entries, 0);
}
