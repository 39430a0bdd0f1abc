import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import {
  answerOf,
  appointmentsSoon,
  byWhen,
  isUnderWay,
  nextAppointment,
  nextTurn,
  wantsPreparation,
} from '../../../src/model/nextUp';
import { agendaAt, applicationsOf, berlin, inShort, type Files } from './agenda/search';

const at = (time: string) => Temporal.ZonedDateTime.from(berlin(time));
const now = '2026-10-12T12:00';
const entriesOf = (files: Files, time = now) => agendaAt(berlin(time), files);

const round = (date: string, more = '') => `rounds: [{ type: technical, date: ${date}${more} }]`;
const offer = (deadline: string) => `outcome: offer\noffer: { deadline: ${deadline} }`;
const rejected =
  'outcome: rejected\ninterest: 1\ndecided: 2026-10-08\nrounds: [{ date: 2026-10-01, result: failed }]';

describe('Next Up', () => {
  it('tells what is today, this week, later, and when you are ready', () => {
    const groups = byWhen(
      entriesOf({
        a: round('2026-10-12T15:00'),
        b: round('2026-10-19'),
        c: offer('2026-10-20'),
        d: rejected,
        'd.postmortem': '- [x] Let go? <!-- item:feel-released -->\n',
      }),
      at(now),
    );
    expect(groups.map(({ when, entries }) => [when, ...inShort(entries)])).to.deep.equal([
      ['today', 'round 2026-10-12T13:00:00Z a'],
      ['week', 'round 2026-10-19 b'],
      ['later', 'offer_deadline 2026-10-20 c'],
      ['ready', 'post_mortem 2026-10-08 d'],
    ]);
  });

  it('counts the rounds and offer deadlines of today and tomorrow, and nothing else', () => {
    const entries = entriesOf({
      a: round('2026-10-12T15:00'),
      b: round('2026-10-13T23:59'),
      c: round('2026-10-14'),
      d: offer('2026-10-13'),
      e: offer('2026-10-11'),
      f: round('2026-10-10'),
      g: rejected,
    });
    expect(inShort(appointmentsSoon(entries, at(now)))).to.deep.equal([
      'round 2026-10-12T13:00:00Z a',
      'offer_deadline 2026-10-13 d',
      'round 2026-10-13T21:59:00Z b',
    ]);
  });

  it('names the round or deadline that comes next: none that has begun, none of yesterday', () => {
    const next = (time: string) => {
      const files = {
        a: offer('2026-10-11'),
        b: round('2026-10-12T15:00'),
        c: round('2026-10-13'),
      };
      return nextAppointment(entriesOf(files, time), at(time))?.application.slug;
    };
    expect(
      ['2026-10-11T12:00', '2026-10-12T12:00', '2026-10-12T15:00', '2026-10-14T00:00'].map(next),
    ).to.deep.equal(['a', 'b', 'c', undefined]);
  });

  it('knows a round that has begun', () => {
    const begun = (date: string, time: string) =>
      entriesOf({ a: round(date) }, time).some((entry) => isUnderWay(entry, at(time)));
    expect(begun('2026-10-12T15:00', '2026-10-12T14:59')).to.equal(false);
    expect(begun('2026-10-12T15:00', '2026-10-12T15:00')).to.equal(true);
    expect(begun('2026-10-12', '2026-10-12T15:00')).to.equal(false);
  });

  const preparations: [what: string, files: Files, wanted: boolean][] = [
    ['two days before', { a: round('2026-10-14T15:00') }, true],
    ['three days before', { a: round('2026-10-15') }, false],
    ['once it has begun', { a: round('2026-10-12T11:30') }, false],
    ['for an offer', { a: offer('2026-10-12') }, false],
    [
      'with its section there',
      {
        a: round('2026-10-14'),
        'a.prep': '## Technical <!-- round:1 -->\n\n- [ ] Ready? <!-- item:questions-ready -->\n',
      },
      false,
    ],
    [
      'with its section there, without a box in it',
      { a: round('2026-10-14'), 'a.prep': '## Round 1 <!-- round:1 -->\n\nSleep well.\n' },
      false,
    ],
    [
      'with the section of another round',
      {
        a: round('2026-10-14'),
        'a.prep': '## Technical <!-- round:2 -->\n\n- [ ] Ready? <!-- item:questions-ready -->\n',
      },
      true,
    ],
  ];
  for (const [what, files, wanted] of preparations) {
    it(`${wanted ? 'offers' : 'offers no'} preparation ${what}`, () => {
      expect(entriesOf(files).some((entry) => wantsPreparation(entry, at(now)))).to.equal(wanted);
    });
  }

  it('has a box where a tick can be written, and none elsewhere', () => {
    const entries = entriesOf({
      a: round('2026-10-07'),
      b: round('2026-10-13'),
      c: offer('2026-10-13'),
      d: rejected,
      'd.postmortem':
        '- [ ] Let go? <!-- item:feel-released -->\n- [ ] On? <!-- item:on-to-next -->\n\n## Actions <!-- section:actions -->\n\n- [ ] Drill [due:: 2026-10-14]\n',
      e: rejected,
    });
    const document = 'file:///d.postmortem.md';
    const boxes = entries.flatMap((entry) => answerOf(entry) ?? []);
    expect(boxes).to.have.deep.members([
      { kind: 'follow_up', log: 'file:///a.interview.yaml', round: 0 },
      { kind: 'let_go', document, item: 'feel-released' },
      { kind: 'post_mortem', document, item: 'on-to-next' },
      { kind: 'action', document, line: 5 },
    ]);
  });

  const turns: [what: string, files: Files, turn: string][] = [
    ['midnight', {}, '2026-10-13T00:00'],
    ['the start of a round', { a: round('2026-10-12T15:00') }, '2026-10-12T15:00'],
    ['the end of a round', { a: round('2026-10-12T11:30') }, '2026-10-12T12:30'],
    [
      'the end of a round whose result is known',
      { a: round('2026-10-12T11:30', ', result: passed') },
      '2026-10-12T12:30',
    ],
    ['the moment a thank-you is due', { a: round('2026-10-11T14:00') }, '2026-10-12T15:00'],
    ['the moment a thank-you lapses', { a: round('2026-10-04T14:00') }, '2026-10-12T15:00'],
  ];
  for (const [what, files, turn] of turns) {
    it(`stays as it is till ${what}`, () => {
      expect(nextTurn(entriesOf(files), applicationsOf(files), at(now)).toString()).to.equal(
        at(turn).toString(),
      );
    });
  }
});
