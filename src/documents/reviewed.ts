import type { Reviewed } from '../model/reviewed';
import { readDocument } from './read';

/** What counts elsewhere of a prep sheet or post-mortem. Never throws. */
export function readReviewed(uri: string, kind: Reviewed['kind'], text: string): Reviewed {
  const { items, actions, sections } = readDocument(text);
  return {
    uri,
    kind,
    items: items.map(({ id, state, line, round }) => ({ id, state, line, ...(round && { round }) })),
    actions,
    rounds: sections.flatMap(({ round }) => (round ? [round] : [])),
  };
}
