import type { Temporal } from 'temporal-polyfill';
import { localDayOfText } from './dates';
import type { Cursor, Entry } from './cursor';
import { writeScalar } from './edit/scalars';
import { plainStyle } from './edit/style';
import type { LogDigest } from './log';
import type { Path } from './problems';
import { describedAt, type Described } from './described';
import { competencyKey, namesOf, placeKey, usedPlaces, type Ranked, type Used } from './used';

/** Something to write at the cursor, as data: words are added where it is shown. */
export interface Suggestion {
  readonly kind: 'key' | 'item' | 'choice' | 'date' | 'used' | 'story';
  /** What stands in the list. */
  readonly label: string;
  /** What to write in place of the word, before and behind the cursor. */
  readonly insert: string;
  readonly after: string;
  /** The word of a vocabulary for it, in English. */
  readonly words?: string;
  /** One sentence of the schema, in English. */
  readonly description?: string;
  /** Of a date: which day it is. */
  readonly day?: DayName;
  /** How often the search holds it. */
  readonly times?: number;
  /** Whether there will be something to suggest behind it. */
  readonly more: boolean;
}

/** A day that people have a name for. */
export type DayName = 'today' | 'yesterday' | 'tomorrow' | 'in_a_week' | 'this_round' | 'next_round';

/** A story to tell, by its heading. */
interface StoryName {
  readonly title: string;
  readonly competency?: string;
}

/** What suggestions are made from, beside the place of the cursor. */
export interface Surroundings {
  readonly text: string;
  readonly now: Temporal.ZonedDateTime;
  /** The log that is edited, as far as it could be read. */
  readonly log?: LogDigest | undefined;
  readonly used: Used;
  /** When the next round of the search is, as its log writes it. */
  readonly nextRound?: string | undefined;
  readonly stories: readonly StoryName[];
}

/** Keys that nobody writes by hand. */
const unwritten: readonly string[] = ['sample'];
/** Lists of names, which people write on one line. */
const shortLists: readonly string[] = ['tags', 'interviewers'];
/** Dates that lie ahead, as a rule. */
const ahead: readonly string[] = ['rounds/date', 'offer/deadline'];

/** What may be written at a cursor, the likeliest first. */
export function suggestionsAt(cursor: Cursor, surroundings: Surroundings): readonly Suggestion[] {
  const { entry, value, item, freshLine, flow } = cursor;
  const described = value && describedAt(value);
  const isMap = described?.form === 'map';
  const isList = described?.form === 'list';
  const suggestions = [
    ...(value && described && !(freshLine && !flow && (isMap || isList))
      ? valuesFor(value, described, cursor, surroundings)
      : []),
    ...(entry && (value === undefined || isMap) ? keysFor(entry, cursor, surroundings) : []),
    ...(item && (value === undefined || isList) ? itemsFor(item, cursor, surroundings) : []),
  ];
  return cursor.gap ? suggestions.map((one) => ({ ...one, insert: ` ${one.insert}` })) : suggestions;
}

function keysFor(entry: Entry, cursor: Cursor, { text }: Surroundings): Suggestion[] {
  const { map, present, colon, column } = entry;
  const indentation = ' '.repeat(column - cursor.column);
  const keys = describedAt(map)?.keys ?? [];
  const missing = keys.filter((key) => !present.includes(key) && !unwritten.includes(key));
  return missing.map((key) => {
    const described = describedAt([...map, key]);
    const { before, after } = colon
      ? { before: '', after: '' }
      : opening([...map, key], entry, cursor.flow, text);
    return {
      kind: 'key',
      label: key,
      insert: indentation + (colon ? key : `${key}:${before}`),
      after,
      ...(described && { description: described.description }),
      more: !colon && described !== undefined && leadsOn([...map, key], described),
    };
  });
}

/** Whether behind a key there is something to choose from. */
function leadsOn(path: Path, { form, choices }: Described): boolean {
  return form !== 'text' ? form !== 'number' || choices.length > 0 : choices.length > 0 || isRemembered(path);
}

function isRemembered(path: Path): boolean {
  return path.at(-1) === 'story' || usedPlaces.has(placeKey(path));
}

/** What stands behind the colon of a new key, around the cursor. */
function opening(
  path: Path,
  { column }: Entry,
  flow: boolean,
  text: string,
): { before: string; after: string } {
  const { form } = describedAt(path) ?? { form: 'text' };
  const first = describedAt([...path, 0])?.keys[0];
  if (form === 'map' && flow) return { before: ' { ', after: ' }' };
  if (form === 'list' && (flow || first === undefined || shortLists.includes(String(path.at(-1))))) {
    return { before: ' [', after: ']' };
  }
  if (form === 'map') return { before: `\n${' '.repeat(column + stepIn(text))}`, after: '' };
  if (form === 'list') {
    return { before: `\n${' '.repeat(column + listStepIn(text))}- ${first ?? ''}: `, after: '' };
  }
  return { before: ' ', after: '' };
}

/** By how much the first map below a key is indented. */
function stepIn(text: string): number {
  return (
    /^( *)[\w"'][^\r\n]*:[ \t]*\r?\n\1( +)[\w"'][^\r\n]*:(?:\s|$)/m.exec(text)?.[2]?.length ?? plainStyle.step
  );
}

/** By how much the dashes of the first list below a key are indented. */
function listStepIn(text: string): number {
  return /^( *)[\w"'][^\r\n]*:[ \t]*\r?\n\1( *)- /m.exec(text)?.[2]?.length ?? plainStyle.listStep;
}

/** Items of a block list, with their dash. */
function itemsFor(path: Path, cursor: Cursor, surroundings: Surroundings): Suggestion[] {
  const described = describedAt(path);
  const [first] = described?.keys ?? [];
  if (!described || describedAt(path.slice(0, -1))?.form !== 'list') return [];
  const values = remembered(path, cursor, surroundings);
  const items = values.map((value) => ({ ...value, insert: `- ${value.insert}` }));
  if (first === undefined) return items;
  const firstPath = [...path, first];
  const firstDescribed = describedAt(firstPath);
  return [
    ...items,
    {
      kind: 'item',
      label: `- ${first}:`,
      insert: `- ${first}: `,
      after: '',
      description: described.description,
      more: firstDescribed !== undefined && leadsOn(firstPath, firstDescribed),
    },
  ];
}

function valuesFor(
  path: Path,
  described: Described,
  cursor: Cursor,
  surroundings: Surroundings,
): Suggestion[] {
  const { form, choices, keys } = described;
  if (form === 'list') {
    const inside = remembered([...path, 0], { ...cursor, flow: true }, surroundings);
    return inside.map((one) => ({ ...one, insert: `[${one.insert}`, after: ']' }));
  }
  const known: Suggestion[] = choices.map(({ value, label }) => ({
    kind: 'choice',
    label: value,
    insert: value,
    after: '',
    ...(label !== undefined && { words: label }),
    more: false,
  }));
  if (form === 'date') return [...daysFor(path, surroundings), ...known];
  if (path.at(-1) === 'story') return stories(path, cursor, surroundings);
  const before = remembered(path, cursor, surroundings);
  if (choices.length === 0) return [...before, ...(cursor.flow ? braces(described, keys[0]) : [])];
  return ranked(known, before, described.open);
}

/** A map in a list in brackets. */
function braces({ description }: Described, first: string | undefined): Suggestion[] {
  if (first === undefined) return [];
  const label = `{ ${first}: }`;
  return [{ kind: 'item', label, insert: `{ ${first}: `, after: ' }', description, more: true }];
}

/** The words of a vocabulary, those first that were used before; with `open`, also words that it does not know. */
function ranked(known: readonly Suggestion[], before: readonly Suggestion[], open: boolean): Suggestion[] {
  const words = new Map(known.map((one) => [one.label, one]));
  const first = before.flatMap((one) => {
    const { words: label } = words.get(one.label) ?? {};
    return open || words.has(one.label) ? { ...one, ...(label !== undefined && { words: label }) } : [];
  });
  const labels = new Set(first.map(({ label }) => label));
  return [...first, ...known.filter(({ label }) => !labels.has(label))];
}

/** What the search holds at such places already, in one line, without what stands in the same list. */
function remembered(path: Path, cursor: Cursor, { used, log, text }: Surroundings): Suggestion[] {
  const place = placeKey(path);
  const here = place.startsWith('rounds/interviewers') ? namesOf(log?.contacts) : [];
  const everywhere = used.get(place) ?? [];
  const own = here.map((value) => everywhere.find((other) => other.value === value) ?? { value, times: 1 });
  const others = everywhere.filter(({ value }) => !here.includes(value));
  const typed = text.slice(cursor.start, cursor.end);
  return [...own, ...others]
    .filter(
      ({ value, times }) =>
        !value.includes('\n') &&
        !cursor.siblings.includes(value) &&
        !(times === 1 && typed.startsWith(value)),
    )
    .map(({ value, times }: Ranked) => ({
      kind: 'used',
      label: value,
      insert: written(value, cursor, text),
      after: '',
      times,
      more: false,
    }));
}

/** Story names, those first that show the competency the question is about. */
function stories(path: Path, cursor: Cursor, surroundings: Surroundings): Suggestion[] {
  const asked = competencyAt(path, surroundings.log);
  const fits = ({ competency }: StoryName) => competency !== undefined && competencyKey(competency) === asked;
  const inOrder = [
    ...surroundings.stories.filter(fits),
    ...surroundings.stories.filter((story) => !fits(story)),
  ];
  return inOrder.map(({ title, competency }) => ({
    kind: 'story',
    label: title,
    insert: written(title, cursor, surroundings.text),
    after: '',
    ...(competency !== undefined && { words: competency }),
    more: false,
  }));
}

function competencyAt([, round, , question]: Path, log: LogDigest | undefined): string | undefined {
  const competency = log?.rounds?.[Number(round)]?.questions?.[Number(question)]?.competency;
  return competency && competencyKey(competency);
}

/** A text as YAML at the cursor, in the quotes that are open there. */
function written(value: string, { start, flow }: Cursor, text: string): string {
  const quote = text.charAt(start);
  const like = quote === '"' ? 'QUOTE_DOUBLE' : quote === "'" ? 'QUOTE_SINGLE' : undefined;
  return writeScalar(value, { style: plainStyle, flow, indent: 0, careful: false, like }).head;
}

function daysFor(path: Path, { now, log, nextRound }: Surroundings): Suggestion[] {
  const today = now.toPlainDate();
  const place = placeKey(path);
  const [, index] = path;
  const round = path[0] === 'rounds' ? log?.rounds?.[Number(index)] : undefined;
  const ofRound = place === 'rounds/date' ? undefined : round?.date;
  const days: Partial<Record<DayName, string | undefined>> = {
    today: today.toString(),
    yesterday: today.add({ days: -1 }).toString(),
    tomorrow: today.add({ days: 1 }).toString(),
    this_round: localDayOfText(ofRound, now.timeZoneId)?.toString(),
    next_round: place === 'rounds/date' ? nextRound : localDayOfText(nextRound, now.timeZoneId)?.toString(),
  };
  const order: readonly DayName[] = ahead.includes(place)
    ? ['today', 'tomorrow', 'next_round', 'yesterday']
    : ['today', 'yesterday', 'this_round', 'next_round', 'tomorrow'];
  const seen = new Set<string>();
  return order.flatMap((day) => {
    const date = days[day];
    if (date === undefined || seen.has(date)) return [];
    seen.add(date);
    return { kind: 'date', label: date, insert: date, after: '', day, more: false };
  });
}
