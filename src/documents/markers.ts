import { readMarker, type Marker } from './comments';
import { partProblem, type DocumentProblem } from './problems';
import { lineText, type Structure } from './structure';

/** The opening or closing marker of a block, alone on its line at column 0. */
export type BlockMarker = Extract<Marker, { kind: 'open' | 'close' }> & {
  readonly line: number;
  /** As it stands in the document. */
  readonly source: string;
};

/** Two markers that belong together. */
export interface MarkerPair {
  readonly opening: BlockMarker;
  readonly closing: Extract<BlockMarker, { kind: 'close' }>;
  /** It stands in another pair, or another stands in it. */
  readonly nested: boolean;
}

/** The markers of blocks; what only looks like one, indented, in a list, cut short or beside other text, is a problem. */
export function findMarkers(structure: Structure): { markers: BlockMarker[]; problems: DocumentProblem[] } {
  const markers: BlockMarker[] = [];
  const problems: DocumentProblem[] = [];
  for (const { type, content, level, map, children } of structure.tokens) {
    if (!map) continue;
    const [line, end] = map;
    let childLine = line;
    for (const child of children ?? []) {
      if (child.type.endsWith('break')) childLine++;
      if (child.type === 'html_inline' && looksLikeMarker(child.content)) damaged(childLine, child.content);
    }
    if (type !== 'html_block' || !looksLikeMarker(content)) continue;
    const marker = readMarker(content);
    const inPlace = level === 0 && end === line + 1 && lineText(structure, line).startsWith('<!--');
    if (inPlace && (marker?.kind === 'open' || marker?.kind === 'close')) {
      markers.push({ ...marker, line, source: content.trim() });
    } else damaged(line, content);
  }
  return { markers, problems };

  function damaged(line: number, source: string): void {
    const text = source.trim();
    const part = { at: lineText(structure, line).indexOf(text), length: text.length };
    problems.push(partProblem(structure, line, part, 'damaged-marker', { text: text.slice(0, 80) }));
  }
}

function looksLikeMarker(html: string): boolean {
  return /^\s*<!--\s*\/?debrief\b/.test(html);
}

/** Pairs each closing marker with the last open one of its name; what stays open or closes nothing is stray. */
export function pairMarkers(markers: readonly BlockMarker[]): { pairs: MarkerPair[]; strays: BlockMarker[] } {
  const pairs: Omit<MarkerPair, 'nested'>[] = [];
  const strays: BlockMarker[] = [];
  const open: BlockMarker[] = [];
  const openNames = new Map<string, number>();
  const countOpen = (name: string, by: number) => openNames.set(name, (openNames.get(name) ?? 0) + by);
  for (const marker of markers) {
    if (marker.kind === 'open') {
      open.push(marker);
      countOpen(marker.name, 1);
    } else if (!openNames.get(marker.name)) {
      strays.push(marker);
    } else {
      for (let opening = open.pop(); opening; opening = open.pop()) {
        countOpen(opening.name, -1);
        if (opening.name === marker.name) {
          pairs.push({ opening, closing: marker });
          break;
        }
        strays.push(opening);
      }
    }
  }
  return { pairs: markNested(pairs), strays: [...strays, ...open] };
}

/** Pairs never overlap in part: in the order of their openings, one that holds another is followed by it. */
function markNested(pairs: Omit<MarkerPair, 'nested'>[]): MarkerPair[] {
  let furthest = -1;
  return pairs
    .sort((a, b) => a.opening.line - b.opening.line)
    .map((pair, index) => {
      const inside = pair.opening.line < furthest;
      furthest = Math.max(furthest, pair.closing.line);
      const around = (pairs[index + 1]?.opening.line ?? Infinity) < pair.closing.line;
      return { ...pair, nested: inside || around };
    });
}
