import { assert } from 'chai';
import { editLog, type Intent, type Value } from '../../../src/model/edit';
import { applyEdits } from '../../../src/model/text';

/** A text from an indented template: without the first line and the indentation. */
export function log(lines: TemplateStringsArray): string {
  const [, ...rest] = (lines.raw[0] ?? '').split('\n');
  const depth = Math.min(...rest.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return rest.map((line) => line.slice(depth)).join('\n');
}

/** The text after the intents. */
export function after(text: string, ...intents: Intent[]): string {
  const result = editLog(text, intents);
  assert('edits' in result, JSON.stringify(result));
  return applyEdits(text, result.edits);
}

/** Why the intent is refused. */
export function reason(text: string, intent: Intent): string {
  const result = editLog(text, [intent]);
  return 'refused' in result ? result.refused.reason : 'done';
}

export type Path = Intent['path'];
export const set = (path: Path, value: Value): Intent => ({ do: 'set', path, value });
export const unset = (path: Path): Intent => ({ do: 'unset', path });
export const append = (path: Path, value: Value): Intent => ({ do: 'append', path, value });
export const insert = (path: Path, value: Value): Intent => ({ do: 'insert', path, value });
