import { expect } from 'chai';
import type { Log } from '../../../src/model/log';
import { happeningsOf, inTime, type Happening } from '../../../src/model/timeline';
import type { Outcome } from '../../../src/model/vocabulary';

/** A happening in short: where the log says it, after what kind it is. */
const inShort = ({ kind, path }: Happening) => `${kind} ${path.join('/')}`;

describe('what happened in an application', () => {
  const cases: readonly [what: string, log: Partial<Log>, outcome: Outcome, happened: readonly string[]][] = [
    ['is nothing in an empty log', {}, 'pending', []],
    [
      'comes in order of time, whatever the order of the log',
      {
        applied: '2026-10-03',
        rounds: [{ date: '2026-10-12' }, { date: '2026-10-05' }],
        events: [{ date: '2026-10-08' }],
        offer: { date: '2026-10-14' },
        decided: '2026-10-20',
        feedback_asked: '2026-10-21',
        feedback: [{ date: '2026-10-25' }, { date: '2026-10-01' }],
      },
      'declined',
      [
        'feedback feedback/1',
        'applied applied',
        'round rounds/1',
        'event events/0',
        'round rounds/0',
        'offer offer',
        'decided decided',
        'feedback_asked feedback_asked',
        'feedback feedback/0',
      ],
    ],
    [
      'keeps one order on one day',
      {
        feedback: [{ date: '2026-10-03' }],
        feedback_asked: '2026-10-03',
        decided: '2026-10-03',
        offer: { date: '2026-10-03' },
        events: [{ date: '2026-10-03' }],
        rounds: [{ date: '2026-10-03' }, { date: '2026-10-03' }],
        applied: '2026-10-03',
      },
      'rejected',
      [
        'applied applied',
        'round rounds/0',
        'round rounds/1',
        'event events/0',
        'offer offer',
        'decided decided',
        'feedback_asked feedback_asked',
        'feedback feedback/0',
      ],
    ],
    [
      'names rounds and events without a date last, and nothing else without one',
      {
        rounds: [{ type: 'final' }],
        events: [{ note: 'Hm' }],
        offer: {},
        feedback: [{}],
        decided: '2026-10-20',
      },
      'rejected',
      ['decided decided', 'round rounds/0', 'event events/0'],
    ],
    [
      'takes what is no date for none',
      { applied: 'soon', rounds: [{ date: '2026-02-30' }], feedback: [{ date: '2026-10-01' }] },
      'pending',
      ['feedback feedback/0', 'applied applied', 'round rounds/0'],
    ],
    ['has no decision while it is open', { decided: '2026-10-20' }, 'pending', []],
    ['has none on an offer that waits either', { decided: '2026-10-20' }, 'offer', []],
    [
      'counts a day from its midnight for the reader',
      { rounds: [{ date: '2026-10-11T23:30Z' }], events: [{ date: '2026-10-12' }] },
      'pending',
      ['event events/0', 'round rounds/0'],
    ],
  ];
  for (const [what, log, outcome, happened] of cases) {
    it(what, () => {
      const found = happeningsOf({ company: 'Acme', role: 'Engineer', ...log }, outcome, 'Europe/Berlin');
      expect(found.map(inShort)).to.deep.equal(happened);
    });
  }

  it('comes with what the log says of it', () => {
    const round = { type: 'final', date: '2026-10-12T15:00', result: 'failed' } as const;
    const log: Log = {
      company: 'Acme',
      role: 'Engineer',
      rounds: [round],
      events: [{ date: '2026-10-05', note: 'A call' }],
      decided: '2026-10-20',
    };
    expect(happeningsOf(log, 'rejected', 'UTC')).to.deep.equal([
      { kind: 'event', date: '2026-10-05', path: ['events', 0], note: 'A call' },
      { kind: 'round', date: '2026-10-12T15:00', path: ['rounds', 0], round },
      { kind: 'decided', date: '2026-10-20', path: ['decided'], outcome: 'rejected' },
    ]);
  });
});

describe('rows in time', () => {
  const rows = ['2026-10-02', undefined, '2026-10-03T09:00+05:00', '2026-10-03', 'soon', '2026-10-01'];

  it('go from the oldest on, or from the newest; what has no date comes last', () => {
    expect(inTime(rows, (date) => date, 'UTC', 'oldest first')).to.deep.equal([
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
      '2026-10-03T09:00+05:00',
      undefined,
      'soon',
    ]);
    expect(inTime(rows, (date) => date, 'UTC', 'newest first')).to.deep.equal([
      '2026-10-03T09:00+05:00',
      '2026-10-03',
      '2026-10-02',
      '2026-10-01',
      undefined,
      'soon',
    ]);
  });
});
