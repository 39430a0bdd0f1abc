import type { Token } from 'markdown-it';
import type { BoxState } from '../model/reviewed';
import { findBlocks } from './blocks';
import { stateOfBox } from './boxes';
import { isStage } from './checklists';
import { toAction } from './read';
import { readSections, type Section } from './sections';
import { markdown, parseStructure, type Structure } from './structure';
import { findTasks, type Task } from './tasks';

/** A piece of a stage, in the document's order; lines count from 0, `html` is safe to show. */
export type Part =
  | { readonly kind: 'html'; readonly html: string }
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly line: number;
      readonly state: BoxState;
      readonly html: string;
    }
  | {
      /** Any task without an id: an action, a question, or just a task. */
      readonly kind: 'action';
      readonly line: number;
      readonly state: BoxState;
      readonly done: boolean;
      readonly area?: string;
      /** `YYYY-MM-DD`. */
      readonly due?: string;
      /** Without the fields. */
      readonly html: string;
    }
  | { readonly kind: 'block'; readonly name: string; readonly html: string };

/** A section of level 2, for the panel to show one at a time. */
export interface StageView {
  /** Of the section; absent where its heading carries none. */
  readonly id?: string;
  /** Empty for the part of a prep sheet that is about every round. */
  readonly title: string;
  /** The round that a section of a prep sheet is about, counted from 1. */
  readonly round?: number;
  /** No export contains it. */
  readonly private: boolean;
  readonly parts: readonly Part[];
}

interface OpenStage extends StageView {
  readonly parts: Part[];
}

/**
 * A post-mortem, stage by stage: its sections of level 2. One that is none of the six stages belongs to the stage before
 * it, with its heading. What stands above all of them is left out, unless it holds something to answer.
 */
export function renderStages(text: string): StageView[] {
  const stages = renderSections(text, (section, stage) => isStage(section.id) || !isStage(stage.id));
  return stages.filter(({ parts }, index) => index > 0 || parts.some(({ kind }) => kind !== 'html'));
}

/**
 * A prep sheet: first what is about every round, without a title, then a part for each round in its order, and what
 * else stands below those.
 */
export function renderPrepStages(text: string): StageView[] {
  const isOfRound = ({ round }: { readonly round?: number }) => round !== undefined;
  let below = false;
  const stages = renderSections(text, (section) => (below ||= isOfRound(section)));
  return stages
    .map((stage, index) => (index === 0 ? { ...stage, title: '' } : stage))
    .filter(({ parts }, index) => index > 0 || parts.length > 0);
}

/** The document from the top, with a new stage at each section of level 2 that begins one; its title is left out. */
function renderSections(
  text: string,
  begins: (section: Section, stage: StageView) => boolean,
): readonly StageView[] {
  const structure = parseStructure(text);
  const { sections, scopeAt } = readSections(structure);
  const sectionAt = new Map(sections.map((section) => [section.line, section]));
  const context: Context = {
    structure,
    blocks: new Map(findBlocks(structure, scopeAt).blocks.map((block) => [block.line, block])),
    tasks: new Map(findTasks(structure, scopeAt).map((task) => [task.line, task])),
  };
  let stage: OpenStage = {
    title: sections.find(({ level }) => level === 1)?.title ?? '',
    private: false,
    parts: [],
  };
  const stages = [stage];
  for (const chunk of chunksOf(structure.tokens, context)) {
    const section = chunk[0]?.type === 'heading_open' ? sectionAt.get(chunk[0].map?.[0] ?? -1) : undefined;
    if (section?.level === 2 && begins(section, stage)) {
      stage = openStage(section);
      stages.push(stage);
    } else if (section?.level !== 1 || stages.length > 1) {
      addParts(stage.parts, chunk, context);
    }
  }
  return stages;
}

function openStage({ id, round, title, private: isPrivate }: Section): OpenStage {
  return {
    ...(id !== undefined && { id }),
    ...(round !== undefined && { round }),
    title,
    private: isPrivate,
    parts: [],
  };
}

/** What is known by line: blocks by their opening marker, tasks by their box. */
interface Context {
  readonly structure: Structure;
  readonly blocks: ReadonlyMap<number, { readonly name: string; readonly endLine: number }>;
  readonly tasks: ReadonlyMap<number, Task>;
}

/** Tokens that belong together at the top of a list of tokens: an element with all in it, or a whole block. */
function chunksOf(tokens: readonly Token[], { blocks }: Context): Token[][] {
  const chunks: Token[][] = [];
  let chunk: Token[] = [];
  let depth = 0;
  let endLine: number | undefined;
  for (const token of tokens) {
    chunk.push(token);
    depth += token.nesting;
    if (depth > 0) continue;
    if (chunk.length === 1 && token.type === 'html_block') endLine = blockAt(token, blocks)?.endLine;
    if (endLine !== undefined && token.map?.[0] !== endLine) continue;
    chunks.push(chunk);
    chunk = [];
    endLine = undefined;
  }
  return chunks;
}

function blockAt({ level, map }: Token, blocks: Context['blocks']) {
  return level === 0 && map ? blocks.get(map[0]) : undefined;
}

function addParts(parts: Part[], chunk: readonly Token[], context: Context): void {
  const [first] = chunk;
  const block = first?.type === 'html_block' ? blockAt(first, context.blocks) : undefined;
  if (block) {
    parts.push({ kind: 'block', name: block.name, html: render(chunk.slice(1, -1), context) });
  } else if (!hasBox(chunk)) {
    addHtml(parts, render(chunk, context));
  } else if (first?.type === 'list_item_open') {
    addItem(parts, chunk, context);
  } else {
    for (const inner of chunksOf(chunk.slice(1, -1), context)) {
      const isPlainItem = inner[0]?.type === 'list_item_open' && !hasBox(inner);
      addParts(parts, isPlainItem ? [...chunk.slice(0, 1), ...inner, ...chunk.slice(-1)] : inner, context);
    }
  }
}

function hasBox(tokens: readonly Token[]): boolean {
  return tokens.some(({ children }) => stateOfBox(children?.[0]) !== undefined);
}

/** A list item with a task in it: its own, or one further in. */
function addItem(parts: Part[], item: readonly Token[], context: Context): void {
  const task = context.tasks.get(item[2]?.map?.[0] ?? -1);
  const isTask = task !== undefined && item[2]?.type === 'inline';
  if (isTask) parts.push(taskPart(task, context));
  for (const chunk of chunksOf(item.slice(isTask ? 4 : 1, -1), context)) addParts(parts, chunk, context);
}

function taskPart(task: Task, { structure }: Context): Part {
  const html = markdown.renderer.renderInline([...task.children], markdown.options, structure.env).trim();
  if (task.id !== undefined) return { kind: 'item', id: task.id, line: task.line, state: task.state, html };
  const { line, state, done, area, due } = toAction(task);
  return { kind: 'action', line, state, done, ...(area && { area }), ...(due && { due }), html };
}

function render(tokens: readonly Token[], { structure }: Context): string {
  const html = markdown.renderer.render([...tokens], markdown.options, structure.env);
  return tokens[0]?.hidden === true ? `<p>${html}</p>\n` : html;
}

function addHtml(parts: Part[], html: string): void {
  const last = parts.at(-1);
  if (html.trim() === '') return;
  if (last?.kind === 'html') parts[parts.length - 1] = { kind: 'html', html: last.html + html };
  else parts.push({ kind: 'html', html });
}
