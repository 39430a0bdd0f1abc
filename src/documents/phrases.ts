import { localDayOfText, momentOf, momentOfText, parseDate } from '../model/dates';
import type { QuestionDigest, Round, RoundDigest } from '../model/log';
import { labelOf, ratings, roundTypes } from '../model/vocabulary';
import { escapeMarkdown } from './markdown';

/** English, as documents are. Not from `Intl`, whose month names differ between hosts: a block would look changed. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date of a log for people, such as `12 Oct 2026`; `undefined` when it is missing or no date. */
export function dayPhrase(date: string | undefined, timeZone: string): string | undefined {
  const day = localDayOfText(date, timeZone);
  return day && `${String(day.day)} ${months[day.month - 1] ?? ''} ${String(day.year)}`;
}

/** As {@link dayPhrase}, with the time of day where the date has one: `12 Oct 2026, 15:00`. */
export function momentPhrase(date: string | undefined, timeZone: string): string | undefined {
  const day = dayPhrase(date, timeZone);
  if (day === undefined || date?.length === 10) return day;
  const time = momentOfText(date, timeZone)?.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${day}, ${String(time)}`;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * A date to be on time for: `Thursday, 12 Nov 2026, 15:00`. Where the log counts from another offset than the reader's
 * clocks, both times: `…, 15:00 your time (09:00 at UTC-05:00)`.
 */
export function appointmentPhrase(text: string | undefined, timeZone: string): string | undefined {
  const date = text === undefined ? undefined : parseDate(text);
  if (!date) return undefined;
  const moment = momentOf(date, timeZone);
  const here = `${weekdays[moment.dayOfWeek - 1] ?? ''}, ${momentPhrase(text, timeZone) ?? ''}`;
  if (!date.time || !date.offset || moment.toPlainTime().equals(date.time)) return here;
  const there = `${date.time.toString({ smallestUnit: 'minute' })} at UTC${date.offset}`;
  const day = moment.toPlainDate().equals(date.day)
    ? ''
    : `${dayPhrase(date.day.toString(), timeZone) ?? ''}, `;
  return `${here} your time (${day}${there})`;
}

/** A rating with its word: `solid (3 of 4)`. */
export function ratingPhrase(rating: number): string {
  return `${labelOf(ratings, rating)} (${String(rating)} of ${String(ratings.length)})`;
}

/** An answer: `“Design a rate limiter”: shaky (2 of 4)`, or the question alone. */
export function answerPhrase({ text = '', rating }: QuestionDigest): string {
  const quoted = `“${inline(text) || '…'}”`;
  return rating === undefined ? quoted : `${quoted}: ${ratingPhrase(rating)}`;
}

/** The kind of a round: `Technical`. */
export function roundPhrase(type: Round['type']): string {
  return type === undefined ? 'Round' : labelOf(roundTypes, type);
}

/** A round, and the day it was on: `Technical, 12 Oct 2026`; with the company where that is not clear. */
export function roundAndDay({ type, date }: RoundDigest, timeZone: string, company?: string): string {
  const day = dayPhrase(date, timeZone);
  const at = company === undefined ? '' : ` at ${inline(company) || 'a company without a name'}`;
  return roundPhrase(type) + at + (day === undefined ? '' : `, ${day}`);
}

/** The career goals of goals.md, as a list. */
export function goalList(written: readonly string[]): string {
  const lines = written.map(inline).filter((goal) => goal !== '');
  return lines.length === 0 ? 'Goals that you list in `goals.md`, one to a line, appear here.' : list(lines);
}

/** Lines of Markdown as a list. */
export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** An answer with what it could be next time, in the person's own words. */
export function withBetter(line: string, { better = '' }: QuestionDigest): string {
  const words = inline(better);
  return line + (words && `\\\n  Next time: ${words}`);
}

/** What a user wrote, on one line and with nothing left in it that Markdown acts on. */
export function inline(text: string): string {
  return escapeMarkdown(wellFormed(text));
}

/** What a user wrote, word for word and line for line, as a quotation. */
export function quotation(text: string): string {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map(inline);
  const quoted = lines.join('\n').trim();
  return `> ${quoted.replace(/\n+/g, (gap) => (gap.length === 1 ? '\\\n> ' : '\n>\n> '))}`;
}

/** A link to a file, or to a line of it, counted from 1. `path` is relative, with `/`; `text` is Markdown. */
export function fileLink(text: string, path: string, line?: number): string {
  const encoded = wellFormed(path).split('/').map(encodeURIComponent).join('/');
  const place = line === undefined ? '' : `#L${String(line)}`;
  return `[${text}](${encoded.replaceAll('(', '%28').replaceAll(')', '%29')}${place})`;
}

/** Half a surrogate pair cannot be saved as UTF-8; a block that holds one would look changed ever after. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
