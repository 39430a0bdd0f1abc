import type { Token } from 'markdown-it';
import { privateItems, privateSections } from './checklists';
import { readMarker } from './comments';
import { plainText } from './inline';
import type { Structure } from './structure';

/** Offsets in a document; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A heading and what stands below it, down to the next heading of its level or above. */
export interface Section extends Stretch {
  /** What its comment says, `<!-- section:actions -->`; any id, known or not. */
  readonly id?: string;
  /** The round that a prep sheet's section is about: 1 is the first in the log, 0 in a template is every one. */
  readonly round?: number;
  /**
   * Never exported: it, or a section around it, is the private stage, holds an item of that stage or is marked `<!--
   * private -->`. The title of a document holds nothing.
   */
  readonly private: boolean;
  /** 1 to 6. */
  readonly level: number;
  readonly title: string;
  /** Of the heading. */
  readonly line: number;
}

/** Where something stands: the innermost section with an id, and the round, of all sections around it. */
export interface Scope {
  readonly section?: string;
  readonly round?: number;
}

interface OpenSection {
  readonly section: Omit<Section, 'end'>;
  readonly scope: Scope;
  /** Its place among the sections. */
  readonly index: number;
}

/** The sections of a document in its order, and the scope that holds at a line. Headings in lists or quotes don't count. */
export function readSections(structure: Structure): {
  sections: Section[];
  scopeAt: (line: number) => Scope;
} {
  const { tokens, starts, text } = structure;
  const sections: Section[] = [];
  const scopes: { readonly line: number; readonly scope: Scope }[] = [];
  const open: OpenSection[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open' || token.level > 0 || !token.map) return;
    const [line] = token.map;
    const level = Number(token.tag.slice(1));
    const start = starts[line] ?? text.length;
    closeDownTo(level, start);
    const around = open.at(-1);
    const heading = readHeading(tokens[index + 1]);
    const scope = {
      ...around?.scope,
      ...(heading.id && { section: heading.id }),
      ...(heading.round !== undefined && { round: heading.round }),
    };
    const isPrivate = heading.private || around?.section.private === true;
    const section = { ...heading, private: isPrivate, level, line, start };
    open.push({ section, scope, index: scopes.length });
    scopes.push({ line, scope });
  });
  closeDownTo(1, text.length);
  return {
    sections: hideAround(holdsPrivateItem(structure), sections),
    scopeAt: (line) => lastAt(scopes, line, (row) => row.line)?.scope ?? {},
  };

  function closeDownTo(level: number, end: number): void {
    for (let last = open.at(-1); last && last.section.level >= level; last = open.at(-1)) {
      sections[last.index] = { ...last.section, end };
      open.pop();
    }
  }
}

/** Whether a stretch of a document holds an item of the private stage, wherever that stands. */
export function holdsPrivateItem({ tokens, starts }: Structure): (stretch: Stretch) => boolean {
  const isPrivate = ({ type, content }: Token): boolean => {
    const marker = type.startsWith('html_') ? readMarker(content) : undefined;
    return marker?.kind === 'item' && privateItems.includes(marker.id);
  };
  const items = tokens.flatMap((token) =>
    token.map && [token, ...(token.children ?? [])].some(isPrivate) ? (starts[token.map[0]] ?? []) : [],
  );
  return ({ start, end }) => {
    const last = lastAt(items, end - 1, (item) => item) ?? -1;
    return start <= last && last < end;
  };
}

/** Makes sections private that hold what is, with all in them; a title does so only where there is another. */
function hideAround(holdsPrivate: (stretch: Stretch) => boolean, sections: readonly Section[]): Section[] {
  const titles = sections.filter(({ level }) => level === 1).length;
  let end = 0;
  return sections.map((section) => {
    if ((section.level > 1 || titles > 1) && holdsPrivate(section)) end = Math.max(end, section.end);
    return section.start < end ? { ...section, private: true } : section;
  });
}

/** What the comments in a heading say, and its words. */
export function readHeading(inline: Token | undefined): Pick<Section, 'id' | 'round' | 'private' | 'title'> {
  const children = inline?.children ?? [];
  const markers = children.flatMap(({ type, content }) =>
    type === 'html_inline' ? (readMarker(content) ?? []) : [],
  );
  const id = markers.find((marker) => marker.kind === 'section')?.id;
  const round = markers.find((marker) => marker.kind === 'round')?.round;
  return {
    ...(id !== undefined && { id }),
    ...(round !== undefined && { round }),
    private: markers.some(({ kind }) => kind === 'private') || privateSections.includes(id ?? ''),
    title: plainText(children),
  };
}

/** The last row at or before a place, in rows ordered by their places. */
function lastAt<Row>(rows: readonly Row[], place: number, placeOf: (row: Row) => number): Row | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && placeOf(row) <= place) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}
