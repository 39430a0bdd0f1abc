import { expect } from 'chai';
import type { Application } from '../../../src/model/logbook';
import { namesFor } from '../../../src/model/mask';
import { englishHiddenName } from '../../../src/model/names';
import { decidePage, isDeciding } from '../../../src/panel/pages/decide';
import { plain, reader, searchOf } from './search';

/** The page on 30 October 2026. */
const pageOf = (applications: readonly Application[], hidden = false) =>
  decidePage({ applications, names: namesFor(applications, hidden ? englishHiddenName : undefined) }, reader);
const page = (...logs: readonly string[]) => pageOf(searchOf(...logs));

const log = (company: string, more: string) => `company: ${company}\nrole: Engineer\n${more}`;
const offer = (more = '') => log('Kiln', `outcome: offer\n${more}`);
const waiting = (more = 'applied: 2026-10-01') => log('Moss', more);
const accepted = log('Kiln', 'outcome: accepted\ndecided: 2026-10-29');

describe('the page to decide on', () => {
  const ways: [what: string, logs: string[], shown: boolean][] = [
    ['nothing', [], false],
    ['an offer', [offer()], true],
    ['a pending one', [waiting()], false],
    ['an offer accepted yesterday, and another open', [accepted, waiting()], true],
    ['an offer accepted yesterday, and nothing else', [accepted], false],
    ['one accepted long ago', [accepted.replace('2026-10-29', '2026-06-01'), waiting()], false],
    ['an offer of the sample, in a search of one’s own', [`${offer()}sample: true\n`, waiting()], false],
  ];
  for (const [what, logs, shown] of ways) {
    it(`${what}: ${shown ? 'a' : 'no'} way there`, () => {
      expect(isDeciding(searchOf(...logs), reader.now)).to.equal(shown);
    });
  }

  it('shows the terms of an offer and where they stand, the same ones for each', () => {
    const [first, second] = page(
      offer('fit: { role: 4 }\noffer:\n  base: 91000\n  currency: EUR\n  notes: 30 days off\n'),
      offer(),
    ).offers;
    expect(first?.terms).to.deep.include.members([
      { label: 'Base', value: '€91,000', line: 5 },
      { label: 'Notes', value: '30 days off', line: 7 },
      { label: 'Equity' },
    ]);
    expect(first?.fit[0]).to.deep.include({ label: 'Fit of the role', rating: { value: 4, word: '4 of 5' } });
    expect(first?.fit[1]).not.to.have.property('rating');
    expect(second?.terms.map(({ label }) => label)).to.deep.equal(first?.terms.map(({ label }) => label));
  });

  const deadlines: [deadline: string, words: string, soon: string | undefined][] = [
    ['offer: { deadline: 2026-11-03 }', 'Answer by Tuesday, November 3', 'in 4 days'],
    ['offer: { deadline: 2026-11-03T17:00 }', 'Answer by Tuesday, November 3 at 5:00 PM', 'in 4 days'],
    ['offer: { deadline: 2026-10-30 }', 'Answer by Friday, October 30', 'today'],
    ['offer: { deadline: 2026-10-28 }', 'They asked for an answer by Wednesday, October 28', undefined],
    ['offer: { deadline: soon }', 'No day to answer by', undefined],
    ['', 'No day to answer by', undefined],
  ];
  for (const [text, words, soon] of deadlines) {
    it(`${text || 'no deadline'}: ${words}`, () => {
      const deadline = page(offer(text)).offers[0]?.deadline;
      expect(plain(deadline?.words)).to.equal(words);
      expect(deadline?.soon).to.equal(soon);
    });
  }

  const deadline = 'offer: { deadline: 2026-11-03 }';
  const round = (date: string) => `rounds: [{ type: final, date: ${date} }]`;
  const timings: [what: string, other: string, timing: string | undefined][] = [
    ['a round the day before', round('2026-11-02T10:00'), 'before you answer'],
    ['a round on the day', round('2026-11-03T16:00'), 'before you answer'],
    ['a round the day after', round('2026-11-04'), 'after you answer'],
    ['no round', 'applied: 2026-10-01', undefined],
  ];
  for (const [what, other, timing] of timings) {
    it(`${what}: ${timing ?? 'no date yet'}`, () => {
      expect(page(offer(deadline), waiting(other)).others[0]?.timing).to.equal(timing);
    });
  }

  it('goes by the first of several deadlines that is still to come', () => {
    const offers = ['2026-11-09', '2026-10-20', '2026-11-05'].map((day) =>
      offer(`offer: { deadline: ${day} }`),
    );
    expect(page(...offers, waiting()).others[0]?.note).to.contain('Thursday, November 5');
  });

  it('writes a note that names the person, the role and the day, and not the other company', () => {
    const other = waiting('applied: 2026-10-01\ncontacts: [{ name: Sam }, { name: Ida, role: recruiter }]');
    const note = page(offer(deadline), other).others[0]?.note ?? '';
    expect(note)
      .to.match(/^Hello Ida,\n\n/)
      .and.to.contain('Engineer')
      .and.to.contain('Tuesday, November 3');
    expect(note).not.to.match(/Kiln|Moss/);
  });

  it('writes a note without a day where there is none, and none to where one never applied', () => {
    expect(page(offer(), waiting()).others[0]?.note).to.match(/^Hello,\n\n.*answer it soon/);
    expect(page(offer(), waiting('')).others[0]).not.to.have.property('note');
  });

  it('shows first what has a date', () => {
    const others = page(offer(), waiting(), log('Fern', round('2026-11-02'))).others;
    expect(others.map(({ company }) => company)).to.deep.equal(['Fern', 'Moss']);
  });

  it('says what was accepted, and what is still open', () => {
    const found = page(accepted, waiting());
    expect(found.accepted?.company).to.equal('Kiln');
    expect(found.others.map(({ company }) => company)).to.deep.equal(['Moss']);
  });

  it('hides names where they are to be hidden', () => {
    const { offers } = pageOf(searchOf(offer('offer: { notes: Kiln said so }')), true);
    expect(JSON.stringify(offers)).not.to.contain('Kiln');
  });
});
