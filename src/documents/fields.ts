/** An inline field as Dataview and Obsidian Tasks write it: `[due:: 2026-12-01]`, or in round brackets. */
export interface Field {
  readonly key: string;
  /** Without the spaces around it. */
  readonly value: string;
  /** Offsets of the brackets, `end` behind the closing one. */
  readonly start: number;
  readonly end: number;
}

/**
 * The inline fields of a text, in its order. Other brackets may stand around and inside them; a field ends on its
 * line, and one inside another belongs to the outer one. Escaped brackets (`\[`) count as text.
 */
export function readFields(text: string): Field[] {
  const fields: Field[] = [];
  const open: Record<string, number[]> = { ']': [], ')': [] };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '[') open[']']?.push(at);
    else if (character === '(') open[')']?.push(at);
    else if (character === '\n' || character === '\r') open[']'] = open[')'] = [];
    else {
      const start = open[character]?.pop();
      const field = start === undefined ? undefined : fieldAt(text, start, at + 1);
      if (!field) continue;
      while ((fields.at(-1)?.start ?? -1) > field.start) fields.pop();
      if ((fields.at(-1)?.end ?? 0) <= field.start) fields.push(field);
    }
  }
  return fields;
}

const keyPattern = /\s{0,9}([A-Za-z][\w-]{0,39})\s{0,9}::/y;

function fieldAt(text: string, start: number, end: number): Field | undefined {
  keyPattern.lastIndex = start + 1;
  const key = keyPattern.exec(text)?.[1];
  if (key === undefined || keyPattern.lastIndex >= end) return undefined;
  return { key, value: text.slice(keyPattern.lastIndex, end - 1).trim(), start, end };
}

/** The text without its fields and the space before each. */
export function withoutFields(text: string, fields: readonly Field[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of fields) {
    result += text.slice(from, start).trimEnd();
    from = end;
  }
  return (result + text.slice(from)).trim();
}

/** Where further fields belong: before spaces at the end of the text, and before an Obsidian block id (` ^a1b2`). */
export function endOfFields(text: string): number {
  const trimmed = text.trimEnd();
  const lastWord = trimmed.slice(trimmed.lastIndexOf(' ') + 1);
  return /^\^[\w-]+$/.test(lastWord) ? trimmed.slice(0, -lastWord.length).trimEnd().length : trimmed.length;
}
