import { letterOf } from '../../model/names';
import { escapePattern } from '../../model/pattern';
import type { Find } from './find';
import { unspaced, wordEnd, wordStart } from './letters';
import type { Named } from './people';

/** Names that are everyday words too: in small letters they are taken for those. */
const everyday = new Set(
  (
    'will mark may grace hope bill art rich frank rose faith joy june april august summer autumn dawn chase grant page case' +
    ' stone young long short small brown black white green gray king price rice field day bell best cook baker hill lake love moon' +
    ' star reed wood son so an do he in on us no to go we me be see chance major early sharp strong wise' +
    ' linear square box apple slack notion stripe meta target gap shell oracle visa zoom block brave bolt ring unity signal ramp' +
    ' scale segment render railway vault plaid affirm circle snap buffer ghost post bench front column method modern honey drift' +
    ' mural loom lattice monday indeed glean figure cohere linear retool'
  ).split(/\s+/),
);

/** What may stand between the words of a name, or instead of a space. */
const between = '[\\s\\p{Pd}_.·・]*';

/** A spelling, and who goes by it. */
interface Spelling {
  readonly words: readonly string[];
  readonly label: () => string;
  /** Whether it counts only with its capital: the first word of a company that a text is not about. */
  readonly needsCapital: boolean;
}

/** The words for names: a letter for each company and a number for each person as they come up. */
export function labelled(
  companies: readonly Named[],
  people: readonly Named[],
  firstIsA: boolean,
): Spelling[] {
  const letters = inTurn((index) => `Company ${letterOf(index)}`);
  const numbers = inTurn((index) => `Person ${String(index + 1)}`);
  const own = spelled(companies.slice(0, firstIsA ? 1 : 0), letters);
  own[0]?.label();
  const others = spelled(companies.slice(firstIsA ? 1 : 0), letters).map((spelling) => ({
    ...spelling,
    needsCapital: spelling.isShort,
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
      isShort: words.length < (spellings[0]?.length ?? 0) && words.length === 1,
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
    const key = keyOf(spelling.words.join(' '));
    if (key === '') continue;
    const first = known.get(key) ?? spelling;
    // Where a company's first word is somebody's name as well, it is taken out in small letters too.
    known.set(key, { ...first, needsCapital: first.needsCapital && spelling.needsCapital });
  }
  if (known.size === 0) return () => [];
  const patterns = [...known.values()]
    .sort((a, b) => keyOf(b.words.join('')).length - keyOf(a.words.join('')).length)
    .map(({ words }) => patternOf(words));
  const pattern = new RegExp(patterns.join('|'), 'giu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
      const spelling = known.get(keyOf(match));
      if (spelling && isWord(match, spelling)) return [];
      return [{ start: index, end: index + match.length, words: spelling?.label() ?? 'someone' }];
    });
}

const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u');
const endsUnspaced = new RegExp(`[${unspaced}]$`, 'u');

/** A genitive without an apostrophe counts as the name; the `s` stays. */
function patternOf(words: readonly string[]): string {
  const spelt = words.map((word) =>
    escapePattern(word)
      .replace(/['’ʼ]/gu, "['’ʼ]")
      .replace(/\\?[-.]/g, `\\p{Pd}?${between}`),
  );
  const whole = spelt.join(between);
  const letters = words.join('');
  const start = startsUnspaced.test(letters) ? '' : wordStart;
  return start + whole + (endsUnspaced.test(letters) ? '' : `(?=s?${wordEnd})`);
}

function keyOf(spelt: string): string {
  return spelt
    .toLowerCase()
    .replace(/[\s\p{Pd}_.·・]+/gu, '')
    .replace(/[’ʼ]/gu, "'");
}

/** Whether what was found is an everyday word, and no name: in small letters, where the name has a capital. */
function isWord(match: string, { words, needsCapital }: Spelling): boolean {
  const isSmall = (word: string) => /^\p{Ll}/u.test(word);
  const isPlain = needsCapital || (words.length === 1 && everyday.has(keyOf(match)));
  return isPlain && isSmall(match) && !isSmall(words[0] ?? '');
}
