import { isMap, visit, type YAMLMap } from 'yaml';
import { applyEdits, type TextEdit } from '../text';
import { removeFromBlock } from './blocks';
import { sameDocument } from './data';
import { removeFromFlow } from './flows';
import { readForEdit, type Reading } from './reading';
import { containerOf, type Container } from './slots';

/** How to remove a key that its map holds a second time. */
interface Removal {
  /** They take its value along, and the comment beside it. */
  readonly edits: readonly TextEdit[];
  /** The first one says the same, so nothing is lost. */
  readonly isCopy: boolean;
}

/**
 * How to remove the key that starts at an offset, where its map holds that key before: the one entry that no path names.
 * Undefined where there is no such key, or no edit that leaves all else as it was.
 */
export function removeDoubledKey(text: string, offset: number): Removal | undefined {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const original = text.slice(mark).replace(/\r(?!\n)/g, '\n');
  const reading = readForEdit(original);
  if ('reason' in reading) return undefined;
  const place = placeOf(reading, offset - mark);
  if (!place) return undefined;
  const map = reading.meanings.get(place.container.node);
  if (map?.kind !== 'map') return undefined;
  const { container, index } = place;
  const edits = (container.flow ? removeFromFlow : removeFromBlock)(original, container, index);
  const after = readForEdit(applyEdits(original, edits));
  // This reading is nobody else's: without the entry it says what the text must say afterwards.
  const [entry] = (map.entries as (typeof map.entries)[number][]).splice(index, 1);
  const first = map.entries[place.first];
  if ('reason' in after || !entry || !first || !sameDocument(reading.data, after.data)) return undefined;
  return {
    edits: edits.map((edit) => ({ start: edit.start + mark, end: edit.end + mark, text: edit.text })),
    isCopy: sameDocument(first.value, entry.value),
  };
}

/** The entry whose key starts at an offset, and the first one with the same key in its map. */
function placeOf({ syntax, text }: Reading, offset: number) {
  const found: { container: Container; index: number; first: number }[] = [];
  visit(syntax.document, {
    Map: (_, node) => {
      const container = isParsedMap(node) ? containerOf(text, node) : undefined;
      const index = container?.slots.findIndex(({ key }) => key?.range[0] === offset) ?? -1;
      if (!container || index < 0) return undefined;
      const keys = container.slots.map(({ key }) => key && text.slice(key.range[0], key.range[1]));
      const first = keys.indexOf(keys[index]);
      if (first < index) found.push({ container, index, first });
      return visit.BREAK;
    },
  });
  return found[0];
}

function isParsedMap(node: unknown): node is YAMLMap.Parsed {
  return isMap(node) && node.srcToken !== undefined;
}
