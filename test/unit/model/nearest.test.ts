import { expect } from 'chai';
import { nearest } from '../../../src/model/nearest';

describe('the word that was meant', () => {
  const words = ['type', 'date', 'result', 'self_rating', 'followed_up'];
  for (const [typed, meant] of [
    ['typ', 'type'],
    ['Self-Rating', 'self_rating'],
    ['self rating', 'self_rating'],
    ['follow_up', 'followed_up'],
    ['resutls', 'result'],
    ['salary', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ] as const) {
    it(`${typed.slice(0, 20)} → ${meant ?? 'none'}`, () => {
      expect(nearest(typed, words)).to.equal(meant);
    });
  }
});
