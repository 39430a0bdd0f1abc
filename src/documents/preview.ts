import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from 'markdown-it';
import { findBoxes, renderBoxes } from './boxes';
import { isDebriefDocument, markerAt, readMarker, type Marker } from './comments';

/**
 * Teaches VS Code's own Markdown preview our documents: comments of ours vanish, blocks become quiet sections, boxes
 * show three states. Any other document renders as if this had never been called.
 */
export function extendMarkdownIt(md: MarkdownIt): MarkdownIt {
  let looksLikeOurs = false;
  md.core.ruler.before('block', 'debrief_document', ({ src }) => {
    looksLikeOurs = isDebriefDocument(src);
  });
  if (!md.options.html) {
    md.block.ruler.before(
      'html_block',
      'debrief_comment',
      (...args) => looksLikeOurs && commentLine(...args),
      {
        alt: ['paragraph', 'reference', 'blockquote'],
      },
    );
    md.inline.ruler.before(
      'html_inline',
      'debrief_comment',
      (...args) => looksLikeOurs && inlineComment(...args),
    );
  }
  md.core.ruler.push('debrief_blocks', (state) => {
    if (!looksLikeOurs) return;
    if (!state.tokens.some(isEvidence)) {
      if (!md.options.html) state.tokens.forEach(asText);
      return;
    }
    findBoxes(state);
    wrapBlocks(state);
    state.tokens = withoutMarkers(state.tokens);
  });
  renderBoxes(md);
  return md;
}

/** Our marker, alone in an HTML token; `undefined` for everything else. */
function markerOf({ type, content }: Token) {
  return type === 'html_block' || type === 'html_inline' ? readMarker(content) : undefined;
}

/** A marker that no other tool would write; those in code are none. */
function isEvidence(token: Token): boolean {
  const marker = markerOf(token);
  return marker ? isUnmistakable(marker) : (token.children?.some(isEvidence) ?? false);
}

function isUnmistakable({ kind }: Marker): boolean {
  return kind !== 'private' && kind !== 'round';
}

/** With HTML off, only our rule makes comments: in a document that turns out not to be ours, they are words again. */
function asText({ children }: Token): void {
  for (const child of children ?? []) if (child.type === 'html_inline') child.type = 'text';
}

/** Puts `<section>` around what stands between two markers of a name, where no other marker comes between. */
function wrapBlocks(state: StateCore): void {
  let opening: { token: Token; name: string } | undefined;
  for (const token of state.tokens) {
    const marker = token.level === 0 ? markerOf(token) : undefined;
    if (marker?.kind === 'open') opening = { token, name: marker.name };
    if (marker?.kind !== 'close') continue;
    if (opening?.name === marker.name) toElement(opening.token, token, marker.name);
    opening = undefined;
  }
}

/** The opening token keeps its `map`, so the preview scrolls with the editor. */
function toElement(opening: Token, closing: Token, name: string): void {
  const section = { tag: 'section', content: '', block: true };
  Object.assign(opening, { ...section, type: 'debrief_block_open', nesting: 1 });
  opening.attrSet('class', 'debrief-block');
  opening.attrSet('data-debrief-block', name);
  Object.assign(closing, { ...section, type: 'debrief_block_close', nesting: -1, map: null });
}

function withoutMarkers(tokens: Token[]): Token[] {
  return tokens.filter((token) => {
    if (token.children) token.children = withoutMarkers(token.children);
    return !markerOf(token);
  });
}

/**
 * Block rule for parsers with HTML off, where a marker would become text of the paragraph or list above it. Reads one
 * of our comments that fills a line, or begins one and ends on the next; those that mark headings never do.
 */
function commentLine(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  const textOf = (upTo: number) => state.getLines(line, upTo, state.blkIndent, false).trim();
  if (!textOf(line + 1).startsWith('<!--')) return false;
  const end = [line + 1, line + 2].find((upTo) => {
    const marker = upTo <= endLine ? readMarker(textOf(upTo)) : undefined;
    return marker && isUnmistakable(marker);
  });
  if (end === undefined || silent) return end !== undefined;
  const token = state.push('html_block', '', 0);
  token.content = textOf(end);
  token.map = [line, end];
  state.line = end;
  return true;
}

/** The same within a line. */
function inlineComment(state: StateInline, silent: boolean): boolean {
  const found = markerAt(state.src, state.pos);
  if (!found) return false;
  if (!silent)
    state.push('html_inline', '', 0).content = state.src.slice(state.pos, state.pos + found.length);
  state.pos += found.length;
  return true;
}
