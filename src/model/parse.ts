import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { logSchema, readSchema, type Log } from './log';
import type { Path, Problem } from './problems';
import { pathKey, readValue } from './read';
import { keyText, rangeOf, readSyntax, spanOf, type Syntax } from './syntax';
import type { Range } from './text';

export { pathKey };

/** A log as far as it could be read. Plain data. */
export interface ParsedLog {
  /** What could be read; `company` and `role` are `''` when missing. */
  readonly log: Log;
  /** In order of place. */
  readonly problems: readonly Problem[];
  /**
   * The 0-based lines of the values that stand in the file, by {@link pathKey}: of those of the log itself and of its
   * maps, and of the items of every list.
   */
  readonly lines: ReadonlyMap<string, number>;
}

/** A log that is open in an editor: it knows the place of each value, and holds the whole document for that. */
export interface OpenLog extends ParsedLog {
  readonly text: string;
  /** Where a value stands, or the key of an empty one; undefined where the file has nothing at that path. */
  rangeOf(path: Path): Range | undefined;
}

/** Reads the text of an interview log, whatever it holds. Never throws. */
export function parseLog(text: string): ParsedLog {
  return readLog(readSyntax(text));
}

/** As {@link parseLog}, for an open file: costs the same, but keeps many times the memory. */
export function openLog(text: string): OpenLog {
  const syntax = readSyntax(text);
  const rangeAt = (path: Path) => ('code' in syntax ? undefined : placeOf(syntax, path));
  return { ...readLog(syntax), text, rangeOf: rangeAt };
}

function readLog(syntax: Syntax | Problem): ParsedLog {
  if ('code' in syntax) return parsed({}, [syntax]);
  const { contents } = syntax.document;
  if (isMap(contents)) {
    const { value, problems, lines } = readValue(readSchema, syntax);
    // Every value in it has passed its own schema.
    const log = value as Partial<Log>;
    return parsed(log, [...syntax.problems, ...problems, ...missingKeys(syntax, lines)], lines);
  }
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return parsed({}, [...syntax.problems, ...missingKeys(syntax, new Map())]);
  }
  const problem: Problem = { code: 'not-a-map', range: firstLine(syntax), path: [], values: {} };
  return parsed({}, [...syntax.problems, problem]);
}

function parsed(log: Partial<Log>, problems: Problem[], lines: ParsedLog['lines'] = new Map()): ParsedLog {
  const places = problems.map((problem) => ({ problem, start: problem.range.start }));
  places.sort(({ start: a }, { start: b }) => a.line - b.line || a.character - b.character);
  return { log: { company: '', role: '', ...log }, problems: places.map(({ problem }) => problem), lines };
}

/** The keys that a log must have. Of a file that YAML could not read whole, no one knows what is missing. */
function missingKeys(syntax: Syntax, lines: ParsedLog['lines']): Problem[] {
  if (syntax.problems.some(({ code }) => code === 'syntax')) return [];
  const missing = Object.entries(logSchema.shape).filter(
    ([key, schema]) => schema._zod.def.type !== 'optional' && !lines.has(key),
  );
  const range = firstLine(syntax);
  return missing.map(([key]) => ({ code: 'missing-key', range, path: [key], values: { key } }));
}

/** The first line of what the file holds, past comments; that of an empty file is empty. */
function firstLine(syntax: Syntax): Range {
  const { text, document } = syntax;
  const start = isMap(document.contents) || text.trim() ? spanOf(document.contents)[0] : 0;
  return rangeOf(syntax, [start, start + (/[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0)]);
}

/** Where the value at a path stands. Text that is short for a map stands for the key that it is short for. */
function placeOf(syntax: Syntax, path: Path): Range | undefined {
  let key: unknown;
  let node: unknown = syntax.document.contents;
  for (const [index, step] of path.entries()) {
    const parent = isAlias(node) ? syntax.aliases.get(node) : node;
    if (isScalar(parent) && index === path.length - 1) break;
    const pair = isMap(parent)
      ? parent.items.find((item) => keyText(item.key, syntax.text) === step)
      : undefined;
    node = isSeq(parent) ? parent.items[Number(step)] : pair?.value;
    key = pair?.key;
    if (node === undefined && key === undefined) return undefined;
  }
  const [start, end] = spanOf(node);
  return rangeOf(syntax, start === end && key !== undefined ? spanOf(key) : [start, end]);
}
