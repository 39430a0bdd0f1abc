import type { Temporal } from 'temporal-polyfill';
import type { DayName } from '../model/completion';
import { localDayOfText } from '../model/dates';
import { competencyKey, type Ranked } from '../model/used';
import { competencies } from '../model/vocabulary';
import { plainSections, prepItems, reviewStages } from './checklists';

/** Something to write into a document, as data: words are added where it is shown. */
export interface DocumentSuggestion {
  readonly kind: 'item' | 'section' | 'field' | 'competency' | 'date';
  readonly label: string;
  /** What to write, before and behind the cursor, in place of `[start, end)` on the line of the cursor. */
  readonly insert: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
  /** In English. */
  readonly words?: string;
  readonly day?: DayName;
  /** Whether there will be something to suggest behind it. */
  readonly more: boolean;
}

/** What suggestions for a document are made from. */
export interface DocumentSurroundings {
  readonly text: string;
  readonly kind: 'prep' | 'postmortem' | 'stories';
  readonly now: Temporal.ZonedDateTime;
  /** Competencies that the search holds, most used first. */
  readonly competencies: readonly Ranked[];
  /** When the next round of the search is, as its log writes it. */
  readonly nextRound?: string | undefined;
}

/** The word at the cursor, and what to do with what is chosen for it. */
interface Blank {
  readonly start: number;
  readonly end: number;
  /** What closes it, where that does not stand there already. */
  readonly closing: string;
}

const idStart = /<!--\s*(item|section):([\w-]*)$/;
const taskStart = /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX-]\]\s/;
const fieldStart = /\[([A-Za-z]*)$/;
const valueStart = /\[\s*(area|competency|due|completion)::\s*([^\][]*)$/;

/** What may be written at an offset of a prep sheet, a post-mortem or stories.md. */
export function documentSuggestionsAt(
  offset: number,
  surroundings: DocumentSurroundings,
): readonly DocumentSuggestion[] {
  const { text, kind } = surroundings;
  const from = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(from, offset);
  const rest = /[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';

  const [, sort, id] = idStart.exec(before) ?? [];
  if (id !== undefined) {
    const blank = blankAround(before, rest, id, /^[\w-]*/, endOfComment(rest));
    return sort === 'item' ? items(blank, offset, surroundings) : sections(blank, surroundings);
  }
  const [, key, value] = valueStart.exec(before) ?? [];
  if (key !== undefined && value !== undefined) {
    const blank = blankAround(before, rest, value, /^[^\][]*(?=\])|^/, rest.includes(']') ? '' : ']');
    return key === 'due' || key === 'completion'
      ? days(key, blank, surroundings)
      : areas(blank, surroundings);
  }
  const [, field] = fieldStart.exec(before) ?? [];
  if (field === undefined || (kind !== 'stories' && !taskStart.test(before))) return [];
  const blank = blankAround(before, rest, field, /^[A-Za-z]*/, rest.startsWith(']') ? '' : ']');
  return fields(kind === 'stories' ? ['competency'] : ['area', 'due'], blank);
}

/** What is missing behind an id to end its comment; editors write the last `>` together with the first `<`. */
function endOfComment(rest: string): string {
  const behind = rest.replace(/^[\w-]*/, '').trimStart();
  if (behind.startsWith('-->')) return '';
  return behind.startsWith('>') ? ' --' : ' -->';
}

function blankAround(before: string, rest: string, word: string, more: RegExp, closing: string): Blank {
  const behind = more.exec(rest)?.[0].length ?? 0;
  return { start: before.length - word.length, end: before.length + behind, closing };
}

/** The ids that are missing: in a post-mortem in the whole document, in a prep sheet in the part about its round. */
function items(blank: Blank, offset: number, { text, kind }: DocumentSurroundings): DocumentSuggestion[] {
  const [from, to] = kind === 'prep' ? roundAround(text, offset) : [0, text.length];
  const others = `${text.slice(from, offset).replace(idStart, '')}\n${text.slice(offset, to)}`;
  const present = new Set([...others.matchAll(/<!--\s*item:([\w-]+)/g)].map(([, id]) => id));
  const all = kind === 'prep' ? Object.values(prepItems).flat() : inSectionsOrder(text.slice(0, offset));
  return all
    .filter(({ id }) => !present.has(id))
    .map(({ id, label }) => ({ ...filled(blank, id), kind: 'item', words: label }));
}

/** The items of a post-mortem, those of the section that the text ends in first. */
function inSectionsOrder(before: string) {
  const section = [...before.matchAll(/<!--\s*section:([\w-]+)/g)].at(-1)?.[1];
  const here = reviewStages.filter(({ id }) => id === section);
  return [...here, ...reviewStages.filter(({ id }) => id !== section)].flatMap(({ items: own }) => [...own]);
}

/** The part of a prep sheet, between the headings of rounds, that an offset lies in. */
function roundAround(text: string, offset: number): [number, number] {
  const rounds = [...text.matchAll(/<!--\s*round\b/g)].map(({ index }) => index);
  return [
    rounds.findLast((start) => start < offset) ?? 0,
    rounds.find((start) => start >= offset) ?? text.length,
  ];
}

function sections(blank: Blank, { text }: DocumentSurroundings): DocumentSuggestion[] {
  const all = [...reviewStages, ...plainSections];
  const missing = all.filter(({ id }) => !new RegExp(`<!--\\s*section:${id}\\s*-->`).test(text));
  return missing.map(({ id, label }) => ({ ...filled(blank, id), kind: 'section', words: label }));
}

function fields(names: readonly string[], { closing, ...blank }: Blank): DocumentSuggestion[] {
  return names.map((name) => ({
    ...blank,
    kind: 'field',
    label: name,
    insert: `${name}:: `,
    after: closing,
    more: true,
  }));
}

function areas(blank: Blank, { competencies: used }: DocumentSurroundings): DocumentSuggestion[] {
  const before = new Set(used.map(({ value }) => competencyKey(value)));
  const known = competencies.filter(({ id }) => !before.has(id)).map(({ id }) => id);
  return [...used.map(({ value }) => value), ...known].map((value) => {
    const row = competencies.find(({ id }) => id === value);
    return { ...filled(blank, value), kind: 'competency', ...(row && { words: row.label }) };
  });
}

function days(key: 'due' | 'completion', blank: Blank, around: DocumentSurroundings): DocumentSuggestion[] {
  const { now, nextRound } = around;
  const today = now.toPlainDate();
  const dates: [DayName, Temporal.PlainDate | undefined][] =
    key === 'completion'
      ? [
          ['today', today],
          ['yesterday', today.subtract({ days: 1 })],
        ]
      : [
          ['today', today],
          ['tomorrow', today.add({ days: 1 })],
          ['next_round', localDayOfText(nextRound, now.timeZoneId)],
          ['in_a_week', today.add({ days: 7 })],
        ];
  return dates.flatMap(([day, date]) =>
    date === undefined ? [] : { ...filled(blank, date.toString()), kind: 'date', day },
  );
}

function filled({ start, end, closing }: Blank, text: string): Omit<DocumentSuggestion, 'kind'> {
  return { label: text, insert: text + closing, after: '', start, end, more: false };
}
