import type { Path } from '../problems';

/** What a log can be told to hold. Keys that are `undefined` are not written. */
export type Value =
  string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

/** A change to a log, in terms of its values: how the text is edited follows from how the text looks. */
export type Intent =
  /** Replaces or adds the value at `path`; missing parents are made. */
  | { readonly do: 'set'; readonly path: Path; readonly value: Value }
  /** Removes a key or a list item; where there is none, nothing changes. */
  | { readonly do: 'unset'; readonly path: Path }
  /** Adds to the end of the list at `path`, which is made where it is missing or empty. */
  | { readonly do: 'append'; readonly path: Path; readonly value: Value }
  /** Adds to a list; the last step of `path` is the index the item will have. */
  | { readonly do: 'insert'; readonly path: Path; readonly value: Value };

/** Why a log is left as it is. */
export type Reason =
  /** The file as a whole: what `guard` and the parser say of it. */
  | 'not-utf8'
  | 'too-large'
  | 'too-deep'
  | 'syntax'
  | 'several-documents'
  /** A list or a single value stands where the path needs a map. */
  | 'not-a-map'
  /** A map or a single value stands where the path needs a list. */
  | 'not-a-list'
  /** The path names a list item that is not there. */
  | 'no-such-item'
  /** The path names a key that its map holds twice. */
  | 'duplicate-key'
  /** The edit would go through an alias, or change what one stands for. */
  | 'alias'
  /** No edit was found that leads to the intended value and leaves all else as it was. */
  | 'cannot-edit';

/** An intent that was not carried out, and why. */
export interface Refusal {
  readonly reason: Reason;
  readonly path: Path;
  /** What the parser said, for `syntax`. */
  readonly detail?: string;
}
