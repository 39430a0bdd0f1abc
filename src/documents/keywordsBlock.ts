import { beginning } from '../model/excerpt';
import { fileLink, inline } from './phrases';

/** A term that a posting stresses, and the line that says so. */
interface Keyword {
  readonly term: string;
  readonly count: number;
  /** 0-based. */
  readonly line: number;
  readonly quote: string;
}

/** How a posting and a résumé meet. */
export interface KeywordCoverage {
  readonly covered: readonly Keyword[];
  readonly missing: readonly Keyword[];
}

/** As much of a line as shows what is meant. */
const quoteLength = 90;

/**
 * The block `keywords` of a prep sheet: what the posting stresses and the résumé says, then what it does not say, each
 * with the line of the posting.
 * @param postingName the name of the posting's file, beside the prep sheet
 */
export function renderKeywords({ covered, missing }: KeywordCoverage, postingName: string): string {
  const source = `From ${fileLink(inline(postingName), postingName)} and your résumé, word by word.`;
  if (covered.length + missing.length === 0) return `The posting stresses no words that stand out. ${source}`;
  return [
    ...part('They look for it, and your résumé says it:', covered, postingName),
    ...part(
      'They look for it, and your résumé does not say it, at least not in these words:',
      missing,
      postingName,
    ),
    source,
  ].join('\n\n');
}

function part(title: string, keywords: readonly Keyword[], postingName: string): string[] {
  if (keywords.length === 0) return [];
  return [title, keywords.map((keyword) => `- ${keywordLine(keyword, postingName)}`).join('\n')];
}

function keywordLine({ term, count, line, quote }: Keyword, postingName: string): string {
  const times = count > 1 ? `, ${String(count)} times` : '';
  const place = fileLink(`line ${String(line + 1)}`, postingName, line + 1);
  return `${inline(term)}${times} (${place}): “${inline(shortened(quote))}”`;
}

/** The beginning of a text, cut between words. */
function shortened(text: string): string {
  if (text.length <= quoteLength) return text;
  const words = text.slice(0, quoteLength).lastIndexOf(' ');
  return `${beginning(text, Math.max(words, quoteLength / 2))}…`;
}
