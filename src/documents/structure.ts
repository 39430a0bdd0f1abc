import type { Token } from 'markdown-it';
import { lineStarts } from '../model/text';
import { createMarkdown } from './renderer';

/** A document as CommonMark sees it. Lines of tokens (`token.map`) are lines of `text`, counted from 0. */
export interface Structure {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What the parser learned on the way: link references. Needed to render any part of it. */
  readonly env: object;
  /** The offset at which each line starts. */
  readonly starts: readonly number[];
}

/** The parser of all documents. */
export const markdown = createMarkdown();

/** Parses a document; front matter counts as empty lines, a byte order mark as nothing. Never throws. */
export function parseStructure(text: string): Structure {
  const env = {};
  return { text, tokens: markdown.parse(withoutFrontMatter(text), env), env, starts: lineStarts(text) };
}

/** The offsets of a line without its line ending, nor a byte order mark at the start of the text. */
export function lineSpan({ text, starts }: Structure, line: number): { start: number; end: number } {
  const lineStart = starts[line] ?? text.length;
  const start = line === 0 && text.startsWith('\uFEFF') ? 1 : lineStart;
  let end = starts[line + 1] ?? text.length;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return { start, end };
}

/** The text of a line without its line ending. */
export function lineText(structure: Structure, line: number): string {
  const { start, end } = lineSpan(structure, line);
  return structure.text.slice(start, end);
}

/** YAML between lines of three dashes at the very start, as VS Code's preview has it, leaves only its line breaks. */
function withoutFrontMatter(text: string): string {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!/^---[ \t]*[\r\n]/.test(body)) return body;
  const end = /[\r\n]---[ \t]*(?=[\r\n]|$)/.exec(body);
  if (!end) return body;
  const length = end.index + end[0].length;
  return body.slice(0, length).replace(/[^\r\n]+/g, '') + body.slice(length);
}
