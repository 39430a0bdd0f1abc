import { unspaced, wordEnd, wordStart } from './letters';
import { escapePattern } from './pattern';

/** What may stand between the words of a name, or instead of a space. */
const between = '[\\s\\p{Pd}_.·・]*';

const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u');
const endsUnspaced = new RegExp(`[${unspaced}]$`, 'u');

/** Latin letters without their accents, one for one: names are looked for in that. */
export function withoutAccents(text: string): string {
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
export function patternOfName(words: readonly string[]): string {
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

/** What all spellings that a pattern of a name matches have in common. Other names may have it too. */
export function keyOfName(spelt: string): string {
  return withoutAccents(spelt.replaceAll('ß', 's'))
    .toLowerCase()
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? '')
    .replace(/[\s\p{Pd}_.·・]+/gu, '')
    .replace(/[’ʼ]/gu, "'")
    .replace(/and|und|\+/g, '&')
    .replace(/(?<=[aou])e/g, '')
    .replaceAll('ss', 's');
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
