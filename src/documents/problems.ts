import type { Range } from '../model/text';
import { lineSpan, type Structure } from './structure';

/** What can be wrong with the marks of a document. */
type DocumentProblemCode =
  'damaged-marker' | 'nested-marker' | 'doubled-block' | 'unknown-item' | 'doubled-item' | 'bad-field';

/** Something in a document to mend, as data: words are added where they are shown. */
export interface DocumentProblem {
  readonly code: DocumentProblemCode;
  readonly range: Range;
  /** What the sentence needs: `name` of a block, `id` of an item, `key` and `value` of a field, `text` as it stands. */
  readonly values: Readonly<Record<string, string>>;
}

/** A problem with a whole line. */
export function lineProblem(
  structure: Structure,
  line: number,
  code: DocumentProblemCode,
  values: DocumentProblem['values'],
): DocumentProblem {
  const { start, end } = lineSpan(structure, line);
  const from = start - (structure.starts[line] ?? start);
  return {
    code,
    range: { start: { line, character: from }, end: { line, character: from + end - start } },
    values,
  };
}
