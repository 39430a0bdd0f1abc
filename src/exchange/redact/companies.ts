import { companyOf, type Application } from '../../model/logbook';
import { legible } from './legible';
import type { Named } from './people';

/** What companies add to their names, and words too plain to stand for one. */
const plainWords = new Set(
  (
    'inc llc ltd limited gmbh ag se sa sas bv nv ab as oy oyj plc corp corporation co company kg kgaa ohg ug mbh srl spa pty pte kk llp lp' +
    ' the a an and of for at by my our new next first one big open free blue red green black white great good general united national' +
    ' international global american european british german french london berlin north south east west central digital data cloud' +
    ' software systems system technology technologies tech labs lab group holding holdings bank insurance health medical energy' +
    ' media network networks solutions services consulting partners capital ventures studio studios robotics ai university institute' +
    ' city state royal best smart fast quick real super deep bright clear simple modern future product products web mobile app apps' +
    ' home two three four five six seven eight nine ten house work works team world de la le el die der das'
  ).split(/\s+/),
);

/** The legal form at the end of a name. */
const legalForm =
  /^(?:inc|llc|ltd|limited|gmbh|ag|se|sa|sas|bv|nv|ab|oy|oyj|plc|corp|corporation|kg|kgaa|ug|srl|spa|pty|pte|kk|llp|株式会社|有限公司)$/i;

/** The companies of applications, one that stands first, each with the slugs of its files. */
export function companiesIn(applications: readonly Pick<Application, 'log' | 'slug'>[]): Named[] {
  const companies = new Map<string, string[][]>();
  for (const application of applications) {
    const words = wordsOf(companyOf(application));
    const key = words.join(' ').toLowerCase();
    const slug = wordsOf(application.slug.replaceAll('-', ' '));
    companies.set(key, [...(companies.get(key) ?? spellingsOf(words)), slug]);
  }
  return [...companies.values()].map((spellings) => ({
    spellings: spellings.filter((words) => words.length > 0),
  }));
}

function wordsOf(company: string): string[] {
  return legible(company)
    .text.split(/[\s,]+/u)
    .filter((word) => word !== '');
}

/** A name in full, without its legal form, and by its first word where that is no plain one. */
function spellingsOf(words: readonly string[]): string[][] {
  const bare = words.map((word) => word.replace(/[.®™©]+$/u, ''));
  const last = bare.findLastIndex((word) => !legalForm.test(word));
  const short = bare.slice(0, last + 1);
  const [first = ''] = short;
  const isTelling = first.length > 2 && short.length > 1 && !plainWords.has(first.toLowerCase());
  return [[...words], ...(short.length > 0 ? [short] : []), ...(isTelling ? [[first]] : [])];
}
