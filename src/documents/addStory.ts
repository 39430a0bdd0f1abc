import { lineEndingOf, type TextEdit } from '../model/text';
import { inline } from './phrases';
import { readStories } from './stories';
import { lineText, parseStructure } from './structure';

/** Adds the heading of a story to the end of a stories.md, at the level of those that stand there. */
export function addStory(text: string, title: string): TextEdit {
  const last = readStories(text).at(-1);
  const structure = parseStructure(text);
  const level = (last && /^ {0,3}(#+)/.exec(lineText(structure, last.line))?.[1]) ?? '##';
  const end = text.trimEnd().length;
  const lineEnding = lineEndingOf(text);
  const gap = end === 0 ? '' : lineEnding + lineEnding;
  return { start: end, end: text.length, text: `${gap}${level} ${inline(title)}${lineEnding}` };
}
