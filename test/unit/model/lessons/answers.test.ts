import { expect } from 'chai';
import { hasLessons, toPractice } from '../../../../src/model/lessons';
import { applicationsOf, lessonsIn, logOfRatings, noonOf, now, reportOf, uriOf } from './search';

const log = uriOf('a.interview.yaml');

describe('lessons from answers', () => {
  it('are empty for an empty search', () => {
    expect(reportOf({})).to.deep.equal({
      competencies: [],
      gaps: [],
      strengths: [],
      actions: [],
      calibration: { n: 0, thoughtGood: 0, wentOn: 0, thoughtBad: 0, wentOnAnyway: 0 },
      stories: [],
    });
  });

  it('gather the ratings of a competency in order of time, with their lines', () => {
    const report = reportOf({
      'b.interview.yaml': [
        'rounds:',
        '  - date: 2026-11-10',
        '    questions:',
        '      - { text: Shard it, competency: System design, rating: 3 }',
      ],
      'a.interview.yaml': [
        'company: A',
        'rounds:',
        '  - date: 2026-11-10T00:30+01:00',
        '    questions:',
        '      - text: Cache it',
        '        rating: 4',
        '        competency: system_design',
        '      - No rating',
        '      - { text: No competency, rating: 1 }',
        '  - questions: [{ competency: system-design, rating: 1 }]',
      ],
    });
    const other = uriOf('b.interview.yaml');
    expect(report.competencies).to.deep.equal([
      {
        competency: 'system_design',
        n: 3,
        average: 8 / 3,
        ratings: [
          { date: '', rating: 1, log, line: 9 },
          { date: '2026-11-10', rating: 3, log: other, line: 3 },
          { date: '2026-11-10T00:30+01:00', rating: 4, log, line: 4 },
        ],
      },
    ]);
  });

  it('call a competency that no table knows as it was spelt last, and sort by what is compared', () => {
    const report = reportOf({
      'a.interview.yaml': logOfRatings('Type theory', ['2026-11-02 2']),
      'b.interview.yaml': logOfRatings('type_theory', ['2026-11-01 2']),
      'c.interview.yaml': logOfRatings('CODING', ['2026-11-01 2']),
    });
    expect(report.competencies.map(({ competency, n }) => [competency, n])).to.deep.equal([
      ['coding', 1],
      ['Type theory', 2],
    ]);
  });

  const rounds: [what: string, round: string, n: number][] = [
    ['an undated round', 'type: panel', 1],
    ['a round of an hour ago', 'date: 2026-11-20T11:00', 1],
    ['a round that begins now', 'date: 2026-11-20T12:00', 1],
    ['a round of today, without a time', 'date: 2026-11-20', 1],
    ['a round in another zone that has begun here', 'date: 2026-11-20T19:30+09:00', 1],
    ['a round in an hour', 'date: 2026-11-20T13:00', 0],
    ['a round of tomorrow', 'date: 2026-11-21', 0],
    ['a round of tomorrow with a result', 'date: 2026-11-21, result: passed', 0],
    ['a cancelled round', 'date: 2026-11-01, result: cancelled', 0],
  ];
  for (const [what, round, n] of rounds) {
    it(`${n > 0 ? 'count' : 'do not count'} ${what}`, () => {
      const question = '{ text: Q, competency: coding, rating: 3, story: S }';
      const files = { 'a.interview.yaml': `rounds:\n  - { ${round}, questions: [${question}] }` };
      const { competencies, strengths, stories } = reportOf(files);
      expect([competencies.length, strengths.length, stories.length]).to.deep.equal([n, n, n]);
    });
  }

  it('leave the sample out once there is a log of one’s own', () => {
    const sample = `sample: true\n${logOfRatings('coding', ['2026-11-01 4'])}`;
    expect(reportOf({ 'a.interview.yaml': sample }).strengths).to.have.length(1);
    const both = { 'a.interview.yaml': sample, 'b.interview.yaml': 'company: B' };
    expect(reportOf(both).strengths).to.deep.equal([]);
  });

  it('put strengths best first, then newest, then by log and line', () => {
    const strengths = (files: Parameters<typeof reportOf>[0]) =>
      reportOf(files).strengths.map(({ text, rating }) => `${text} ${String(rating)}`);
    expect(
      strengths({
        'b.interview.yaml': [
          'rounds:',
          '  - questions: [{ text: undated, rating: 4 }]',
          '  - date: 2026-11-01',
          '    questions: [{ text: first, rating: 3 }, { text: weak, rating: 2 }, { text: second, rating: 3 }]',
          '  - { date: 2026-11-02, questions: [{ text: newest, rating: 3 }, { rating: 4 }] }',
        ],
        'a.interview.yaml': 'rounds: [{ date: 2026-11-01, questions: [{ text: other log, rating: 3 }] }]',
      }),
    ).to.deep.equal(['undated 4', 'newest 3', 'other log 3', 'first 3', 'second 3']);
  });

  it('count how often a story was told, and average what was rated', () => {
    const { stories } = lessonsIn({
      'a.interview.yaml': [
        'rounds:',
        '  - date: 2026-11-02',
        '    questions:',
        '      - { text: Conflict, story: Outage, rating: 4 }',
        '      - { text: Change, story: Migration }',
        '  - { date: 2026-11-01, questions: [{ text: Failure, story: Outage, rating: 1 }, { text: X, story: Outage }] }',
      ],
    });
    expect(stories).to.deep.equal([
      {
        story: 'Outage',
        used: 3,
        average: 2.5,
        sources: [
          { log, line: 5 },
          { log, line: 5 },
          { log, line: 3 },
        ],
      },
      { story: 'Migration', used: 1, sources: [{ log, line: 4 }] },
    ]);
  });
});

describe('lessons speak up', () => {
  const rated = (date: string, ratings: number, before = '') =>
    applicationsOf({
      'a.interview.yaml': [
        `company: A${before}`,
        'rounds:',
        `  - { date: ${date}, questions: [Unrated, ${Array<string>(ratings).fill('{ rating: 1 }').join(', ')}] }`,
      ],
      'b.interview.yaml':
        'rounds: [{ questions: [{ text: Q, rating: 4 }, { text: R, competency: c, rating: 2 }] }]',
    });

  it('once five answers are rated, with a competency or without one', () => {
    expect(hasLessons(rated('2026-11-01', 2), now)).to.equal(false);
    expect(hasLessons(rated('2026-11-01', 3), now)).to.equal(true);
  });

  it('not by rounds that are still to come, or by the sample beside others', () => {
    expect(hasLessons(rated('2026-11-21', 3), now)).to.equal(false);
    expect(hasLessons(rated('2026-11-01', 3, '\nsample: true'), now)).to.equal(false);
  });
});

describe('what to practice next', () => {
  const practiced: [what: string, ratings: Readonly<Record<string, readonly string[]>>, next?: string][] = [
    ['nothing without ratings', {}],
    ['nothing that was rated once', { coding: ['2026-11-01 1'] }],
    ['nothing that is solid', { coding: ['2026-11-01 3', '2026-11-02 3'] }],
    [
      'the lowest average',
      { coding: ['2026-11-01 2', '2026-11-02 3'], domain: ['2026-11-01 2', '2026-11-02 2'] },
      'domain',
    ],
    [
      'the newest of two alike',
      { coding: ['2026-11-01 2', '2026-11-03 2'], domain: ['2026-11-01 2', '2026-11-02 2'] },
      'coding',
    ],
  ];
  for (const [what, ratings, next] of practiced) {
    it(`is ${what}`, () => {
      const files = Object.entries(ratings).map(([competency, rounds]) => [
        `${competency}.interview.yaml`,
        logOfRatings(competency, rounds),
      ]);
      const report = reportOf(Object.fromEntries(files) as Record<string, string>, noonOf('2026-11-20'));
      expect(toPractice(report.competencies)?.competency).to.equal(next);
    });
  }
});
