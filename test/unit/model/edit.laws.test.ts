import { assert, expect } from 'chai';
import * as fc from 'fast-check';
import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { editLog, type Intent } from '../../../src/model/edit';
import type { Path } from '../../../src/model/problems';
import { applyEdits, type TextEdit } from '../../../src/model/text';
import { anyWish, intentOf } from './generatedIntents';
import { generatedLog } from './generatedLogs';
import { commentsOf, documentOf, expected, isEmpty, plainOf, valueAt, type Plain } from './plainLog';

/** `LAWS_RUNS=100000 LAWS_SEED=1` for more, or for the same again. */
const runs = Number(process.env['LAWS_RUNS'] ?? 1000);
const seed = Number(process.env['LAWS_SEED'] ?? Date.now() % 2 ** 31);

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
    return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))?.value;
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
    const start = node.tag ? text.lastIndexOf('\n', node.range[0]) : node.range[0];
    const replaced = edits.filter((edit) => edit.end > edit.start);
    assert(isWithin(replaced, start, node.range[1]), 'more than the scalar is touched');
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

describe(`The laws of editing a log (LAWS_SEED=${String(seed)})`, () => {
  const check = (predicate: (text: string, document: Document.Parsed, data: Plain) => void, text: string) => {
    const document = documentOf(text);
    if (document) predicate(text, document, plainOf(document));
  };

  it(`hold for ${String(runs)} generated logs and intents`, function () {
    this.timeout(0);
    const refused = new Map<string, number>();
    const law = fc.property(generatedLog, anyWish, (text, wish) => {
      check((_, document, data) => {
        const intent = intentOf(data, wish);
        const wanted = expected(data, intent);
        const result = editLog(text, [intent]);
        if ('refused' in result) {
          const { reason } = result.refused;
          refused.set(reason, (refused.get(reason) ?? 0) + 1);
          // Law 4: a reason has its cause.
          if (['not-a-map', 'not-a-list', 'no-such-item'].includes(reason))
            expect(wanted, reason).equal(undefined);
          if (reason === 'alias') expect(text).match(/\*a\d/);
          return;
        }
        const after = applyEdits(text, result.edits);
        checkMeaning(after, wanted);
        checkSpans(text, document, data, intent, result.edits);
        checkComments(text, after, document, intent);
        // Law 3.
        expect(applyEdits(after, inverse(text, result.edits))).equal(text);
      }, text);
    });
    fc.assert(law, { numRuns: runs, seed });
    // Refusing is easy: hardly ever may that be all that is left.
    expect(refused.get('cannot-edit') ?? 0, [...refused].join('; ')).at.most(Math.ceil(runs / 100));
  });

  it(`hold for ${String(Math.ceil(runs / 4))} generated logs and several intents at once`, function () {
    this.timeout(0);
    const law = fc.property(
      generatedLog,
      fc.array(anyWish, { minLength: 2, maxLength: 4 }),
      (text, wishes) => {
        check((_, __, data) => {
          const intents: Intent[] = [];
          let wanted = data;
          for (const wish of wishes) {
            const intent = intentOf(wanted, wish);
            const next = expected(wanted, intent);
            // One that makes no sense would only have all of them refused.
            if (next === undefined) continue;
            intents.push(intent);
            wanted = next;
          }
          const result = editLog(text, intents);
          if ('refused' in result) return;
          const after = applyEdits(text, result.edits);
          checkMeaning(after, wanted);
          expect(applyEdits(after, inverse(text, result.edits))).equal(text);
        }, text);
      },
    );
    fc.assert(law, { numRuns: Math.ceil(runs / 4), seed });
  });
});
