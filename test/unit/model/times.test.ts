import { expect } from 'chai';
import * as fc from 'fast-check';
import { momentOfText } from '../../../src/model/dates';
import { dayAt, dayEnd, momentAt, timeOfText } from '../../../src/model/times';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
];
const two = (number: number) => String(number).padStart(2, '0');

const dateText = fc
  .tuple(
    fc.constantFrom('0001', '0099', '1999', '2011', '2018', '2026', '9998'),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.option(fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 60 }))),
    fc.constantFrom('', ':30', ':60', ':30.123456'),
    fc.constantFrom('', 'Z', '+02:00', '-11:30', '+14:00'),
    fc.constantFrom('T', ' '),
  )
  .map(([year, month, day, clock, seconds, offset, between]) => {
    const date = `${year}-${two(month)}-${two(day)}`;
    return clock ? `${date}${between}${two(clock[0])}:${two(clock[1])}${seconds}${offset}` : date;
  });

describe('a date of a log as a number', () => {
  it('is the moment that it stands for, in any zone', () => {
    fc.assert(
      fc.property(dateText, fc.constantFrom(...zones), (text, zone) => {
        expect(timeOfText(text, zone)).to.equal(momentOfText(text, zone)?.epochMilliseconds);
      }),
      { numRuns: 300 },
    );
  });

  it('falls on the same day as that moment', () => {
    fc.assert(
      fc.property(dateText, fc.constantFrom(...zones), (text, zone) => {
        const moment = momentOfText(text, zone);
        fc.pre(moment !== undefined);
        expect(dayAt(moment.epochMilliseconds, zone)).to.equal(moment.toPlainDate().toString());
        expect(momentAt(moment.epochMilliseconds, zone).toPlainDate().equals(moment)).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });

  const changes: [what: string, text: string, zone: string, utc: string][] = [
    ['an hour that clocks skip', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['an hour that comes twice', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['a day that begins at one', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ];
  for (const [what, text, zone, utc] of changes) {
    it(`knows ${what}`, () => expect(new Date(timeOfText(text, zone) ?? NaN).toISOString()).to.equal(utc));
  }

  it('ends a short day after 23 hours', () =>
    expect(new Date(dayEnd('2026-03-29', 'Europe/Berlin')).toISOString()).to.equal(
      '2026-03-29T22:00:00.000Z',
    ));

  it('is none where there is no date', () =>
    expect([undefined, '', 'soon', '2026-02-30'].map((text) => timeOfText(text, 'UTC'))).to.deep.equal(
      Array(4).fill(undefined),
    ));
});
