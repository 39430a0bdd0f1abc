import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import manifest from '../../../package.json';
import { editLog } from '../../../src/model/edit';
import { fixAllEdits } from '../../../src/model/fixAll';
import { fixesFor, type Fix } from '../../../src/model/fixes';
import { openLog, parseLog } from '../../../src/model/parse';
import { rules, type Problem } from '../../../src/model/problems';
import { namedFiles, senseProblems, type Surroundings } from '../../../src/model/sense';
import { applyEdits } from '../../../src/model/text';
import { logRules } from './logRules';
import { marked } from './marked';

const now = Temporal.ZonedDateTime.from('2026-11-01T10:00[Europe/Berlin]');
const log = (more: string) => `company: Acme\nrole: Engineer\n${more}`;

function problemsIn(text: string, around: Partial<Surroundings> = {}): Problem[] {
  const open = openLog(text);
  return [...open.problems, ...senseProblems(open, { now, missing: new Map(), ...around })];
}

const codesIn = (text: string) => problemsIn(text).map(({ code }) => code);

function fixesIn(text: string, around?: Partial<Surroundings>): Fix[] {
  const open = openLog(text);
  return problemsIn(text, around).flatMap((problem) => fixesFor(problem, open, now));
}

function carriedOut({ change }: Fix, text: string): string {
  if ('story' in change) return `a story: ${change.story}`;
  const result = 'edits' in change ? change : editLog(text, change.intents);
  return 'edits' in result ? applyEdits(text, result.edits) : result.refused.reason;
}

describe('the rules for logs', () => {
  for (const [code, { finds, leaves, around, fixed = [] }] of Object.entries(logRules)) {
    const { text, ranges } = marked(finds);

    it(`find ${code}, and where`, () => {
      const found = problemsIn(text, around).filter((problem) => problem.code === code);
      expect(found.map(({ range }) => range)).to.deep.equal(ranges);
    });

    it(`leave alone what only looks like ${code}`, () => {
      expect(problemsIn(leaves, around).map((problem) => problem.code)).not.to.include(code);
    });

    it(`mend ${code}${fixed.length > 0 ? '' : ' in no way'}`, () => {
      const open = openLog(text);
      const problem = problemsIn(text, around).find((candidate) => candidate.code === code);
      const fixes = problem ? fixesFor(problem, open, now) : [];
      const texts = fixes.filter(({ change }) => !('story' in change)).map((fix) => carriedOut(fix, text));
      expect(texts).to.deep.equal(fixed);
      const gone = { ...around, missing: new Map() };
      for (const mended of texts) {
        expect(problemsIn(mended, gone).map((other) => other.code)).not.to.include(code);
      }
    });
  }

  it('are the same for an open log and a closed one, but for its sense', () => {
    for (const { finds } of Object.values(logRules)) {
      const { text } = marked(finds);
      expect(openLog(text).problems).to.deep.equal(parseLog(text).problems);
    }
  });

  it('show what is merely odd as a note', () => {
    const sense = Object.values(rules).filter(({ about }) => about === 'sense');
    expect(sense.map(({ severity }) => severity)).to.satisfy((all: string[]) =>
      all.every((severity) => severity === 'information' || severity === 'hint'),
    );
  });

  it('can each be switched off in the settings', () => {
    const { items } = manifest.contributes.configuration.properties['debrief.diagnostics.off'];
    expect(items.enum).to.deep.equal(Object.keys(rules));
  });
});

describe('the sense of a log', () => {
  const quiet: readonly [what: string, text: string][] = [
    ['a new log', log('')],
    ['an empty file', ''],
    ['a text that is no YAML', 'rounds: [}'],
    [
      'a cancelled round out of order',
      log('rounds:\n  - date: 2026-10-12\n  - { date: 2026-10-01, result: cancelled }\n'),
    ],
    ['rounds without a date', log('rounds:\n  - date: 2026-10-12\n  - type: panel\n')],
    [
      'rounds in order of their instants',
      log('rounds:\n  - date: 2026-10-12T15:00+02:00\n  - date: 2026-10-12T14:30+01:00\n'),
    ],
    ['a decision that cannot be read', log('outcome: rejected\ndecided: soon\n')],
    ['an offer that cannot be read', log('outcome: accepted\ndecided: 2026-10-01\noffer: 90000\n')],
    ['an answered offer', log('outcome: declined\ndecided: 2026-10-01\noffer: { deadline: 2026-09-01 }\n')],
    ['a deadline later today', log('outcome: offer\noffer: { deadline: 2026-11-01T18:00 }\n')],
  ];
  for (const [what, text] of quiet) {
    it(`has nothing to say about ${what}`, () => {
      const sense = codesIn(text).filter((code) => rules[code].about === 'sense');
      expect(sense).to.deep.equal([]);
    });
  }

  it('reads through aliases', () => {
    const text = log(
      'outcome: rejected\nx_day: &day 2026-10-01\ndecided: *day\nrounds:\n  - date: 2026-10-12\n',
    );
    expect(codesIn(text)).to.deep.equal(['round-after-decided']);
  });

  it('knows a deadline to the minute', () => {
    expect(codesIn(log('outcome: offer\noffer: { deadline: 2026-11-01T10:00 }\n'))).to.deep.equal([
      'offer-past-deadline',
    ]);
  });

  const paths: readonly [resume: string, posting: string, named: string[]][] = [
    ['../resume.md', 'acme.posting.md', ['../resume.md', 'acme.posting.md']],
    ['cv/2026 résumé.pdf', 'job.html', ['cv/2026 résumé.pdf', 'job.html']],
    ['https://me.example/cv.pdf', 'https://jobs.example/1.html', []],
    ['/home/me/cv.pdf', 'jobs.example/1.html', []],
    ['C:\\cv.pdf', 'jobs.example', []],
    ['the long one', 'www.jobs.example/a.pdf', []],
    ['sent to hr@acme.example', 'version 2.1', []],
  ];
  for (const [resume, posting, named] of paths) {
    it(`takes ${named.length > 0 ? 'for files' : 'for no files'}: ${resume}, ${posting}`, () => {
      const files = namedFiles({ log: { company: '', role: '', resume, posting } });
      expect(files.map(({ value }) => value)).to.deep.equal(named);
    });
  }
});

describe('quick fixes of a log', () => {
  const cases: readonly [what: string, text: string, after: string[]][] = [
    [
      'keeps double quotes',
      log('outcome: "Rejectd"\ndecided: 2026-10-01\n'),
      [log('outcome: "rejected"\ndecided: 2026-10-01\n')],
    ],
    ['makes one item a list', log('tags: robotics # one\n'), [log('tags: [robotics] # one\n')]],
    ['leaves text with commas', log('tags: a, b\n'), []],
    ['leaves a date with two readings', log('applied: 10/12/2026\n'), []],
    ['leaves a date without a year', log('applied: 12.10.\n'), []],
    ['leaves a day that does not exist', log('applied: 2026-02-30\n'), []],
    [
      'mends dates inside braces',
      log('offer: { date: 2026/10/12, base: 1 }\n'),
      [log('offer: { date: 2026-10-12, base: 1 }\n')],
    ],
    [
      'does not name a key twice',
      log('outcome: pending\noutcme: offer\n'),
      [log('outcome: pending\nx_outcme: offer\n')],
    ],
    ['does not name a key of one’s own twice', log('mood: fine\nx_mood: low\n'), []],
    ['removes a doubled key in braces', log('fit: { role: 3, role: 3 }\n'), [log('fit: { role: 3 }\n')]],
    [
      'removes a doubled key with all that it holds',
      log('tags: [a]\ntags:\n  - b\n  - c\nnotes: x\n'),
      [log('tags: [a]\nnotes: x\n')],
    ],
    ['keeps a doubled key that others refer to', log('fit: { role: 3 }\nfit: &f { role: 4 }\nx_f: *f\n'), []],
    [
      'keeps Windows line endings',
      'company: A\r\nrole: B\r\ninterest: "4"\r\n',
      ['company: A\r\nrole: B\r\ninterest: 4\r\n'],
    ],
    [
      'adds a missing key where it belongs',
      'role: Engineer\nnotes: x\n',
      ['company: TODO\nrole: Engineer\nnotes: x\n'],
    ],
    ['adds to an empty log', '', ['company: TODO\n', 'role: TODO\n']],
    ['quotes an alias of nothing', log('tags: [*a, b]\n'), [log("tags: ['*a', b]\n")]],
  ];
  for (const [what, text, after] of cases) {
    it(what, () => {
      expect(fixesIn(text).map((fix) => carriedOut(fix, text))).to.deep.equal(after);
    });
  }

  it('adds a story that is not there', () => {
    const text = log('rounds:\n  - questions:\n      - story: A new one\n');
    const fixes = fixesIn(text, { story: () => ({ known: false }) });
    expect(fixes.map((fix) => carriedOut(fix, text))).to.deep.equal(['a story: A new one']);
  });

  it('mend in one go all that is certain, and nothing else', () => {
    const text = log(
      'outcme: rejectd\napplied: 12.10.2026\ninterest: "4"\nsource: event\nsource: event\ntags: a\nworkplace: remot\nmystery: 1\n',
    );
    expect(applyEdits(text, fixAllEdits(fixesIn(text), text))).to.equal(
      log(
        'outcome: rejectd\napplied: 2026-10-12\ninterest: 4\nsource: event\ntags: [a]\nworkplace: remote\nmystery: 1\n',
      ),
    );
  });

  it('name a key once in one go, though several were meant to be it', () => {
    const text =
      'compny: Acme\ncompani: B\nrole: Engineer\nrounds:\n  - dats: 2026-10-01\n  - dats: 2026-10-02\n';
    expect(applyEdits(text, fixAllEdits(fixesIn(text), text))).to.equal(
      'company: Acme\ncompani: B\nrole: Engineer\nrounds:\n  - date: 2026-10-01\n  - date: 2026-10-02\n',
    );
  });

  it('mend in one go what fixes would both change, once', () => {
    const text = log('x_day: &day 12.10.2026\napplied: *day\ndecided: *day\n');
    const mended = applyEdits(text, fixAllEdits(fixesIn(text), text));
    expect(mended).to.equal(log('x_day: &day 2026-10-12\napplied: *day\ndecided: *day\n'));
  });
});
