import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TextEdit } from '../model/text';
import { findMarkers, pairMarkers, type MarkerPair } from './markers';
import { lineProblem, partProblem, type DocumentProblem } from './problems';
import { readSections, type Scope } from './sections';
import { lineSpan, lineText, parseStructure, type Structure } from './structure';

/**
 * A generated block: an opening marker, lines, and a closing marker with the hash of what was generated.
 * `empty`: not generated yet. `generated`: as it was generated. `changed`: the user's now.
 */
export interface Block {
  readonly name: string;
  readonly round?: number;
  readonly state: 'empty' | 'generated' | 'changed';
  /** The lines of the markers. */
  readonly line: number;
  readonly endLine: number;
  /** Offsets: from the opening marker to behind the closing one. */
  readonly start: number;
  readonly end: number;
  /** The lines between, as {@link hashOf} counts them. */
  readonly content: string;
}

/** What a block shall say; `undefined` leaves it as it is. The round is that of the section it stands in. */
export type RenderBlock = (name: string, round?: number) => string | undefined;

/** What a closing marker carries: the first 6 hex digits of SHA-256 over the UTF-8 of the content's lines. */
export function hashOf(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(contentLines(content).join('\n')))).slice(0, 6);
}

/** Lines trimmed at their right end, without blank ones at either end. */
function contentLines(content: string): string[] {
  const lines = content.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}

/**
 * Brings the blocks of a document up to date: fills empty ones, replaces generated ones whose content differs. What the
 * user changed, blocks that `render` does not know, and blocks with damaged, nested or doubled markers stay. Making a
 * document from a template is the same. Refreshing twice changes nothing.
 */
export function refreshBlocks(text: string, render: RenderBlock): TextEdit[] {
  const structure = parseStructure(text);
  return findBlocks(structure, readSections(structure).scopeAt).blocks.flatMap((block) => {
    const content = block.state === 'changed' ? undefined : render(block.name, block.round);
    if (content === undefined) return [];
    const upToDate = block.state === 'generated' && block.content === contentLines(content).join('\n');
    return upToDate ? [] : [replaceContent(structure, block, content)];
  });
}

/** Generates one block anew, whatever stands in it now: the one whose opening marker stands on a line. */
export function regenerateBlock(text: string, line: number, render: RenderBlock): TextEdit[] {
  const structure = parseStructure(text);
  const { blocks } = findBlocks(structure, readSections(structure).scopeAt);
  const block = blocks.find((candidate) => candidate.line === line);
  if (!block) return [];
  const content = render(block.name, block.round);
  return content === undefined ? [] : [replaceContent(structure, block, content)];
}

/** The edit from behind the opening marker to behind the closing one, in the line ending of the opening line. */
function replaceContent(structure: Structure, block: Block, content: string): TextEdit {
  const lines = contentLines(content);
  const start = structure.starts[block.line + 1] ?? structure.text.length;
  const lineEnding = structure.text.slice(lineSpan(structure, block.line).end, start);
  const closing = `<!-- /debrief:${block.name} ${hashOf(content)} -->`;
  const body = lines.length === 0 ? ['', closing] : ['', ...lines, '', closing];
  return { start, end: block.end, text: body.join(lineEnding) };
}

/** The blocks that may be refreshed, in the document's order, and what is wrong with the others. */
export function findBlocks(
  structure: Structure,
  scopeAt: (line: number) => Scope,
): { blocks: Block[]; problems: DocumentProblem[] } {
  const { markers, problems } = findMarkers(structure);
  const { pairs, strays } = pairMarkers(markers);
  const candidates = pairs.map((pair) => ({ ...pair, round: scopeAt(pair.opening.line).round }));
  const keyOf = ({ opening, round }: (typeof candidates)[number]) => `${opening.name} ${String(round)}`;
  const counts = new Map<string, number>();

  for (const { line, source } of strays)
    problems.push(
      partProblem(structure, line, { at: 0, length: source.length }, 'damaged-marker', { text: source }),
    );
  for (const candidate of candidates) {
    const count = (counts.get(keyOf(candidate)) ?? 0) + 1;
    counts.set(keyOf(candidate), count);
    const { line, name } = candidate.opening;
    if (candidate.nested) problems.push(lineProblem(structure, line, 'nested-marker', { name }));
    if (count > 1) problems.push(lineProblem(structure, line, 'doubled-block', { name }));
  }
  const sound = candidates.filter((candidate) => !candidate.nested && counts.get(keyOf(candidate)) === 1);
  const blocks = sound.map((candidate) => toBlock(structure, candidate, candidate.round));
  for (const { name, line, state } of blocks) {
    if (state === 'changed') problems.push(lineProblem(structure, line, 'changed-block', { name }));
  }
  return { blocks, problems };
}

function toBlock(structure: Structure, { opening, closing }: MarkerPair, round: number | undefined): Block {
  const between = structure.text.slice(structure.starts[opening.line + 1], structure.starts[closing.line]);
  const content = contentLines(between).join('\n');
  const untouched = closing.hash === undefined ? content === '' : closing.hash === hashOf(content);
  return {
    name: opening.name,
    ...(round !== undefined && { round }),
    state: !untouched ? 'changed' : closing.hash === undefined ? 'empty' : 'generated',
    line: opening.line,
    endLine: closing.line,
    start: lineSpan(structure, opening.line).start,
    end: lineSpan(structure, closing.line).start + lineText(structure, closing.line).trimEnd().length,
    content,
  };
}
