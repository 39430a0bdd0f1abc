import { expect } from 'chai';
import { lessonsIn, reportOf, uriOf } from './search';

const calibration = (...rounds: readonly string[]) =>
  reportOf({ 'a.interview.yaml': ['rounds:', ...rounds.map((round) => `  - { ${round} }`)] }).calibration;

describe('calibration', () => {
  const base = 'date: 2026-11-01, self_rating: 3, rated: 2026-11-01, heard: 2026-11-05, result: passed';
  const sameDay = (rated: string, heard: string) =>
    base
      .replace('rated: 2026-11-01', `rated: 2026-11-01T${rated}+01:00`)
      .replace('heard: 2026-11-05', `heard: 2026-11-01T${heard}+01:00`);
  const rounds: [what: string, round: string, n: number][] = [
    ['a round that was rated before it was heard of', base, 1],
    ['one that did not go on', base.replace('passed', 'failed'), 1],
    ['one that is undated', base.replace('date: 2026-11-01, ', ''), 1],
    ['one rated the same morning', base.replace('heard: 2026-11-05', 'heard: 2026-11-01T18:00'), 1],
    ['one rated at noon, and heard of in the evening', sameDay('12:00', '18:00'), 1],
    ['one rated in the evening, and heard of at noon', sameDay('18:00', '12:00'), 0],
    ['one rated the same day, no one knows when', base.replace('heard: 2026-11-05', 'heard: 2026-11-01'), 0],
    ['one rated afterwards', base.replace('rated: 2026-11-01', 'rated: 2026-11-06'), 0],
    ['one rated at an unknown time', base.replace('rated: 2026-11-01, ', ''), 0],
    ['one heard of at an unknown time', base.replace('heard: 2026-11-05, ', ''), 0],
    ['one heard of tomorrow', base.replace('heard: 2026-11-05', 'heard: 2026-11-21'), 0],
    ['one without a feeling', base.replace('self_rating: 3, ', ''), 0],
    ['one without a result', base.replace(', result: passed', ''), 0],
    ['one that was cancelled', base.replace('passed', 'cancelled'), 0],
    ['one that is to come', base.replace('date: 2026-11-01', 'date: 2026-11-21'), 0],
  ];
  for (const [what, round, n] of rounds) {
    it(`${n > 0 ? 'counts' : 'does not count'} ${what}`, () => {
      expect(calibration(round).n).to.equal(n);
    });
  }

  it('sets what was felt against what came of it, and knows the rounds', () => {
    const round = (rating: number, result: string) =>
      base.replace('self_rating: 3', `self_rating: ${String(rating)}`).replace('passed', result);
    const felt = [
      round(4, 'passed'),
      round(3, 'passed'),
      round(3, 'failed'),
      round(2, 'passed'),
      round(1, 'failed'),
    ];
    expect(calibration(...felt)).to.deep.equal({
      n: 5,
      thoughtGood: 3,
      wentOn: 2,
      thoughtBad: 2,
      wentOnAnyway: 1,
    });
    const text = ['rounds:', ...felt.map((entry) => `  - { ${entry} }`)];
    expect(lessonsIn({ 'a.interview.yaml': text }).calibration.rounds.slice(2, 4)).to.deep.equal([
      { felt: 'good', passed: false, log: uriOf('a.interview.yaml'), line: 3 },
      { felt: 'bad', passed: true, log: uriOf('a.interview.yaml'), line: 4 },
    ]);
  });
});
