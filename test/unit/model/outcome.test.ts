import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import type { Log } from '../../../src/model/log';
import { goodThingOf, outcomeIntents, settlingIntents } from '../../../src/model/outcome';
import type { Outcome } from '../../../src/model/vocabulary';

const today = '2026-10-28';

describe('setting an outcome', () => {
  const cases: readonly [
    what: string,
    log: Partial<Log>,
    outcome: Outcome,
    decided: string | undefined,
    written: Record<string, string | undefined>,
  ][] = [
    ['closes an open application today', {}, 'rejected', undefined, { outcome: 'rejected', decided: today }],
    [
      'closes it on the day given',
      {},
      'rejected',
      '2026-10-20',
      { outcome: 'rejected', decided: '2026-10-20' },
    ],
    ['closes an offer', { outcome: 'offer' }, 'accepted', undefined, { outcome: 'accepted', decided: today }],
    [
      'keeps the day between closed ones',
      { outcome: 'no_response', decided: '2026-10-01' },
      'rejected',
      undefined,
      { outcome: 'rejected' },
    ],
    [
      'takes a new day between closed ones',
      { outcome: 'no_response', decided: '2026-10-01' },
      'rejected',
      today,
      { outcome: 'rejected', decided: today },
    ],
    [
      'opens again without the day',
      { outcome: 'rejected', decided: '2026-10-01' },
      'pending',
      undefined,
      { outcome: 'pending', decided: undefined },
    ],
    ['moves between open ones', { outcome: 'pending' }, 'offer', undefined, { outcome: 'offer' }],
    ['leaves what is so already', { outcome: 'rejected', decided: '2026-10-01' }, 'rejected', undefined, {}],
    [
      'corrects the day alone',
      { outcome: 'rejected', decided: '2026-10-01' },
      'rejected',
      today,
      { decided: today },
    ],
    ['takes a missing one as pending', {}, 'pending', undefined, {}],
  ];
  for (const [what, log, outcome, decided, written] of cases) {
    it(what, () => {
      const intents = outcomeIntents(
        { log: { company: 'Acme', role: 'Engineer', ...log }, lines: new Map() },
        outcome,
        decided,
        today,
      );
      const asWritten = intents.map((intent) => [
        intent.path.join('.'),
        'value' in intent ? intent.value : undefined,
      ]);
      expect(Object.fromEntries(asWritten)).to.deep.equal(written);
    });
  }

  it('replaces a value that could not be read', () => {
    const parsed = { log: { company: '', role: '' }, lines: new Map([['outcome', 2]]) };
    expect(outcomeIntents(parsed, 'pending', undefined, today)).to.deep.equal([
      { do: 'set', path: ['outcome'], value: 'pending' },
    ]);
  });
});

describe('what to say of an application that ended', () => {
  const now = Temporal.ZonedDateTime.from('2026-10-28T12:00[UTC]');
  const asked = (text: string, rating: number) => ({ questions: [{ text, rating }], date: '2026-10-01' });
  const logs: [name: string, rounds: Log['rounds'], good: ReturnType<typeof goodThingOf>][] = [
    ['nothing, without a round', undefined, undefined],
    ['nothing, after a screen', [{ type: 'recruiter_screen', date: '2026-10-01' }], undefined],
    ['nothing, after a task', [{ type: 'take_home', date: '2026-10-01' }], undefined],
    ['an interview', [{ type: 'technical', date: '2026-10-01' }], { kind: 'interview' }],
    ['an interview, whatever was weak', [asked('A', 2)], { kind: 'interview' }],
    ['the best answer', [asked('A', 4), asked('B', 3)], { kind: 'answer', question: 'A' }],
    ['the newest of good ones', [asked('A', 3), asked('B', 3)], { kind: 'answer', question: 'B' }],
    ['the final round', [asked('A', 4), { type: 'final', date: '2026-10-01' }], { kind: 'final' }],
    ['no round that was still to come', [{ type: 'final', date: '2026-11-01' }], undefined],
    ['no cancelled round', [{ type: 'final', date: '2026-10-01', result: 'cancelled' }], undefined],
  ];
  for (const [name, rounds, good] of logs) {
    it(name, () => {
      expect(goodThingOf({ company: '', role: '', rounds }, now)).to.deep.equal(good);
    });
  }
});

describe('settling rounds after a rejection', () => {
  const now = Temporal.ZonedDateTime.from('2026-10-28T12:00[Europe/Berlin]');
  const settle = (rounds: Log['rounds']) => settlingIntents({ company: '', role: '', rounds }, now);

  it('notes that the last pending round did not go on', () => {
    const rounds: Log['rounds'] = [{ date: '2026-10-01' }, { date: '2026-10-20' }, { result: 'passed' }];
    expect(settle(rounds)).to.deep.equal([
      { do: 'set', path: ['rounds', 1, 'result'], value: 'failed' },
      { do: 'set', path: ['rounds', 1, 'heard'], value: '2026-10-28T12:00+01:00' },
    ]);
  });

  it('cancels one that was still to come', () => {
    expect(settle([{ date: '2026-11-02' }])[0]).to.deep.include({ value: 'cancelled' });
  });

  it('has nothing to do when none is pending', () => {
    expect(settle([{ result: 'failed' }])).to.deep.equal([]);
    expect(settle(undefined)).to.deep.equal([]);
  });
});
