import { expect } from 'chai';
import type { AgendaKind } from '../../../../src/model/agenda';
import { agendaAt, berlin, inShort, type Files } from './search';

const never: readonly [what: string, kind: AgendaKind, files: Files, now: string][] = [
  [
    'a round that was cancelled',
    'round',
    { a: 'rounds: [{ date: 2026-10-20, result: cancelled }]' },
    '2026-10-12',
  ],
  [
    'a round whose result is known',
    'round',
    { a: 'rounds: [{ date: 2026-10-20, result: passed }]' },
    '2026-10-12',
  ],
  [
    'a round of a closed application',
    'round',
    { a: 'outcome: withdrawn\nrounds: [{ date: 2026-10-20 }]' },
    '2026-10-12',
  ],
  ['a round without a date', 'round', { a: 'rounds: [{ type: panel }, { date: soon }]' }, '2026-10-12'],
  [
    'a deadline of an offer that was taken',
    'offer_deadline',
    { a: 'outcome: accepted\noffer: { deadline: 2026-10-20 }' },
    '2026-10-12',
  ],
  [
    'a deadline that is no date',
    'offer_deadline',
    { a: 'outcome: offer\noffer: { deadline: Friday }' },
    '2026-10-12',
  ],
  [
    'a thank-you for an assessment',
    'follow_up',
    { a: 'rounds: [{ type: assessment, date: 2026-10-12 }, { type: take_home, date: 2026-10-12 }]' },
    '2026-10-14',
  ],
  [
    'a thank-you for a cancelled round',
    'follow_up',
    { a: 'rounds: [{ date: 2026-10-12, result: cancelled }]' },
    '2026-10-14',
  ],
  [
    'a thank-you that went out',
    'follow_up',
    { a: 'rounds: [{ date: 2026-10-12, followed_up: 2026-10-12 }]' },
    '2026-10-14',
  ],
  [
    'a thank-you that is not owed',
    'follow_up',
    { a: 'rounds: [{ date: 2026-10-12, followed_up: none }]' },
    '2026-10-14',
  ],
  [
    'a thank-you after a rejection',
    'follow_up',
    { a: 'outcome: rejected\nrounds: [{ date: 2026-10-12 }]' },
    '2026-10-14',
  ],
  [
    'a check-in with a round to come',
    'check_in',
    { a: 'rounds: [{ date: 2026-10-12 }, { date: 2026-10-20 }]' },
    '2026-10-14',
  ],
  [
    'a check-in with a word that came',
    'check_in',
    { a: 'rounds: [{ date: 2026-10-12, heard: 2026-10-13 }]' },
    '2026-10-14',
  ],
  [
    'a check-in with a result',
    'check_in',
    { a: 'rounds: [{ date: 2026-10-12, result: passed }, { date: 2026-10-05 }]' },
    '2026-10-14',
  ],
  [
    'a check-in with feedback of that day',
    'check_in',
    { a: 'rounds: [{ date: 2026-10-12 }]\nfeedback: [{ date: 2026-10-12 }]' },
    '2026-10-14',
  ],
  [
    'a check-in with an offer',
    'check_in',
    { a: 'outcome: offer\nrounds: [{ date: 2026-10-12 }]' },
    '2026-10-14',
  ],
  ['a check-in without a round', 'check_in', { a: 'applied: 2026-10-12' }, '2026-10-14'],
  [
    'letting go without a round to come',
    'let_go',
    { a: 'outcome: rejected\ndecided: 2026-10-12\nrounds: [{ type: panel }]' },
    '2026-10-14',
  ],
  [
    'letting go for a round of its own',
    'let_go',
    { a: 'outcome: rejected\ndecided: 2026-10-12\nrounds: [{ date: 2026-10-20 }]' },
    '2026-10-14',
  ],
  [
    'letting go for a round that closed with its application',
    'let_go',
    {
      a: 'outcome: rejected\ndecided: 2026-10-12\nrounds: [{ type: panel }]',
      b: 'outcome: withdrawn\nrounds: [{ date: 2026-10-20 }]',
    },
    '2026-10-14',
  ],
  [
    'letting go twice, once another round is over',
    'let_go',
    {
      a: 'outcome: rejected\ndecided: 2026-10-12\nrounds: [{ type: panel }]',
      b: 'outcome: rejected\ndecided: 2026-10-14\nrounds: [{ date: 2026-10-13, result: failed }]',
      c: 'rounds: [{ date: 2026-10-14 }]',
      'b.postmortem': '- [-] x <!-- item:on-to-next -->',
    },
    '2026-10-14',
  ],
  [
    'letting go of what never had a round',
    'let_go',
    {
      a: 'outcome: rejected\ndecided: 2026-10-12\nrounds: [{ result: cancelled }]',
      b: 'rounds: [{ date: 2026-10-20 }]',
    },
    '2026-10-14',
  ],
  [
    'letting go of an offer that one declined',
    'let_go',
    {
      a: 'outcome: declined\ndecided: 2026-10-12\nrounds: [{ type: panel }]',
      b: 'rounds: [{ date: 2026-10-20 }]',
    },
    '2026-10-14',
  ],
  [
    'letting go again',
    'let_go',
    {
      a: 'outcome: rejected\ndecided: 2026-10-12\nrounds: [{ type: panel }]',
      b: 'rounds: [{ date: 2026-10-20 }]',
      'a.postmortem': '- [-] x <!-- item:feel-released -->',
    },
    '2026-10-14',
  ],
  [
    'letting go where nothing has a date',
    'let_go',
    { a: 'outcome: rejected\nrounds: [{ type: panel }]', b: 'rounds: [{ date: 2026-10-20 }]' },
    '2026-10-14',
  ],
  [
    'a review of what never had a round',
    'post_mortem',
    { a: 'outcome: rejected\ndecided: 2026-10-12' },
    '2026-10-14',
  ],
  [
    'a review of what is open',
    'post_mortem',
    { a: 'decided: 2026-10-12\nrounds: [{ type: panel }]' },
    '2026-10-14',
  ],
  [
    'a review that is finished',
    'post_mortem',
    {
      a: 'outcome: rejected\ndecided: 2026-10-12\nrounds: [{ type: panel }]',
      'a.postmortem': '- [x] x <!-- item:on-to-next -->',
    },
    '2026-10-14',
  ],
  [
    'an action without a day, done or dropped',
    'action',
    {
      a: '',
      'a.prep':
        '## Do <!-- section:actions -->\n\n- [ ] Drill\n- [x] Drill [due:: 2026-10-20]\n- [-] Drill [due:: 2026-10-20]\n',
    },
    '2026-10-14',
  ],
];

describe('the agenda', () => {
  for (const [what, kind, files, now] of never) {
    it(`never holds ${what}`, () => {
      const found = agendaAt(berlin(`${now}T12:00`), files).filter((entry) => entry.kind === kind);
      const ofFirst = found.filter(({ application }) => application.slug === 'a');
      expect(inShort(ofFirst)).to.deep.equal([]);
    });
  }
});
