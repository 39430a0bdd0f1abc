import { englishHiddenName, letterOf } from '../../model/names';
import { everydayCompanies, everydayWords } from '../../model/naming/everydayWords';
import { nameFinder } from '../../model/naming/finder';
import { variants } from '../keywords/lexicon';
import type { Find } from './find';
import type { Named } from './people';

/** A spelling, and who goes by it. */
interface Spelling {
  readonly words: readonly string[];
  readonly label: () => string;
  /** Whether it counts only with its capital: a part of the name of a company that a text is not about. */
  readonly needsCapital: boolean;
  /** Whether it is of a company that a text is not about, see {@link isWord}. */
  readonly isOther: boolean;
}

/** The words for names: a letter for each company and a number for each person as they come up. */
export function labelled(
  companies: readonly Named[],
  people: readonly Named[],
  firstIsA: boolean,
): Spelling[] {
  const letters = inTurn((index) => englishHiddenName(letterOf(index)));
  const numbers = inTurn((index) => `Person ${String(index + 1)}`);
  const own = spelled(companies.slice(0, firstIsA ? 1 : 0), letters);
  own[0]?.label();
  const others = spelled(companies.slice(firstIsA ? 1 : 0), letters).map((spelling) => ({
    ...spelling,
    needsCapital: spelling.isShort,
    isOther: true,
  }));
  return [...own, ...others, ...spelled(people, numbers)];
}

function spelled(all: readonly Named[], next: () => string): (Spelling & { readonly isShort: boolean })[] {
  return all.flatMap(({ spellings }) => {
    let given: string | undefined;
    const label = () => (given ??= next());
    return spellings.map((words) => ({
      words,
      label,
      needsCapital: false,
      isOther: false,
      isShort: words.length === 1 && (spellings[0]?.join(' ').length ?? 0) > words.join('').length,
    }));
  });
}

function inTurn(labelOf: (index: number) => string): () => string {
  let count = 0;
  return () => labelOf(count++);
}

/** Finds names at the bounds of words, however their words are joined; the longest first. */
export function namesIn(spellings: readonly Spelling[]): Find {
  const known = new Map<string, Spelling>();
  for (const spelling of spellings) {
    const key = spelling.words.join(' ').toLowerCase();
    const first = known.get(key) ?? spelling;
    // Where a company's first word is somebody's name as well, it is taken out in small letters too.
    const needsCapital = first.needsCapital && spelling.needsCapital;
    known.set(key, { ...first, needsCapital, isOther: first.isOther && spelling.isOther });
  }
  const find = nameFinder([...known.values()]);
  return (text) =>
    find(text).flatMap(({ start, end, name }) =>
      isWord(text.slice(start, end), text.slice(Math.max(0, start - 40), start), name)
        ? []
        : [{ start, end, words: name.label() }],
    );
}

/**
 * Whether what was found is an everyday word, and no name: in small letters, where the name has a capital. The name of a
 * company that the text is about is taken out otherwise, as a leak is worse than an odd sentence. Of another company it
 * is the other way round: a word of everyday, or a plain or technical one, counts only as the name writes it and within
 * a sentence; where the word is always written like that, as in `I write Go`, only as a place to work: `at Go`.
 */
function isWord(match: string, before: string, { words, needsCapital, isOther }: Spelling): boolean {
  const [name = ''] = words;
  const key = match.toLowerCase();
  const isEveryday = words.length === 1 && (isOther ? everydayCompanies : everydayWords).has(key);
  if ((needsCapital || isEveryday) && isSmall(match) && !isSmall(name)) return true;
  if (!isOther || words.length > 1) return false;
  const isTerm = technical.has(match) || (isEveryday && isSmall(name));
  if (isTerm) return match !== name || !workplace.test(before);
  return isEveryday && (match !== name || sentenceStart.test(before));
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** Technical terms that are words too, as they are written. */
const technical: ReadonlySet<string> = new Set(
  variants.filter(({ kind }) => kind !== 'plain').map(({ text }) => text),
);

/** Words before the place where somebody works. */
const workplace = /(?<!\p{L})(?:at|from|joined|joining|left|leaving|bei|chez)[\s"'“”„‘’*_`[(]+$/iu;

/** What stands before the first word of a sentence, a line of its own or an item of a list. */
const sentenceStart = /(?:^|[.!?:…]|\n\s*(?:[-*+>#|]|\n|\d+\.))[^\p{L}\p{N}]*$/u;
