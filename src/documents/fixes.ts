import type { Fix } from '../model/fixes';
import { toLogDate } from '../model/isoDate';
import { lineStarts, offsetAt, type TextEdit } from '../model/text';
import { regenerateBlock, type RenderBlock } from './blocks';
import { findMarkers, pairMarkers, type MarkerPair } from './markers';
import type { DocumentProblem } from './problems';
import { lineSpan, lineText, parseStructure, type Structure } from './structure';

/** The ways to mend a problem of a document, the best first. Without `render`, blocks are not generated again. */
export function documentFixesFor(problem: DocumentProblem, text: string, render?: RenderBlock): Fix[] {
  const starts = lineStarts(text);
  const { start: from, end: to } = problem.range;
  const start = offsetAt(starts, from);
  const end = offsetAt(starts, to);
  const { name = '', value = '', nearest } = problem.values;
  switch (problem.code) {
    case 'damaged-marker':
      return [{ kind: 'remove-marker', values: {}, change: { edits: [removal(text, start, end)] } }];
    case 'nested-marker':
    case 'doubled-block': {
      const edits = withoutMarkers(text, from.line);
      return edits.length > 0 ? [{ kind: 'remove-markers', values: { name }, change: { edits } }] : [];
    }
    case 'changed-block': {
      const anew = render ? regenerateBlock(text, from.line, render) : [];
      return [
        { kind: 'keep-mine', values: {}, change: { edits: withoutMarkers(text, from.line) } },
        ...(anew.length > 0
          ? [{ kind: 'regenerate', values: { name }, change: { edits: anew } } as const]
          : []),
      ];
    }
    case 'unknown-item':
      return nearest === undefined ? [] : [changeTo(nearest, { start, end, text: nearest })];
    case 'doubled-item':
      return doubledItemFixes(text, from.line, end);
    case 'bad-field': {
      const day = toLogDate(value)?.slice(0, 10);
      return day === undefined ? [] : [changeTo(day, { start, end, text: day })];
    }
    case 'missing-log':
      return [];
  }
}

function changeTo(to: string, edit: TextEdit): Fix {
  return { kind: 'change', values: { to }, preferred: true, change: { edits: [edit] } };
}

/** The whole line goes where nothing else stands on it. */
function removal(text: string, start: number, end: number): TextEdit {
  const structure = { text, starts: lineStarts(text) };
  const line = structure.starts.findLastIndex((lineStart) => lineStart <= start);
  const alone =
    text.slice(structure.starts[line], start).trim() === '' && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end));
  if (!alone) return { start, end, text: '' };
  return { start: structure.starts[line] ?? start, end: structure.starts[line + 1] ?? text.length, text: '' };
}

/** Removes the markers of the block whose opening one stands on a line, with a blank line inside each. */
function withoutMarkers(text: string, line: number): TextEdit[] {
  const structure = parseStructure(text);
  const { pairs } = pairMarkers(findMarkers(structure).markers);
  const pair = pairs.find(({ opening }) => opening.line === line);
  return pair ? markerLines(structure, pair) : [];
}

function markerLines(structure: Structure, { opening, closing }: MarkerPair): TextEdit[] {
  const { starts, text } = structure;
  const isBlank = (line: number) => lineText(structure, line).trim() === '';
  const lines = (first: number, last: number): TextEdit => ({
    start: lineSpan(structure, first).start,
    end: starts[last + 1] ?? text.length,
    text: '',
  });
  const inside = opening.line + 1;
  if (inside === closing.line) return [lines(opening.line, closing.line)];
  const above = isBlank(closing.line - 1) && closing.line - 1 > inside ? closing.line - 1 : closing.line;
  return [lines(opening.line, isBlank(inside) ? inside : opening.line), lines(above, closing.line)];
}

/** A second item of the same id: its line goes, where it is one line, or its comment. */
function doubledItemFixes(text: string, line: number, endOfId: number): Fix[] {
  const start = text.lastIndexOf('<!--', endOfId);
  const close = text.indexOf('-->', endOfId);
  if (start < 0 || close < 0) return [];
  const structure = parseStructure(text);
  const isOneLine = /^\s*(?:[-*+]|\d+[.)])\s+\[.\]/.test(lineText(structure, line));
  const whole = {
    start: structure.starts[line] ?? 0,
    end: structure.starts[line + 1] ?? text.length,
    text: '',
  };
  const before = text.slice(0, start).trimEnd().length;
  return [
    ...(isOneLine ? [{ kind: 'remove-item', values: {}, change: { edits: [whole] } } as const] : []),
    {
      kind: 'remove-id',
      values: {},
      change: { edits: [{ start: before, end: close + '-->'.length, text: '' }] },
    },
  ];
}
