import { spellingsOfCompany, wordsOfCompany } from '../../model/naming/companies';
import { companyOf, type Application } from '../../model/logbook';
import { legible } from './legible';
import type { Named } from './people';

/** The companies of applications, one that stands first, each with the slugs of its files. */
export function companiesIn(applications: readonly Pick<Application, 'log' | 'slug'>[]): Named[] {
  const companies = new Map<string, string[][]>();
  for (const application of applications) {
    const words = wordsOf(companyOf(application));
    const key = words.join(' ').toLowerCase();
    const slug = wordsOf(application.slug.replaceAll('-', ' '));
    companies.set(key, [...(companies.get(key) ?? spellingsOfCompany(words)), slug]);
  }
  return [...companies.values()].map((spellings) => ({
    spellings: spellings.filter((words) => words.length > 0),
  }));
}

function wordsOf(company: string): string[] {
  return wordsOfCompany(legible(company).text);
}
