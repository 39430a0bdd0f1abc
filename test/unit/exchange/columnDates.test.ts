import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { formatOf, isAmbiguous, readCellDate } from '../../../src/exchange/columnDates';

const now = Temporal.ZonedDateTime.from('2026-11-22T10:00[Europe/Berlin]');
const read = (cell: string) => readCellDate(cell, undefined, now);

/** Each value of a column, read as the whole column tells. */
function readColumn(values: readonly string[]): (string | undefined)[] | 'open' {
  const format = formatOf(values, now);
  return 'open' in format ? 'open' : values.map((value) => readCellDate(value, format.order, now)?.day);
}

describe('The dates of a column', () => {
  const columns: readonly (readonly [
    says: string,
    values: readonly string[],
    days: ReturnType<typeof readColumn>,
  ])[] = [
    ['one value decides day first', ['03/04/2025', '15/01/2025'], ['2025-04-03', '2025-01-15']],
    ['one value decides month first', ['03/04/2025', '01/15/2025'], ['2025-03-04', '2025-01-15']],
    ['two digits of the year will do', ['3/4/25', '1/15/25'], ['2025-03-04', '2025-01-15']],
    ['years may come first in two digits', ['25/01/17', '25/12/28'], ['2025-01-17', '2025-12-28']],
    ['nothing decides', ['03/04/2025', '05/06/2025', ''], 'open'],
    ['the same both ways needs no decision', ['03/03/2025', '5/5/2025'], ['2025-03-03', '2025-05-05']],
    ['dots are day first', ['03.04.2025', '05.06.2025'], ['2025-04-03', '2025-06-05']],
    ['unless a value rules that out', ['03.04.2025', '05.16.2025'], ['2025-03-04', '2025-05-16']],
    [
      'what is no date decides nothing',
      ['13/13/2025', '03/04/2025', '8/82019', 'soon', '25/04/2025'],
      [undefined, '2025-04-03', undefined, undefined, '2025-04-25'],
    ],
    [
      'a mixed column is read where a value tells by itself',
      ['15/01/2025', '01/16/2025', '03/04/2025'],
      ['2025-01-15', '2025-01-16', undefined],
    ],
    [
      'one that names a time decides as well',
      ['03/04/2025 2pm', '01/15/2025 at 2:30 PM', '05/06/2025 10-ish'],
      ['2025-03-04', '2025-01-15', '2025-05-06'],
    ],
    ['dates that are plain need nothing', ['2025-01-15', 'Jan 5, 2025'], ['2025-01-15', '2025-01-05']],
  ];
  for (const [says, values, days] of columns) {
    it(says, () => {
      expect(readColumn(values)).to.deep.equal(days);
    });
  }

  const single: Record<string, string> = {
    '2025-01-15': '2025-01-15',
    '2025-1-5': '2025-01-05',
    '2025/01/05': '2025-01-05',
    '20250105': '2025-01-05',
    '2025-01-15T23:30:00.000Z': '2025-01-16',
    '2025-01-15 10:00:00+00': '2025-01-15',
    '2025年1月5日': '2025-01-05',
    '15 Jan 2025': '2025-01-15',
    '15-Jan-25': '2025-01-15',
    'Jan. 15th, 2025': '2025-01-15',
    'Wednesday, January 15, 2025': '2025-01-15',
    'Wed Jan 15 2025 10:00:00 GMT+0100 (CET)': '2025-01-15',
    '15. März 2025': '2025-03-15',
    '15 de enero de 2025': '2025-01-15',
    '1er février 2025': '2025-02-01',
    '45672': '2025-01-15',
    '1736935200000': '2025-01-15',
  };
  for (const [cell, day] of Object.entries(single)) {
    it(`“${cell}” is a day by itself`, () => {
      expect(read(cell)?.day).to.equal(day);
    });
  }

  for (const cell of [
    '9/19',
    '8/82019',
    'soon',
    'N/A',
    '31/02/2025',
    '2025-13-01',
    '-',
    '12',
    'Jan 2025',
    '2025',
    '25:00',
    '13/13/2025 10:00',
  ]) {
    it(`“${cell}” is none`, () => {
      expect(read(cell)).to.equal(undefined);
    });
  }

  const zones = ['America/New_York', 'Europe/Berlin', 'Asia/Tokyo'] as const;
  const abroad: Record<string, readonly [newYork: string, berlin: string, tokyo: string]> = {
    // A day, wherever it is read.
    '2025-01-05T00:00:00Z': ['2025-01-05', '2025-01-05', '2025-01-05'],
    '2025-07-05T00:00:00.000Z': ['2025-07-05', '2025-07-05', '2025-07-05'],
    '2025-01-05 00:00:00+00': ['2025-01-05', '2025-01-05', '2025-01-05'],
    '2025-01-05T00:00+09:00': ['2025-01-05', '2025-01-05', '2025-01-05'],
    'Sun, 05 Jan 2025 00:00:00 GMT': ['2025-01-05', '2025-01-05', '2025-01-05'],
    'Sun Jan 05 2025 00:00:00 GMT+0100 (CET)': ['2025-01-05', '2025-01-05', '2025-01-05'],
    '1736035200000': ['2025-01-05', '2025-01-05', '2025-01-05'],
    // A moment, whose day is the reader's own.
    '2025-01-05T00:00:01Z': ['2025-01-04', '2025-01-05', '2025-01-05'],
    '2025-01-05 15:30:00 UTC': ['2025-01-05', '2025-01-05', '2025-01-06'],
    'Wed Jan 15 2025 22:00:00 GMT+0100 (CET)': ['2025-01-15', '2025-01-15', '2025-01-16'],
    'Wed, 15 Jan 2025 23:30:00 +0000': ['2025-01-15', '2025-01-16', '2025-01-16'],
    '1736121600001': ['2025-01-05', '2025-01-06', '2025-01-06'],
    // Around the days on which clocks are changed.
    '2025-03-10T03:59:00Z': ['2025-03-09', '2025-03-10', '2025-03-10'],
    '2025-11-03T04:30:00Z': ['2025-11-02', '2025-11-03', '2025-11-03'],
    '2025-03-30T22:30:00Z': ['2025-03-30', '2025-03-31', '2025-03-31'],
    '2025-10-26T22:30:00Z': ['2025-10-26', '2025-10-26', '2025-10-27'],
    // A time that names no zone is here.
    'Wed Jan 15 2025 23:59:00': ['2025-01-15', '2025-01-15', '2025-01-15'],
  };
  for (const [cell, days] of Object.entries(abroad)) {
    it(`“${cell}” falls on its day in New York, Berlin and Tokyo`, () => {
      const here = zones.map((zone) => readCellDate(cell, undefined, now.withTimeZone(zone))?.day);
      expect(here).to.deep.equal(days);
    });
  }

  const times: Record<string, string> = {
    '2025-01-15 2pm': 'T14:00',
    '2025-01-15 2:30 PM': 'T14:30',
    '2025-01-15, 2:30 p.m.': 'T14:30',
    '2025-01-15 at 2:30 PM': 'T14:30',
    '2025-01-15 @ 12 am': '',
    '15.01.2025 14.30': 'T14:30',
    '15.01.2025 um 14.30 Uhr': 'T14:30',
    '15.01.2025 - 9 Uhr': 'T09:00',
    '15/01/2025 à 14h30': 'T14:30',
    '15/01/2025 14h': 'T14:00',
    '15 Jan 2025 at 2pm UTC': 'T14:00Z',
    'Wednesday, January 15, 2025 at 2:30 PM': 'T14:30',
  };
  for (const [cell, time] of Object.entries(times)) {
    it(`“${cell}” has a time`, () => {
      expect(read(cell)).to.deep.equal({ day: '2025-01-15', moment: `2025-01-15${time}` });
    });
  }

  const parts = ['15/01/2025 25:00', '2025-01-15 14', '15 Jan 2025 (by phone)', '2025-01-15 2pm ET'];
  for (const cell of [...parts, '15.01.2025 - 20.01.2025']) {
    it(`“${cell}” has a day, and a rest that is no time`, () => {
      expect(read(cell)).to.deep.equal({ day: '2025-01-15', moment: '2025-01-15', isPart: true });
    });
  }

  it('keeps the offset of a time', () => {
    const cells = ['Wed Jan 15 2025 10:00:00 GMT+0100', '15 Jan 2025 10:00 UTC', '1/15/2025 3:04 PM -0500'];
    expect(cells.map((cell) => read(cell)?.moment)).to.deep.equal([
      '2025-01-15T10:00+01:00',
      '2025-01-15T10:00Z',
      '2025-01-15T15:04-05:00',
    ]);
  });

  it('keeps a time of day for who wants it', () => {
    expect(readCellDate('1/15/25, 3:04 PM', 'mdy', now)).to.deep.equal({
      day: '2025-01-15',
      moment: '2025-01-15T15:04',
    });
    expect(read('2025-01-15T09:00+01:00')?.moment).to.equal('2025-01-15T09:00+01:00');
  });

  it('knows what could be two days', () => {
    expect(isAmbiguous('03/04/2025', now)).to.equal(true);
    expect(isAmbiguous('13/04/2025', now)).to.equal(false);
    expect(isAmbiguous('03/04/2025 2pm', now)).to.equal(true);
    expect(isAmbiguous('soon', now)).to.equal(false);
  });
});
