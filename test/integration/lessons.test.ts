import { expect } from 'chai';
import type * as vscode from 'vscode';
import type { LessonsReport } from '../../src/model/lessons';
import { competencyKey } from '../../src/model/used';
import { debrief, makeLog, place, untilLogbook, writeText } from './support';

const folder = 'applications/lessons';

/** Three answers, the last of a round that the first two moments asked about do not know of. */
const log = `company: Lesson Works
role: Engineer
rounds:
  - type: technical
    date: 2026-03-02T10:00+01:00
    result: passed
    self_rating: 2
    rated: 2026-03-02
    heard: 2026-03-06
    questions:
      - { text: Fold a lesson, competency: Lesson folding, rating: 2 }
      - { text: Tell a lesson, competency: lesson_folding, rating: 4, story: The lesson }
  - type: final
    date: 2026-03-20
    questions:
      - { text: Unfold a lesson, competency: lesson-folding, rating: 3 }
`;

const review = `# Looking back

- [-] Did my answers come across clearly? <!-- item:clear-answers -->

## Actions <!-- section:actions -->

- [x] Practice to "fold a lesson" [area:: lesson folding] [completion:: 2026-03-10]
`;

describe('the exported lessons', () => {
  let uri: vscode.Uri;
  let lessons: (now?: string) => LessonsReport;
  before(async () => {
    const api = await debrief();
    lessons = (now) => api.lessons(now);
    // The log last: what is written into a folder that has just appeared may be told of by no event.
    const document = place(folder, 'lesson-works', 'lesson-works.postmortem.md');
    await writeText(document, review);
    uri = await makeLog(`${folder}/lesson-works`, log);
    await untilLogbook(
      () => lessons().actions.some((action) => action.document === document.toString()),
      () => Promise.resolve(),
    );
  });

  const own = <Each extends { log: string }>(sources: readonly Each[]) =>
    sources.filter((source) => source.log === uri.toString());
  const folding = (now?: string) =>
    lessons(now).competencies.find(({ competency }) => competencyKey(competency) === 'lesson_folding');

  it('tell what was rated, where, and what changed since an action', () => {
    const report = lessons('2026-04-01T12:00[Europe/Berlin]');
    expect(folding('2026-04-01')).to.deep.equal({
      competency: 'lesson-folding',
      n: 3,
      average: 3,
      ratings: [
        { date: '2026-03-02T10:00+01:00', rating: 2, log: uri.toString(), line: 10 },
        { date: '2026-03-02T10:00+01:00', rating: 4, log: uri.toString(), line: 11 },
        { date: '2026-03-20', rating: 3, log: uri.toString(), line: 15 },
      ],
    });
    expect(own(report.strengths)).to.deep.equal([
      { text: 'Tell a lesson', rating: 4, log: uri.toString(), line: 11 },
      { text: 'Unfold a lesson', rating: 3, log: uri.toString(), line: 15 },
    ]);
    expect(report.actions.find(({ area }) => area === 'lesson folding')).to.deep.include({
      text: 'Practice to "fold a lesson"',
      done: true,
      completed: '2026-03-10',
      line: 6,
      before: [4],
      since: [3],
      verdict: 'too few',
    });
    expect(own(report.gaps.find(({ item }) => item === 'clear-answers')?.sources ?? [])).to.deep.equal([
      { log: uri.toString(), line: 2 },
    ]);
    expect(report.stories.find(({ story }) => story === 'The lesson')).to.deep.equal({
      story: 'The lesson',
      used: 1,
      average: 4,
    });
    expect(report.calibration.wentOnAnyway).to.be.greaterThan(0);
  });

  it('stand as of any moment', () => {
    expect(folding('2026-03-02T09:59:59+01:00')).to.equal(undefined);
    expect(folding('2026-03-02T09:00:00Z')?.n).to.equal(2);
    expect(folding('2026-03-10')?.n).to.equal(2);
    expect(folding('2026-03-20')?.n).to.equal(3);
  });

  it('refuse what is no moment', () => {
    expect(() => lessons('last spring')).to.throw(RangeError, 'last spring');
  });
});
