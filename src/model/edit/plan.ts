import { isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Path } from '../problems';
import { inContractOrder, placeOfKey, shorthandAt } from './contract';
import { entriesOf, isList, isVacant, keyName } from './data';
import type { Intent, Reason, Value } from './intent';
import type { Reading } from './reading';
import { containerOf, type Container, type Slot } from './slots';

/** How far a path leads: the last place that exists, and the steps that lead nowhere yet. */
export interface Spot {
  readonly slot: Slot;
  /** The list or map that stands there. */
  readonly inside: Container | undefined;
  readonly path: Path;
  readonly rest: Path;
  /** The spot of the list or map that holds this one; the top of the file has none. */
  readonly above?: Spot;
}

/** One change to one place in the text. */
export type Change =
  | { readonly do: 'replace'; readonly at: Spot; readonly value: Value }
  | {
      readonly do: 'add';
      readonly at: Spot;
      readonly to: Container;
      readonly index: number;
      readonly key: string | undefined;
      readonly value: Value;
    }
  | { readonly do: 'remove'; readonly at: Spot; readonly from: Container; readonly index: number };

/** What an intent comes to in this text: a change, other intents in its place (perhaps none), or a reason against. */
export type Plan =
  { readonly change: Change } | { readonly instead: readonly Intent[] } | { readonly reason: Reason };

/** What carrying out an intent comes to in this text. */
export function planOf(reading: Reading, intent: Intent): Plan {
  const { path } = intent;
  const spot = find(reading, intent.do === 'insert' ? path.slice(0, -1) : path);
  if ('reason' in spot) return spot;
  switch (intent.do) {
    case 'set':
      return spot.rest.length > 0
        ? add(reading, spot, spot.rest, intent.value)
        : set(reading, spot, intent.value);
    case 'unset':
      return spot.rest.length > 0 ? { instead: [] } : remove(spot);
    case 'append': {
      const end = spot.rest.length > 0 ? 0 : (spot.inside?.slots.length ?? 0);
      return add(reading, spot, [...spot.rest, end], intent.value);
    }
    case 'insert': {
      const index = path.at(-1);
      if (typeof index !== 'number') return { reason: 'not-a-list' };
      return add(reading, spot, [...spot.rest, index], intent.value);
    }
  }
}

function find(reading: Reading, path: Path): Spot | { reason: Reason } {
  const { text, root } = reading;
  let spot: Spot = { slot: root, inside: containerOf(text, root.value), path: [], rest: path };
  for (const step of path) {
    const { slot, inside } = spot;
    if (isAlias(slot.value)) return { reason: 'alias' };
    if (!inside) break;
    const [found, another] = slotsAt(reading, inside, step);
    if (another) return { reason: 'duplicate-key' };
    if (!found) break;
    const depth = spot.path.length + 1;
    spot = {
      slot: found,
      inside: containerOf(text, found.value),
      path: path.slice(0, depth),
      rest: path.slice(depth),
      above: spot,
    };
  }
  return spot;
}

function slotsAt(reading: Reading, { node, slots }: Container, step: string | number): readonly Slot[] {
  if (!isMap(node)) return slots.filter((_, index) => index === step);
  return slots.filter((slot) => nameOf(reading, slot) === String(step));
}

function nameOf({ meanings }: Reading, { key }: Slot): string | undefined {
  return keyName(meanings.get(key));
}

function meansNothing({ meanings }: Reading, { value }: Slot): boolean {
  const data = meanings.get(value);
  return !data || isVacant(data);
}

function set(reading: Reading, at: Spot, given: Value): Plan {
  const value = inContractOrder(given, at.path);
  const old = reading.meanings.get(at.slot.value);
  if (old?.kind === 'scalar' && old.value === value) return { instead: [] };
  if (!at.above && (typeof value !== 'object' || isList(value))) return { reason: 'not-a-map' };
  const steps = typeof value === 'object' && !meansNothing(reading, at.slot) && stepwise(reading, at, value);
  return steps ? { instead: steps } : { change: { do: 'replace', at, value } };
}

/** A new list or map in terms of the old one, so that what is the same in both stays untouched. */
function stepwise(reading: Reading, { inside, path }: Spot, value: Value & object): Intent[] | undefined {
  if (!inside || isMap(inside.node) === isList(value) || Object.keys(value).length === 0) return undefined;
  const { slots } = inside;
  if (isList(value)) {
    const kept = value.map((item, index): Intent => {
      return index < slots.length
        ? { do: 'set', path: [...path, index], value: item }
        : { do: 'append', path, value: item };
    });
    const removed = [...slots.keys()].slice(value.length).reverse();
    return [...kept, ...removed.map((index): Intent => ({ do: 'unset', path: [...path, index] }))];
  }
  const steps = entriesOf(value).map(([key, item]): Intent => ({
    do: 'set',
    path: [...path, key],
    value: item,
  }));
  for (const slot of slots) {
    const name = nameOf(reading, slot);
    if (name === undefined) return undefined;
    if (!Object.hasOwn(value, name)) steps.push({ do: 'unset', path: [...path, name] });
  }
  return steps;
}

/** Adds a value below a spot, by steps that lead nowhere yet. */
function add(reading: Reading, at: Spot, steps: Path, given: Value): Plan {
  const { slot, inside, path } = at;
  const value = inContractOrder(given, [...path, ...steps]);
  if (isAlias(slot.value)) return { reason: 'alias' };
  const vacant = meansNothing(reading, slot);
  if (vacant && isBlank(reading.text, at)) {
    const whole = wrap(steps, value);
    if (whole === undefined) return { reason: 'no-such-item' };
    if (!at.above && isList(whole)) return { reason: 'not-a-map' };
    return { change: { do: 'replace', at, value: whole } };
  }
  const [step = '', ...rest] = steps;
  const part = wrap(rest, value);
  if (part === undefined) return { reason: 'no-such-item' };
  if (inside && isMap(inside.node) && typeof step === 'string') {
    const present = inside.slots.map((other) => nameOf(reading, other));
    const index = placeOfKey(step, present, path);
    return { change: { do: 'add', at, to: inside, index, key: step, value: part } };
  }
  if (inside && isSeq(inside.node) && typeof step === 'number') {
    if (!isPlaceIn(inside.slots, step)) return { reason: 'no-such-item' };
    return { change: { do: 'add', at, to: inside, index: step, key: undefined, value: part } };
  }
  if (vacant || (!inside && isCollection(slot.value))) return { reason: 'cannot-edit' };
  if (typeof step === 'number') return { reason: 'not-a-list' };
  const name = shorthandAt(path);
  const short = isScalar(slot.value) ? slot.value.value : undefined;
  const isShort = name !== undefined && (typeof short === 'string' || typeof short === 'number');
  // What the text is short for holds no map either.
  if (!isShort || (step === name && rest.length > 0)) return { reason: 'not-a-map' };
  return { instead: [{ do: 'set', path, value: { [name]: short, [step]: part } }] };
}

function isPlaceIn(items: readonly unknown[], index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= items.length;
}

/** A value inside the maps and lists that steps ask for; `undefined` where an item would not be the first. */
function wrap(steps: Path, value: Value): Value | undefined {
  return steps.reduceRight<Value | undefined>((inner, step) => {
    if (inner === undefined) return undefined;
    if (typeof step === 'number') return step === 0 ? [inner] : undefined;
    return { [step]: inner };
  }, value);
}

/** Whether nothing would be lost with an empty value: no comment stands between its brackets. */
function isBlank(text: string, { slot, inside }: Spot): boolean {
  return !inside || !slot.token || text.slice(slot.token.offset + 1, slot.end - 1).trim() === '';
}

function remove(at: Spot): Plan {
  const { above, path } = at;
  const from = above?.inside;
  if (!from) return { reason: 'cannot-edit' };
  const index = from.slots.indexOf(at.slot);
  if (from.slots.length > 1 || (from.flow && !from.unbraced) || path.length === 1) {
    return { change: { do: 'remove', at: above, from, index } };
  }
  return { change: { do: 'replace', at: above, value: isMap(from.node) ? {} : [] } };
}
