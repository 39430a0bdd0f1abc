import { expect } from 'chai';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  hasTime,
  isDate,
  localDay,
  localDayOfText,
  momentOf,
  momentOfText,
  momentText,
  parseDate,
} from '../../../src/model/dates';

describe('a date of a log', () => {
  const read: readonly [text: string, day: string, time?: string, offset?: string][] = [
    ['2026-10-12', '2026-10-12'],
    ['2024-02-29', '2024-02-29'],
    ['2026-10-12T15:00', '2026-10-12', '15:00:00'],
    ['2026-10-12 15:00', '2026-10-12', '15:00:00'],
    ['2026-10-12T15:00:30', '2026-10-12', '15:00:30'],
    ['2026-10-12T15:00:30.5', '2026-10-12', '15:00:30.5'],
    ['2026-10-12T15:00:30.123456789', '2026-10-12', '15:00:30.123456789'],
    ['2026-10-12T15:00Z', '2026-10-12', '15:00:00', '+00:00'],
    ['2026-10-12 15:00:30.25Z', '2026-10-12', '15:00:30.25', '+00:00'],
    ['2026-10-12T15:00+02:00', '2026-10-12', '15:00:00', '+02:00'],
    ['2026-10-12T15:00-03:30', '2026-10-12', '15:00:00', '-03:30'],
  ];
  for (const [text, day, time, offset] of read) {
    it(`may be ${text}`, () => {
      const date = parseDate(text);
      expect([date?.day.toString(), date?.time?.toString(), date?.offset]).to.deep.equal([day, time, offset]);
      expect(hasTime(text)).to.equal(time !== undefined);
    });
  }

  const refused = [
    '',
    '2026',
    '2026-10',
    '12.10.2026',
    '2026-10-12T',
    '2026-10-12T15',
    '2026-10-12Z',
    '10:00',
  ];
  const impossible = [
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2025-02-29',
    '2026-10-12T24:00',
    '2026-10-12T15:60',
  ];
  const mistyped = [
    '2026-10-12t15:00',
    '2026-10-12  15:00',
    '2026-10-12T15:00 Z',
    '2026-10-12T15:00+0200',
    '2026-1-2',
  ];
  const offsets = ['2026-10-12T15:00+24:00', '2026-10-12T15:00+02:60', '2026-10-12T15:00[Europe/Berlin]'];
  for (const text of [...refused, ...impossible, ...mistyped, ...offsets, '2026-10-12\n']) {
    it(`may not be ${JSON.stringify(text)}`, () => {
      expect(parseDate(text)).to.equal(undefined);
      expect(momentOfText(text, 'UTC')).to.equal(undefined);
      expect(localDayOfText(text, 'UTC')).to.equal(undefined);
    });
  }
});

describe('the moment of a date', () => {
  const moments: readonly [text: string, zone: string, moment: string][] = [
    ['2026-10-12', 'Europe/Berlin', '2026-10-12T00:00:00+02:00'],
    ['2026-10-12T15:00', 'Europe/Berlin', '2026-10-12T15:00:00+02:00'],
    ['2026-12-12T15:00', 'Europe/Berlin', '2026-12-12T15:00:00+01:00'],
    ['2026-10-12T15:00Z', 'Europe/Berlin', '2026-10-12T17:00:00+02:00'],
    ['2026-10-12T15:00-07:00', 'Europe/Berlin', '2026-10-13T00:00:00+02:00'],
    // The clock goes from 2:00 to 3:00: half past two is an hour later.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T03:30:00+02:00'],
    // The clock goes from 3:00 back to 2:00: the first half past two is meant, unless the offset says the second.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T02:30+01:00', 'Europe/Berlin', '2026-10-25T02:30:00+01:00'],
    // In Beirut the day begins at 1:00 when the clock goes forward.
    ['2026-03-29', 'Asia/Beirut', '2026-03-29T01:00:00+03:00'],
  ];
  for (const [text, zone, moment] of moments) {
    it(`${text} in ${zone}: ${moment}`, () => {
      const found = momentOfText(text, zone);
      expect(found?.toString({ timeZoneName: 'never' })).to.equal(moment);
      expect(found?.timeZoneId).to.equal(zone);
      const date = parseDate(text);
      expect(date && momentOf(date, zone).epochMilliseconds).to.equal(found?.epochMilliseconds);
    });
  }

  const days: readonly [text: string, zone: string, day: string][] = [
    ['2026-10-12', 'Pacific/Kiritimati', '2026-10-12'],
    ['2026-10-12T23:00', 'America/New_York', '2026-10-12'],
    ['2026-10-12T23:00Z', 'Asia/Tokyo', '2026-10-13'],
    ['2026-10-12T01:00Z', 'America/New_York', '2026-10-11'],
  ];
  for (const [text, zone, day] of days) {
    it(`${text} falls on ${day} in ${zone}`, () => {
      const date = parseDate(text);
      expect(date && localDay(date, zone).toString()).to.equal(day);
      expect(localDayOfText(text, zone)?.toString()).to.equal(day);
    });
  }

  for (const [moment, text] of [
    ['2026-10-12T15:00:59+02:00[Europe/Berlin]', '2026-10-12T15:00+02:00'],
    ['2026-10-25T02:30:00+01:00[Europe/Berlin]', '2026-10-25T02:30+01:00'],
    ['2026-10-12T15:00:00+00:00[UTC]', '2026-10-12T15:00+00:00'],
  ] as const) {
    it(`is written to the minute, with its offset: ${text}`, () => {
      const written = momentText(Temporal.ZonedDateTime.from(moment));
      expect([written, isDate(written)]).to.deep.equal([text, true]);
    });
  }

  it('has none where there is no date', () => {
    expect(momentOfText(undefined, 'UTC')).to.equal(undefined);
    expect(localDayOfText(undefined, 'UTC')).to.equal(undefined);
  });
});

describe('telling whether a text is a date', () => {
  const number = (most: number) => fc.nat(most).map((value) => String(value).padStart(2, '0'));
  const clock = fc
    .tuple(
      fc.constantFrom('T', ' '),
      number(25),
      number(61),
      fc.constantFrom('', ':59', ':60', ':61', ':00.5'),
    )
    .map(([gap, hour, minute, rest]) => `${gap}${hour}:${minute}${rest}`);
  const zone = fc.oneof(
    fc.constantFrom('', 'Z'),
    fc.tuple(fc.constantFrom('+', '-'), number(25), number(61)).map(([sign, h, m]) => `${sign}${h}:${m}`),
  );
  const time = fc.oneof(
    fc.constant(''),
    fc.tuple(clock, zone).map(([at, offset]) => at + offset),
  );
  const text = fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), number(13), number(32), time)
    .map(([year, month, day, rest]) => `${String(year)}-${month}-${day}${rest}`);

  it('agrees with reading it', () => {
    fc.assert(
      fc.property(text, (date) => isDate(date) === (parseDate(date) !== undefined)),
      {
        numRuns: 2000,
      },
    );
  });
});
