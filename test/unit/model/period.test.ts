import { expect } from 'chai';
import { beganWithin, firstDay, type Period } from '../../../src/model/period';
import { applicationOf, searchOf } from '../panel/search';

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

  const search = searchOf(
    '{company: A, applied: 2025-12-31}',
    '{company: B, applied: 2026-01-01}',
    '{company: C, applied: 2026-02-01}',
    '{company: D}',
  );
  const periods: [period: Period, companies: string][] = [
    [{}, 'ABCD'],
    [{ from: '2026-01-01' }, 'BC'],
    [{ to: '2026-01-01' }, 'AB'],
    [{ from: '2026-01-01', to: '2026-01-31' }, 'B'],
    [{ from: '2026-02-02', to: '2026-01-31' }, ''],
  ];
  for (const [period, companies] of periods) {
    it(`takes ${companies || 'none'} within ${JSON.stringify(period)}`, () => {
      const found = beganWithin(search, period, 'Europe/Berlin');
      expect(found.map(({ log }) => log.company).join('')).to.equal(companies);
    });
  }
});
