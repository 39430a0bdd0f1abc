import { expect } from 'chai';
import { firstDay, isWithin, type Period } from '../../../src/model/period';
import { applicationOf } from '../panel/search';

describe('when an application began', () => {
  const days: [log: string, day: string | undefined][] = [
    ['{applied: 2026-03-01, rounds: [{date: 2026-02-01}]}', '2026-03-01'],
    ['{rounds: [{date: 2026-03-05T09:00}, {date: 2026-03-02}, {}]}', '2026-03-02'],
    ['{rounds: [{date: 2026-03-05, result: cancelled}]}', undefined],
    ['{applied: 2026-03-01T23:30Z}', '2026-03-02'],
    ['{company: A}', undefined],
  ];
  for (const [log, day] of days) {
    it(`is ${day ?? 'not known'} for ${log}`, () => {
      expect(firstDay(applicationOf(log).log, 'Europe/Berlin')).to.equal(day);
    });
  }

  const tried = ['2025-12-31', '2026-01-01', '2026-02-01', undefined];
  const periods: [period: Period, within: readonly boolean[]][] = [
    [{}, [true, true, true, true]],
    [{ from: '2026-01-01' }, [false, true, true, false]],
    [{ to: '2026-01-01' }, [true, true, false, false]],
    [{ from: '2026-01-01', to: '2026-01-31' }, [false, true, false, false]],
    [{ from: '2026-02-02', to: '2026-01-31' }, [false, false, false, false]],
  ];
  for (const [period, within] of periods) {
    it(`is within ${JSON.stringify(period)} or not`, () => {
      expect(tried.map((day) => isWithin(day, period))).to.deep.equal(within);
    });
  }
});
