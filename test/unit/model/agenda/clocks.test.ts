import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { agendaAt, inShort, type Files } from './search';

describe('the agenda where clocks change', () => {
  const round = (date: string) => ({ a: `rounds: [{ type: panel, date: ${date} }]` });
  const rows: readonly [what: string, now: string, files: Files, expected: readonly string[]][] = [
    [
      'has a round of the hour that comes twice once, the first time',
      '2026-10-25T00:00[Europe/Berlin]',
      round('2026-10-25T02:30'),
      ['round 2026-10-25T00:30:00Z a'],
    ],
    [
      'takes an hour that is skipped for the one after it',
      '2027-03-28T00:00[Europe/Berlin]',
      round('2027-03-28T02:30'),
      ['round 2027-03-28T01:30:00Z a'],
    ],
    [
      'counts 25 hours to the day of a round without a time',
      '2026-10-25T23:30+01:00[Europe/Berlin]',
      round('2026-10-25'),
      ['round 2026-10-25 a'],
    ],
    [
      'counts 23 hours to a day in spring',
      '2027-03-29T00:00[Europe/Berlin]',
      round('2027-03-28'),
      ['follow_up 2027-03-29T22:00:00Z a', 'check_in 2027-04-11 a'],
    ],
    [
      'owes a thank-you 24 true hours later',
      '2026-10-24T18:00[Europe/Berlin]',
      round('2026-10-24T15:00'),
      ['follow_up 2026-10-25T14:00:00Z a', 'check_in 2026-11-07 a'],
    ],
    [
      'lets it lapse after seven days of the calendar',
      // Due on Saturday at 16:00 by the clock of summer; a week later the clock of winter is an hour behind.
      '2026-10-31T15:30+01:00[Europe/Berlin]',
      round('2026-10-23T15:00'),
      ['follow_up 2026-10-24T14:00:00Z a', 'check_in 2026-11-06 a'],
    ],
    [
      'and not an hour before or after',
      '2026-10-31T16:00+01:00[Europe/Berlin]',
      round('2026-10-23T15:00'),
      ['check_in 2026-11-06 a'],
    ],
    [
      'is a week later in New York',
      '2026-11-01T00:00[America/New_York]',
      round('2026-11-01T09:00'),
      ['round 2026-11-01T14:00:00Z a'],
    ],
    [
      'and the other way round in Auckland',
      '2026-09-26T12:00[Pacific/Auckland]',
      { ...round('2026-09-27T09:00'), b: 'rounds: [{ date: 2027-04-04T09:00 }]' },
      ['round 2026-09-26T20:00:00Z a', 'round 2027-04-03T21:00:00Z b'],
    ],
    [
      'bears a day that has no midnight',
      '2026-09-06T23:59[America/Santiago]',
      round('2026-09-06'),
      ['round 2026-09-06 a'],
    ],
    [
      'and ends that day at the next one’s',
      '2026-09-07T00:00[America/Santiago]',
      round('2026-09-06'),
      ['follow_up 2026-09-08T03:00:00Z a', 'check_in 2026-09-20 a'],
    ],
  ];
  for (const [what, now, files, expected] of rows)
    it(what, () => expect(inShort(agendaAt(now, files))).to.deep.equal(expected));

  const zones: readonly [zone: string, expected: readonly string[]][] = [
    ['America/New_York', ['let_go 2026-10-13 a', 'round 2026-10-14T22:30:00Z b', 'post_mortem 2026-10-15 a']],
    ['Europe/Berlin', ['let_go 2026-10-14 a', 'round 2026-10-14T22:30:00Z b', 'post_mortem 2026-10-16 a']],
    ['Pacific/Auckland', ['let_go 2026-10-14 a', 'round 2026-10-14T22:30:00Z b', 'post_mortem 2026-10-16 a']],
  ];
  for (const [zone, expected] of zones) {
    it(`has the days of ${zone}`, () => {
      const files = {
        a: 'outcome: rejected\ndecided: 2026-10-12T22:30Z\nrounds: [{ type: panel }]',
        b: 'rounds: [{ date: 2026-10-14T22:30Z }]',
      };
      const now = Temporal.Instant.from('2026-10-13T12:00Z').toZonedDateTimeISO(zone);
      expect(inShort(agendaAt(now.toString(), files))).to.deep.equal(expected);
    });
  }
});
