import { assert, expect } from 'chai';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { editLog, type Intent, type Refusal } from '../../../src/model/edit';
import { contractKeys } from '../../../src/model/edit/contract';
import type { Path } from '../../../src/model/problems';
import { applyEdits, type TextEdit } from '../../../src/model/text';
import { commentsOf, documentOf, expected, isEmpty, plainOf, valueAt, type Plain } from './plainLog';

/** `LAWS_RUNS=100000 LAWS_SEED=1` for more, or for the same again. */
export const runs = Number(process.env['LAWS_RUNS'] ?? 1000);
export const seed = Number(process.env['LAWS_SEED'] ?? 20261122);

// Every property test goes by it, so that a run can be repeated.
fc.configureGlobal({ seed });

/** The edits that undo others, which were made to `text`. */
function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ start, end, text: added }) => {
    const from = start + shift;
    shift += added.length - (end - start);
    return { start: from, end: from + added.length, text: text.slice(start, end) };
  });
}

function nodeAt(document: Document, path: Path): unknown {
  return path.reduce<unknown>((node, step) => {
    if (isSeq(node)) return node.items[Number(step)];
    if (!isMap(node)) return undefined;
    return node.items.find(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === String(step))
      ?.value;
  }, document.contents);
}

function isWithin(edits: readonly TextEdit[], start: number, end: number): boolean {
  return edits.every((edit) => edit.start >= start && edit.end <= end);
}

/** Law 1: the edits are in order and touch only what must change. */
function checkSpans(
  text: string,
  document: Document,
  data: Plain,
  intent: Intent,
  edits: readonly TextEdit[],
): void {
  for (const [index, edit] of edits.entries()) {
    expect(edit.start).at.least(edits[index - 1]?.end ?? 0);
    expect(edit.end).at.least(edit.start).and.at.most(text.length);
  }
  const node = nodeAt(document, intent.path);
  if (
    intent.do === 'set' &&
    isScalar(node) &&
    node.source &&
    node.range &&
    typeof intent.value !== 'object'
  ) {
    // A tag may have to go, as it says what the old value is.
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    const [from, to] = node.range;
    const [props = ''] = /(?:[&!]\S*(?:\s+|\s+#.*\n))*$/.exec(text.slice(0, from + mark)) ?? [];
    const replaced = edits.filter((edit) => edit.end > edit.start);
    assert(isWithin(replaced, from + mark - props.length, to + mark), 'more than the scalar is touched');
  }
  const holder = valueAt(data, intent.do === 'append' ? intent.path : intent.path.slice(0, -1));
  const isNew = intent.do === 'set' ? node === undefined : intent.do !== 'unset';
  if (isNew && typeof holder === 'object' && !isEmpty(holder)) {
    assert(
      edits.every(({ start, end }) => start === end),
      'something is replaced where something is added',
    );
  }
}

/** New keys stand where the contract has them, among known keys that stand in its order. */
function checkOrder(document: Document, after: string, { do: action, path }: Intent): void {
  const parent = path.slice(0, -1);
  const known = contractKeys(parent);
  const ranks = (within: Document | undefined) => {
    const map = within && nodeAt(within, parent);
    const keys = isMap(map) ? map.items.map(({ key }) => (isScalar(key) ? (key.source ?? '') : '')) : [];
    return keys.map((key) => known.indexOf(key)).filter((rank) => rank >= 0);
  };
  const before = ranks(document);
  if (action !== 'set' || before.some((rank, index) => rank < (before[index - 1] ?? 0))) return;
  const now = ranks(documentOf(after));
  expect(now).deep.equal(now.toSorted((a, b) => a - b));
}

/** No comment is lost, except with what is removed or replaced as a whole. */
function checkComments(text: string, after: string, document: Document, intent: Intent): void {
  const node = nodeAt(document, intent.path);
  if (intent.do === 'unset' || (intent.do === 'set' && node !== undefined && !isScalar(node))) return;
  const left = commentsOf(after);
  for (const comment of commentsOf(text)) {
    const at = left.indexOf(comment);
    assert(at >= 0, `the comment "${comment}" is lost`);
    left.splice(0, at + 1);
  }
}

/** Law 2: reading again gives the intended value, and every other value as before. */
function checkMeaning(after: string, wanted: Plain | undefined): void {
  const document = documentOf(after);
  assert(document, 'the result is no YAML');
  assert(wanted !== undefined, 'something was done where nothing makes sense');
  const found = plainOf(document);
  if (!isEmpty(found) || !isEmpty(wanted)) expect(found).deep.equal(wanted);
}

/** Law 4: a reason has its cause. */
function checkReason(
  text: string,
  document: Document.Parsed,
  wanted: Plain | undefined,
  { reason }: Refusal,
): void {
  switch (reason) {
    case 'not-a-map':
    case 'not-a-list':
    case 'no-such-item':
      if (isMap(document.contents)) expect(wanted, reason).equal(undefined);
      break;
    case 'alias':
      expect(text).match(/\*\S/);
      break;
    case 'several-documents':
      expect(text).match(/^(?:---|\.\.\.)/m);
      break;
    case 'duplicate-key':
    case 'cannot-edit':
      break;
    default:
      assert.fail(`${reason}, though it is YAML`);
  }
}

/** What came of an intent: carried out, or refused for a reason. */
export type Outcome = 'done' | Refusal['reason'];

/**
 * Carries out an intent on a text that is YAML, and checks the four laws:
 * 1. All characters outside the edits stay; the edits touch only what must change.
 * 2. Reading again gives the intended value, and every other value as before.
 * 3. The inverse gives the original text.
 * 4. Else the intent is refused with a reason that has its cause, and nothing changes.
 */
export function checkLaws(text: string, document: Document.Parsed, data: Plain, intent: Intent): Outcome {
  const wanted = expected(data, intent);
  const result = editLog(text, [intent]);
  if ('refused' in result) {
    checkReason(text, document, wanted, result.refused);
    return result.refused.reason;
  }
  const after = applyEdits(text, result.edits);
  checkMeaning(after, wanted);
  checkSpans(text, document, data, intent, result.edits);
  checkComments(text, after, document, intent);
  checkOrder(document, after, intent);
  expect(applyEdits(after, inverse(text, result.edits))).equal(text);
  return 'done';
}

/** Checks laws 2 and 3 for several intents at once, which together make sense. */
export function checkSeveral(text: string, intents: readonly Intent[], wanted: Plain): void {
  const result = editLog(text, intents);
  if ('refused' in result) return;
  const after = applyEdits(text, result.edits);
  checkMeaning(after, wanted);
  expect(applyEdits(after, inverse(text, result.edits))).equal(text);
}
