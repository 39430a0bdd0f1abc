import { applyEdits, type TextEdit } from '../model/text';
import { findBlocks } from './blocks';
import { withoutComments } from './inline';
import { readSections, type Section } from './sections';
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
  const hidden = privateSections(structure);
  const told = piecesOf(
    parseStructure(applyEdits(text, [...hidden.map(withoutText), ...edits(structure, hidden)])),
  );
  const known = new Set(piecesOf(parseStructure(template)).map(wordsOf));
  const own = told.filter((piece) => piece.level !== 1 && !(piece.isParagraph && known.has(wordsOf(piece))));
  const pieces = withoutEmptyHeadings(own);
  return { text: pieces.map(({ source }) => source).join('\n\n'), private: hidden.length };
}

/** The sections that are for the user alone, each with all that stands in it. */
export function privateSections(structure: Structure): Section[] {
  let end = 0;
  return readSections(structure).sections.filter((section) => {
    if (!section.private || section.start < end) return false;
    end = section.end;
    return true;
  });
}

function edits(structure: Structure, hidden: readonly Section[]): TextEdit[] {
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

function withoutText({ start, end }: { readonly start: number; readonly end: number }): TextEdit {
  return { start, end, text: '' };
}

function linesBetween({ starts, text }: Structure, first: number, last: number) {
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
