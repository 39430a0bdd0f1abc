import { companyOf, type Application } from './logbook';

/** A spreadsheet-like letter for an index: 0 → A, 25 → Z, 26 → AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** What to call a company whose name is hidden, by its letter. */
export type HiddenName = (letter: string) => string;

/** The same in English, for what is not translated. */
export const englishHiddenName: HiddenName = (letter) => `Company ${letter}`;

/**
 * What to call each application on screen, by URI: its company, or a letter that stays with it.
 * @param hiddenName undefined where names are shown
 */
export function namesOf(
  applications: readonly Application[],
  hiddenName: HiddenName | undefined,
): ReadonlyMap<string, string> {
  const hidden = new Map<string, string>();
  return new Map(
    applications.map((application) => {
      const company = companyOf(application);
      if (!hiddenName) return [application.uri, company];
      const key = company.toLowerCase();
      const name = hidden.get(key) ?? hiddenName(letterOf(hidden.size));
      hidden.set(key, name);
      return [application.uri, name];
    }),
  );
}
