import { isMap, isScalar, isSeq } from 'yaml';
import type { Path } from './problems';
import { keyText, spanOf, type Syntax } from './syntax';

/** Offsets of a stretch of text; the end is exclusive. */
export type Span = readonly [start: number, end: number];

/** A value of a log, where it stands. */
export interface Place {
  readonly path: Path;
  /** Of its key; an item of a list has none. */
  readonly key?: Span;
  readonly value: Span;
  /** The text of a value that is no list or map; empty where nothing stands. */
  readonly text?: string;
}

/** Every value of a log, those inside others behind them. Unknown keys and what aliases stand for are not entered. */
export function placesOf({ document, text }: Syntax): Place[] {
  const places: Place[] = [];
  walk(document.contents, [], undefined);
  return places;

  function walk(node: unknown, path: Path, key: Span | undefined): void {
    const value = spanOf(node);
    places.push({
      path,
      value,
      ...(key && { key }),
      ...(isScalar(node) && { text: node.source ?? '' }),
    });
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) walk(item, [...path, index], undefined);
    }
    if (!isMap(node)) return;
    for (const pair of node.items) {
      walk(pair.value, [...path, keyText(pair.key, text)], spanOf(pair.key));
    }
  }
}

/** What stands at an offset: the key or the value, and where. */
export function placeAt(
  places: readonly Place[],
  offset: number,
): { place: Place; part: 'key' | 'value'; span: Span } | undefined {
  const holds = (span: Span | undefined) => span !== undefined && span[0] <= offset && offset <= span[1];
  const place = places.findLast(
    ({ key, value, text }) => holds(key) || (text !== undefined && text !== '' && holds(value)),
  );
  if (!place) return undefined;
  const { key, value } = place;
  return key && holds(key) ? { place, part: 'key', span: key } : { place, part: 'value', span: value };
}
