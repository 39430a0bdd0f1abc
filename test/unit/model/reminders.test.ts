import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { agendaOf } from '../../../src/model/agenda';
import { nextTurn } from '../../../src/model/nextUp';
import {
  afterPuttingOff,
  afterShowing,
  putOffTimes,
  remindersDue,
  type Remembered,
  type Wanted,
} from '../../../src/model/reminders';
import { agendaAt, applicationsOf, berlin, usual, type Files } from './agenda/search';

const at = (time: string) => Temporal.ZonedDateTime.from(berlin(time));

/** When a window that is open from one moment to another, in Berlin, reminds of what: `2026-10-12T14:00 round`. */
function reminded(
  files: Files,
  from: string,
  to: string,
  wanted: Wanted = 'all',
  later: (now: Temporal.ZonedDateTime, next: Temporal.ZonedDateTime) => Temporal.ZonedDateTime = (
    _now,
    next,
  ) => next,
): string[] {
  const applications = applicationsOf(files);
  const told: string[] = [];
  let remembered: Remembered = {};
  let now = at(from);
  while (Temporal.ZonedDateTime.compare(now, at(to)) < 0) {
    const entries = agendaOf(applications, usual, now, ({ kind }) => kind);
    const { show, next } = remindersDue(entries, applications, remembered, wanted, now);
    remembered = afterShowing(remembered, show, now);
    const time = now.toPlainDateTime().toString({ smallestUnit: 'minute' });
    told.push(...show.map(({ title }) => `${time} ${title}`));
    const turn = nextTurn(entries, applications, now);
    now = later(now, next && Temporal.ZonedDateTime.compare(next, turn) < 0 ? next : turn);
  }
  return told;
}

const round = (date: string, more = '') => ({ a: `rounds: [{ type: technical, date: ${date}${more} }]` });
const offer = (deadline: string) => ({ a: `outcome: offer\noffer: { deadline: ${deadline} }` });

interface Case {
  readonly what: string;
  readonly files: Files;
  readonly from: string;
  readonly to: string;
  readonly wanted?: Wanted;
  readonly told: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: 'an hour before a round, once',
    files: round('2026-10-12T15:00'),
    from: '2026-10-10T08:00',
    to: '2026-10-12T15:30',
    told: ['2026-10-12T14:00 round'],
  },
  {
    what: 'an hour before a round on the day when summer time ends',
    files: round('2026-10-25T03:30'),
    from: '2026-10-24T08:00',
    to: '2026-10-25T12:00',
    told: ['2026-10-25T02:30 round'],
  },
  {
    what: 'in the morning of a round without a time',
    files: round('2026-10-12'),
    from: '2026-10-10T08:00',
    to: '2026-10-12T23:00',
    told: ['2026-10-12T09:00 round'],
  },
  {
    what: 'when the window opens within the hour before',
    files: round('2026-10-12T15:00'),
    from: '2026-10-12T14:40',
    to: '2026-10-12T15:30',
    told: ['2026-10-12T14:40 round'],
  },
  {
    what: 'of nothing in the last quarter of an hour, nor of a round that is over',
    files: round('2026-10-12T15:00'),
    from: '2026-10-12T14:45',
    to: '2026-10-12T17:00',
    told: [],
  },
  {
    what: 'a day before an offer wants its answer',
    files: offer('2026-10-12T15:00'),
    from: '2026-10-10T08:00',
    to: '2026-10-14T08:00',
    told: ['2026-10-11T15:00 offer_deadline'],
  },
  {
    what: 'in the morning before the day on which an offer wants its answer',
    files: offer('2026-10-12'),
    from: '2026-10-10T08:00',
    to: '2026-10-14T08:00',
    told: ['2026-10-11T09:00 offer_deadline'],
  },
  {
    what: 'of what another round silenced, at its end',
    files: { ...round('2026-10-12T08:50'), b: 'outcome: offer\noffer: { deadline: 2026-10-13 }' },
    from: '2026-10-12T08:40',
    to: '2026-10-12T20:00',
    wanted: 'essential',
    told: ['2026-10-12T09:50 offer_deadline'],
  },
  {
    what: 'of a round beside a take-home of days',
    files: {
      ...round('2026-10-12T15:00'),
      b: 'rounds: [{ type: take_home, date: 2026-10-10T09:00, duration_minutes: 7200 }]',
    },
    from: '2026-10-12T08:00',
    to: '2026-10-12T15:30',
    told: ['2026-10-12T14:00 round'],
  },
  {
    what: 'of nothing that was missed for half a day',
    files: offer('2026-10-12'),
    from: '2026-10-11T21:01',
    to: '2026-10-12T23:00',
    told: [],
  },
  {
    what: 'of rounds and offers only, by default',
    files: round('2026-10-01T15:00'),
    from: '2026-10-01T08:00',
    to: '2026-10-30T08:00',
    wanted: 'essential',
    told: ['2026-10-01T14:00 round'],
  },
  {
    what: 'of the rest by day, where all is wanted: a thank-you a day later, a check-in in the morning',
    files: round('2026-10-01T15:00'),
    from: '2026-10-01T08:00',
    to: '2026-10-30T08:00',
    told: ['2026-10-01T14:00 round', '2026-10-02T16:00 follow_up', '2026-10-15T09:00 check_in'],
  },
  {
    what: 'of a thank-you that falls due late in the evening, the next morning',
    files: round('2026-10-01T20:30'),
    from: '2026-10-02T08:00',
    to: '2026-10-04T08:00',
    told: ['2026-10-03T09:00 follow_up'],
  },
  {
    what: 'of nothing on the day of a rejection',
    files: {
      a: 'outcome: rejected\ninterest: 1\ndecided: 2026-10-05\nrounds: [{ date: 2026-10-01, result: failed }]',
    },
    from: '2026-10-05T08:00',
    to: '2026-10-07T08:00',
    told: ['2026-10-06T09:00 post_mortem'],
  },
  {
    what: 'of an action on its day',
    files: {
      a: 'applied: 2026-10-01',
      'a.prep': '## Actions <!-- section:actions -->\n\n- [ ] Drill [due:: 2026-10-05]\n',
    },
    from: '2026-10-01T08:00',
    to: '2026-10-07T08:00',
    told: ['2026-10-05T09:00 action'],
  },
  {
    what: 'of nothing, when that is asked for',
    files: round('2026-10-12T15:00'),
    from: '2026-10-10T08:00',
    to: '2026-10-14T08:00',
    wanted: 'off',
    told: [],
  },
];

describe('a reminder', () => {
  for (const { what, files, from, to, wanted, told } of cases) {
    it(`tells ${what}`, () => {
      expect(reminded(files, from, to, wanted)).to.deep.equal(told);
    });
  }

  for (const hours of [-3, -48, 1]) {
    it(`tells nothing twice when the clock jumps by ${hours} hours`, () => {
      let jumped = false;
      const told = reminded(
        round('2026-10-12T15:00'),
        '2026-10-12T12:00',
        '2026-10-12T16:00',
        'all',
        (now, next) => {
          if (jumped || now.hour < 14) return next;
          jumped = true;
          return now.add({ hours });
        },
      );
      expect(told).to.deep.equal(['2026-10-12T14:00 round']);
    });
  }

  it('is on time when nobody looks in between', () => {
    const files = {
      a: 'rounds: [{ type: technical, date: 2026-10-12T15:00 }]',
      b: 'outcome: offer\noffer: { deadline: 2026-10-13 }',
      c: 'rounds: [{ type: final, date: 2026-10-11T14:00 }]',
      d: 'applied: 2026-10-01',
      'd.prep': '## Actions <!-- section:actions -->\n\n- [ ] Drill [due:: 2026-10-13]\n',
    };
    const looking = (minutes: number) =>
      reminded(files, '2026-10-11T08:00', '2026-10-13T12:00', 'all', (now) => now.add({ minutes }));
    const told = reminded(files, '2026-10-11T08:00', '2026-10-13T12:00');
    expect(told).to.deep.equal(looking(30));
    expect(told).to.deep.equal([
      '2026-10-11T13:00 round',
      '2026-10-12T09:00 offer_deadline',
      '2026-10-12T14:00 round',
      '2026-10-12T16:00 follow_up',
      '2026-10-13T09:00 action',
    ]);
  });

  describe('that is put off', () => {
    const [deadline] = agendaAt(berlin('2026-10-10T10:00'), offer('2026-10-12'));
    if (!deadline) throw new Error('The offer is on the agenda.');
    const now = at('2026-10-11T09:05');
    const shown = afterShowing({}, [deadline], now);
    const show = (remembered: Remembered, time: string) =>
      remindersDue([deadline], [], remembered, 'essential', at(time));

    it('is silent till then, and speaks once more, however late', () => {
      const put = afterPuttingOff(shown, deadline, at('2026-10-11T12:05'), now);
      expect(show(put, '2026-10-11T12:04').show).to.deep.equal([]);
      expect(show(put, '2026-10-11T12:04').next?.equals(at('2026-10-11T12:05'))).to.equal(true);
      expect(show(put, '2026-10-13T12:00').show).to.deep.equal([deadline]);
      const again = afterShowing(put, [deadline], at('2026-10-13T12:00'));
      expect(show(again, '2026-10-13T12:00')).to.deep.equal({ show: [] });
    });

    it('speaks without another one of its day and document, and is remembered without its words', () => {
      const entries = agendaAt(berlin('2026-10-11T10:00'), {
        a: 'applied: 2026-10-01',
        'a.prep':
          '## Actions <!-- section:actions -->\n\n- [ ] Drill [due:: 2026-10-11]\n- [ ] Sleep [due:: 2026-10-11]\n',
      });
      const [drill] = entries;
      if (!drill) throw new Error('The actions are on the agenda.');
      const put = afterPuttingOff(afterShowing({}, entries, now), drill, at('2026-10-11T12:05'), now);
      expect(remindersDue(entries, [], put, 'all', at('2026-10-11T12:05')).show).to.deep.equal([drill]);
      expect(JSON.stringify(put)).not.to.match(/Drill|Sleep/);
    });

    it('is forgotten after two months', () => {
      expect(afterShowing(shown, [], now.add({ days: 59 }))).to.deep.equal(shown);
      expect(afterShowing(shown, [], now.add({ days: 61 }))).to.deep.equal({});
    });

    const times: [
      what: string,
      files: Files,
      now: string,
      later: string | undefined,
      tomorrow: string | undefined,
    ][] = [
      [
        'an offer, in the morning',
        offer('2026-10-13'),
        '2026-10-11T09:00',
        '2026-10-11T12:00',
        '2026-10-12T09:00',
      ],
      ['an offer, in the evening', offer('2026-10-13'), '2026-10-11T17:00', undefined, '2026-10-12T09:00'],
      ['an offer, at night', offer('2026-10-13'), '2026-10-11T23:00', undefined, '2026-10-12T09:00'],
      ['an offer on its last day', offer('2026-10-11'), '2026-10-11T09:00', '2026-10-11T12:00', undefined],
      ['a round in an hour', round('2026-10-11T15:00'), '2026-10-11T14:00', undefined, undefined],
      ['a round today', round('2026-10-11'), '2026-10-11T09:00', '2026-10-11T12:00', undefined],
    ];
    for (const [what, files, time, later, tomorrow] of times) {
      it(`waits no longer than it helps: ${what}`, () => {
        const [entry] = agendaAt(berlin(time), files);
        const found = entry && putOffTimes(entry, at(time));
        const words = (moment?: Temporal.ZonedDateTime) =>
          moment?.toPlainDateTime().toString({ smallestUnit: 'minute' });
        expect([words(found?.later), words(found?.tomorrow)]).to.deep.equal([later, tomorrow]);
      });
    }
  });
});
