/**
 * What Debrief writes into HTML comments of Markdown documents. This file is loaded at activation, with the preview:
 * it imports nothing.
 */

/** A comment of Debrief, read. */
export type Marker =
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'close'; readonly name: string; readonly hash?: string }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'item'; readonly id: string }
  /** `<!-- round -->`, in a template, is round 0: its section stands for every round. */
  | { readonly kind: 'round'; readonly round: number }
  | { readonly kind: 'private' };

/**
 * Sticky, and bounded by the next `<`, so that a search over a text stays linear. People write `private` by hand: it
 * counts in capitals too.
 */
const grammar =
  /<!--\s*(?:debrief:(?<open>[\w-]+?)|\/debrief:(?<close>[\w-]+?)(?:\s+(?<hash>\w+))?|section:(?<section>[\w-]+?)|item:(?<item>[\w-]+?)|(?<each>round)(?::(?<round>\d{1,4}))?|[Pp][Rr][Ii][Vv][Aa][Tt][Ee])\s*-->/y;

/** The comment of Debrief that begins at an offset, with its length. */
export function markerAt(text: string, offset: number): { marker: Marker; length: number } | undefined {
  grammar.lastIndex = offset;
  const match = grammar.exec(text);
  if (!match) return undefined;
  const { open, close, hash, section, item, each, round = '0' } = match.groups ?? {};
  return { marker: toMarker(), length: match[0].length };

  function toMarker(): Marker {
    if (open !== undefined) return { kind: 'open', name: open };
    if (close !== undefined) return { kind: 'close', name: close, ...(hash !== undefined && { hash }) };
    if (section !== undefined) return { kind: 'section', id: section };
    if (item !== undefined) return { kind: 'item', id: item };
    if (each !== undefined) return { kind: 'round', round: Number(round) };
    return { kind: 'private' };
  }
}

/** Reads a whole comment, `<!-- … -->`; `undefined` when it is none of ours, or something stands beside it. */
export function readMarker(comment: string): Marker | undefined {
  const trimmed = comment.trim();
  const found = markerAt(trimmed, 0);
  return found?.length === trimmed.length ? found.marker : undefined;
}

/** Whether a text looks like a document of Debrief: it holds a marker of a block, a section or an item. */
export function isDebriefDocument(text: string): boolean {
  return /<!--\s*(?:\/?debrief|section|item):[\w-]/.test(text);
}
