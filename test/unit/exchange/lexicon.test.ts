import { expect } from 'chai';
import { findTerms } from '../../../src/exchange/keywords/finder';
import { variants } from '../../../src/exchange/keywords/lexicon';

const found = (line: string) => findTerms(line, false).terms;

describe('the lexicon', () => {
  it('has no way to write two terms', () => {
    const ways = variants.map(({ text }) => text.toLowerCase().replaceAll('-', ' '));
    const twice = ways.filter((way, index) => ways.indexOf(way) !== index);
    expect(twice).to.deep.equal([]);
  });

  it('has no term without a name', () => {
    expect(variants.filter(({ text, term }) => text.trim() !== text || term === '')).to.deep.equal([]);
  });

  it('is found in every way that it is written, alone and among others', () => {
    for (const { text, term } of variants) {
      expect(found(text), text).to.deep.equal([term]);
      expect(found(`Experience with ${text}, also at scale.`), text).to.deep.equal([term]);
      expect(found(`(Kotlin/${text})`), text).to.include(term);
    }
  });

  it('is found in any case where it is no other word, and in the plural', () => {
    for (const { text, term, kind } of variants.filter((variant) => variant.kind === 'plain')) {
      expect(found(text.toUpperCase()), kind).to.deep.equal([term]);
      expect(found(text.toLowerCase()), kind).to.deep.equal([term]);
    }
    expect(found('data pipelines, strategies, APIs, LLMs, SLOs, user stories')).to.have.members([
      'data pipeline',
      'large language model',
      'SLO',
      'user story',
    ]);
  });
});
