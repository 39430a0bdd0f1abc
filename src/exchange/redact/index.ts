import type { WholeApplication } from '../../model/logbook';
import { applyEdits } from '../../model/text';
import { findDomains, findEmails, findSchemes } from './addresses';
import { companiesIn } from './companies';
import type { Find, Found } from './find';
import { legible } from './legible';
import { labelled, namesIn } from './names';
import { findDates, moneyIn, phonesIn } from './numbers';
import { peopleIn } from './people';

/** What is taken out of a text that others read, by kind, and how often. */
export type Removed = Record<'name' | 'email' | 'phone' | 'link' | 'salary' | 'private', number>;

/** Takes out of texts what tells who somebody is, one name for each throughout. */
export interface Redactor {
  /** The text with nothing else changed; Markdown stays what it is. */
  readonly redact: (text: string) => string;
  /** Notes what was left out as a whole. */
  readonly leaveOut: (kind: keyof Removed, times?: number) => void;
  /** What was taken out so far. */
  readonly removed: () => Removed;
}

/** What stands in place of what was taken out. */
const placeholders = {
  email: '(e-mail removed)',
  phone: '(phone removed)',
  link: '(link removed)',
  salary: '(amount removed)',
} as const;

/** A rule: what it finds goes by its kind; without one it stays, and no later rule sees it. */
interface Rule {
  readonly kind?: 'name' | keyof typeof placeholders;
  readonly find: Find;
}

/**
 * Makes a redactor that knows the companies, people and numbers of some applications.
 * @param own the one that a text is about: its company is Company A
 */
export function createRedactor(others: readonly WholeApplication[], own?: WholeApplication): Redactor {
  const applications = own ? [own, ...others] : others;
  const logs = applications.map(({ log }) => log);
  const spellings = labelled(companiesIn(applications), peopleIn(logs), own !== undefined);
  const rules: readonly Rule[] = [
    { kind: 'link', find: findSchemes },
    { kind: 'email', find: findEmails },
    { kind: 'name', find: namesIn(spellings.filter(({ words }) => words.some((word) => /.\../.test(word)))) },
    { kind: 'link', find: findDomains },
    { find: findDates },
    { kind: 'salary', find: moneyIn(logs, own?.log) },
    { kind: 'phone', find: phonesIn(logs) },
    { kind: 'name', find: namesIn(spellings) },
  ];
  const removed: Removed = { name: 0, email: 0, phone: 0, link: 0, salary: 0, private: 0 };
  return {
    redact: (text) => {
      const found = findIn(text, rules);
      for (const { kind } of found) removed[kind]++;
      return replaced(text, found);
    },
    leaveOut: (kind, times = 1) => {
      removed[kind] += times;
    },
    removed: () => ({ ...removed }),
  };
}

type Removal = Required<Found> & { readonly kind: NonNullable<Rule['kind']> };

/** What the rules find, one after the other: each sees blanks where an earlier one has found something. */
function findIn(source: string, rules: readonly Rule[]): Removal[] {
  const read = legible(source);
  let text = read.text;
  return rules.flatMap(({ kind, find }) => {
    const found = apart(find(text));
    text = blanked(text, found);
    if (kind === undefined) return [];
    return found.map(({ start, end, words }) => ({
      ...read.sourceOf(start, end),
      kind,
      words: words ?? (kind === 'name' ? '' : placeholders[kind]),
    }));
  });
}

/** Those that do not overlap an earlier one, the longest first of those that begin together. */
function apart(found: readonly Found[]): Found[] {
  let from = 0;
  return found
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < from) return false;
      from = end;
      return true;
    });
}

function blanked(text: string, found: readonly Found[]): string {
  return replaced(
    text,
    found.map(({ start, end }) => ({ start, end, words: '\0'.repeat(end - start) })),
  );
}

/** The text with words in place of stretches that don't overlap. */
function replaced(text: string, stretches: readonly Required<Found>[]): string {
  return applyEdits(
    text,
    stretches.map(({ start, end, words }) => ({ start, end, text: words })),
  );
}
