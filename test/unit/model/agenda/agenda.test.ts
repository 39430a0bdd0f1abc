import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { whenOf, type AgendaKind } from '../../../../src/model/agenda';
import { agendaAt, berlin, inShort } from './search';

describe('the agenda', () => {
  it('checks in at most once with an application', () => {
    const files = { a: 'rounds: [{ date: 2026-10-11 }, { date: 2026-10-12 }, { date: 2026-10-12 }]' };
    const found = agendaAt(berlin('2026-10-14T12:00'), files).filter(({ kind }) => kind === 'check_in');
    expect(found.map(({ due, round }) => [due, round])).to.deep.equal([['2026-10-26', 2]]);
  });

  it('knows where an item stands', () => {
    const files = {
      a: 'company: A\nrole: R\nrounds:\n  - { type: panel, date: 2026-10-20, result: cancelled }\n  - { type: panel, date: 2026-10-20 }\n',
      'a.prep': '## Do <!-- section:actions -->\n\n- [ ] Drill [due:: 2026-10-21]\n',
      b: 'outcome: rejected\ndecided: 2026-10-12\nrounds: [{ type: panel }]',
      'b.postmortem': '# Back\n',
    };
    const places = agendaAt(berlin('2026-10-13T12:00'), files).map(
      ({ kind, log, document, line, round, title }) => ({ kind, log, document, line, round, title }),
    );
    const [a, b] = ['file:///a.interview.yaml', 'file:///b.interview.yaml'];
    const review = 'file:///b.postmortem.md';
    const nowhere = { document: undefined, line: undefined, round: undefined };
    expect(places).to.deep.equal([
      { ...nowhere, kind: 'post_mortem', log: b, document: review, title: 'post_mortem' },
      { ...nowhere, kind: 'let_go', log: b, document: review, title: 'let_go' },
      { ...nowhere, kind: 'round', log: a, line: 4, round: 1, title: 'round' },
      { ...nowhere, kind: 'action', log: a, document: 'file:///a.prep.md', line: 2, title: 'Drill' },
    ]);
  });

  it('is in the order of time, then of kinds, logs and titles', () => {
    const files = {
      b: 'rounds: [{ date: 2026-10-20 }]',
      'b.prep':
        '## Do <!-- section:actions -->\n\n- [ ] Second [due:: 2026-10-20]\n- [ ] First [due:: 2026-10-20]\n',
      a: 'outcome: offer\noffer: { deadline: 2026-10-20 }\nrounds: [{ date: 2026-10-20 }, { date: 2026-10-20T00:00 }, { date: 2026-10-19T23:00 }]',
      'a.prep': '## Do <!-- section:actions -->\n\n- [ ] Third [due:: 2026-10-20]\n',
    };
    const found = agendaAt(berlin('2026-10-01T12:00'), files);
    expect(found.map(({ kind, application, title }) => `${kind} ${application.slug} ${title}`)).to.deep.equal(
      [
        'round a round',
        'round a round',
        'round a round',
        'round b round',
        'offer_deadline a offer_deadline',
        'action a Third',
        'action b First',
        'action b Second',
      ],
    );
    expect(found.slice(0, 3).map(({ due }) => due)).to.deep.equal([
      '2026-10-19T21:00:00Z',
      '2026-10-20',
      '2026-10-19T22:00:00Z',
    ]);
  });

  it('leaves the sample out, and its rounds, once a real log is there', () => {
    const sample = {
      s: 'sample: true\nrounds: [{ date: 2026-10-14 }]\n',
      t: 'sample: true\noutcome: rejected\ndecided: 2026-10-12\nrounds: [{ type: panel }]',
    };
    const now = berlin('2026-10-12T12:00');
    expect(inShort(agendaAt(now, sample))).to.deep.equal([
      'let_go 2026-10-13 t',
      'round 2026-10-14 s',
      'post_mortem 2026-10-15 t',
    ]);
    const a = 'outcome: rejected\ndecided: 2026-10-12\nrounds: [{ type: panel }]';
    expect(inShort(agendaAt(now, { ...sample, a }))).to.deep.equal(['post_mortem 2026-10-14 a']);
  });

  it('keeps to the pace of its settings', () => {
    const files = {
      a: 'rounds: [{ date: 2026-10-12T15:00 }]',
      b: 'outcome: rejected\ninterest: 2\ndecided: 2026-10-14\nrounds: [{ type: panel }]',
    };
    const own = { followUpAfterHours: 1.5, checkInAfterDays: 3, coolOffDays: [9, 7, 9, 9, 9] };
    expect(inShort(agendaAt(berlin('2026-10-14T12:00'), files, own))).to.deep.equal([
      'follow_up 2026-10-12T15:30:00Z a',
      'check_in 2026-10-15 a',
      'post_mortem 2026-10-21 b',
    ]);
  });

  it('bears the first and the last day of all', () => {
    for (const day of ['0000-01-01', '9999-12-31']) {
      const files = {
        a: `applied: ${day}\noutcome: rejected\ndecided: ${day}\nrounds: [{ date: ${day} }]`,
        b: `rounds: [{ date: ${day} }, { date: ${day}T00:00, duration_minutes: 1.0e+300 }]`,
        c: `outcome: offer\noffer: { deadline: ${day} }`,
        'c.prep': `## Do <!-- section:actions -->\n\n- [ ] Drill [due:: ${day}]\n`,
      };
      for (const now of [`${day}T00:00`, `${day}T23:59`]) {
        expect(agendaAt(berlin(now), files), now).not.to.be.empty;
      }
    }
  });
});

describe('where an item of the agenda stands', () => {
  const now = Temporal.ZonedDateTime.from('2026-10-23T22:00[Europe/Berlin]');
  const rows: readonly [kind: AgendaKind, due: string, expected: string][] = [
    ['offer_deadline', '2026-10-01', 'today'],
    ['round', '2026-10-23T21:59:00Z', 'today'],
    ['round', '2026-10-23T22:00:00Z', 'week'],
    ['action', '2026-10-30', 'week'],
    ['round', '2026-10-30T22:59:00Z', 'week'],
    ['round', '2026-10-30T23:00:00Z', 'later'],
    ['let_go', '2026-10-24', 'week'],
    ['post_mortem', '2026-10-24', 'later'],
    ['post_mortem', '2026-10-23', 'ready'],
    ['post_mortem', '2026-10-01', 'ready'],
  ];
  for (const [kind, due, expected] of rows)
    it(`is ${expected} for ${kind} ${due}`, () => expect(whenOf({ kind, due }, now)).to.equal(expected));
});
