import type { BoxState } from '../model/reviewed';
import type { TextEdit } from '../model/text';
import { boxCharacters } from './boxes';
import { endOfFields, readFields } from './fields';
import { isAction } from './read';
import { readSections } from './sections';
import { lineSpan, parseStructure } from './structure';
import { findTasks, type Task } from './tasks';

/** What to tick: an item by its id (the first one, in a prep sheet of that round), or the task on a line. */
export type TickTarget = { readonly item: string; readonly round?: number } | { readonly line: number };

/** Why nothing can be ticked: the document has no such item, or no task on that line. */
export interface TickRefusal {
  readonly refused: 'no-such-item' | 'no-such-task';
}

/**
 * The edits that answer a box: one character, and none where it says so already. An action that is done also gets
 * ` [completion:: today]` behind its other fields; one that no longer is loses it. `today` is `YYYY-MM-DD`.
 */
export function tick(
  text: string,
  target: TickTarget,
  state: BoxState,
  today: string,
): TextEdit[] | TickRefusal {
  const structure = parseStructure(text);
  const tasks = findTasks(structure, readSections(structure).scopeAt);
  const task = tasks.find((candidate) => isTarget(candidate, target));
  if (!task) return { refused: 'item' in target ? 'no-such-item' : 'no-such-task' };
  if (task.state === state) return [];
  const box = { start: task.box, end: task.box + 1, text: boxCharacters[state] };
  if (!isAction(task)) return [box];
  return [
    box,
    ...completion(
      text,
      task.box,
      lineSpan(structure, task.lastLine).end,
      state === 'yes' ? today : undefined,
    ),
  ];
}

function isTarget({ id, scope, line, lastLine }: Task, target: TickTarget): boolean {
  if ('line' in target) return line <= target.line && target.line <= lastLine;
  return id === target.item && (target.round === undefined || target.round === scope.round);
}

/** Takes the completion fields out of `[from, to)`, and puts in the one of `day`. */
function completion(text: string, from: number, to: number, day: string | undefined): TextEdit[] {
  const source = text.slice(from, to);
  const edits = readFields(source)
    .filter(({ key }) => key === 'completion')
    .map(({ start, end }) => ({
      start: from + source.slice(0, start).trimEnd().length,
      end: from + end,
      text: '',
    }));
  const at = from + endOfFields(source);
  return day === undefined ? edits : [...edits, { start: at, end: at, text: ` [completion:: ${day}]` }];
}
