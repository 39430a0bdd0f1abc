import { expect } from 'chai';
import { mean, median, trendOf, verdictOf, type Trend, type Verdict } from '../../../src/model/statistics';

const numbers = (text: string) => Array.from(text, Number);

describe('statistics', () => {
  it('have no mean of nothing', () => {
    expect(mean([])).to.equal(undefined);
    expect(mean([2, 3])).to.equal(2.5);
  });

  it('have a median, whatever their order', () => {
    expect(median([])).to.equal(undefined);
    expect(median([9])).to.equal(9);
    expect(median([10, 9, 2])).to.equal(9);
    expect(median([10, 1, 2, 100])).to.equal(6);
  });

  const verdicts: [before: string, since: string, verdict: Verdict][] = [
    ['', '', 'too few'],
    ['2222', '44444', 'too few'],
    ['22222', '4444', 'too few'],
    ['22222', '33333', 'higher'],
    ['33333', '22222', 'lower'],
    ['22222', '22223', 'same'],
    // 2.4 and 2.65, then 2.4 and 2.6: a quarter apart counts, in whichever way floats see it.
    ['22233', '22222223333333333333', 'higher'],
    ['22233', '22333', 'same'],
    ['22223333', '22222222', 'lower'],
  ];
  for (const [before, since, verdict] of verdicts) {
    it(`call ${since || 'nothing'} after ${before || 'nothing'} "${verdict}"`, () => {
      expect(verdictOf(numbers(before), numbers(since))).to.equal(verdict);
    });
  }

  const trends: [ratings: string, trend: Trend | undefined][] = [
    ['', undefined],
    ['11444', undefined],
    ['111444', 'up'],
    ['444111', 'down'],
    ['232323', 'up'],
    ['222222', 'level'],
    ['3233233', 'level'],
  ];
  for (const [ratings, trend] of trends) {
    it(`see ${ratings || 'nothing'} go ${trend ?? 'no way yet'}`, () => {
      expect(trendOf(numbers(ratings))).to.equal(trend);
    });
  }
});
