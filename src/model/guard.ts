import { CST, Lexer, Parser } from 'yaml';
import { limits } from './limits';
import type { Problem, ProblemCode } from './problems';
import { lineStarts, positionAt } from './text';

/**
 * What is wrong with a text before it means anything: not text at all (`not-utf8`), too large, nested too deeply.
 * `undefined` when it may be given to a parser.
 */
export function guard(text: string): Problem | undefined {
  const tokens = tokenize(text);
  return Array.isArray(tokens) ? undefined : tokens;
}

/**
 * The syntax tokens of a YAML text, or why it is refused. Takes time linear in the text, for any text.
 *
 * The nesting is that of the parser's own stack, watched lexeme by lexeme. So the part of the library that calls itself
 * for every level (closing what is open, composing nodes) never meets a text that is too deep.
 */
export function tokenize(text: string): CST.Token[] | Problem {
  const binary = binaryAt(text);
  if (binary !== undefined) return refusal('not-utf8', text, binary, {});
  if (isLonger(text, limits.bytes)) return refusal('too-large', text, 0, { limit: String(limits.bytes) });

  const tokens: CST.Token[] = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(withLineFeeds(text))) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The lowest entry of the stack is the document.
    if (parser.stack.length > limits.depth + 1 && CST.isCollection(parser.stack.at(-1))) {
      return refusal('too-deep', text, parser.offset - lexeme.length, { limit: String(limits.depth) });
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** A lone CR ends a line in YAML 1.2 (section 5.4) and in the editor, but not in the library. Offsets stay. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** Where a text shows that it was made from other bytes than UTF-8: a NUL, or mostly replacement characters. */
function binaryAt(text: string): number | undefined {
  const start = text.slice(0, limits.bytes);
  const nul = start.indexOf('\0');
  if (nul >= 0) return nul;
  const replaced = start.match(/\uFFFD/g)?.length ?? 0;
  return replaced * 10 > start.length ? start.indexOf('\uFFFD') : undefined;
}

/** Whether a text takes more bytes of UTF-8. */
function isLonger(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  if (text.length * 3 <= bytes) return false;
  // Beyond ASCII a UTF-16 unit takes two bytes, from U+0800 on three; of a surrogate pair's four, each half two.
  const two = text.match(/[\u0080-\u07FF\uD800-\uDFFF]/g)?.length ?? 0;
  const three = text.match(/[\u0800-\uD7FF\uE000-\uFFFF]/g)?.length ?? 0;
  return text.length + two + 2 * three > bytes;
}

/** Marks the line from an offset on. */
function refusal(code: ProblemCode, text: string, offset: number, values: Problem['values']): Problem {
  const rest = /[^\r\n]*/.exec(text.slice(offset, offset + 1000))?.[0] ?? '';
  const start = positionAt(lineStarts(text.slice(0, offset)), offset);
  const end = { line: start.line, character: start.character + rest.length };
  return { code, range: { start, end }, path: [], values };
}
