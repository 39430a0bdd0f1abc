import { isMap, isScalar } from 'yaml';
import { logSchema, type Log } from './log';
import type { Problem } from './problems';
import { pathKey, readValue } from './read';
import { rangeOf, readSyntax, spanOf, type Syntax } from './syntax';
import type { Range } from './text';

export { pathKey };

/** A log as far as it could be read. Plain data, fit for JSON. */
export interface ParsedLog {
  /** What could be read; `company` and `role` are `''` when missing. */
  readonly log: Log;
  /** In order of place. */
  readonly problems: readonly Problem[];
  /** The 0-based line of every value that stands in the file, by {@link pathKey}. */
  readonly lines: Readonly<Record<string, number>>;
}

/** Reads the text of an interview log, whatever it holds. Never throws. */
export function parseLog(text: string): ParsedLog {
  const syntax = readSyntax(text);
  if ('code' in syntax) return parsed({}, [syntax]);
  const { contents } = syntax.document;
  if (isMap(contents)) {
    const { value, problems, lines } = readValue(logSchema, syntax);
    // Every value in it has passed its own schema.
    const log = value as Partial<Log>;
    return parsed(log, [...syntax.problems, ...problems, ...missingKeys(syntax, lines)], lines);
  }
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return parsed({}, [...syntax.problems, ...missingKeys(syntax, {})]);
  }
  const problem: Problem = { code: 'not-a-map', range: firstLine(syntax), path: [], values: {} };
  return parsed({}, [...syntax.problems, problem]);
}

function parsed(log: Partial<Log>, problems: Problem[], lines: ParsedLog['lines'] = {}): ParsedLog {
  const places = problems.map((problem) => ({ problem, start: problem.range.start }));
  places.sort(({ start: a }, { start: b }) => a.line - b.line || a.character - b.character);
  return { log: { company: '', role: '', ...log }, problems: places.map(({ problem }) => problem), lines };
}

/** The keys that a log must have. Of a file that YAML could not read whole, no one knows what is missing. */
function missingKeys(syntax: Syntax, lines: ParsedLog['lines']): Problem[] {
  if (syntax.problems.some(({ code }) => code === 'syntax')) return [];
  const missing = Object.entries(logSchema.shape).filter(
    ([key, schema]) => schema._zod.def.type !== 'optional' && lines[key] === undefined,
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
