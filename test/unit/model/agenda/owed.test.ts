import { expect } from 'chai';
import type { AgendaKind } from '../../../../src/model/agenda';
import { agendaAt, berlin, inShort, type Files } from './search';

/** When something is on the agenda of a search in Berlin: at each of these times, and at none of those. */
interface Case {
  readonly what: string;
  readonly files: Files;
  readonly kind: AgendaKind;
  /** As {@link inShort}, without the kind. */
  readonly item: string;
  readonly owed?: readonly string[];
  readonly notOwed?: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: 'a round with a time, to its end an hour later',
    files: { a: 'rounds: [{ type: technical, date: 2026-10-12T15:00 }]' },
    kind: 'round',
    item: '2026-10-12T13:00:00Z a',
    owed: ['2026-01-01T00:00', '2026-10-12T15:30', '2026-10-12T15:59:59.999'],
    notOwed: ['2026-10-12T16:00', '2026-12-01T00:00'],
  },
  {
    what: 'a long round, to the end that its log gives',
    files: { a: 'rounds: [{ date: 2026-10-12T15:00, duration_minutes: 240 }]' },
    kind: 'round',
    item: '2026-10-12T13:00:00Z a',
    owed: ['2026-10-12T18:59'],
    notOwed: ['2026-10-12T19:00'],
  },
  {
    what: 'a round of a time elsewhere',
    files: { a: 'rounds: [{ date: 2026-10-12T15:00-07:00 }]' },
    kind: 'round',
    item: '2026-10-12T22:00:00Z a',
    owed: ['2026-10-13T00:59'],
    notOwed: ['2026-10-13T01:00'],
  },
  {
    what: 'a round without a time, through its whole day',
    files: { a: 'outcome: offer\nrounds: [{ date: 2026-10-12 }]' },
    kind: 'round',
    item: '2026-10-12 a',
    owed: ['2026-10-12T23:59'],
    notOwed: ['2026-10-13T00:00'],
  },
  {
    what: 'the deadline of an offer, for as long as the offer stands',
    files: { a: 'outcome: offer\noffer: { deadline: 2026-10-20 }' },
    kind: 'offer_deadline',
    item: '2026-10-20 a',
    owed: ['2026-10-01T00:00', '2026-10-20T12:00', '2027-10-20T12:00'],
  },
  {
    what: 'the deadline of an offer with a time',
    files: { a: 'outcome: offer\noffer: { deadline: 2026-10-20T17:00 }' },
    kind: 'offer_deadline',
    item: '2026-10-20T15:00:00Z a',
    owed: ['2026-10-01T00:00'],
  },
  {
    what: 'a thank-you, from the end of the round to a week after it is due',
    files: { a: 'rounds: [{ type: technical, date: 2026-10-12T15:00 }]' },
    kind: 'follow_up',
    item: '2026-10-13T14:00:00Z a',
    owed: ['2026-10-12T16:00', '2026-10-20T15:59'],
    notOwed: ['2026-10-12T15:59', '2026-10-20T16:00'],
  },
  {
    what: 'a thank-you for a round without a time, once its day is over',
    files: { a: 'outcome: offer\nrounds: [{ type: panel, date: 2026-10-12, result: passed }]' },
    kind: 'follow_up',
    item: '2026-10-13T22:00:00Z a',
    owed: ['2026-10-13T00:00'],
    notOwed: ['2026-10-12T23:00'],
  },
  {
    what: 'a check-in, two weeks after the latest round, for two weeks',
    files: {
      a: 'rounds: [{ date: 2026-10-12T15:00 }, { date: 2026-10-05, result: passed, heard: 2026-10-06 }]',
    },
    kind: 'check_in',
    item: '2026-10-26 a',
    owed: ['2026-10-12T16:00', '2026-11-08T23:59'],
    notOwed: ['2026-10-12T15:59', '2026-11-09T00:00'],
  },
  {
    what: 'a check-in, where feedback came before that round only, or at an unknown time',
    files: {
      a: 'rounds: [{ date: 2026-10-12 }, { date: 2026-10-20, result: cancelled }]\nfeedback: [{ date: 2026-10-11, text: Good }, Fine]',
    },
    kind: 'check_in',
    item: '2026-10-26 a',
    owed: ['2026-10-13T00:00'],
  },
  {
    what: 'letting go, the day before the next round anywhere, to the end of that round',
    files: {
      a: 'outcome: rejected\ndecided: 2026-10-12\nrounds: [{ date: 2026-10-05, result: failed }]',
      b: 'rounds: [{ date: 2026-10-20T10:00 }, { date: 2026-10-25 }]',
    },
    kind: 'let_go',
    item: '2026-10-19 a',
    owed: ['2026-10-12T00:00', '2026-10-20T10:59'],
    notOwed: ['2026-10-20T11:00', '2026-10-24T00:00'],
  },
  {
    what: 'letting go, not before the decision',
    files: {
      a: 'outcome: withdrawn\ndecided: 2026-10-20\nrounds: [{ type: panel }]',
      b: 'rounds: [{ date: 2026-10-20T18:00 }]',
    },
    kind: 'let_go',
    item: '2026-10-20 a',
    owed: ['2026-10-20T12:00'],
    notOwed: ['2026-10-20T19:00'],
  },
  {
    what: 'letting go for the next round, where one of the same day was over when the word came',
    files: {
      a: 'outcome: no_response\ndecided: 2026-10-20\nrounds: [{ type: panel }]',
      b: 'rounds: [{ date: 2026-10-20T09:00, result: passed }, { date: 2026-10-23 }]',
    },
    kind: 'let_go',
    item: '2026-10-22 a',
    owed: ['2026-10-20T12:00', '2026-10-23T23:59'],
    notOwed: ['2026-10-24T00:00'],
  },
  {
    what: 'letting go, by the last fact where the day of the decision is missing',
    files: {
      a: 'outcome: rejected\nrounds: [{ date: 2026-10-12 }]\nevents: [{ date: 2026-10-14, note: They called }, { date: 2027-01-01, note: A plan }]',
      b: 'rounds: [{ date: 2026-10-15, result: passed }]',
    },
    kind: 'let_go',
    item: '2026-10-14 a',
    owed: ['2026-10-14T12:00'],
    notOwed: ['2026-10-16T12:00'],
  },
  {
    what: 'a review after the usual days, for thirty days',
    files: { a: 'outcome: rejected\ndecided: 2026-10-12\nrounds: [{ type: panel }]' },
    kind: 'post_mortem',
    item: '2026-10-14 a',
    owed: ['2026-10-12T00:00', '2026-11-12T23:59'],
    notOwed: ['2026-11-13T00:00'],
  },
  {
    what: 'a review later for a dream job, past the days with rounds',
    files: {
      a: 'outcome: rejected\ninterest: 5\ndecided: 2026-10-12\nrounds: [{ date: 2026-10-18, result: failed }, { date: 2026-10-20 }]',
      b: 'rounds: [{ date: 2026-10-17T10:00 }, { date: 2026-10-19, result: cancelled }]',
    },
    kind: 'post_mortem',
    item: '2026-10-19 a',
    owed: ['2026-10-12T00:00'],
  },
  {
    what: 'a review that was begun, until it is finished',
    files: {
      a: 'outcome: rejected\ninterest: 1\ndecided: 2026-10-12\nrounds: [{ type: panel }]',
      'a.postmortem': '- [x] Felt <!-- item:feel-released -->\n- [-] On <!-- item:on-to-next -->\n',
    },
    kind: 'post_mortem',
    item: '2026-10-12 a',
    owed: ['2026-10-12T00:00'],
  },
  {
    what: 'an action, for thirty days after its day',
    files: {
      a: 'outcome: rejected',
      'a.prep':
        '<!-- section:actions -->\n\n## Do <!-- section:actions -->\n\n- [ ] Drill [due:: 2026-10-12]\n',
    },
    kind: 'action',
    item: '2026-10-12 a',
    owed: ['2026-01-01T00:00', '2026-11-10T23:59'],
    notOwed: ['2026-11-11T00:00'],
  },
];

describe('the agenda', () => {
  for (const { what, files, kind, item, owed = [], notOwed = [] } of cases) {
    const found = (time: string) =>
      inShort(agendaAt(berlin(time), files).filter((entry) => entry.kind === kind));
    it(`holds ${what}`, () => {
      for (const time of owed) expect(found(time), time).to.include(`${kind} ${item}`);
      for (const time of notOwed) expect(found(time), time).not.to.include(`${kind} ${item}`);
    });
  }
});
