import { isDate } from '../model/dates';
import { nearest } from '../model/nearest';
import type { Action as ReviewedAction, BoxState } from '../model/reviewed';
import { findBlocks, type Block } from './blocks';
import { isItem, itemIds } from './checklists';
import { readFields } from './fields';
import { partProblem, type DocumentProblem } from './problems';
import { readSections, type Scope, type Section } from './sections';
import { lineText, parseStructure, type Structure } from './structure';
import { findTasks, taskText, type Task } from './tasks';

/** A checklist item. Lines count from 0. */
interface ReviewItem extends Scope {
  readonly id: string;
  readonly state: BoxState;
  readonly line: number;
  /** The offset of the character between the brackets. */
  readonly box: number;
  /** The question as it stands in the document, in plain words. */
  readonly label: string;
}

/** An action, and the section it stands in. */
type Action = ReviewedAction & Scope;

/** A question to ask them; asked when its box says yes. */
interface QuestionToAsk extends Scope {
  readonly text: string;
  readonly asked: boolean;
  readonly line: number;
}

/** A prep sheet or post-mortem, read: all lists in the document's order. */
export interface ReviewDocument {
  readonly sections: readonly Section[];
  /** The first of each id; in a prep sheet, of each id and round. */
  readonly items: readonly ReviewItem[];
  readonly actions: readonly Action[];
  readonly questions: readonly QuestionToAsk[];
  /** Those that may be refreshed; what is wrong with others is among the problems. */
  readonly blocks: readonly Block[];
  readonly problems: readonly DocumentProblem[];
}

/** Reads a document. Never throws: what it cannot read it leaves out, or reports. */
export function readDocument(text: string): ReviewDocument {
  const structure = parseStructure(text);
  const { sections, scopeAt } = readSections(structure);
  const tasks = findTasks(structure, scopeAt);
  const { items, problems: itemProblems } = readItems(tasks, structure);
  const { blocks, problems: blockProblems } = findBlocks(structure, scopeAt);
  const actions = tasks.filter(isAction);
  const fieldProblems = actions.flatMap((task) => badFields(task, structure));
  return {
    sections,
    items,
    actions: actions.map(toAction),
    questions: tasks.filter(isQuestion).map(toQuestion),
    blocks,
    problems: [...blockProblems, ...itemProblems, ...fieldProblems].sort(
      (a, b) => a.range.start.line - b.range.start.line,
    ),
  };
}

/** Whether a task is an action: it has no id, and stands under `section:actions` or ends in inline fields. */
export function isAction({ id, scope, endsInField }: Task): boolean {
  return id === undefined && (scope.section === 'actions' || endsInField);
}

function isQuestion({ id, scope }: Task): boolean {
  return id === undefined && scope.section === 'questions';
}

function readItems(
  tasks: readonly Task[],
  structure: Structure,
): { items: ReviewItem[]; problems: DocumentProblem[] } {
  const items: ReviewItem[] = [];
  const problems: DocumentProblem[] = [];
  const seen = new Set<string>();
  for (const task of tasks) {
    const { id, line, scope, state, box } = task;
    if (id === undefined) continue;
    const key = `${id} ${String(scope.round)}`;
    if (!isItem(id)) problems.push(itemProblem(task, id, structure, 'unknown-item'));
    if (seen.has(key)) problems.push(itemProblem(task, id, structure, 'doubled-item'));
    else items.push({ id, state, line, box, label: taskText(task), ...scope });
    seen.add(key);
  }
  return { items, problems };
}

/** A task as an action. */
export function toAction(task: Task): Action {
  const { state, line, scope } = task;
  const area = valueOf(task, 'area');
  const due = dayOf(task, 'due');
  const completed = dayOf(task, 'completion');
  return {
    text: taskText(task),
    state,
    done: state === 'yes',
    ...(area !== undefined && { area }),
    ...(due !== undefined && { due }),
    ...(completed !== undefined && { completed }),
    line,
    ...scope,
  };
}

function toQuestion(task: Task): QuestionToAsk {
  return { text: taskText(task), asked: task.state === 'yes', line: task.line, ...task.scope };
}

function valueOf({ fields }: Task, key: string): string | undefined {
  return fields.find((field) => field.key === key)?.value || undefined;
}

function dayOf(task: Task, key: string): string | undefined {
  const value = valueOf(task, key);
  return value !== undefined && isDay(value) ? value : undefined;
}

function isDay(value: string): boolean {
  return value.length === 10 && isDate(value);
}

function badFields(task: Task, structure: Structure): DocumentProblem[] {
  return task.fields
    .filter(({ key, value }) => ['due', 'completion'].includes(key) && value !== '' && !isDay(value))
    .map(({ key, value }) => {
      const { line, at } = findIn(task, structure, (text) => {
        const field = readFields(text).find((other) => other.key === key && other.value === value);
        return field ? text.indexOf(value, text.indexOf('::', field.start)) : -1;
      });
      return partProblem(structure, line, { at, length: value.length }, 'bad-field', { key, value });
    });
}

/** Marks the id in its comment. */
function itemProblem(
  task: Task,
  id: string,
  structure: Structure,
  code: 'unknown-item' | 'doubled-item',
): DocumentProblem {
  const comment = `item:${id}`;
  const { line, at } = findIn(task, structure, (text) => text.indexOf(comment));
  const meant = code === 'unknown-item' ? nearest(id, itemIds) : undefined;
  const part = { at: at < 0 ? at : at + comment.length - id.length, length: id.length };
  return partProblem(structure, line, part, code, meant === undefined ? { id } : { id, nearest: meant });
}

/** Looks for a part of a task in its lines and in the comment that may stand below; else names the task's own line. */
function findIn(
  { line: first, lastLine }: Task,
  structure: Structure,
  find: (lineText: string) => number,
): { line: number; at: number } {
  for (let line = first; line <= lastLine + 2; line++) {
    const at = find(lineText(structure, line));
    if (at >= 0) return { line, at };
  }
  return { line: first, at: -1 };
}
