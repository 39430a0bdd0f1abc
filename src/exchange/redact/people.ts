import type { Log } from '../../model/log';
import { contactRoles } from '../../model/vocabulary';
import { legible } from './legible';

/** Someone or something that goes by other words in what is sent, and all the ways it is spelt. */
export interface Named {
  /** Each spelling as its words; between them a space, a hyphen, a dot or nothing may stand. */
  readonly spellings: readonly (readonly string[])[];
}

/** Words beside a name that are none: what people are, how they are addressed, what joins their names. */
const noNames = new Set(
  (
    contactRoles.map(({ label }) => label.toLowerCase()).join(' ') +
    ' dr mr mrs ms miss mx prof sir herr frau monsieur madame señor señora jr sr phd mba' +
    ' de del della der den di da do dos das du la le les van von vom zu zur bin ibn al el y e and und et or the a an' +
    ' their our my his her from by via at in on of for with to my new' +
    ' hr people talent acquisition recruiting recruitment sourcer coordinator head lead leader chief officer director' +
    ' manager management president vice vp svp evp cto ceo cfo coo cpo ciso founder cofounder co-founder owner partner' +
    ' principal staff senior junior engineer engineers engineering developer developers architect designer design' +
    ' product project program data scientist analyst researcher research software hardware backend frontend platform' +
    ' technical tech team panel committee board agency company employer someone somebody nobody anyone everyone they' +
    ' them she he hers everybody candidate colleague friend mentor coach peer interviewers recruiters reviewer reviewers e-mail' +
    ' email mail phone call letter message portal form video chat feedback unknown tbd tba tbc n/a none first second third' +
    ' em pm tpm tl qa it ux ui sre swe eng ml ta hm hrbp evp ic remote onsite'
  ).split(/\s+/),
);

/** The people that logs name: contacts, interviewers, and who gave feedback. The longest names come first. */
export function peopleIn(logs: readonly Log[]): Named[] {
  const names = logs.flatMap(({ contacts = [], rounds = [], feedback = [] }) => [
    ...contacts.map(({ name }) => readName(name, wordsOfName)),
    ...rounds.flatMap(({ interviewers = [] }) => interviewers.map(({ name }) => readName(name, wordsOfName))),
    ...feedback.map(({ from }) => readName(from, wordsOfSource)),
  ]);
  const known = new Map<string, (readonly string[])[]>();
  return names
    .sort((a, b) => b.words.length - a.words.length)
    .flatMap(({ words, nicknames }) => {
      if (words.length === 0) return [];
      const person = known.get(keyOf(words));
      const spellings: (readonly string[])[] = person ?? [words, ...words.flatMap(partsOf)];
      spellings.push(...nicknames.flatMap((nickname) => spellingsWith(nickname, words)));
      for (const spelling of spellings) {
        const key = keyOf(spelling);
        if (!known.has(key)) known.set(key, spellings);
      }
      return person ? [] : [{ spellings }];
    });
}

function keyOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase();
}

/** What somebody is called beside their name: `Samuel (Sam) Lee`. What stands in brackets is no part of the name itself. */
interface Name {
  readonly words: readonly string[];
  readonly nicknames: readonly string[];
}

/** A stretch in brackets, or from a bracket that nothing closes to the end. */
const brackets = /[([{<]([^()[\]{}<>]*)(?:[)\]}>]|$)/gu;

/** One that is only a nickname, as in `recruiter (Robin)`, is the name. */
function readName(source = '', read: (name: string) => string[]): Name {
  const { text } = legible(source);
  const words = read(text.replace(brackets, ' '));
  const nicknames = [...text.matchAll(brackets)].flatMap(([, inner = '']) => nicknameIn(inner));
  return words.length > 0 ? { words, nicknames } : { words: nicknames.slice(0, 1), nicknames: [] };
}

/** A single word with a capital, or of a script without; what somebody is, or an address, is none. */
function nicknameIn(inner: string): string[] {
  const word = inner.trim().replace(/^["'“”‘’„«»]+|["'“”‘’«»]+$/gu, '');
  return /^(?!\p{Ll})\p{L}[\p{L}\p{M}'’.-]+$/u.test(word) && !noNames.has(word.toLowerCase()) ? [word] : [];
}

/** A nickname by itself, and with the rest of the name. */
function spellingsWith(nickname: string, words: readonly string[]): string[][] {
  return words.length > 1 ? [[nickname], [nickname, ...words.slice(1)]] : [[nickname]];
}

/** The words of a name, without titles and roles; empty where it names only a role. */
function wordsOfName(name: string): string[] {
  const words = wordsOf(name);
  const isName = (word: string) => !noNames.has(word.toLowerCase());
  const first = words.findIndex(isName);
  return first < 0 ? [] : words.slice(first, words.findLastIndex(isName) + 1).filter(notBetween(words));
}

/** Roles drop out wherever they stand, particles (`van der`) only at the ends: a full name is spelt with them. */
function notBetween(words: readonly string[]): (word: string) => boolean {
  return (word) => !noNames.has(word.toLowerCase()) || (words.length > 2 && word.length <= 3);
}

/** As {@link wordsOfName}, where words in lower case may be what somebody is: a single one, or capitals, are names. */
function wordsOfSource(from: string): string[] {
  const words = wordsOfName(from);
  return words.length === 1 ? words : words.filter((word) => !/^\p{Ll}/u.test(word));
}

function wordsOf(name: string): string[] {
  const [plain = ''] = name.split('@');
  const separators = plain === name ? /[\s,;:|/"“”]+/u : /[\s,;:|/"“”._]+/u;
  return plain
    .split(separators)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’ʼ]s$/u, ''))
    .filter((word) => word !== '');
}

/** A part of a full name that stands for the person on its own, and the halves of a double name. */
function partsOf(word: string): string[][] {
  const halves = word.split('-').filter((half) => half.length > 2);
  const parts = halves.length > 1 ? [word, ...halves] : [word];
  return parts.filter((part) => part.length >= 2 && !noNames.has(part.toLowerCase())).map((part) => [part]);
}
