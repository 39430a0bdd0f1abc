import { expect } from 'chai';
import { binsOf, spreadOf, timesToAnswer, timesToResult } from '../../../src/model/durations';
import { reader, searchOf } from '../panel/search';

const logsOf = (...logs: string[]) => searchOf(...logs).map(({ log }) => log);

describe('how long things take', () => {
  it('counts from applying to the first sign of the employer', () => {
    const { days, waiting } = timesToAnswer(
      logsOf(
        '{applied: 2026-10-01, rounds: [{date: 2026-10-09T15:00, heard: 2026-10-12}]}',
        '{applied: 2026-10-01, feedback: [{date: 2026-10-04, text: a}], outcome: rejected, decided: 2026-10-06}',
        '{applied: 2026-10-01, outcome: rejected, decided: 2026-10-02}',
        '{applied: 2026-10-01, offer: {date: 2026-10-01}}',
      ),
      reader.now,
    );
    expect(days).to.deep.equal([0, 1, 3, 8]);
    expect(waiting).to.equal(0);
  });

  const silent: [why: string, log: string, waiting: number][] = [
    ['nobody answered yet', '{applied: 2026-10-01}', 1],
    ['the round is still to come', '{applied: 2026-10-01, rounds: [{date: 2026-11-09}]}', 1],
    ['the round was cancelled', '{applied: 2026-10-01, rounds: [{date: 2026-10-03, result: cancelled}]}', 1],
    ['no answer ever came', '{applied: 2026-10-01, outcome: no_response, decided: 2026-10-20}', 0],
    ['one turned away oneself', '{applied: 2026-10-01, outcome: withdrawn, decided: 2026-10-20}', 0],
    ['it is not known when one applied', '{rounds: [{date: 2026-10-09}]}', 0],
    ['the sign is older than that', '{applied: 2026-10-01, feedback: [{date: 2026-09-01, text: a}]}', 1],
  ];
  for (const [why, log, waiting] of silent) {
    it(`has no time to an answer where ${why}`, () => {
      expect(timesToAnswer(logsOf(log), reader.now)).to.deep.equal({ days: [], waiting });
    });
  }

  it('counts from a round to its result', () => {
    const times = timesToResult(
      logsOf(
        `rounds:
  - { date: 2026-10-01T23:00, result: passed, heard: 2026-10-05 }
  - { date: 2026-10-06, result: failed, heard: 2026-10-06 }
  - { date: 2026-10-07, result: cancelled, heard: 2026-10-08 }
  - { date: 2026-10-07, result: passed }
  - { date: 2026-10-20 }
  - { date: 2026-11-20 }`,
      ),
      reader.now,
    );
    expect(times).to.deep.equal({ days: [0, 4], waiting: 1 });
  });

  it('waits for no result of what is over', () => {
    const log = '{outcome: rejected, rounds: [{date: 2026-10-20}]}';
    expect(timesToResult(logsOf(log), reader.now)).to.deep.equal({ days: [], waiting: 0 });
  });

  it('have a middle and ends', () => {
    expect(spreadOf({ days: [], waiting: 3 })).to.equal(undefined);
    expect(spreadOf({ days: [1, 2, 9, 12], waiting: 0 })).to.deep.equal({ median: 5.5, least: 1, most: 12 });
  });

  it('stand in bins of one width, from day 0 on', () => {
    expect(binsOf({ days: [], waiting: 0 })).to.deep.equal([]);
    expect(binsOf({ days: [0, 2, 2], waiting: 0 })).to.deep.equal([
      { from: 0, to: 0, n: 1 },
      { from: 1, to: 1, n: 0 },
      { from: 2, to: 2, n: 2 },
    ]);
    expect(binsOf({ days: [1, 12], waiting: 0 })).to.have.length(7);
    for (const most of [11, 12, 23, 35, 83, 200, 5000]) {
      const bins = binsOf({ days: [0, most], waiting: 0 });
      expect(bins.length).to.be.at.most(12);
      expect(bins.reduce((sum, { n }) => sum + n, 0)).to.equal(2);
    }
  });
});
