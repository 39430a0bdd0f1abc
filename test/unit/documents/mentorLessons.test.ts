import { expect } from 'chai';
import * as markdownPlugin from 'prettier/plugins/markdown';
import { format } from 'prettier/standalone';
import { mentorLessons } from '../../../src/documents/mentorLessons';
import type { LessonsReport } from '../../../src/model/lessons';

const at = { log: 'file:///w/acme.interview.yaml', line: 1 };
const rated = (rating: number) => ({ ...at, date: '2026-10-12', rating });
const report: LessonsReport = {
  strengths: [
    { ...at, text: 'Why Acme?', rating: 4 },
    { ...at, text: 'Why Acme?', rating: 3 },
  ],
  competencies: [{ competency: 'system_design', n: 3, average: 8 / 3, ratings: [2, 3, 3].map(rated) }],
  gaps: [{ item: 'confident', n: 2, sources: [] }],
  actions: [
    {
      text: 'Drill *hashing*',
      area: 'system_design',
      done: true,
      document: at.log,
      line: 3,
      before: [2, 2, 2, 2, 2],
      since: [3, 3, 3, 3, 3],
      verdict: 'higher',
    },
  ],
  calibration: { n: 8, thoughtGood: 5, wentOn: 3, thoughtBad: 3, wentOnAnyway: 1 },
  stories: [],
};

describe('the lessons for a mentor', () => {
  const text = mentorLessons(report, (words) => words.replaceAll('Acme', 'Company A'));

  it('begin with what goes well', () => {
    expect(text).to.equal(`# What I have learned

## What goes well

- “Why Company A?”: great (4 of 4)

## How answers went

- System design: shaky, solid, solid; 2.7 of 4 on average

## What has not worked out yet

- Confidence: twice

## What I am working on

- [x] Drill \\*hashing\\* (system design): higher since, 2 before, then 3 of 4

## How it felt, and how it went

- Rounds I thought good: 5, of which 3 went on
- Rounds I thought less good: 3, of which 1 went on anyway
`);
  });

  it('stay as they are when Prettier formats them', async () => {
    expect(await format(text, { parser: 'markdown', plugins: [markdownPlugin] })).to.equal(text);
  });
});
