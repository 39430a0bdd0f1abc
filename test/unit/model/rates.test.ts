import { expect } from 'chai';
import { comparisonsOf, ratesOf } from '../../../src/model/rates';
import { reader, searchOf } from '../panel/search';

const times = (n: number, log: string) => Array.from({ length: n }, () => log);
const talk = 'rounds: [{type: recruiter_screen, date: 2026-10-01}]';

describe('rates', () => {
  it('say nothing of fewer than ten', () => {
    expect(ratesOf(searchOf(...times(9, '{applied: 2026-01-01}')), reader.now)).to.deep.equal([]);
  });

  it('say how many applications led to a conversation, and which others may still', () => {
    const search = searchOf(
      ...times(3, `{applied: 2026-01-01, ${talk}}`),
      ...times(4, '{applied: 2026-01-01}'),
      ...times(3, '{applied: 2026-01-01, outcome: no_response}'),
    );
    expect(ratesOf(search, reader.now)).to.deep.equal([{ id: 'conversation', of: 10, led: 3, waiting: 4 }]);
  });

  it('say nothing where nothing led further', () => {
    expect(ratesOf(searchOf(...times(20, '{applied: 2026-01-01}')), reader.now)).to.deep.equal([]);
  });

  const noTalks: [what: string, round: string][] = [
    ['a test without a person', '{type: assessment, date: 2026-10-01}'],
    ['a cancelled round', '{type: technical, date: 2026-10-01, result: cancelled}'],
    ['a round to come', '{type: technical, date: 2026-11-30}'],
  ];
  for (const [what, round] of noTalks) {
    it(`take ${what} for no conversation`, () => {
      const logs = [...times(9, `{rounds: [${round}]}`), `{applied: 2026-01-01, ${talk}}`];
      const [rate] = ratesOf(searchOf(...logs), reader.now);
      expect(rate).to.include({ id: 'conversation', of: 10, led: 1 });
    });
  }

  it('follow from first screens to interviews, from those to offers, and from round to round', () => {
    const search = searchOf(
      ...times(6, '{outcome: rejected, rounds: [{type: recruiter_screen, result: failed}]}'),
      ...times(8, '{rounds: [{type: assessment, result: passed}, {type: onsite}]}'),
      ...times(2, '{outcome: accepted, rounds: [{type: technical, result: passed}]}'),
    );
    const [, ...others] = ratesOf(search, reader.now);
    expect(others).to.deep.equal([
      { id: 'interview', of: 14, led: 8, waiting: 0 },
      { id: 'offer', of: 10, led: 2, waiting: 8 },
      { id: 'round', of: 16, led: 10, waiting: 0 },
    ]);
  });
});

describe('groups of applications', () => {
  it('are compared only where two of them have twenty', () => {
    const search = searchOf(
      ...times(20, `{source: referral, resume: a.md, tags: [go, go], ${talk}}`),
      ...times(20, '{source: job_board, resume: a.md, tags: [go], applied: 2026-01-01}'),
      ...times(19, '{source: agency, resume: b.md, tags: [rust], applied: 2026-01-01, outcome: rejected}'),
    );
    expect(comparisonsOf(search, reader.now)).to.deep.equal([
      {
        by: 'source',
        groups: [
          { key: 'job_board', of: 20, led: 0, waiting: 20 },
          { key: 'referral', of: 20, led: 20, waiting: 0 },
        ],
      },
    ]);
  });
});
