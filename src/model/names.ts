import { companyOf, type Application } from './logbook';

/** A spreadsheet-like letter for an index: 0 → A, 25 → Z, 26 → AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** What to call each application on screen, by URI: its company, or with `hidden` a letter that stays with a company. */
export function namesOf(applications: readonly Application[], hidden: boolean): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  return new Map(
    applications.map((application) => {
      const company = companyOf(application);
      if (!hidden) return [application.uri, company];
      const key = company.toLowerCase();
      const letter = letters.get(key) ?? `Company ${letterOf(letters.size)}`;
      letters.set(key, letter);
      return [application.uri, letter];
    }),
  );
}
