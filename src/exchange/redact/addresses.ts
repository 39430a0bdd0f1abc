import type { Find, Found } from './find';
import { letter, unspaced, wordEnd, wordStart } from '../../model/naming/letters';

/** Endings of domains that are no endings of files. Of two letters, all but those below are taken for a country. */
const generic =
  'com|org|net|edu|gov|mil|int|info|biz|name|pro|dev|app|tech|cloud|online|site|website|shop|store|blog|jobs|careers|work|works|' +
  'agency|company|solutions|services|systems|digital|studio|design|software|consulting|group|global|world|team|page|link|click|live|' +
  'news|media|network|space|xyz|travel|health|care|bank|finance|capital|ventures|fund|energy|email|chat|social|games|zone|academy|' +
  'education|university|museum|asia|berlin|london|paris|tokyo|example|test|invalid|localhost|local|internal|intranet';

/** Endings of files and of code that countries have too: a domain only where a path follows. */
const files =
  'js|ts|md|py|rs|go|cs|rb|sh|pl|cc|so|vb|db|ps|fs|hs|kt|jl|ml|tf|gz|xz|ui|id|at|is|it|to|in|no|do|as|ps';

const title = generic.replace(/(?:^|(?<=\|))[a-z]/g, (first) => first.toUpperCase());
const top = `(?:${generic}|${title}|${generic.toUpperCase()}|(?!(?:${files})(?!\\/\\w))[a-z]{2}|[A-Z]{2})`;
/** As long as a label of a domain may be, and a domain of as many as one meets: a search stays linear. */
const word = `${letter}(?:-{0,3}${letter}){0,62}`;
const domain = `(?:${word}\\.){1,8}`;

/** What may stand in the path of a link; the dots and brackets at its end belong to the sentence. */
const stops = `\\s<>"“”„«»「」『』、。\`|{}()\\[\\]\\0`;
const tail = `(?::\\d{1,5})?(?:[/?#](?:[^${stops}]|\\([^\\s()]*\\))*)?`;
const host = `(?:(?:(?![${unspaced}])[^${stops}/?#])+|[^${stops}/?#]+)`;

/** Languages and frameworks that are spelt like domains. */
const notDomains = /^(?:asp|vb|ado|ml)\.net$/i;

/** Finds links: by their scheme, as Markdown writes them, and bare domains. */
export const findSchemes: Find = (text) => [
  ...matches(
    text,
    /(?<=\])\(\s*(?:<[^<>\n]*>|(?=[^\s()]*[./:@#])[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/gu,
  ).map((found) => ({ ...found, words: ' (link removed)' })),
  ...matches(
    text,
    new RegExp(`(?<![A-Za-z\\d])(?:[a-z][a-z\\d+.-]{0,30}:\\/\\/|\\/\\/(?=www\\.))${host}${tail}`, 'giu'),
    'trim',
  ),
  ...matches(
    text,
    new RegExp(`(?<![A-Za-z\\d])(?:mailto|sms|skype|slack|msteams|zoommtg|xmpp):${host}${tail}`, 'giu'),
    'trim',
  ),
  ...matches(text, new RegExp(`${wordStart}www\\.${host}${tail}`, 'giu'), 'trim'),
];

/** Finds bare domains: `jobs.acme.example/1`. */
export const findDomains: Find = (text) =>
  matches(text, new RegExp(`${wordStart}${domain}${top}${wordEnd}${tail}`, 'gu'), 'trim').filter(
    ({ start, end }) => !notDomains.test(text.slice(start, end)),
  );

const local = `(?:"[^"\\n]{1,64}"|(?:${letter}|_)(?:${letter}|[._%+'&-]){0,63}|[${unspaced}]{1,64})`;
const at = `\\s{0,3}[\\[({]\\s*at\\s*[\\])}]\\s*`;
const dot = `\\s{0,3}(?:\\.|[\\[({]\\s*dot\\s*[\\])}])\\s*`;
const addresses = [
  `${local}@(?!\\d+(?:\\.\\d+)*${wordEnd})(?:${word}(?:\\.${word}){0,8}|[${unspaced}]{1,63})(?:\\.(?:${word}|[${unspaced}]{1,63})){0,8}`,
  `${local}${at}${word}(?:${dot}${word}){0,8}`,
  `${wordStart}${local} at ${word}(?: dot ${word}){1,8}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** Finds e-mail addresses, also `robin (at) acme dot example`; `package@1.2` is none. */
export const findEmails: Find = (text) => addresses.flatMap((pattern) => matches(text, pattern));

function matches(text: string, pattern: RegExp, end?: 'trim'): Found[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => {
    const kept = end === 'trim' ? match.replace(/[.,;:!?'’*_~-]+$/, '') : match;
    return { start: index, end: index + kept.length };
  });
}
