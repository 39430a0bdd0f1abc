import { findTerms } from './finder';
import { phrasesOf, type PhraseLine } from './phrases';
import { postingLines } from './postingLines';
import { resumeLines } from './resume';
import { stem, stems } from './words';

export { isOfficeDocument } from './resume';

/** What a posting stresses. */
export interface Keyword {
  readonly term: string;
  /** How often the posting says it. */
  readonly count: number;
  /** The 0-based line of the posting that says it first, where it matters most. */
  readonly line: number;
  /** What that line says, without markup. */
  readonly quote: string;
}

/** What a posting stresses, by whether the résumé says it; what matters most first. */
export interface Coverage {
  readonly covered: readonly Keyword[];
  readonly missing: readonly Keyword[];
}

interface Weighed extends Keyword {
  readonly weight: number;
  /** The sum of the weights of the lines that say it. */
  readonly score: number;
}

/**
 * Compares a posting with a résumé: the known terms that the posting names, and other phrases that it repeats. Words for
 * words, without a model: the same texts always give the same answer.
 * @param resume Markdown, plain text or JSON Resume; nothing is covered by an empty one
 * @param company its name is no keyword, however often it stands there
 */
export function keywordsOf(posting: string, resume: string, company = ''): Coverage {
  const { terms, phrases } = stressedBy(posting, company);
  const lines = resumeLines(resume);
  const said = new Set(lines.flatMap((line) => findTerms(line, false).terms));
  const words = lines.map(stems);
  const isCovered = (keyword: Weighed): boolean => {
    const key = phrases.get(keyword);
    return key === undefined ? said.has(keyword.term) : words.some((line) => line.includes(` ${key} `));
  };
  const all = [...terms, ...phrases.keys()].sort((a, b) => b.score - a.score || a.line - b.line);
  const plain = ({ term, count, line, quote }: Weighed): Keyword => ({ term, count, line, quote });
  return {
    covered: all.filter(isCovered).map(plain),
    missing: all.filter((keyword) => !isCovered(keyword)).map(plain),
  };
}

/** The terms, and the phrases with their words as they are compared. */
function stressedBy(
  posting: string,
  company: string,
): { terms: readonly Weighed[]; phrases: ReadonlyMap<Weighed, string> } {
  const terms = new Map<string, Weighed>();
  const rest: PhraseLine[] = [];
  const quotes = new Map<number, string>();
  for (const { line, text, isHeading, weight } of postingLines(posting)) {
    const found = findTerms(text, isHeading);
    quotes.set(line, text);
    rest.push({ line, text: found.rest, weight });
    for (const term of found.terms) {
      const known = terms.get(term);
      const better = known && known.weight >= weight ? known : { line, quote: text, weight };
      terms.set(term, {
        ...better,
        term,
        count: (known?.count ?? 0) + 1,
        score: (known?.score ?? 0) + weight,
      });
    }
  }
  const ignored = new Set(
    company
      .split(/[^\p{L}\p{N}'’-]+/u)
      .filter(Boolean)
      .map(stem),
  );
  const phrases = phrasesOf(rest, ignored).map(({ key, ...phrase }): [Weighed, string] => [
    { ...phrase, quote: quotes.get(phrase.line) ?? '', score: phrase.count * phrase.weight },
    key,
  ]);
  return { terms: [...terms.values()], phrases: new Map(phrases) };
}
