import type { DocumentProblemCode, Finding } from '../model/problems';
import type { Range } from '../model/text';
import { lineSpan, type Structure } from './structure';

/**
 * Something in a document to mend. The sentence needs: `name` of a block, `id` of an item, its `nearest`, `key` and
 * `value` of a field, `text` as it stands.
 */
export type DocumentProblem = Finding<DocumentProblemCode>;

/** A problem with a whole line. */
export function lineProblem(
  structure: Structure,
  line: number,
  code: DocumentProblemCode,
  values: DocumentProblem['values'],
): DocumentProblem {
  return { code, range: rangeOfLine(structure, line), values };
}

/** A problem with a part of a line, from a column on; where the part was not found (-1), with the whole line. */
export function partProblem(
  structure: Structure,
  line: number,
  part: { readonly at: number; readonly length: number },
  code: DocumentProblemCode,
  values: DocumentProblem['values'],
): DocumentProblem {
  const whole = rangeOfLine(structure, line);
  if (part.at < 0) return { code, range: whole, values };
  const from = whole.start.character + part.at;
  return {
    code,
    range: { start: { line, character: from }, end: { line, character: from + part.length } },
    values,
  };
}

function rangeOfLine(structure: Structure, line: number): Range {
  const { start, end } = lineSpan(structure, line);
  const from = start - (structure.starts[line] ?? start);
  return { start: { line, character: from }, end: { line, character: from + end - start } };
}
