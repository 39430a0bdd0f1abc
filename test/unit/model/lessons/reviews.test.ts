import { expect } from 'chai';
import type { ActionLesson } from '../../../../src/model/lessons';
import { lessonsIn, logOfRatings, noonOf, reportOf, uriOf } from './search';

const item = (box: string, id: string) => `- [${box}] ${id} <!-- item:${id} -->`;

describe('gaps', () => {
  const files = {
    'b.interview.yaml': '',
    'b.postmortem.md': [item('-', 'clear-answers'), item('-', 'confident'), item('x', 'nonverbal')],
    'a.interview.yaml': '',
    'a.postmortem.md': ['', item('-', 'clear-answers'), item(' ', 'confident'), item('-', 'own-thing')],
    'a.prep.md': [
      item('-', 'keywords'),
      '## Two <!-- round:2 -->',
      item('-', 'logistics'),
      item('-', 'logistics'),
      '## One <!-- round:1 -->',
      item('-', 'logistics'),
    ],
  };

  it('are what was answered "not this time", most frequent first, then in the order of the checklists', () => {
    expect(reportOf(files).gaps.map(({ item, n }) => `${item} ${String(n)}`)).to.deep.equal([
      'logistics 2',
      'clear-answers 2',
      'keywords 1',
      'confident 1',
      'own-thing 1',
    ]);
  });

  it('name the log and the line, and to those who follow them the document', () => {
    const ofItem = (gap: { item: string }) => gap.item === 'clear-answers';
    expect(reportOf(files).gaps.find(ofItem)?.sources).to.deep.equal([
      { log: uriOf('a.interview.yaml'), line: 1 },
      { log: uriOf('b.interview.yaml'), line: 0 },
    ]);
    expect(
      lessonsIn(files)
        .gaps.find(ofItem)
        ?.sources.map(({ document }) => document),
    ).to.deep.equal([uriOf('a.postmortem.md'), uriOf('b.postmortem.md')]);
  });
});

describe('actions', () => {
  const days = ['01', '02', '03', '04', '05', '06', '11', '12', '13', '14', '15'];
  const ratings = ['1', '2', '2', '2', '2', '2', '3', '3', '3', '2', '4'];
  const other = logOfRatings(
    'system_design',
    days.map((day, index) => `2026-10-${day} ${ratings[index] ?? ''}`),
  );
  /** The action of a post-mortem whose log has these questions, beside eleven ratings of another application. */
  const actionOf = (
    action: string,
    questions: readonly string[] = [],
    at?: string,
  ): ActionLesson | undefined => {
    const files = {
      'z.interview.yaml': other,
      'a.interview.yaml': [
        'rounds:',
        '  - date: 2026-10-06T23:30',
        '    questions:',
        ...questions.map((question) => `      - { ${question} }`),
      ],
      'a.postmortem.md': ['', action],
    };
    return reportOf(files, at === undefined ? undefined : noonOf(at)).actions[0];
  };

  const compared: [what: string, action: string, expected: Partial<ActionLesson>, at?: string][] = [
    [
      'by the day of completion',
      '- [x] Drill [area:: System design] [completion:: 2026-10-06]',
      { before: [1, 2, 2, 2, 2, 2], since: [3, 3, 3, 2, 4], verdict: 'higher', done: true },
    ],
    [
      'that day’s own among those before',
      '- [x] Drill [area:: system_design] [completion:: 2026-10-11]',
      { before: [1, 2, 2, 2, 2, 2, 3], since: [3, 3, 2, 4], verdict: 'too few' },
    ],
    [
      'as all from before while it is open',
      '- [ ] Drill [area:: system_design] [due:: 2026-12-01]',
      {
        before: [1, 2, 2, 2, 2, 2, 3, 3, 3, 2, 4],
        since: [],
        verdict: 'too few',
        done: false,
        due: '2026-12-01',
      },
    ],
    [
      'as all from before where no one knows when it was done',
      '- [x] Drill [area:: system_design]',
      { before: [1, 2, 2, 2, 2, 2, 3, 3, 3, 2, 4], since: [], done: true },
    ],
    [
      'as all from before until the day of completion has come',
      '- [x] Drill [area:: system_design] [completion:: 2026-10-06]',
      { before: [1, 2, 2, 2, 2], since: [] },
      '2026-10-05',
    ],
    ['with nothing where it has no area', '- [x] Drill [completion:: 2026-10-06]', { before: [], since: [] }],
    ['with nothing of another area', '- [ ] Drill [area:: coding]', { before: [], since: [] }],
  ];
  for (const [what, action, expected, at] of compared) {
    it(`compare ratings ${what}`, () => {
      expect(actionOf(action, [], at)).to.deep.include(expected);
    });
  }

  const origins: [what: string, questions: readonly string[], text: string, before: readonly number[]][] = [
    [
      'the one that it quotes',
      [
        'text: Design a Cache, competency: system_design, rating: 1',
        'text: Else, competency: system_design, rating: 2',
      ],
      'Practice "design a cache" aloud',
      [1, 2, 2, 2, 2, 2, 2],
    ],
    [
      'else the latest weak one',
      [
        'text: Cache, competency: system_design, rating: 1',
        'text: Else, competency: system_design, rating: 2',
        'text: Good, competency: system_design, rating: 4',
      ],
      'Drill storage',
      [1, 2, 2, 2, 2, 2, 1, 4],
    ],
    [
      'none where all went well, even if it is quoted',
      ['text: Cache, competency: system_design, rating: 3'],
      'Cache more',
      [1, 2, 2, 2, 2, 2, 3],
    ],
    [
      'none of another area',
      ['text: Cache, competency: coding, rating: 1'],
      'Cache more',
      [1, 2, 2, 2, 2, 2],
    ],
  ];
  for (const [what, questions, text, before] of origins) {
    it(`leave out the answer that they came from: ${what}`, () => {
      const action = actionOf(`- [x] ${text} [area:: system_design] [completion:: 2026-10-06]`, questions);
      expect(action?.before).to.deep.equal(before);
      expect(action?.since).to.deep.equal([3, 3, 3, 2, 4]);
    });
  }

  it('stand in order of document and line, without those that were dropped', () => {
    const { actions } = reportOf({
      'b.interview.yaml': '',
      'b.prep.md': ['- [x] Third [area:: coding] [completion:: 2026-10-01]'],
      'a.interview.yaml': '',
      'a.prep.md': '- [ ] Second [due:: 2026-12-01]',
      'a.postmortem.md': ['- [-] Dropped [area:: coding]', '', '- [ ] First [area:: coding]'],
    });
    expect(actions.map(({ text, document, line }) => [text, document, line])).to.deep.equal([
      ['First', uriOf('a.postmortem.md'), 2],
      ['Second', uriOf('a.prep.md'), 0],
      ['Third', uriOf('b.prep.md'), 0],
    ]);
    expect(actions[1]).to.deep.equal({
      text: 'Second',
      due: '2026-12-01',
      done: false,
      document: uriOf('a.prep.md'),
      line: 0,
      before: [],
      since: [],
      verdict: 'too few',
    });
  });
});
