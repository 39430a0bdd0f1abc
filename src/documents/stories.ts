import type { Token } from 'markdown-it';
import { readFields } from './fields';
import { readSections } from './sections';
import { parseStructure, type Structure } from './structure';

/** A story of stories.md: a heading, with what it is good for. */
export interface Story {
  readonly title: string;
  readonly competency?: string;
  /** Of the heading, counted from 0. */
  readonly line: number;
}

/** A story's name as it is compared: letter case and spacing don't count. */
export function storyKey(title: string): string {
  return title.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/**
 * The stories of a stories.md, in its order: the headings of the levels at which `[competency:: …]` stands below one.
 * Where it stands nowhere, the uppermost headings count, beside the title of the file.
 */
export function readStories(text: string): Story[] {
  const structure = parseStructure(text);
  const headings = readSections(structure).sections.map(({ title, level, line }) => ({ title, level, line }));
  const [title] = headings;
  const isTitled = title?.level === 1 && headings.filter(({ level }) => level === 1).length === 1;
  const competencies = competenciesBelow(structure);
  const named = headings.map((heading) => ({ ...heading, competency: competencies.get(heading.line) }));
  const marked = named.filter(({ competency }) => competency !== undefined).map(({ level }) => level);
  const rest = isTitled && headings.length > 1 ? named.slice(1) : named;
  const levels = marked.length > 0 ? marked : [Math.min(...rest.map(({ level }) => level))];
  return named
    .filter(({ title: name, level }) => name !== '' && levels.includes(level))
    .map(({ title: name, competency, line }) => ({
      title: name,
      ...(competency !== undefined && { competency }),
      line,
    }));
}

/** The first competency named below each heading, by the heading's line. */
function competenciesBelow({ tokens }: Structure): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let heading: number | undefined;
  tokens.forEach((token: Token, index) => {
    if (token.type === 'heading_open') heading = token.map?.[0];
    if (token.type !== 'inline' || heading === undefined || found.has(heading)) return;
    if (tokens[index - 1]?.type === 'heading_open') return;
    const competency = readFields(token.content).find(({ key }) => key === 'competency')?.value;
    if (competency) found.set(heading, competency);
  });
  return found;
}
