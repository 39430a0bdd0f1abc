import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { parseLog, pathKey } from '../../../src/model/parse';
import type { Path, ProblemCode } from '../../../src/model/problems';
import { marked } from './marked';

const fixture = (name: string) => readFileSync(`test/fixtures/logs/${name}.interview.yaml`, 'utf8');
const complete = fixture('complete');
/** A log with what it must have, and more. */
const withRequired = (more: string) => `company: Acme\nrole: Engineer\n${more}`;
const codes = (text: string) => parseLog(text).problems.map(({ code }) => code);

describe('reading a log', () => {
  it('reads every value of a complete one', () => {
    const { log, problems } = parseLog(complete);
    expect(problems).to.deep.equal([]);
    expect(log).to.deep.equal({
      company: 'Acme Robotics',
      role: 'Backend Engineer',
      version: 1,
      outcome: 'pending',
      interest: 4,
      posting: 'https://jobs.example/1',
      source: 'referral',
      location: 'Berlin',
      workplace: 'hybrid',
      salary: { min: 80000, max: 95000, currency: 'EUR', period: 'year' },
      resume: '../resume.md',
      applied: '2026-10-01',
      decided: '2026-10-28',
      feedback_asked: '2026-10-28',
      tags: ['robotics'],
      contacts: [{ name: 'Robin', role: 'recruiter', email: 'robin@acme.example' }],
      rounds: [
        {
          type: 'technical',
          date: '2026-10-12T15:00+02:00',
          duration_minutes: 60,
          medium: 'video',
          interviewers: [{ name: 'Sam' }],
          result: 'passed',
          heard: '2026-10-20',
          self_rating: 3,
          rated: '2026-10-12',
          followed_up: '2026-10-13',
          questions: [
            {
              text: 'Design a rate limiter',
              competency: 'system_design',
              rating: 2,
              story: 'Payment outage',
              answer: 'token bucket, forgot the clock skew',
              better: 'start from the limits',
            },
          ],
          notes: 'went over time\n',
        },
      ],
      feedback: [{ date: '2026-10-29', from: 'recruiter', text: 'Wanted more depth on storage.' }],
      offer: { date: '2026-10-20', deadline: '2026-10-27', base: 90000, currency: 'EUR' },
      fit: { role: 4, company: 3 },
      events: [{ date: '2026-10-05', note: 'Recruiter called back' }],
    });
  });

  it('reads the shortest forms, numbers as text, and nothing for what is empty', () => {
    const { log, problems } = parseLog(fixture('shorthand'));
    expect(problems).to.deep.equal([]);
    expect(log).to.deep.equal({
      company: '1984',
      role: '0o17',
      contacts: [{ name: 'Robin' }, { name: '007' }, { name: 'Kim', phone: '0049301234' }],
      rounds: [
        {
          type: 'technical',
          interviewers: [{ name: 'Sam' }],
          questions: [{ text: 'What is a monad?' }, {}, { text: 'true', competency: '1e3' }],
        },
        {},
        { followed_up: 'none' },
      ],
      feedback: [{ text: 'Wanted more depth on storage.' }],
      events: [{ note: 'Recruiter called back' }],
      offer: { bonus: '10%', equity: '0.5' },
    });
  });

  for (const [what, text] of [
    ['with a byte order mark', '\uFEFFcompany: Acme\nrole: Engineer\n'],
    ['with CRLF', 'company: Acme\r\nrole: Engineer\r\n'],
    ['with lone CR', 'company: Acme\rrole: Engineer\r'],
    ['between markers, as front matter', '---\ncompany: Acme\nrole: Engineer\n---\n'],
    ['with an old YAML directive', '%YAML 1.1\n---\ncompany: Acme\nrole: Engineer\n'],
    ['with quotes', `"company": 'Acme'\n'role': "Engineer"`],
    ['with explicit keys', '? company\n: Acme\n? role\n: Engineer\n'],
    ['with tags and aliases', 'x_a: &a Engineer\ncompany: !!str Acme\nrole: *a\n'],
    ['as JSON', '{"company": "Acme", "role": "Engineer"}'],
    [
      'with an empty value',
      'company: Acme\nrole: Engineer\ndecided:\noutcome: ""\ninterest: null\nrounds: ~\n',
    ],
  ] as const) {
    it(`reads one ${what}`, () => {
      const { log, problems } = parseLog(text);
      expect(log).to.deep.equal({ company: 'Acme', role: 'Engineer' });
      expect(problems).to.deep.equal([]);
    });
  }

  it('tells the lines of what stands at the top, and of the items of lists, also of what does not fit', () => {
    const text = fixture('shorthand');
    const { lines } = parseLog(text);
    const all = text.split('\n');
    const standsAt = (path: Path, words: string) => {
      expect(lines.get(pathKey(path)), pathKey(path)).to.equal(all.findIndex((line) => line.includes(words)));
    };
    standsAt(['company'], 'company:');
    standsAt(['contacts', 2], 'Kim');
    standsAt(['rounds', 0], 'type: technical');
    standsAt(['rounds', 0, 'questions', 0], 'monad');
    expect(parseLog('offer:\n  base: 1\n  deadline: 2026-10-12\n').lines.get('offer/deadline')).to.equal(2);
    expect(lines).not.to.have.any.keys('posting', 'notes', 'x_mine', 'rounds/0/date');
    expect(lines.get('rounds/1')).to.equal(14);
    expect(parseLog('interest: 9').lines.get('interest')).to.equal(0);
  });
});

describe('problems of a log', () => {
  type Values = Record<string, string>;
  const cases: readonly [what: string, text: string, code: ProblemCode, values?: Values, path?: Path][] = [
    ['nothing in it', '||', 'missing-key', { key: 'company' }],
    ['only a comment', '|# soon|', 'missing-key', { key: 'company' }],
    ['no role', '# mine\n|company: Acme|\ntags: []', 'missing-key', { key: 'role' }],
    ['an empty company', '|company:|\nrole: Engineer', 'missing-key', { key: 'company' }],
    ['a list', '|- Acme|\n- Engineer', 'not-a-map'],
    ['a scalar', '|Acme|', 'not-a-map'],
    ['text for a list', withRequired('rounds: |two|'), 'wrong-type', { key: 'rounds', expected: 'list' }],
    ['a map for a list', withRequired('rounds:\n  |type: panel|\n'), 'wrong-type', { expected: 'list' }],
    ['a list for a map', withRequired('offer: |[1]|'), 'wrong-type', { key: 'offer', expected: 'map' }],
    [
      'text for a round',
      withRequired('rounds:\n  - |panel|'),
      'wrong-type',
      { expected: 'map' },
      ['rounds', 0],
    ],
    ['a list for text', withRequired('notes: |[a, b]|'), 'wrong-type', { key: 'notes', expected: 'text' }],
    [
      'quotes about a number',
      withRequired('interest: |"3"|'),
      'wrong-type',
      { expected: 'number', value: '3' },
    ],
    ['words for a number', withRequired('salary: { min: |a lot| }'), 'wrong-type', { key: 'min' }],
    ['a word for a yes', withRequired('sample: |yes|'), 'wrong-type', { expected: 'boolean' }],
    ['an unknown outcome', withRequired('outcome: |ghosted|'), 'unknown-value', { value: 'ghosted' }],
    ['a number for an outcome', withRequired('outcome: |1|'), 'unknown-value', { value: '1' }],
    ['too high a rating', withRequired('interest: |7|'), 'unknown-value', { allowed: '1, 2, 3, 4, 5' }],
    ['a rating between', withRequired('interest: |2.5|'), 'unknown-value', { allowed: '1, 2, 3, 4, 5' }],
    ['less than nothing', withRequired('offer: { base: |-1| }'), 'unknown-value', { allowed: '≥ 0' }],
    ['endless money', withRequired('offer: { base: |.inf| }'), 'unknown-value', { key: 'base' }],
    ['another version', withRequired('version: |2|'), 'unknown-value', { allowed: '1' }],
    ['a day that is not', withRequired('applied: |2026-02-30|'), 'bad-date', { value: '2026-02-30' }],
    ['a date of another form', withRequired('decided: |12.10.2026|'), 'bad-date', { key: 'decided' }],
    ['no thank-you', withRequired('rounds: [{ followed_up: |never| }]'), 'bad-date', { value: 'never' }],
    ['an unknown key', withRequired('|mood|: fine'), 'unknown-key', { key: 'mood' }, ['mood']],
    ['a mistyped key', withRequired('rounds:\n  - |dates|: 1'), 'unknown-key', { nearest: 'date' }],
    ['a key of JavaScript', withRequired('|__proto__|: { tags: [a] }'), 'unknown-key'],
    ['a list for a key', withRequired('? |[a]|\n: b'), 'unknown-key', { key: '[a]' }],
    ['a key twice', withRequired('|role|: Engineer'), 'duplicate-key', { key: 'role' }, ['role']],
    [
      'a key twice, further in',
      withRequired('x_a: [{ a: 1, |a|: 2 }]'),
      'duplicate-key',
      {},
      ['x_a', 0, 'a'],
    ],
    ['an alias of nothing', withRequired('notes: |*all|'), 'unknown-alias', { value: 'all' }, ['notes']],
    ['two documents', withRequired('|---|\ncompany: Other'), 'several-documents'],
    ['an open bracket', 'company: Acme\ntags: [a\n|r|ole: Engineer', 'syntax'],
    ['a tab for an indent', 'company: Acme\nrounds:\n|\t|- type: panel', 'syntax'],
    ['no text at all', 'PK\u0003|\0binary|', 'not-utf8'],
  ];

  for (const [what, source, code, values = {}, path] of cases) {
    it(`${what}: ${code}`, () => {
      for (const text of [source, source.replaceAll('\n', '\r\n')]) {
        const { text: log, ranges } = marked(text);
        const problem = parseLog(log).problems.find((candidate) => candidate.code === code);
        expect(problem?.range).to.deep.equal(ranges[0]);
        expect(problem?.values).to.include(values);
        if (path) expect(problem?.path).to.deep.equal(path);
      }
    });
  }

  it('drops what does not fit and keeps all around it', () => {
    const { log, problems } = parseLog(`
company: Acme
role: Engineer
rounds:
  - type: techncal
    date: 2026-10-12
    questions: [{ text: Why us?, rating: 9 }, [oops], { rating: 3 }]
  - panel
  - type: final
tags: [a, [b], c]
salary: none
salry: { min: 1 }
company: Other
`);
    expect(log).to.deep.equal({
      company: 'Acme',
      role: 'Engineer',
      rounds: [
        { date: '2026-10-12', questions: [{ text: 'Why us?' }, {}, { rating: 3 }] },
        {},
        { type: 'final' },
      ],
      tags: ['a', '', 'c'],
    });
    expect(problems.map(({ code, range }) => [range.start.line, code])).to.deep.equal([
      [4, 'unknown-value'],
      [6, 'unknown-value'],
      [6, 'wrong-type'],
      [7, 'wrong-type'],
      [9, 'wrong-type'],
      [10, 'wrong-type'],
      [11, 'unknown-key'],
      [12, 'duplicate-key'],
    ]);
  });

  it('reads what it can of a broken text', () => {
    const text = 'company: Acme\noutcome: rejected\nrole Engineer\n';
    expect(parseLog(text).log).to.deep.equal({ company: 'Acme', role: '', outcome: 'rejected' });
    expect(codes(text)).to.include('syntax').and.not.include('missing-key');
  });

  it('lets keys of one’s own be', () => {
    expect(codes(withRequired('x_mood: fine\nrounds: [{ x_room: 4 }]'))).to.deep.equal([]);
  });

  it('reads the first of several documents', () => {
    expect(parseLog('company: Acme\n---\ncompany: Other\n').log.company).to.equal('Acme');
  });
});
