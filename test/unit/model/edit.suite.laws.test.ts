import { expect } from 'chai';
import * as fc from 'fast-check';
import { editLog, type Intent } from '../../../src/model/edit';
import type { Path } from '../../../src/model/problems';
import { append, insert, set, unset } from './editing';
import { checkLaws, runs, seed } from './editLaws';
import { anyWish, intentOf } from './generatedIntents';
import { documentOf, pathsOf, plainOf, valueAt, type Plain } from './plainLog';
import { asLog, asNotes, asValues, suiteCases } from './yamlSuite';

/** What commands do to a log, whatever else it holds. */
const around: readonly Intent[] = [
  set(['company'], 'Beta: "B"'),
  set(['outcome'], 'rejected'),
  set(['decided'], '2026-10-28'),
  append(['rounds'], { type: 'final', notes: 'two\nlines' }),
  append(['contacts'], { name: 'Robin' }),
  set(['notes'], 'now\n\n  this\n'),
  unset(['role']),
];

/** What can be done to a value and inside it. */
function to(path: Path): Intent[] {
  return [
    set(path, 'new'),
    set(path, 'two\nlines'),
    set(path, 5),
    set(path, { type: 'final', notes: 'a: b' }),
    set(path, ['a', { b: 'c' }]),
    unset(path),
    append(path, 'more'),
    append(path, { type: 'final', notes: 'x\ny' }),
    insert([...path, 0], 'first'),
    set([...path, 'notes'], 'added'),
    set([...path, 0], 'other'),
  ];
}

/** What is done to a log that holds a case: the case is the value at `path`. */
function intentsFor(data: Plain, path: Path): Intent[] {
  const value = valueAt(data, path);
  const inside = value === undefined ? [] : pathsOf(value, path).slice(0, 12);
  return [...around, ...inside.filter(({ length }) => length > 0).flatMap(to)];
}

/** All of the intents in a long run, else every n-th of them, starting where the ones before left off. */
const stride = runs >= 100_000 ? 1 : 20;

const valid = suiteCases.filter((one) => one.valid);
const wrapped = valid.flatMap(({ yaml }) => [asLog(yaml), ...asValues(yaml), ...asNotes(yaml)]);
const forms = [...new Set(wrapped.map(({ form }) => form))];

describe(`The laws of editing, on all that the YAML test suite holds (LAWS_SEED=${String(seed)})`, () => {
  for (const form of forms) {
    it(`hold for its ${String(valid.length)} cases: ${form}`, function () {
      this.timeout(0);
      const outcomes = new Map<string, number>();
      let count = 0;
      let turn = seed % stride;
      for (const { text, path } of wrapped.filter((one) => one.form === form)) {
        const document = documentOf(text);
        if (!document) continue;
        count++;
        const data = plainOf(document);
        for (const intent of intentsFor(data, path)) {
          if (turn++ % stride > 0) continue;
          const outcome = checkLaws(text, document, data, intent);
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        }
      }
      if (stride === 1) console.log(`      ${String(count)} logs: ${[...outcomes].join(' ')}`);
      expect(outcomes.get('done')).greaterThan(0);
      expect(outcomes.get('cannot-edit') ?? 0).at.most(Math.ceil(outcomes.get('done') ?? 0) / 100);
    });
  }

  it(`hold for ${String(runs)} of these logs with generated intents and line endings`, function () {
    this.timeout(0);
    const looks: ((text: string) => string)[] = [
      (text) => text,
      (text) => `\uFEFF${text}`,
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.trimEnd(),
    ];
    const law = fc.property(
      fc.constantFrom(...wrapped),
      fc.constantFrom(...looks),
      anyWish,
      ({ text }, look, wish) => {
        const log = look(text);
        const document = documentOf(log);
        if (!document) return;
        const data = plainOf(document);
        checkLaws(log, document, data, intentOf(data, wish));
      },
    );
    fc.assert(law, { numRuns: runs });
  });

  it('are about logs that hold each case word for word in their notes', () => {
    for (const { name, yaml } of suiteCases) {
      for (const { text, path } of asNotes(yaml)) {
        const document = documentOf(text);
        expect(document && valueAt(plainOf(document), path), name).equal(yaml);
      }
    }
  });

  it('refuse what is no YAML, with a reason', function () {
    this.timeout(0);
    for (const { name, yaml } of suiteCases.filter((one) => !one.valid)) {
      for (const { text } of [asLog(yaml), ...asValues(yaml)]) {
        // Inside a log a few of them are YAML.
        if (documentOf(text)) continue;
        const result = editLog(text, [set(['company'], 'Beta')]);
        expect('refused' in result && result.refused.reason, name).equal('syntax');
      }
    }
  });
});
