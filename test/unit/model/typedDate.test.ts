import { expect } from 'chai';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { parseDate } from '../../../src/model/dates';
import { isAmbiguousDate, readTypedDate, type Lean } from '../../../src/model/typedDate';

/** A Wednesday. */
const now = Temporal.ZonedDateTime.from('2026-10-14T18:30[Europe/Berlin]');

describe('a date as people type it', () => {
  const either: Record<string, string | undefined> = {
    today: '2026-10-14',
    Yesterday: '2026-10-13',
    ' TOMORROW ': '2026-10-15',
    'the day after tomorrow': '2026-10-16',
    'tomorrow 15:00': '2026-10-15T15:00',
    'tomorrow at 3pm': '2026-10-15T15:00',
    '3 pm tomorrow': '2026-10-15T15:00',
    'tomorrow, 9:05': '2026-10-15T09:05',
    'noon tomorrow': '2026-10-15T12:00',
    '15:00': '2026-10-14T15:00',
    '9:30am': '2026-10-14T09:30',
    '12am': '2026-10-14T00:00',
    '12pm': '2026-10-14T12:00',
    'in 3 days': '2026-10-17',
    'in 1 day 8:00': '2026-10-15T08:00',
    'in a week': '2026-10-21',
    '2 weeks ago': '2026-09-30',
    'a month ago': '2026-09-14',
    'next week': '2026-10-21',
    'next tue': '2026-10-20',
    'next wednesday': '2026-10-21',
    'next thu': '2026-10-15',
    'this fri': '2026-10-16',
    'last mon': '2026-10-12',
    'last wed': '2026-10-07',
    '2026-10-12': '2026-10-12',
    '2026-10-12 15:00': '2026-10-12T15:00',
    '2026-10-12T15:00': '2026-10-12T15:00',
    '2026-10-12t15:00': '2026-10-12T15:00',
    '2026-10-12 15:00+02:00': '2026-10-12T15:00+02:00',
    '2026-1-5': '2026-01-05',
    '2026/1/5 9:00': '2026-01-05T09:00',
    '12.10.2026': '2026-10-12',
    '12.10.26 15:00': '2026-10-12T15:00',
    '12. 10. 2026': '2026-10-12',
    '12.10.': '2026-10-12',
    '12.10': '2026-10-12',
    '12 Oct': '2026-10-12',
    '12th of October': '2026-10-12',
    'Oct 12, 2025': '2025-10-12',
    'Sept 1st': '2026-09-01',
    'Mon 12 October 2026, 15:00': '2026-10-12T15:00',
    'Monday, Oct 12': '2026-10-12',
    '13/10': '2026-10-13',
    '10/13': '2026-10-13',
    '10/13/2025': '2025-10-13',
    '13/10/25': '2025-10-13',
    '10/10/2026': '2026-10-10',
    // Not there, not a date, or not one date only.
    '': undefined,
    '31.2.2026': undefined,
    '29.2.2026': undefined,
    '0.5.2026': undefined,
    '12.13.2026': undefined,
    '12/10/2026': undefined,
    '12/10': undefined,
    '14/13': undefined,
    '25:00': undefined,
    '13pm': undefined,
    'tomorrow 15:60': undefined,
    '10:00 11:00': undefined,
    'Tue 12 October 2026': undefined,
    '2026-02-30': undefined,
    '2026-13-01': undefined,
    soon: undefined,
    'in days': undefined,
    'in 3 days ago': undefined,
    '3 days': undefined,
    next: undefined,
    constructor: undefined,
    'in 9999 years': undefined,
  };
  for (const [typed, read] of Object.entries(either)) {
    it(`“${typed}” is ${read ?? 'none'}`, () => {
      for (const lean of ['past', 'future'] as const) expect(readTypedDate(typed, now, lean)).to.equal(read);
    });
  }

  const leaning: readonly [typed: string, past: string, future: string][] = [
    ['wed', '2026-10-14', '2026-10-14'],
    ['fri', '2026-10-09', '2026-10-16'],
    ['tuesday 9:00', '2026-10-13T09:00', '2026-10-20T09:00'],
    ['15.10.', '2025-10-15', '2026-10-15'],
    ['1.3.', '2026-03-01', '2027-03-01'],
    ['30 Sep', '2026-09-30', '2026-09-30'],
    ['29.2.', '2024-02-29', '2028-02-29'],
    ['Jan 5', '2026-01-05', '2027-01-05'],
  ];
  for (const [typed, past, future] of leaning) {
    it(`“${typed}” is ${past} looking back, ${future} looking ahead`, () => {
      expect(readTypedDate(typed, now, 'past')).to.equal(past);
      expect(readTypedDate(typed, now, 'future')).to.equal(future);
    });
  }

  it('tells a date with two readings from one that is none', () => {
    for (const typed of ['12/10', '1/2/2026', '3-4', '12/10 15:00'])
      expect(isAmbiguousDate(typed), typed).to.equal(true);
    for (const typed of ['13/10', '10/10', '12.10.', 'soon', '0/5', '2026-10-12']) {
      expect(isAmbiguousDate(typed), typed).to.equal(false);
    }
  });

  it('means the day where the person is, also when the clock changes', () => {
    const nightOfChange = Temporal.ZonedDateTime.from('2026-03-29T00:30[Europe/Berlin]');
    expect(readTypedDate('today', nightOfChange, 'past')).to.equal('2026-03-29');
    expect(readTypedDate('tomorrow', nightOfChange, 'future')).to.equal('2026-03-30');
    expect(readTypedDate('yesterday 23:30', nightOfChange, 'past')).to.equal('2026-03-28T23:30');
    expect(readTypedDate('today', nightOfChange.withTimeZone('America/New_York'), 'past')).to.equal(
      '2026-03-28',
    );
    const hourTwice = Temporal.ZonedDateTime.from('2026-10-25T02:30+01:00[Europe/Berlin]');
    expect(readTypedDate('in 1 day', hourTwice, 'future')).to.equal('2026-10-26');
    expect(readTypedDate('2:30', hourTwice, 'future')).to.equal('2026-10-25T02:30');
  });

  it('never throws, and what it reads is a date of a log', () => {
    const word = fc.constantFrom(
      ...[
        'in',
        'next',
        'last',
        'fri',
        'oct',
        'may',
        'ago',
        'days',
        'years',
        'a',
        '12',
        '0',
        '31',
        '9999',
        '.',
        '/',
        '-',
      ],
      ...['15:00', '12am', 'tomorrow', '29.2.', '2026', '1st'],
    );
    const sentence = fc.tuple(fc.array(word, { maxLength: 6 }), fc.constantFrom('', ' '));
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      sentence.map(([words, between]) => words.join(between)),
    );
    const moment = fc
      .tuple(
        fc.integer({ min: -6e12, max: 2.4e14 }),
        fc.constantFrom('UTC', 'Pacific/Apia', 'Europe/Berlin', '-11:30'),
      )
      .map(([milliseconds, zone]) =>
        Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone),
      );
    fc.assert(
      fc.property(typed, moment, fc.constantFrom<Lean>('past', 'future'), (input, at, lean) => {
        const read = readTypedDate(input, at, lean);
        isAmbiguousDate(input);
        if (read !== undefined) expect(parseDate(read), read).not.to.equal(undefined);
      }),
      { numRuns: 500 },
    );
  });
});
