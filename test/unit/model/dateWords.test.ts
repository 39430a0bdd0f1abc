import { expect } from 'chai';
import { dayWords, momentWords, soonWords } from '../../../src/model/dateWords';
import { plain, reader } from '../panel/search';

describe('a date on a page', () => {
  const dates: [date: string, day: string, moment: string, soon: string][] = [
    ['2026-10-30', 'Oct 30, 2026', 'Fri, Oct 30', 'today'],
    ['2026-10-31T15:00', 'Oct 31, 2026', 'Sat, Oct 31, 3:00 PM', 'tomorrow'],
    ['2026-10-30T23:30Z', 'Oct 31, 2026', 'Sat, Oct 31, 12:30 AM', 'tomorrow'],
    ['2026-11-12', 'Nov 12, 2026', 'Thu, Nov 12', 'in 13 days'],
    ['2026-11-13', 'Nov 13, 2026', 'Fri, Nov 13', 'in 2 weeks'],
    ['2027-01-04', 'Jan 4, 2027', 'Mon, Jan 4, 2027', 'in 9 weeks'],
    ['2026-10-29', 'Oct 29, 2026', 'Thu, Oct 29', 'yesterday'],
    ['someday', 'someday', 'someday', ''],
  ];
  for (const [date, day, moment, soon] of dates) {
    it(date, () => {
      expect(
        [dayWords(date, reader), momentWords(date, reader), soonWords(date, reader)].map(plain),
      ).to.deep.equal([day, moment, soon]);
    });
  }

  it('is in the reader’s language', () => {
    const german = { ...reader, locale: 'de' };
    expect(momentWords('2026-10-31T15:00', german)).to.equal('Sa., 31. Okt., 15:00');
    expect(soonWords('2026-10-31', german)).to.equal('morgen');
  });
});
