import { runsOf, stem } from './words';

/** A line to look for phrases in. */
export interface PhraseLine {
  readonly line: number;
  readonly text: string;
  readonly weight: number;
}

/** Words that a posting says again and again. */
export interface Phrase {
  /** As it is first written. */
  readonly term: string;
  /** Its words as they are compared, with spaces between. */
  readonly key: string;
  readonly count: number;
  readonly weight: number;
  readonly line: number;
}

/** How often a phrase has to be said to count, by its number of words; and how many may count at all. */
const fewest = [Infinity, 3, 2, 2];
const most = 8;

/**
 * The phrases of up to three words that come again, and that at least once stand where it says what they look for.
 * @param ignored words, as they are compared, that make no phrase: the names of the company
 */
export function phrasesOf(lines: readonly PhraseLine[], ignored: ReadonlySet<string>): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const { line, text, weight } of lines) {
    for (const words of runsOf(text).flatMap(sequences)) {
      const parts = words.map(stem);
      if (parts.some((part) => ignored.has(part))) continue;
      const key = parts.join(' ');
      const known = phrases.get(key);
      phrases.set(key, {
        term: known && !beginsSentence(known.term) ? known.term : words.join(' '),
        key,
        count: (known?.count ?? 0) + 1,
        weight: Math.max(known?.weight ?? 0, weight),
        line: known?.line ?? line,
      });
    }
  }
  const frequent = [...phrases.values()].filter(
    ({ key, count, weight }) => weight > 1 && count >= (fewest[key.split(' ').length] ?? Infinity),
  );
  return frequent
    .filter((phrase) => !frequent.some((other) => isPartOf(phrase, other)))
    .sort((a, b) => b.count * b.weight - a.count * a.weight || a.line - b.line)
    .slice(0, most);
}

/** Whether a phrase may have its capital from the beginning of a sentence. */
function beginsSentence(phrase: string): boolean {
  return /^\p{Lu}/u.test(phrase);
}

/** Whether a phrase is hardly ever said but in a longer one. */
function isPartOf(phrase: Phrase, longer: Phrase): boolean {
  return (
    longer !== phrase && ` ${longer.key} `.includes(` ${phrase.key} `) && longer.count > phrase.count - 2
  );
}

/** All rows of one to three neighbours. */
function sequences(words: readonly string[]): string[][] {
  return words.flatMap((_, start) =>
    [1, 2, 3].flatMap((length) =>
      start + length <= words.length ? [words.slice(start, start + length)] : [],
    ),
  );
}
