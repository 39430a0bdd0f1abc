/** A stretch of a text to take out; `end` is exclusive. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** What takes its place, where it is not what all of its kind get. */
  readonly words?: string;
}

/** Looks for one kind of thing in a text. What it finds may overlap; the first counts. */
export type Find = (text: string) => readonly Found[];

/** Finds the matches of a global pattern, all or those that a test lets pass. */
export function findAll(pattern: RegExp, test: (match: string) => boolean = () => true): Find {
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: match, index }) =>
      test(match) ? [{ start: index, end: index + match.length }] : [],
    );
}
