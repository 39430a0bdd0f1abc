import type { Intent, Value } from './edit';
import type { Question, Round } from './log';
import { ratings } from './vocabulary';

/** What a person told of a round right after it. All of it may be missing. */
export interface Captured {
  /** How it felt. */
  readonly self_rating?: number | undefined;
  /** One thing that went well, in their words. */
  readonly wentWell?: string | undefined;
  readonly questions?: readonly Question[] | undefined;
  /** When the thank-you went out; `none`: none is owed. */
  readonly followed_up?: string | undefined;
}

/** A list's mark and number, or what people put before a question: `-`, `1.`, `(2)`, `Q3:`, `[ ]`. */
const leadPattern = /^\s*(?:(?:[-*+•–—>]|\(?\d{1,3}[.)]|[Qq]\d{0,3}[:.)]|\[[ xX-]?\])(?:\s+|$))*/u;

const words = ratings.map(({ label }) => label).join('|');
/** What stands between a question and its rating; without a space only where nothing else can be meant. */
const gap = String.raw`(?:\s*[,;|=→]\s*|\s+[-–—:]+\s*|(?<!\d)[:–—]\s*|:\s+|\s+)`;
/** Behind a mark or a sentence, any word of the scale is a rating; else only those that end no question. */
const wordGap = String.raw`(?:\s*[,;|=→]\s*|\s+[-–—:]+\s*|[:–—]\s*|(?<=[.?!…])\s+|\s+(?=rough|shaky))`;
const ratingPattern = new RegExp(
  String.raw`(?:${gap}([1-4])(?:\s*/\s*4)?|${wordGap}(${words})|\s*[([]\s*(?:([1-4])(?:\s*/\s*4)?|(${words}))\s*[)\]])\s*[.!]?\s*$`,
  'iu',
);

/**
 * A question as it is jotted down, perhaps with how the answer went: `Design a rate limiter 2`, `2. Why us? (4/4)`,
 * `A conflict: shaky`. The marks of a list fall away, all other words stay. Undefined for a line without words.
 */
export function readCapturedLine(line: string): Question | undefined {
  const text = wordsOfLine(line);
  if (text === undefined) return undefined;
  const found = ratingPattern.exec(text);
  const before = text.slice(0, found?.index).trim();
  const rating = found && /[\p{L}\p{N}]/u.test(before) ? ratingOf(found.slice(1)) : undefined;
  return rating === undefined ? { text } : { text: before, rating };
}

/** All of a jotted line but the marks of a list, for one that ends in a number of its own. */
export function wordsOfLine(line: string): string | undefined {
  const text = line.slice(leadPattern.exec(line)?.[0].length).replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}

/** The questions of several lines, see {@link readCapturedLine}. */
export function readCapturedLines(text: string): Question[] {
  return linesOf(text).flatMap((line) => readCapturedLine(line) ?? []);
}

/** The lines of a text, however it breaks them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|[\n\u2028\u2029]/);
}

function ratingOf(parts: readonly (string | undefined)[]): number | undefined {
  const said = parts.find((part) => part !== undefined)?.toLowerCase();
  return ratings.find(({ id, label }) => String(id) === said || label === said)?.id;
}

const wentWellMark = 'Went well:';

/** What went well in a round, from the lines of its notes that say so. */
export function wentWellIn({ notes = '' }: Pick<Round, 'notes'>): string[] {
  return notes.split(/\r\n?|\n/).flatMap((line) => {
    const text = line.startsWith(wentWellMark) ? line.slice(wentWellMark.length).trim() : '';
    return text === '' ? [] : [text];
  });
}

/** What to write into a log for what was told of a round. `rated` is now, as a log writes it. */
export function captureIntents(round: Round, index: number, captured: Captured, rated: string): Intent[] {
  const set = (key: string, value: Value): Intent => ({ do: 'set', path: ['rounds', index, key], value });
  const { self_rating, wentWell = '', questions = [], followed_up } = captured;
  const line = wentWell.replace(/\s+/gu, ' ').trim();
  return [
    ...(self_rating === undefined ? [] : [set('self_rating', self_rating), set('rated', rated)]),
    ...(followed_up === undefined ? [] : [set('followed_up', followed_up)]),
    ...questions.map((question): Intent => ({
      do: 'append',
      path: ['rounds', index, 'questions'],
      value: question,
    })),
    ...(line === '' ? [] : [set('notes', withLine(round.notes ?? '', `${wentWellMark} ${line}`))]),
  ];
}

/** Text with one more line; it ends in a line break where it did before. */
function withLine(text: string, line: string): string {
  if (text.trim() === '') return line;
  return text.endsWith('\n') ? `${text}${line}\n` : `${text}\n${line}`;
}
