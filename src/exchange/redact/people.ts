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
    ' them everybody candidate colleague friend mentor coach peer interviewers recruiters reviewer reviewers e-mail' +
    ' email mail phone call letter message portal form video chat feedback unknown tbd tba tbc n/a none first second third'
  ).split(/\s+/),
);

/** The people that logs name: contacts, interviewers, and who gave feedback. The longest names come first. */
export function peopleIn(logs: readonly Log[]): Named[] {
  const names = logs.flatMap(({ contacts = [], rounds = [], feedback = [] }) => [
    ...contacts.map(({ name }) => wordsOfName(name)),
    ...rounds.flatMap(({ interviewers = [] }) => interviewers.map(({ name }) => wordsOfName(name))),
    ...feedback.map(({ from }) => wordsOfSource(from)),
  ]);
  const known = new Set<string>();
  return names
    .sort((a, b) => b.length - a.length)
    .flatMap((words) => {
      const key = words.join(' ').toLowerCase();
      if (words.length === 0 || known.has(key)) return [];
      const spellings = [words, ...words.flatMap(partsOf)];
      for (const spelling of spellings) known.add(spelling.join(' ').toLowerCase());
      return [{ spellings }];
    });
}

/** The words of a name, without titles and roles; empty where it names only a role. */
function wordsOfName(name = ''): string[] {
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
function wordsOfSource(from = ''): string[] {
  const words = wordsOfName(from);
  return words.length === 1 ? words : words.filter((word) => !/^\p{Ll}/u.test(word));
}

function wordsOf(name: string): string[] {
  const [plain = ''] = legible(name)
    .text.replace(/[([{<].*$/u, '')
    .split('@');
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
