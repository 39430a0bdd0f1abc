import type { Token } from 'markdown-it';
import { applyEdits, type TextEdit } from '../model/text';
import { findBlocks } from './blocks';
import { withoutComments } from './inline';
import { holdsPrivateItem, readHeading, readSections, type Stretch } from './sections';
import { lineText, parseStructure, type Structure } from './structure';
import { findTasks } from './tasks';

/** A heading or another block of a document: its Markdown, without comments. */
interface Piece {
  /** Of a heading, 1 to 6. */
  readonly level?: number;
  readonly isParagraph: boolean;
  readonly source: string;
}

/** What stands in the box of a checklist item, in words that need no explanation. */
const answers = { yes: 'Yes:', no: 'Not this time:' } as const;

/**
 * What a user wrote and answered in a post-mortem, as Markdown, and how many private sections it leaves out. The title,
 * generated blocks, items without an answer, the template's own sentences and headings with nothing below go too.
 * @param template what the document was made from, or might have been
 */
export function sectionsToSend(text: string, template: string): { text: string; private: number } {
  const structure = parseStructure(text);
  const hidden = privateStretches(structure);
  const told = piecesOf(
    parseStructure(applyEdits(text, [...hidden.map(withoutText), ...edits(structure, hidden)])),
  );
  const known = new Set(piecesOf(parseStructure(template)).map(wordsOf));
  const own = told.filter((piece) => piece.level !== 1 && !(piece.isParagraph && known.has(wordsOf(piece))));
  const pieces = withoutEmptyHeadings(own);
  return { text: pieces.map(({ source }) => source).join('\n\n'), private: hidden.length };
}

/** What is for the user alone, each stretch with all that stands in it, none in another. */
export function privateStretches(structure: Structure): Stretch[] {
  const { sections } = readSections(structure);
  const hidden = [
    ...sections.filter((section) => section.private),
    ...quotedSections(structure),
    ...betweenHeadings([0, ...sections.map(({ start }) => start)], structure),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return hidden.filter((stretch) => {
    if (stretch.start < end) return false;
    end = stretch.end;
    return true;
  });
}

/** Private sections within a quote or a list, which end there at the latest. */
function quotedSections({ tokens, starts, text }: Structure): Stretch[] {
  const startOf = (line: number) => starts[line] ?? text.length;
  return tokens.flatMap(({ type, level, tag, map }, index) => {
    if (type !== 'heading_open' || level === 0 || !map || !readHeading(tokens[index + 1]).private) return [];
    const around = tokens.slice(0, index).findLast((token) => token.level < level && token.nesting > 0);
    const isNext = (token: Token) => token.type === type && token.level === level && token.tag <= tag;
    const next = tokens.slice(index + 1).find((token) => token.level < level || isNext(token));
    return [{ start: startOf(map[0]), end: startOf(next?.map?.[0] ?? around?.map?.[1] ?? Infinity) }];
  });
}

/** What holds an item of the private stage, from one heading to the next. */
function betweenHeadings(headings: readonly number[], structure: Structure): Stretch[] {
  return headings
    .map((start, index) => ({ start, end: headings[index + 1] ?? structure.text.length }))
    .filter(holdsPrivateItem(structure));
}

function edits(structure: Structure, hidden: readonly Stretch[]): TextEdit[] {
  const { scopeAt } = readSections(structure);
  const isHidden = (at: number) => hidden.some(({ start, end }) => start <= at && at < end);
  const generated = findBlocks(structure, scopeAt)
    .blocks.filter(({ state, start }) => state !== 'changed' && !isHidden(start))
    .map(withoutText);
  const items = findTasks(structure, scopeAt).flatMap(({ id, state, box, line, lastLine }): TextEdit[] => {
    if (id === undefined || isHidden(box)) return [];
    return state === 'open'
      ? [withoutText(linesBetween(structure, line, lastLine))]
      : [{ start: box - 1, end: box + 2, text: answers[state] }];
  });
  return [...generated, ...items];
}

function withoutText({ start, end }: Stretch): TextEdit {
  return { start, end, text: '' };
}

function linesBetween({ starts, text }: Structure, first: number, last: number): Stretch {
  return { start: starts[first] ?? text.length, end: starts[last + 1] ?? text.length };
}

/** The blocks of a document, in its order; front matter and what consists of comments are none. */
function piecesOf(structure: Structure): Piece[] {
  return structure.tokens.flatMap(({ type, tag, level, map, nesting }) => {
    if (level > 0 || nesting < 0 || !map) return [];
    const lines = Array.from({ length: map[1] - map[0] }, (_, index) => lineText(structure, map[0] + index));
    const written = lines.join('\n').trimEnd();
    const isCode = type === 'fence' || type === 'code_block';
    const source = isCode || !written.includes('<!--') ? written : tidied(written);
    if (source.trim() === '' || (type === 'html_block' && source.trimStart().startsWith('<!--'))) return [];
    const isParagraph = type === 'paragraph_open';
    return [{ ...(type === 'heading_open' && { level: Number(tag.slice(1)) }), isParagraph, source }];
  });
}

function tidied(source: string): string {
  return withoutComments(source)
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}

function wordsOf({ source }: Piece): string {
  return source.replace(/\s+/g, ' ').trim();
}

function withoutEmptyHeadings(pieces: readonly Piece[]): Piece[] {
  /** The level of the heading above which something was written; none yet. */
  let filled = 0;
  return pieces
    .toReversed()
    .filter(({ level }) => {
      const isKept = level === undefined || filled >= level;
      if (level === undefined) filled = 6;
      else if (isKept) filled = level - 1;
      return isKept;
    })
    .toReversed();
}
