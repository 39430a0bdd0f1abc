import { expect } from 'chai';
import fc from 'fast-check';
import { makePrepSheet, refreshPrepSheet } from '../../../src/documents/prep';
import type { PrepFacts } from '../../../src/documents/prepFacts';
import { readDocument } from '../../../src/documents/read';
import type { Round } from '../../../src/model/log';
import { hostileText } from './hostileText';
import { pretty } from './postmortemFacts';
import { now, template } from './prepFacts';

/** Facts with a text wherever a user can write one. */
function filled(text: string): PrepFacts {
  const held: Round = { type: 'technical', date: '2026-10-12' };
  const coming: Round = {
    type: 'technical',
    date: '2026-10-22T15:00-04:00',
    interviewers: [{ name: text, role: 'peer' }, { name: text }],
    notes: `${text}\n${text}\n\n${text}`,
  };
  const question = { text, competency: text, story: text, better: text };
  return {
    log: { company: text, role: text, rounds: [held, coming] },
    now,
    goals: [text, text],
    stories: [
      { title: text, competency: text, line: 0 },
      { title: `${text}.`, competency: 'coding', line: 2 },
    ],
    asked: [
      { question: { ...question, rating: 2 }, round: held },
      { question: { ...question, text: `${text} 2`, rating: 4 }, round: held, company: text },
      { question: { ...question, text: `3 ${text}` }, round: held, company: text },
    ],
    actions: [
      { text: `a ${text}`, area: text, due: '2026-10-21', link: `../${text}/x.prep.md` },
      { text, area: 'coding' },
      { text },
    ],
    keywords: {
      covered: [{ term: `C ${text}`, count: 2, line: 3, quote: `${text} C ${text}` }],
      missing: [{ term: `D ${text}`, count: 1, line: 0, quote: `D ${text}` }],
    },
    postingName: `${text.replaceAll(/[/\\\n\r]/g, '')}.posting.md`,
  };
}

describe('what users wrote, in a prep sheet', () => {
  async function check(text: string): Promise<void> {
    const facts = filled(text);
    const sheet = makePrepSheet(template, facts, 2);
    expect(await pretty(sheet)).to.equal(sheet);
    expect(refreshPrepSheet(sheet, facts)).to.deep.equal([]);
    const read = readDocument(sheet);
    const plain = readDocument(makePrepSheet(template, filled('plain'), 2));
    expect(read.problems).to.deep.equal([]);
    expect(read.actions).to.deep.equal([]);
    expect(read.questions).to.deep.equal([]);
    for (const list of ['items', 'sections'] as const) {
      expect(read[list].map(({ id }) => id)).to.deep.equal(plain[list].map(({ id }) => id));
    }
    expect(read.blocks.map(({ name, round }) => [name, round])).to.deep.equal(
      plain.blocks.map(({ name, round }) => [name, round]),
    );
  }

  it('stays words, and as Prettier leaves it', () =>
    fc.assert(fc.asyncProperty(hostileText, check), { numRuns: 25 })).timeout(30_000);
});
