import { isAlias, isCollection, visit, type ParsedNode } from 'yaml';
import { readSyntax, type Syntax } from '../syntax';
import { meaningsOf, type Data } from './data';
import type { Reason } from './intent';
import type { Slot } from './slots';

/** A text that may be edited, with what it means. */
export interface Reading {
  readonly text: string;
  readonly syntax: Syntax;
  /** What each node means. */
  readonly meanings: ReadonlyMap<unknown, Data>;
  readonly data: Data;
  /** The top of the document, as the place of a value. */
  readonly root: Slot;
}

/** Why a text is not edited. */
export interface Unreadable {
  readonly reason: Reason;
  readonly detail?: string;
}

const refused = ['not-utf8', 'too-large', 'too-deep', 'syntax', 'several-documents'] as const;

/** Reads a text for editing, or says why it is left alone. Aliases of nothing and doubled keys are no reason. */
export function readForEdit(text: string): Reading | Unreadable {
  const syntax = readSyntax(text, { keepSourceTokens: true });
  for (const { code, values } of 'code' in syntax ? [syntax] : syntax.problems) {
    const reason = refused.find((candidate) => candidate === code);
    if (reason) return values['detail'] === undefined ? { reason } : { reason, detail: values['detail'] };
  }
  if ('code' in syntax) return { reason: 'syntax' };
  const top = syntax.document.contents;
  const meanings = meaningsOf(syntax);
  const data = meanings.get(top);
  if (!data || (data.kind !== 'map' && (data.kind !== 'scalar' || data.value !== null || data.source))) {
    return { reason: 'not-a-map' };
  }
  return { text, syntax, meanings, data, root: rootSlot(top) };
}

function rootSlot(top: ParsedNode | null): Slot {
  const [start, end] = top?.range ?? [0, 0];
  const token = isCollection(top) ? top.srcToken : undefined;
  return { value: top, start, end, ...(token && { token }) };
}

/** Whether an alias stands for one of these nodes, or for something inside the last of them. */
export function isAliased({ syntax }: Reading, nodes: readonly (ParsedNode | null)[]): boolean {
  const targets = new Set<unknown>(syntax.aliases.values());
  let found = nodes.some((node) => targets.has(node));
  const last = nodes.at(-1);
  if (last) {
    visit(last, (_, node) => {
      if (isAlias(node) || !targets.has(node)) return;
      found = true;
    });
  }
  return found;
}
