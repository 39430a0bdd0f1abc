import type { TextEdit } from '../text';

/** A part of an edited text: a stretch of the original, or new text. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/** An edited text as the parts it is made of, so that edits made one after another become one list. */
export type Pieces = readonly Piece[];

/** A text that nobody edited yet. */
export function whole(text: string): Pieces {
  return [{ from: 0, to: text.length }];
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.to - piece.from;
}

function slice(pieces: Pieces, start: number, end: number): Piece[] {
  const result: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, lengthOf(piece));
    offset += lengthOf(piece);
    if (from >= to) continue;
    if ('text' in piece) result.push({ text: piece.text.slice(from, to) });
    else result.push({ from: piece.from + from, to: piece.from + to });
  }
  return result;
}

/** The pieces after edits, whose offsets refer to the text that the pieces make. */
export function edited(pieces: Pieces, edits: readonly TextEdit[]): Pieces {
  const result: Piece[] = [];
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result.push(...slice(pieces, from, edit.start), { text: edit.text });
    from = edit.end;
  }
  return [...result, ...slice(pieces, from, Infinity)];
}

/** The edits that make the pieces' text from the original. */
export function editsOf(pieces: Pieces, original: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let text = '';
  for (const piece of [...pieces, { from: original.length, to: original.length }]) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    if (text !== original.slice(start, piece.from)) edits.push({ start, end: piece.from, text });
    start = piece.to;
    text = '';
  }
  return edits;
}
