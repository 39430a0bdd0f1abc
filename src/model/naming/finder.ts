import { unspaced, wordEnd, wordStart } from './letters';
import { escapePattern } from '../pattern';

/** What may stand between the words of a name, or instead of a space. */
const between = '[\\s\\p{Pd}_.·・]*';

const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u');
const endsUnspaced = new RegExp(`[${unspaced}]$`, 'u');

/** Latin letters without their accents, one for one: names are looked for in that. */
function withoutAccents(text: string): string {
  return text.replace(/[\u00C0-\u024F\u1E00-\u1EFF]/g, (letter) => {
    const plain = letter.normalize('NFD').charAt(0);
    return others[plain] ?? plain;
  });
}

/** Letters that Unicode does not take apart. */
const others: Readonly<Record<string, string>> = { ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D' };

/**
 * The pattern of a name, for a text {@link withoutAccents}: at the bounds of words, however its words are joined, an
 * umlaut in two letters too, `&` as a word or as HTML has it. A genitive without an apostrophe counts as the name; the
 * `s` stays.
 */
function patternOfName(words: readonly string[]): string {
  const whole = words.map(patternOfWord).join(between);
  const letters = words.join('');
  const start = startsUnspaced.test(letters) ? '' : wordStart;
  return start + whole + (endsUnspaced.test(letters) ? '' : `(?=s?${wordEnd})`);
}

function patternOfWord(word: string): string {
  const umlauts = escapePattern(word).replace(/[äöü]/giu, '$&e?').replaceAll('ß', '(?:ß|ss?)');
  return withoutAccents(umlauts)
    .replace(/['’ʼ]/gu, "['’ʼ]")
    .replace(/\\?[-.]/g, `\\p{Pd}?${between}`)
    .replaceAll('&', '(?:&(?:amp;)?|and|und|\\+)')
    .replaceAll('<', '(?:<|&lt;)')
    .replaceAll('>', '(?:>|&gt;)')
    .replaceAll('"', '(?:"|&quot;)');
}

/** A name found in a text; `end` is exclusive. */
interface Match<Name> {
  readonly start: number;
  readonly end: number;
  readonly name: Name;
}

/** A name with what it begins with in small letters, and its pattern, made when it is first needed. */
interface Candidate<Name> {
  readonly name: Name;
  readonly prefix: string;
  pattern?: RegExp;
}

/**
 * Finds names in texts, the longest of those that begin together. One pattern of all names would be too large in a long
 * search, and slow: of the names, only those are looked at that begin as the text does.
 */
export function nameFinder<Name extends { readonly words: readonly string[] }>(
  names: readonly Name[],
): (text: string) => Match<Name>[] {
  const byHead = new Map<string, Candidate<Name>[]>();
  for (const name of names) {
    const prefix = prefixOf(name.words);
    const head = prefix.slice(0, headLength);
    const candidates = byHead.get(head);
    if (candidates) candidates.push({ name, prefix });
    else byHead.set(head, [{ name, prefix }]);
  }
  const always = byHead.get('') ?? [];
  return (source) => {
    const text = withoutAccents(source);
    const small = text.toLowerCase();
    const found: Match<Name>[] = [];
    for (let start = 0; start < text.length;) {
      let longest: Match<Name> | undefined;
      for (let length = 0; length <= headLength; length++) {
        const head = small.slice(start, start + length);
        for (const candidate of length === 0 ? always : (byHead.get(head) ?? [])) {
          const end = small.startsWith(candidate.prefix, start) ? endOf(candidate, text, start) : start;
          if (end > (longest?.end ?? start)) longest = { start, end, name: candidate.name };
        }
      }
      if (longest) found.push(longest);
      start = longest?.end ?? start + 1;
    }
    return found;
  };
}

/** How many characters at the start of a name sort it. */
const headLength = 3;

function endOf<Name extends { readonly words: readonly string[] }>(
  candidate: Candidate<Name>,
  text: string,
  start: number,
): number {
  const pattern = (candidate.pattern ??= new RegExp(patternOfName(candidate.name.words), 'iuy'));
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** The letters and digits that every spelling of a name begins with: up to an umlaut, which may be followed by an `e`. */
function prefixOf([first = '']: readonly string[]): string {
  const [letters = ''] = /^(?:(?![äöüß])[\p{L}\p{N}])*[äöü]?/iu.exec(first) ?? [];
  const small = withoutAccents(letters).toLowerCase();
  return small.length === letters.length ? small : '';
}
