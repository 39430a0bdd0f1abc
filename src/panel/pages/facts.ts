import { excerpt } from '../../model/excerpt';
import type { Log, Offer } from '../../model/log';
import type { WholeApplication } from '../../model/logbook';
import { labelOf, periods, sources, workplaces } from '../../model/vocabulary';
import { dayWords, momentWords } from '../../model/dateWords';
import { moneyWords, type Reader } from './phrases';
import { fill, type Words } from '../words';

/** A fact of the log. `href` is a link that may be followed by `openLink`. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
  readonly line?: number;
}

/** A fact: its key in the log, what it is called, what to say of it; nothing where the log has nothing. */
interface Row {
  readonly key: string;
  readonly label: keyof Words;
  readonly value: (log: Log, reader: Reader, hidden: boolean) => string | undefined;
  readonly href?: (log: Log) => string | undefined;
}

/** The facts of an application in the order on its page. Adding a row here is the whole change. */
const rows: readonly Row[] = [
  {
    key: 'sample',
    label: 'sample',
    value: ({ sample }, { words }) => (sample ? words.sampleText : undefined),
  },
  { key: 'offer', label: 'offer', value: ({ offer }, reader) => offer && offerWords(offer, reader) },
  {
    key: 'offer/deadline',
    label: 'offerDeadline',
    value: ({ offer }, reader) => offer?.deadline && momentWords(offer.deadline, reader),
  },
  { key: 'interest', label: 'interest', value: ({ interest }, { words }) => ofFive(interest, words) },
  {
    key: 'posting',
    label: 'posting',
    value: ({ posting }, { words }, hidden) => posting && (hidden ? words.openPosting : hostOf(posting)),
    href: ({ posting }) => posting,
  },
  {
    key: 'source',
    label: 'source',
    value: ({ source }, { translate }) => source && translate(labelOf(sources, source)),
  },
  { key: 'location', label: 'location', value: ({ location }) => location },
  {
    key: 'workplace',
    label: 'workplace',
    value: ({ workplace }, { translate }) => workplace && translate(labelOf(workplaces, workplace)),
  },
  { key: 'salary', label: 'salary', value: ({ salary }, reader) => salary && salaryWords(salary, reader) },
  { key: 'fit/role', label: 'fitRole', value: ({ fit }, { words }) => ofFive(fit?.role, words) },
  { key: 'fit/company', label: 'fitCompany', value: ({ fit }, { words }) => ofFive(fit?.company, words) },
  { key: 'tags', label: 'tags', value: ({ tags }) => tags?.filter(Boolean).join(', ') },
  { key: 'notes', label: 'notes', value: ({ notes }) => notes?.trim() },
];

/** The facts of an application that its log knows. With `hidden`, people and addresses are left out. */
export function factsOf({ log, lines }: WholeApplication, hidden: boolean, reader: Reader): Fact[] {
  return rows.flatMap(({ key, label, value: valueOf, href: hrefOf }): Fact[] => {
    const value = valueOf(log, reader, hidden);
    if (!value) return [];
    const href = hrefOf?.(log);
    const line = lines.keys[key] ?? lines.keys[key.split('/')[0] ?? ''];
    return [
      {
        label: reader.words[label],
        value: excerpt(value, 600),
        ...(href === undefined || !canBeFollowed(href) ? {} : { href }),
        ...(line === undefined ? {} : { line }),
      },
    ];
  });
}

/** Whether an address may lead somewhere: the web, mail, or a file, which has no scheme and no host. */
export function canBeFollowed(href: string): boolean {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) return ['https', 'http', 'mailto'].includes(scheme);
  return !/^\s*[/\\]{2}/.test(href) && !/\p{Cc}/u.test(href);
}

/** A path of a log as a link; an address of the web stays as it is. */
export function linkOf(path: string): string {
  if (/^https?:/i.test(path)) return path;
  const wellFormed = path.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURI(wellFormed).replace(/[?#]/g, encodeURIComponent);
}

function ofFive(value: number | undefined, words: Words): string | undefined {
  return value === undefined ? undefined : fill(words.ofFive, String(value));
}

/** The host of a web address, without `www.`; anything else as it stands. */
function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? address;
}

function offerWords({ base, currency, bonus, equity, date }: Offer, reader: Reader): string {
  const terms = [...(base === undefined ? [] : [moneyWords(base, currency, reader.locale)]), bonus, equity];
  return (
    terms.filter(Boolean).join(', ') || (date === undefined ? reader.words.offer : dayWords(date, reader))
  );
}

function salaryWords(salary: NonNullable<Log['salary']>, { locale, words, translate }: Reader): string {
  const { min, max, currency, period } = salary;
  const range = [...new Set([min, max])].flatMap((amount) =>
    amount === undefined ? [] : [moneyWords(amount, currency, locale)],
  );
  const amount = range.join(' – ');
  if (amount === '' || period === undefined) return amount;
  return fill(words.per, amount, translate(labelOf(periods, period)).toLowerCase());
}
