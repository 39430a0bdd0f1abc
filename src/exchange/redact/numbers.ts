import type { Log } from '../../model/log';
import { escapePattern } from '../../model/pattern';
import { findAll, type Find, type Found } from './find';
import { wordEnd, wordStart } from '../../model/naming/letters';

const symbol = '[€$£¥₹₩₽₺₴₪₫฿₱₦₡₲₵₸₮]';
const code =
  '(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY|UAH|INR|JPY|CNY|RMB|KRW|SGD|HKD|TWD|AUD|NZD|CAD|BRL|MXN|ZAR|ILS|AED|SAR|THB|VND|PHP|IDR|MYR|euros?|dollars?|pounds?|francs?|kronor|kroner|rupees?|yen|yuan|bucks|zł|kr|Fr\\.)';
const magnitude = `(?:\\s?(?:thousand|million|mio|mn|lakhs?|grand|k|m|bn|tsd\\.?)${wordEnd}|\\s?[万億亿千])?`;
const figure = `\\d+(?:[.,'’ \\u00A0\\u202F]\\d{3})*(?:[.,]\\d{1,2})?`;
const figures = `${figure}${magnitude}`;
const range = `(?:${figures}\\s*(?:-|–|—|to|and|bis|und|a|à)\\s*)?`;
/** Behind a thousand there may stand what is counted; then it is no money. */
const counted =
  '(?:\\s+(?:[\\p{L}-]+\\s+)?(?:requests?|reqs?|queries|users?|rows?|records?|lines?|events?|messages?|items?|ops|operations|connections?|documents?|docs|entries|keys|nodes|customers?|clients?|people|employees|files?|times|tokens?|calls|writes|reads|rps|qps|tps|iops|steps|miles|orders?|transactions?|subscribers|followers|stars|views|hits|jobs|tasks|images|products|points|words|devices|servers|sensors|tests|commits|loc|bytes|pixels|samples|nutzer|anfragen|zeilen|datensätze|kunden|mitarbeiter|leute|menschen|(?:a|per|pro)\\s+(?:sec|second|min|minute|hour|hr|day|week|sekunde|minute|stunde|tag|woche|node|server|shard|user|request|query|customer|client|key))\\b|\\s*(?:\\/\\s?(?:s|sec|second|min|minute|h)\\b|rps|qps))';

/** What pay may be counted by, behind its amount. */
const per = '(?:an?|per|pro|je|im|am|\\/)\\s?';
const times = {
  long: `(?:${per}(?:year|annum|yr|month|Jahr|Monat)|p\\.\\s?[am]\\.|gross|brutto|netto)`,
  hour: `(?:${per}(?:hour|hr|h|Stunde|Std)|die Stunde|hourly)${wordEnd}`,
  day: `(?:${per}(?:day|week|Tag|Woche)|die Woche|daily|weekly)${wordEnd}`,
};

const money: readonly Find[] = [
  `${symbol}\\s?${figures}(?:\\s*(?:-|–|—|to|and)\\s*${symbol}?\\s?${figures})?(?:\\s?(?:${symbol}(?!\\s?\\d)|${code}${wordEnd}))?`,
  `${wordStart}${range}${figures}\\s?(?:${symbol}|${code}${wordEnd}|[元円원])`,
  `${wordStart}${code}\\s?${figures}(?:\\s*(?:-|–|—|to|and)\\s*(?:${code}\\s?)?${figures})?`,
  `${wordStart}(?:\\d+(?:[.,]\\d+)?\\s?k?\\s*(?:-|–|—|to|and)\\s*)?\\d{2,3}(?:[.,]\\d)?\\s?(?:k|grand|tsd\\.?|tausend)${wordEnd}(?!${counted})`,
  `${wordStart}${range}${figures}\\s?${times.long}`,
  // By the hour or day other things are counted too: what is too little for pay, or has a noun behind it, is one.
  `${wordStart}(?:${figure}\\s*(?:-|–|—|to|and|bis|und)\\s*)?(?:[1-9]\\d|[1-4]\\d\\d)(?:[.,]\\d{1,2})?\\s?${times.hour}(?!${counted})`,
  `${wordStart}(?:${figure}\\s*(?:-|–|—|to|and|bis|und)\\s*)?(?:[1-9]\\d\\d|[1-9][.,]?\\d{3})(?:[.,]\\d{1,2})?\\s?${times.day}(?!${counted})`,
  `(?<=${wordStart}(?:(?:hourly|daily|day|weekly)[ -]rate|stundensatz|stundenlohn|tagessatz)[^\\n\\d.!?]{0,24})\\d[\\d.,]*\\d`,
  `(?<=${wordStart}(?:salary|salaries|compensation|pay|wage|gehalt|base|bonus|ote)[^\\n\\d.!?]{0,24})\\d[\\d.,'’ \\u00A0\\u202F]*\\d{2}${magnitude}`,
].map((pattern) => findAll(new RegExp(pattern, 'giu')));

/**
 * Finds amounts of money, the numbers of these logs' pay however they are grouped, and what their offers give beside it.
 * A number below a thousand counts with its time or `k`, as by itself it may be anything; so does a bare percentage of
 * another log than `own`, where there is one.
 */
export function moneyIn(logs: readonly Log[], own?: Log): Find {
  const amounts = [...new Set(logs.flatMap(payOf))];
  const large = amounts.filter((amount) => amount >= 1000).map(spellingsOf);
  const small = amounts.filter((amount) => amount > 0 && amount < 1000).map(spellingsOf);
  const extras = logs.flatMap((log) =>
    extrasOf(log).filter((text) => own === undefined || log === own || !/^[\d.,\s]+%$/.test(text)),
  );
  const known = [
    ...large.map((amount) => `${amount}(?![.,]?\\d|[\\p{L}])`),
    ...small.map((amount) => `${amount}\\s?(?:${times.long}|${times.hour}|${times.day})(?!${counted})`),
    ...[...new Set(extras)].map((text) => `${spellingOfText(text)}(?![.,]?\\d|[\\p{L}])`),
  ];
  const finds = [...money];
  if (known.length > 0) finds.push(findAll(new RegExp(`(?<![\\d.,\\p{L}])(?:${known.join('|')})`, 'giu')));
  return (text) => finds.flatMap((find) => find(text));
}

/** The numbers of a log's salary and offer. */
export function payOf({ salary, offer }: Log): number[] {
  const written = [offer?.bonus, offer?.equity].map((text = '') => text.trim());
  const numbers = written.filter((text) => /^\d+$/.test(text)).map(Number);
  return [salary?.min, salary?.max, offer?.base, ...numbers].filter((amount) => amount !== undefined);
}

/** What an offer gives beside its pay in the words of its log, and the shares in them: `0.5%`, `4000 RSUs`. */
function extrasOf({ offer }: Log): string[] {
  return [offer?.bonus, offer?.equity].flatMap((written = '') => {
    const text = written.trim();
    if (!/\d/.test(text) || /^\d+$/.test(text)) return [];
    const shares =
      /\d[\d.,]*\s?(?:%|(?:k\s?)?(?:RSUs?|PSUs?|ISOs?|NSOs?|(?:stock )?options?|shares?|units?|Aktien|Anteile)(?!\p{L}))/giu;
    return [text, ...(text.match(shares) ?? [])];
  });
}

/** A text with any blanks between its words, its numbers grouped or not, and percent as a sign or a word. */
function spellingOfText(text: string): string {
  const parts = text.match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s]/gu) ?? [];
  return parts.map(spellingOfPart).join('\\s*');
}

function spellingOfPart(part: string): string {
  if (part === '%') return '(?:%|percent|per cent|Prozent)';
  const whole = /^\d{1,3}(?:[.,]\d{3})+$/.test(part) ? part.replace(/\D/g, '') : part;
  return /^\d+$/.test(whole) ? spellingsOf(Number(whole)) : escapePattern(part).replace(/\\?[.,]/g, '[.,]');
}

/** A number with or without something between its thousands. */
function spellingsOf(amount: number): string {
  const [whole = '', rest] = String(amount).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, `[.,'’\\s]?`);
  return grouped + (rest === undefined ? '(?:[.,]00?)?' : `[.,]${rest}0?`);
}

/** Finds what is full of digits and no telephone number: dates, times, years, versions, addresses of machines. */
export const findDates: Find = (text) => notPhones.flatMap((find) => find(text));

const notPhones = [
  String.raw`\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?`,
  String.raw`\d{4}[./]\d{1,2}[./]\d{1,2}|\d{1,2}([-./])\d{1,2}\1(?:19|20)\d{2}|\d{1,2}([./])\d{1,2}\2\d{2}`,
  String.raw`(?:19|20)\d{2}\s?[-–/]\s?(?:(?:19|20)\d{2}|\d{2})`,
  String.raw`\d{1,3}(?:\.\d{1,3}){3}`,
  String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?-\s?\d{1,2}:\d{2})?`,
].map((pattern) => findAll(new RegExp(`(?<![\\p{L}\\d.+-])(?:${pattern})(?![\\p{L}\\d]|[-./]\\d)`, 'gu')));

const gap = '[\\s().\\/-]{0,3}';
/** Digits in groups, from where no number or word goes on. */
const candidate = new RegExp(
  `${wordStart}(?<!\\d[.,:-])(?:\\+\\s?)?\\(?\\d(?:[ \\u00A0\\u202F().\\/-]{0,3}\\d){6,24}(?![.,:]\\d)${wordEnd}(?:\\s?(?:ext\\.?|x)\\s?\\d{1,5})?`,
  'gu',
);
const said =
  /(?:(?<![\p{L}])(?:tel|phone|call|ring|mobile|cell|fax|handy|whatsapp|signal|telefon)\b\.?|电话|電話|手机)[^\n\d+.!?]{0,16}\+?\d(?:[\s()./-]{0,2}\d){4,14}/giu;

/** Finds telephone numbers, international and local, and those of these logs' people in whatever form. */
export function phonesIn(logs: readonly Log[]): Find {
  const people = logs.flatMap(({ contacts = [], rounds = [] }) => [
    ...contacts,
    ...rounds.flatMap(({ interviewers = [] }) => interviewers),
  ]);
  const known = people
    .map(({ phone = '' }) => phone.replace(/\D/g, ''))
    .filter((digits) => digits.length >= 5)
    .map((digits) => `\\+?\\(?${digits.split(/(?=.)/).join(gap)}`);
  const finds = [findCandidates, findSaid];
  if (known.length > 0) finds.unshift(findAll(new RegExp(`(?<!\\d)(?:${known.join('|')})(?!\\d)`, 'gu')));
  return (text) => finds.flatMap((find) => find(text));
}

/** A shorter number counts where the words before it say what it is; they stay. */
const findSaid: Find = (text) =>
  [...text.matchAll(said)].map(({ 0: match, index }) => ({
    start: index + match.search(/\+?\d/),
    end: index + match.length,
  }));

/** Numbers that programmers talk about. */
const constants = ['2147483647', '2147483648', '4294967295', '4294967296', '9007199254740991'];

/**
 * The groups of a candidate that make up a telephone number: one that shows its kind, else all that has the length of
 * one.
 */
const findCandidates: Find = (text) =>
  [...text.matchAll(candidate)].flatMap(({ 0: match, index }) => {
    const stretches = stretchesOf(match);
    const found =
      stretches.find(({ start, end }) => isTelling(match.slice(start, end))) ??
      stretches.find(({ start, end }) => isLikely(match.slice(start, end)));
    return found ? [{ start: index + found.start, end: index + found.end }] : [];
  });

/** All stretches of whole groups, those that begin first before others, the longest of them first. */
function stretchesOf(match: string): Found[] {
  const groups = [...match.matchAll(/\+?\s?\(?\d+(?:\s?(?:ext\.?|x)\s?\d+)?/g)];
  const ends = groups.map((group) => group.index + group[0].length).toReversed();
  return groups.flatMap(({ 0: group, index }) => {
    const first = index + group.search(/\S/);
    // A bracket that nothing in the number closes belongs to the sentence.
    const start = match.charAt(first) === '(' && !match.includes(')', first) ? first + 1 : first;
    return ends.filter((end) => end > start).map((end) => ({ start, end }));
  });
}

/** Whether a number begins as only telephone numbers do, or has their American form. */
function isTelling(number: string): boolean {
  const text = withoutExtension(number);
  const { length } = text.replace(/\D/g, '');
  if (/^\(?(?:\+|00\s?[1-9])/.test(text)) return length >= 7 && length <= 17;
  if (/^\(?0\s?[1-9]/.test(text)) return length >= 7 && length <= 13;
  return /^(?:(?:1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}|555[\s.-]?\d{4})$/.test(text);
}

/** Whether a number has the length and the groups of one, and is no count. */
function isLikely(number: string): boolean {
  const text = withoutExtension(number);
  const digits = text.replace(/\D/g, '');
  const groups = text.split(/\D+/).filter((group) => group !== '');
  if (digits.endsWith('000') || constants.includes(digits)) return false;
  if (digits.length < 9 || digits.length > 13) return false;
  if (groups.length === 1) return digits.length >= 10;
  if (groups.length === 2) return digits.length >= 10 && groups.every((group) => group.length >= 4);
  const thousands = groups.slice(1).every((group) => group.length === 3);
  return !thousands || groups[0]?.length === 3;
}

function withoutExtension(number: string): string {
  return number.replace(/\s?(?:ext\.?|x)\s?\d+$/, '');
}
