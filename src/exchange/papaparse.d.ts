/**
 * papaparse as built for browsers, as far as it is used: the build for Node asks for streams, and its types bring all of
 * Node's along.
 */
declare module 'papaparse/papaparse.min.js' {
  export interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    readonly code: string;
    readonly message: string;
    /** The index of the record. */
    readonly row?: number;
  }

  /** A table as rows of cells. */
  export function parse(
    text: string,
    config: {
      readonly delimiter?: string;
      readonly quoteChar?: string;
      /** How many rows to read; all when 0. */
      readonly preview?: number;
      readonly skipEmptyLines?: boolean;
    },
  ): { readonly data: string[][]; readonly errors: ParseError[] };

  /** Rows of cells as a table, with quotes where RFC 4180 wants them. */
  export function unparse(
    rows: readonly (readonly string[])[],
    config: { readonly newline: string; readonly delimiter?: string; readonly quotes?: boolean },
  ): string;
}
