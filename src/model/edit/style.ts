import { isMap, isScalar, isSeq, visit, type Document } from 'yaml';
import { column } from './lines';

/** How a file is written, as far as new text should look alike. */
export interface Style {
  readonly lineEnding: '\n' | '\r\n';
  /** Columns by which a map stands deeper than the key it belongs to. */
  readonly step: number;
  /** Columns by which the dashes of a list stand deeper than its key. */
  readonly listStep: number;
  readonly quote: "'" | '"';
  /** What stands inside the braces of a one-line map. */
  readonly pad: '' | ' ';
  /** Whether lists of short values stand on one line. */
  readonly shortLists: boolean;
}

/** The style of a file that shows none: that of the README. */
export const plainStyle: Style = {
  lineEnding: '\n',
  step: 2,
  listStep: 2,
  quote: '"',
  pad: ' ',
  shortLists: true,
};

/** Reads the style off a document and its text: the first map and list below a key count, and most quotes. */
export function styleOf(document: Document, text: string): Style {
  let step: number | undefined;
  let listStep: number | undefined;
  let quotes = 0;
  let padded: boolean | undefined;
  let short: boolean | undefined;
  visit(document, {
    Scalar(_, { type }) {
      if (type === 'QUOTE_SINGLE') quotes++;
      if (type === 'QUOTE_DOUBLE') quotes--;
    },
    Map(_, { flow, items, range }) {
      if (flow && items.length > 0 && range && text[range[0]] === '{') padded ??= text[range[0] + 1] === ' ';
    },
    Pair(_, { key, value, srcToken }) {
      // Behind a question mark a key stands deeper than its entry.
      if (srcToken?.start.some(({ type }) => type === 'explicit-key-ind')) return;
      if (!isScalar(key) || !key.range || !(isMap(value) || isSeq(value)) || !value.range) return;
      if (value.items.length === 0) return;
      const deeper = column(text, value.range[0]) - column(text, key.range[0]);
      if (value.flow) {
        if (isSeq(value)) short = true;
      } else if (isMap(value)) step ??= deeper;
      else {
        listStep ??= deeper;
        short ??= value.items.every((item) => isScalar(item)) ? false : undefined;
      }
    },
  });
  return {
    lineEnding: /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : plainStyle.lineEnding,
    step: step ?? (listStep || plainStyle.step),
    listStep: listStep ?? step ?? plainStyle.listStep,
    quote: quotes > 0 ? "'" : plainStyle.quote,
    pad: padded === false ? '' : plainStyle.pad,
    shortLists: short ?? plainStyle.shortLists,
  };
}
