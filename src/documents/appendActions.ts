import { applyEdits, lineEndingOf, type TextEdit } from '../model/text';
import { inline } from './phrases';
import { readDocument, type ReviewDocument } from './read';
import type { Section } from './sections';
import { lineSpan, lineText, parseStructure, type Structure } from './structure';

/** An action to write down. `area` is a competency, as a rule. */
export interface NewAction {
  readonly text: string;
  readonly area?: string | undefined;
}

/** Where actions may go: on new lines behind a line, or before the document's first words. */
interface Place {
  readonly behind: number | 'top';
  /** The mark of the list. */
  readonly mark: string;
  /** Lines between what stands there and the first action. */
  readonly lead: readonly string[];
}

const heading = '## What I will do <!-- section:actions -->';

/**
 * Adds actions to a prep sheet or a post-mortem, all in one place: behind those under its heading for actions, under
 * that heading where there are none yet, else under a new heading at the end. Reading the document again proves that it
 * holds these actions and all else as before; a place where it would not (inside code that is never closed) is passed
 * over. Undefined when there is no such place.
 */
export function appendActions(text: string, actions: readonly NewAction[]): TextEdit | undefined {
  const structure = parseStructure(text);
  const before = readDocument(text);
  return placesIn(structure, before)
    .map((place) => editAt(place, structure, actions))
    .find((edit) => holds(readDocument(applyEdits(text, [edit])), before, actions.length));
}

function placesIn(structure: Structure, { sections, actions }: ReviewDocument): Place[] {
  const last = lastWritten(structure, 0, structure.starts.length);
  const newSection = [heading, ''];
  return [
    ...sections
      .filter((section) => section.id === 'actions' && !section.private)
      .flatMap((section) => {
        const end = endOfLead(section, structure);
        const lines = actions.map(({ line }) => line).filter((line) => section.line < line && line < end);
        return [
          ...lines.reverse().flatMap((line) => behindList(line, structure)),
          underHeading(section, end, structure),
        ];
      }),
    { behind: last ?? 'top', mark: '-', lead: last === undefined ? newSection : ['', ...newSection] },
    { behind: 'top', mark: '-', lead: newSection },
  ];
}

/** Behind the list that a line stands in; none for one inside a quotation or the like. */
function behindList(line: number, structure: Structure): Place[] {
  const list = structure.tokens.find(
    ({ type, level, map }) =>
      type === 'bullet_list_open' && level === 0 && map && map[0] <= line && line < map[1],
  );
  const behind = list?.map ? lastWritten(structure, list.map[0], list.map[1]) : undefined;
  return list && behind !== undefined ? [{ behind, mark: list.markup, lead: [] }] : [];
}

function underHeading(section: Section, end: number, structure: Structure): Place {
  return { behind: lastWritten(structure, section.line, end) ?? section.line, mark: '-', lead: [''] };
}

/** The line of the next heading of any level, as it may open another section; else the end. */
function endOfLead({ line }: Section, { tokens, starts }: Structure): number {
  const next = tokens.find(
    ({ type, level, map }) => type === 'heading_open' && level === 0 && map && map[0] > line,
  );
  return next?.map?.[0] ?? starts.length;
}

function lastWritten(structure: Structure, from: number, to: number): number | undefined {
  for (let line = to - 1; line >= from; line--) if (lineText(structure, line).trim() !== '') return line;
  return undefined;
}

function editAt(
  { behind, mark, lead }: Place,
  structure: Structure,
  actions: readonly NewAction[],
): TextEdit {
  const lines = [...lead, ...actions.map((action) => `${mark} ${boxAndWords(action)}`)];
  const lineEnding = lineEndingOf(structure.text);
  if (behind === 'top') {
    const { start } = lineSpan(structure, structure.tokens[0]?.map?.[0] ?? 0);
    const rest = structure.tokens.length > 0 ? [''] : [];
    return { start, end: start, text: [...lines, ...rest, ''].join(lineEnding) };
  }
  const at = lineSpan(structure, behind).end;
  const isFollowed = lineText(structure, behind + 1).trim() !== '';
  return { start: at, end: at, text: ['', ...lines, ...(isFollowed ? [''] : [])].join(lineEnding) };
}

function boxAndWords({ text, area = '' }: NewAction): string {
  const value = area.replace(/[[\]\\<>\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  return `[ ] ${inline(text) || '…'}${value && ` [area:: ${value}]`}`;
}

/** Whether a document says what it did before, and has so many actions more. */
function holds(after: ReviewDocument, before: ReviewDocument, more: number): boolean {
  const [was, is] = [before.actions.map(sense), after.actions.map(sense)];
  const first = is.findIndex((action, index) => action !== was[index]);
  const isNew = (index: number) => first <= index && index < first + more;
  const others = is.filter((_, index) => !isNew(index));
  const found = after.actions.filter(({ section }, index) => isNew(index) && section === 'actions');
  return found.length === more && same(others, was) && same(besides(after), besides(before));
}

function sense({ text, state, area, due, completed }: ReviewDocument['actions'][number]): string {
  return JSON.stringify([text, state, area, due, completed]);
}

function besides({ items, questions, blocks, problems }: ReviewDocument): unknown {
  return [
    items.map(({ id, state, label, round }) => [id, state, label, round]),
    questions.map(({ text, asked }) => [text, asked]),
    blocks.map(({ name, state, content, round }) => [name, state, content, round]),
    problems.map(({ code }) => code),
  ];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
