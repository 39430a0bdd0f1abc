import { expect } from 'chai';
import * as vocabulary from '../../../src/model/vocabulary';

const { competencies, contactRoles, ids, isGood, isOpen, isWeak, labelOf, media, outcomes } = vocabulary;
const { periods, ratings, results, roundTypes, row, sources, stages, workplaces } = vocabulary;

describe('the vocabulary', () => {
  const tables: readonly [name: string, table: readonly { id: string }[], words: string][] = [
    ['outcomes', outcomes, 'offer pending accepted declined rejected no_response withdrawn'],
    ['stages', stages, 'saved applied screen interview final offer'],
    [
      'round types',
      roundTypes,
      'recruiter_screen assessment take_home hiring_manager technical system_design behavioral panel onsite final other',
    ],
    ['results', results, 'pending passed failed cancelled'],
    ['media', media, 'phone video in_person online_test'],
    ['sources', sources, 'referral job_board company_site recruiter event agency other'],
    ['workplaces', workplaces, 'on_site hybrid remote'],
    ['periods', periods, 'year month day hour'],
    ['contact roles', contactRoles, 'recruiter hiring_manager interviewer peer referrer other'],
    [
      'competencies',
      competencies,
      'coding algorithms system_design debugging domain behavioral communication leadership motivation',
    ],
  ];
  for (const [name, table, words] of tables) {
    it(`has the ${name} that logs are written with, in order`, () => {
      expect(ids(table)).to.deep.equal(words.split(' '));
    });
  }

  it('has a word for each rating', () => {
    expect(ratings.map(({ id, label }) => `${String(id)} ${label}`)).to.deep.equal([
      '1 rough',
      '2 shaky',
      '3 solid',
      '4 great',
    ]);
  });

  for (const [rating, side] of [
    [1, 'weak'],
    [2.9, 'weak'],
    [3, 'good'],
    [4, 'good'],
    [undefined, 'neither'],
  ] as const) {
    it(`takes ${String(rating)} for ${side}`, () => {
      expect([isGood(rating), isWeak(rating)]).to.deep.equal([side === 'good', side === 'weak']);
    });
  }

  it('calls the first two outcomes open', () => {
    expect(ids(outcomes).filter(isOpen)).to.deep.equal(['offer', 'pending']);
  });

  it('shows no outcome in red', () => {
    for (const { color } of outcomes) expect(color).not.to.match(/red|error/i);
  });

  it('says that a failed round did not go on', () => {
    expect(labelOf(results, 'failed')).to.equal('Did not go on');
  });

  it('finds words for what no table knows', () => {
    expect(labelOf(competencies, 'system_design')).to.equal('System design');
    expect(labelOf(competencies, 'own_topic')).to.equal('own topic');
    expect(row(stages, 'final').label).to.equal('Final');
  });
});
