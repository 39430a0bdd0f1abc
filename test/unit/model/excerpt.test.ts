import { expect } from 'chai';
import { excerpt } from '../../../src/model/excerpt';

describe('an excerpt', () => {
  const cases: readonly (readonly [text: string, length: number, excerpt: string])[] = [
    ['', 3, ''],
    ['two', 3, 'two'],
    ['four', 3, 'fou…'],
    ['one two', 4, 'one…'],
    ['go 👍', 4, 'go…'],
    ['go 👍', 5, 'go 👍'],
    ['👍👍', 2, '👍…'],
  ];
  for (const [text, length, expected] of cases)
    it(`of “${text}” with ${String(length)} units is “${expected}”`, () =>
      expect(excerpt(text, length)).to.equal(expected));
});
