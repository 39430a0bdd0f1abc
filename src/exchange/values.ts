import { periods, sources, workplaces } from '../model/vocabulary';
import type { Log } from '../model/log';

type IdOf<Table extends readonly { id: unknown }[]> = Table[number]['id'];

/** Names of what our vocabulary knows, by its id; the ids and labels themselves needn't be here. */
const sourceNames: Readonly<Record<IdOf<typeof sources>, string>> = {
  referral:
    'referred, employee referral, friend, internal referral, networking, network, empfehlung, kontakte, recommandation, cooptation, recomendación, referido, passaparola, segnalazione, indicação, doorverwijzing, via via, 内推, リファラル, 紹介',
  job_board:
    'linkedin, linked in, linkedin easy apply, easy apply, indeed, glassdoor, monster, stepstone, xing, dice, ziprecruiter, handshake, wellfound, angellist, angel list, otta, welcome to the jungle, hired, simplyhired, reed, totaljobs, seek, infojobs, y combinator, hacker news, job site, job portal, online job board, jobbörse, portal, site d’emploi, bolsa de trabajo, vacaturesite, boss直聘, 智联招聘, 前程无忧, 拉勾, 猎聘, 招聘网站, 求人サイト, リクナビ, マイナビ, ビズリーチ, wantedly, green',
  company_site:
    'company website, website, careers page, career page, company careers page, direct, company career site, direct application, company site, unternehmenswebsite, firmenwebsite, karriereseite, site de l’entreprise, página de la empresa, sito aziendale, site da empresa, bedrijfswebsite, 官网, 公司官网, 企業サイト, 自社サイト',
  recruiter:
    'recruiter reached out, recruiter outreach, headhunter, sourced, inbound, recruteur, reclutador, recrutador, 猎头, スカウト',
  event:
    'career fair, job fair, conference, meetup, hackathon, messe, jobmesse, karrieremesse, salon, feria de empleo, fiera del lavoro, feira de emprego, banenmarkt, 招聘会, 校招, 説明会',
  agency:
    'staffing agency, recruitment agency, temp agency, zeitarbeit, personalvermittlung, agence, intérim, agencia, agenzia, agência, uitzendbureau, 中介, エージェント, 転職エージェント',
  other: 'sonstiges, autre, otro, altro, outro, anders, 其他, その他',
};

const workplaceNames: Readonly<Record<IdOf<typeof workplaces>, string>> = {
  on_site:
    'onsite, in office, office, in person, in-person, vor ort, büro, präsenz, présentiel, sur site, presencial, in sede, in presenza, op kantoor, op locatie, 现场, 现场办公, 坐班, 出社, オフィス',
  hybrid:
    'flexible, hybrid remote, remote hybrid, hybride, híbrido, ibrido, hybridem, hybride werken, 混合, 混合办公, ハイブリッド',
  remote:
    'fully remote, remote only, full remote, wfh, work from home, home office, homeoffice, yes, true, télétravail, à distance, remoto, teletrabajo, da remoto, smart working, teletrabalho, thuiswerken, op afstand, 远程, 居家, リモート, フルリモート, 在宅',
};

const periodNames: Readonly<Record<IdOf<typeof periods>, string>> = {
  year: 'yearly, annual, annually, per year, per annum, pa, yr, jahr, jährlich, an, annuel, año, anual, anno, annuo, ano, jaar, 年',
  month:
    'monthly, per month, mo, monat, monatlich, mois, mensuel, mes, mensual, mese, mensile, mês, mensal, maand, 月',
  day: 'daily, per day, tag, jour, día, giorno, dia, dag, 日',
  hour: 'hourly, per hour, hr, stunde, heure, hora, ora, uur, 小时, 時給',
};

/** Where an application came from; undefined when it is not known. */
export const readSource = readerOf(sources, sourceNames);
/** Where the work is done; undefined when it is not known. */
export const readWorkplace = readerOf(workplaces, workplaceNames);
/** What a salary is paid for; undefined when it is not known. */
export const readPeriod = readerOf(periods, periodNames);

function readerOf<Id extends string>(
  table: readonly { readonly id: Id; readonly label: string }[],
  names: Readonly<Record<Id, string>>,
): (text: string) => Id | undefined {
  const known = new Map(
    table.flatMap(({ id, label }) =>
      [id, label, ...names[id].split(',')].map((name) => [plain(name), id] as const),
    ),
  );
  return (text) => known.get(plain(text));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const answers = {
  yes: /^(?:yes|y|true|✓|✔|ja|oui|sí|si|sì|sim|是|有|はい)$/i,
  no: /^(?:no|n|false|✗|nein|non|não|nao|nee|否|无|いいえ)$/i,
};

/** Whether a cell says yes or no; undefined when it says neither, or could be both as `x` could. */
export function readAnswer(text: string): boolean | undefined {
  return answers.yes.test(text) || (answers.no.test(text) ? false : undefined);
}

/** An interest of 1 to 5: a digit, perhaps out of five, or stars. */
export function readInterest(text: string): number | undefined {
  const stars = /^[★⭐*🌟\uFE0F]+☆*$/u.test(text.trim())
    ? [...text.matchAll(/[★⭐*🌟]/gu)].length
    : undefined;
  const digit = /^([1-5])(?:\.0+)?(?:\s*(?:\/|of|von|out of)\s*5)?$/.exec(text.trim())?.[1];
  const interest = stars ?? Number(digit);
  return interest >= 1 && interest <= 5 ? interest : undefined;
}

const currencySigns: readonly (readonly [sign: RegExp, code: string])[] = [
  [/€|\beuros?\b/i, 'EUR'],
  [/£/, 'GBP'],
  [/US\$/i, 'USD'],
  [/C\$|CA\$/i, 'CAD'],
  [/A\$|AU\$/i, 'AUD'],
  [/₹/, 'INR'],
  [/\bR\$/, 'BRL'],
  [/\b(EUR|USD|GBP|CHF|CAD|AUD|INR|BRL|JPY|CNY|SEK|NOK|DKK|PLN|CZK|SGD|NZD|MXN|ILS|ZAR|HKD)\b/i, ''],
];

/** The currency that a text names; `$` alone could be several. */
export function readCurrency(text: string): string | undefined {
  for (const [sign, code] of currencySigns) {
    const found = sign.exec(text);
    if (found) return code || found[0].toUpperCase();
  }
  return undefined;
}

/** The amount that a cell holds, and nothing else: `80000`, `80,000`, `80.000 €`, `80k`. */
export function readAmount(text: string): number | undefined {
  const found = amountsIn(text);
  return found?.length === 1 ? found[0] : undefined;
}

/**
 * A salary or a range of it: `80k-95k EUR`, `€80.000 – €95.000 per year`, `$60/hr`. Undefined when anything in it is not
 * understood.
 */
export function readSalary(text: string): Log['salary'] {
  const [amounts, rest] = [amountsIn(text), text.replaceAll(amount, ' ')];
  const [min, max] = amounts ?? [];
  if (!amounts || min === undefined || amounts.length > 2) return undefined;
  const words = rest.replaceAll(/[€£$₹]|\b(?:US|CA|AU|[CAR])(?=\s|$)/gi, ' ');
  const currency = readCurrency(text);
  const left = words
    .split(/[\s/.,;:()+–—~-]+/)
    .filter(
      (word) =>
        word !== '' && word.toUpperCase() !== currency && !/^(?:to|bis|à|a|per|pro|par|euros?)$/i.test(word),
    );
  const period = left.length === 0 ? undefined : readPeriod(left.join(' '));
  if (left.length > 0 && !period) return undefined;
  return {
    min,
    ...(max !== undefined && { max }),
    ...(currency && { currency }),
    ...(period && { period }),
  };
}

const amount = /\d+(?:[ .,'’\u00A0\u202F]\d{3})*(?:[.,]\d{1,2})?(?!\d)\s?(?:k\b|tsd\b|thousand\b)?/gi;

function amountsIn(text: string): number[] | undefined {
  const found = [...text.matchAll(amount)].map(([match]) => {
    const thousands = /[a-z]/i.test(match);
    const digits = match
      .replaceAll(/[^\d.,]/g, '')
      .replaceAll(/[.,](?=\d{3}(?!\d))/g, '')
      .replace(',', '.');
    return Number(digits) * (thousands ? 1000 : 1);
  });
  const [first, second] = found;
  // `80-95k`: the thousands are said once.
  const scaled =
    first !== undefined && second !== undefined && first < 1000 && second >= 1000
      ? [first * 1000, second]
      : found;
  return scaled.length > 0 && scaled.every(Number.isFinite) ? scaled : undefined;
}
