import { spellingsOfCompany, wordsOfCompany } from './naming/companies';
import { everydayCompanies } from './naming/everydayWords';
import { companyOf, type Application } from './logbook';
import { namesOf, type HiddenName } from './names';
import { nameFinder } from './naming/finder';
import { applyEdits } from './text';

/** What applications are called on screen. */
export interface Names {
  readonly hidden: boolean;
  /** By URI of the log. */
  readonly of: ReadonlyMap<string, string>;
  /**
   * Puts the shown name of every company in place of its own, wherever it stands in a text and however it is spelt; in
   * HTML too. An everyday word that only begins a name stays in small letters.
   */
  readonly mask: (text: string) => string;
}

/**
 * The names of a search: as they are, or with a letter for each company.
 * @param hiddenName undefined where names are shown
 */
export function namesFor(applications: readonly Application[], hiddenName: HiddenName | undefined): Names {
  const of = namesOf(applications, hiddenName);
  const hidden = hiddenName !== undefined;
  return { hidden, of, mask: hidden ? maskOf(applications, of) : (text) => text };
}

/** A company as it may be spelt. */
interface Spelling {
  readonly words: readonly string[];
  readonly shown: string;
  readonly needsCapital: boolean;
}

function maskOf(applications: readonly Application[], of: ReadonlyMap<string, string>): Names['mask'] {
  const known = spellingsIn(applications, of);
  if (known.length === 0) return (text) => text;
  const find = nameFinder(known);
  return (text) => {
    const composed = text.normalize();
    const edits = find(composed).flatMap(({ start, end, name }) => {
      const isWord = name.needsCapital && /^\p{Ll}/u.test(composed.slice(start, end));
      return isWord ? [] : [{ start, end, text: name.shown }];
    });
    return edits.length === 0 ? text : applyEdits(composed, edits);
  };
}

/** All spellings, each once; one that is a whole name counts as that. */
function spellingsIn(applications: readonly Application[], of: ReadonlyMap<string, string>): Spelling[] {
  const known = new Map<string, Spelling>();
  const companies = new Map(
    applications.map((application) => [companyOf(application).trim(), application.uri]),
  );
  for (const isWhole of [true, false]) {
    for (const [company, uri] of companies) {
      const [whole = [], ...shorter] = spellingsOfCompany(wordsOfCompany(company.normalize()));
      for (const words of isWhole ? [whole] : shorter) {
        const key = words.join(' ').toLowerCase();
        const needsCapital = !isWhole && everydayCompanies.has(key);
        if (key !== '' && !known.has(key)) known.set(key, { words, shown: of.get(uri) ?? '', needsCapital });
      }
    }
  }
  return [...known.values()];
}
