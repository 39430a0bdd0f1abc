import type { Token } from 'markdown-it';
import type { BoxState } from '../model/reviewed';
import { stateOfBox } from './boxes';
import { readMarker } from './comments';
import { endOfFields, readFields, withoutFields, type Field } from './fields';
import { plainText, withoutComments } from './inline';
import type { Scope } from './sections';
import { lineSpan, markdown, type Structure } from './structure';

/** A list item with a box: a checklist item where it has an id, else perhaps an action or a question. */
export interface Task {
  readonly scope: Scope;
  readonly id?: string;
  readonly state: BoxState;
  /** Of the box, and the last line of its paragraph. */
  readonly line: number;
  readonly lastLine: number;
  /** The offset of the character between the brackets. */
  readonly box: number;
  /** The inline tokens behind the box, without the fields; rendering them shows the task. */
  readonly children: readonly Token[];
  readonly fields: readonly Field[];
  readonly endsInField: boolean;
}

/** The tasks of a document, in its order. Those in code and in HTML are none. */
export function findTasks(structure: Structure, scopeAt: (line: number) => Scope): Task[] {
  return structure.tokens.flatMap((token, index) => {
    const [box, ...children] = token.children ?? [];
    const state = stateOfBox(box);
    if (state === undefined || !token.map) return [];
    const [line, end] = token.map;
    const id = itemId(children) ?? itemIdBelow(structure.tokens[index + 2]);
    return [
      {
        scope: scopeAt(line),
        ...(id === undefined
          ? readAction(token, children, structure)
          : { id, children, fields: [], endsInField: false }),
        state,
        line,
        lastLine: end - 1,
        box: structure.text.indexOf('[', lineSpan(structure, line).start) + 1,
      },
    ];
  });
}

/** The id in a comment of the task's own text. */
function itemId(children: readonly Token[]): string | undefined {
  const markers = children.flatMap(({ type, content }) =>
    type === 'html_inline' ? (readMarker(content) ?? []) : [],
  );
  return markers.find((marker) => marker.kind === 'item')?.id;
}

/** A comment at the start of a line of its own is a block to CommonMark, even within the list item. */
function itemIdBelow(block: Token | undefined): string | undefined {
  const marker = block?.type === 'html_block' ? readMarker(block.content) : undefined;
  return marker?.kind === 'item' ? marker.id : undefined;
}

function readAction(
  { content }: Token,
  children: readonly Token[],
  { env }: Structure,
): Pick<Task, 'children' | 'fields' | 'endsInField'> {
  const source = withoutComments(content.replace(/^\[.\]\s*/, '')).trimEnd();
  const words = source.slice(0, endOfFields(source));
  const fields = readFields(words);
  if (fields.length === 0 && words === source) return { children, fields, endsInField: false };
  const [inline] = markdown.parseInline(withoutFields(words, fields), env);
  return { children: inline?.children ?? [], fields, endsInField: fields.at(-1)?.end === words.length };
}

/** What a task says, in plain words. */
export function taskText({ children }: Task): string {
  return plainText(children);
}
