/** The one of the words that a mistyped one was probably meant to be, or `undefined` when none is close. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const tolerance = Math.min(3, Math.floor(typed.length / 3));
  const close = words
    .filter((candidate) => Math.abs(candidate.length - typed.length) <= tolerance)
    .map((candidate) => ({ candidate, away: distance(typed, candidate) }))
    .filter(({ away }) => away <= tolerance);
  return close.sort((a, b) => a.away - b.away)[0]?.candidate;
}

/** How many UTF-16 units to insert, delete or replace to get from one word to the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 0; line < from.length; line += 1) {
    const next = [line + 1];
    for (let column = 0; column < to.length; column += 1) {
      const replaced = (row[column] ?? 0) + (from[line] === to[column] ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
