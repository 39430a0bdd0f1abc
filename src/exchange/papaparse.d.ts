/**
 * papaparse as built for browsers, as far as it is used: the build for Node asks for streams, and its types bring all of
 * Node's along.
 */
declare module 'papaparse/papaparse.min.js' {
  /** Rows of cells as a table, with quotes where RFC 4180 wants them. */
  export function unparse(rows: readonly (readonly string[])[], config: { readonly newline: string }): string;
}
