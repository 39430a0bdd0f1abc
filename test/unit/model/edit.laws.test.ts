import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Intent } from '../../../src/model/edit';
import { checkLaws, checkSeveral, runs, seed } from './editLaws';
import { anyWish, intentOf } from './generatedIntents';
import { generatedLog } from './generatedLogs';
import { documentOf, expected, plainOf } from './plainLog';

describe(`The laws of editing a log (LAWS_SEED=${String(seed)})`, () => {
  it(`hold for ${String(runs)} generated logs and intents`, function () {
    this.timeout(0);
    const outcomes = new Map<string, number>();
    const law = fc.property(generatedLog, anyWish, (text, wish) => {
      const document = documentOf(text);
      if (!document) return;
      const data = plainOf(document);
      const outcome = checkLaws(text, document, data, intentOf(data, wish));
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    });
    fc.assert(law, { numRuns: runs });
    // Refusing is easy: hardly ever may that be all that is left.
    expect(outcomes.get('cannot-edit') ?? 0, [...outcomes].join('; ')).at.most(Math.ceil(runs / 100));
  });

  it(`hold for ${String(Math.ceil(runs / 4))} generated logs and several intents at once`, function () {
    this.timeout(0);
    const wishes = fc.array(anyWish, { minLength: 2, maxLength: 4 });
    const law = fc.property(generatedLog, wishes, (text, several) => {
      const document = documentOf(text);
      if (!document) return;
      const intents: Intent[] = [];
      let wanted = plainOf(document);
      for (const wish of several) {
        const intent = intentOf(wanted, wish);
        const next = expected(wanted, intent);
        // One that makes no sense would only have all of them refused.
        if (next === undefined) continue;
        intents.push(intent);
        wanted = next;
      }
      checkSeveral(text, intents, wanted);
    });
    fc.assert(law, { numRuns: Math.ceil(runs / 4) });
  });
});
