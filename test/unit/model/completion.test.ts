import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { suggestionsAt, type Suggestion } from '../../../src/model/completion';
import { cursorAt } from '../../../src/model/cursor';
import type { Log } from '../../../src/model/log';
import { parseLog } from '../../../src/model/parse';
import { namesOf, usedIn } from '../../../src/model/used';
import { competencies, outcomes, results, roundTypes } from '../../../src/model/vocabulary';
import { atCursor } from './cursorMark';

const now = Temporal.ZonedDateTime.from('2026-10-12T12:00[Europe/Berlin]');

const other: Log = {
  company: 'Other',
  role: 'Engineer',
  source: 'event',
  location: 'Berlin\nor Hamburg\n',
  tags: ['go', 'robotics'],
  rounds: [
    {
      interviewers: [{ name: 'Sam' }, { name: 'Robin: the boss' }],
      questions: [{ competency: 'pairing' }, { competency: 'coding' }, { competency: 'pairing' }],
    },
    { interviewers: [{ name: 'Sam' }] },
  ],
};

const stories = [
  { title: 'Payment outage', competency: 'debugging' },
  { title: 'Moving: a database', competency: 'System design' },
];

function suggest(
  marked: string,
  lineEnding = '\n',
): { list: readonly Suggestion[]; text: string; start: number } {
  const { text, offset } = atCursor(marked.replaceAll('\n', lineEnding));
  const cursor = cursorAt(text, offset);
  if (!cursor) return { list: [], text, start: offset };
  const log = parseLog(text).log;
  const around = {
    text,
    now,
    log,
    used: usedIn(
      [other, log].map((one) => ({
        log: one,
        interviewers: namesOf(one.rounds?.flatMap((round) => round.interviewers ?? [])),
      })),
    ),
    nextRound: '2026-10-14T15:00',
    stories,
  };
  return { list: suggestionsAt(cursor, around), text, start: cursor.start };
}

const labels = (marked: string, lineEnding?: string) =>
  suggest(marked, lineEnding).list.map(({ label }) => label);

/** The text after the choice of a suggestion, with a bar where the cursor is then. */
function accept(marked: string, label: string): string {
  const { text, offset } = atCursor(marked);
  const { list, start } = suggest(marked);
  const chosen = list.find((one) => one.label === label);
  if (!chosen)
    throw new Error(`“${label}” is not suggested; there are: ${list.map((one) => one.label).join(', ')}`);
  return `${text.slice(0, start)}${chosen.insert}|${chosen.after}${text.slice(offset)}`;
}

const ids = (table: readonly { id: string }[]) => table.map(({ id }) => id);
const roundKeys = [
  ...['type', 'date', 'duration_minutes', 'medium', 'interviewers', 'result', 'heard', 'self_rating'],
  ...['rated', 'followed_up', 'questions', 'notes'],
];
const without = (keys: readonly string[], ...gone: string[]) => keys.filter((key) => !gone.includes(key));

describe('keys of a log are completed', () => {
  const cases: readonly [what: string, text: string, expected: readonly string[]][] = [
    ['in a round', 'rounds:\n  - type: panel\n    |', without(roundKeys, 'type')],
    ['while one is typed', 'rounds:\n  - type: panel\n    da|\n', without(roundKeys, 'type')],
    [
      'above others',
      'rounds:\n  - type: panel\n    |\n    # held late\n    date: 2026-10-12\n    notes: >\n      long\n\n  - result: passed\n',
      without(roundKeys, 'type', 'date', 'notes'),
    ],
    [
      'below a dash, and a new item',
      'rounds:\n  - type: panel\n  |\n    date: 2026-10-12\n',
      [...without(roundKeys, 'type', 'date'), '- type:'],
    ],
    ['behind a dash', 'rounds:\n  - |', roundKeys],
    [
      'above others, over lines of nothing but space',
      'rounds:\n  - type: panel\n    |\n    \n \n    date: 2026-10-12\n',
      without(roundKeys, 'type', 'date'),
    ],
    ['behind a dash, above others', 'rounds:\n  - |\n    date: 2026-10-12\n', without(roundKeys, 'date')],
    ['in a list that is not indented', 'rounds:\n- type: panel\n  |', without(roundKeys, 'type')],
    ['below a key of a map', 'salary:\n  |', ['min', 'max', 'currency', 'period']],
    ['in braces', 'salary: { min: 1, |', ['max', 'currency', 'period']],
    ['in braces, before others', 'salary: { | min: 1, period: year }', ['max', 'currency']],
    ['in braces over several lines', 'salary: {\n  min: 1,\n  |\n}\n', ['max', 'currency', 'period']],
    ['in braces inside brackets', 'rounds: [{ type: panel, re|', without(roundKeys, 'type')],
    [
      'in a question',
      'rounds:\n  - questions:\n      - text: Why?\n        |',
      [...['competency', 'rating', 'story', 'answer', 'better']],
    ],
    [
      'below a comment',
      'offer:\n  # they called\n  |',
      [...['date', 'deadline', 'base', 'bonus', 'equity', 'currency', 'notes']],
    ],
    [
      'behind a text of several lines',
      'rounds:\n  - notes: >-\n      one\n\n    |',
      without(roundKeys, 'notes'),
    ],
    ['below a bracket that nobody closed', 'tags: [go\nfit:\n  |', ['role', 'company']],
    ['below a quote that nobody closed', 'company: "Acme\nfit:\n  |', ['role', 'company']],
    ['below nonsense', '}: ]\n- x\nfit:\n  |', ['role', 'company']],
    ['of a contact', 'contacts:\n  - name: Sam\n    |', ['role', 'email', 'phone', 'url', 'notes']],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => expect(labels(text)).to.deep.equal(expected));
    it(`${what}, with CRLF`, () => expect(labels(text, '\r\n')).to.deep.equal(expected));
  }

  it('at the top, those that are missing, above and below, in the contract’s order', () => {
    const found = labels('role: Engineer\ncompany: Acme\n|\napplied: 2026-10-01\nrounds:\n  - type: panel\n');
    expect(found.slice(0, 4)).to.deep.equal(['version', 'outcome', 'interest', 'posting']);
    expect(found).not.to.include.members(['role', 'applied', 'rounds', 'sample']);
  });

  it('with a sentence from the schema', () => {
    const [first] = suggest('fit:\n  |').list;
    expect(first?.description).to.equal('How well the role fits you, 1 to 5.');
  });
});

describe('a completed key brings what belongs behind it', () => {
  const cases: readonly [what: string, text: string, label: string, expected: string][] = [
    ['a space', 'out|', 'outcome', 'outcome: |'],
    ['nothing, where there is a colon', 'out|: pending', 'outcome', 'outcome|: pending'],
    ['the first key of a list’s item', 'ro|', 'rounds', 'rounds:\n  - type: |'],
    [
      'as other lists are indented',
      'events:\n- note: x\nro|',
      'rounds',
      'events:\n- note: x\nrounds:\n- type: |',
    ],
    [
      'at the column of the map',
      'rounds:\n  - ques|',
      'questions',
      'rounds:\n  - questions:\n      - text: |',
    ],
    ['the place for a map’s keys', 'sal|', 'salary', 'salary:\n  |'],
    ['as other maps are indented', 'fit:\n    role: 3\nsal|', 'salary', 'fit:\n    role: 3\nsalary:\n    |'],
    ['brackets for names', 'rounds:\n  - |', 'interviewers', 'rounds:\n  - interviewers: [|]'],
    ['brackets for tags', 'ta|', 'tags', 'tags: [|]'],
    ['braces inside braces', '{ company: A, of|', 'offer', '{ company: A, offer: { | }'],
    ['brackets inside braces', '{ company: A, ro|', 'rounds', '{ company: A, rounds: [|]'],
    ['a space before it, where one is missing', 'rounds:\n  -|', 'type', 'rounds:\n  - type: |'],
    [
      'the missing indentation, where the editor leaves the cursor below a dash',
      'rounds:\n  - type: panel\n  da|',
      'date',
      'rounds:\n  - type: panel\n    date: |',
    ],
    ['a new item', 'rounds:\n  - type: panel\n  |', '- type:', 'rounds:\n  - type: panel\n  - type: |'],
    ['the first item', 'rounds:\n  |', '- type:', 'rounds:\n  - type: |'],
    ['an item in brackets', 'rounds: [|', '{ type: }', 'rounds: [{ type: | }'],
  ];
  for (const [what, text, label, expected] of cases) {
    it(what, () => expect(accept(text, label)).to.equal(expected));
  }
});

describe('values of a log are completed', () => {
  const cases: readonly [what: string, text: string, expected: readonly string[]][] = [
    ['outcomes', 'outcome: |', ids(outcomes)],
    ['outcomes, where one stands', 'outcome: re|jected # sad\n', ids(outcomes)],
    ['types of rounds, in an unfinished line', 'rounds:\n  - type: |\n    date: 2026-10-12', ids(roundTypes)],
    ['results, in braces', 'rounds: [{ result: |', ids(results)],
    ['ratings', 'rounds:\n  - self_rating: |', ['1', '2', '3', '4']],
    ['the scale of interest', 'interest: |', ['1', '2', '3', '4', '5']],
    [
      'sources, those used before first',
      'source: |',
      ['event', 'referral', 'job_board', 'company_site', 'recruiter', 'agency', 'other'],
    ],
    ['roles used before', 'role: |', ['Engineer']],
    ['no place of several lines that was used before', 'location: |', []],
    ['tags used before', 'tags: [|]', ['go', 'robotics']],
    ['tags that are not in the list', 'tags: [go, |]', ['robotics']],
    ['tags that are not in the list, with dashes', 'tags:\n  - go\n  - |', ['robotics']],
    [
      'competencies used before, most used first, then the known ones',
      'rounds:\n  - questions:\n      - competency: |',
      ['pairing', 'coding', ...ids(competencies).filter((id) => id !== 'coding')],
    ],
    [
      'interviewers: this log’s contacts, then those used before',
      'contacts: [Kim]\nrounds:\n  - interviewers: [|]',
      ['Kim', 'Sam', 'Robin: the boss', '{ name: }'],
    ],
    [
      'interviewers that are not in the list',
      'rounds:\n  - interviewers: [Sam, |',
      ['Robin: the boss', '{ name: }'],
    ],
    [
      'stories, those that fit the question first',
      'rounds:\n  - questions:\n      - competency: system_design\n        story: |',
      ['Moving: a database', 'Payment outage'],
    ],
    ['nothing in notes', 'notes: |', []],
    ['nothing in a text of several lines', 'notes: >\n  out|', []],
    ['nothing in a comment', 'outcome: # |', []],
    ['nothing behind a value', 'company: "Acme" |', []],
    ['nothing below an unknown key', 'mood: |', []],
    ['nothing in a list at the top', '- |', []],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => expect(labels(text)).to.deep.equal(expected));
    it(`${what}, with CRLF`, () => expect(labels(text, '\r\n')).to.deep.equal(expected));
  }

  const accepted: readonly [what: string, text: string, label: string, expected: string][] = [
    ['a space before it, where one is missing', 'outcome:|', 'rejected', 'outcome: rejected|'],
    [
      'quotes where YAML needs them',
      'rounds:\n  - interviewers: [|',
      'Robin: the boss',
      'rounds:\n  - interviewers: ["Robin: the boss"|',
    ],
    [
      'the quotes that are open',
      "rounds:\n  - interviewers: ['Ro|",
      'Robin: the boss',
      "rounds:\n  - interviewers: ['Robin: the boss'|",
    ],
    ['brackets for a list', 'rounds:\n  - interviewers: |', 'Sam', 'rounds:\n  - interviewers: [Sam|]'],
    [
      'a dash for an item',
      'rounds:\n  - interviewers:\n      |',
      'Sam',
      'rounds:\n  - interviewers:\n      - Sam|',
    ],
  ];
  for (const [what, text, label, expected] of accepted) {
    it(`with ${what}`, () => expect(accept(text, label)).to.equal(expected));
  }
});

describe('dates of a log are completed', () => {
  const days = (text: string) => suggest(text).list.map(({ label, day }) => [label, day ?? '']);

  it('for what lies behind: today, yesterday, the next round, tomorrow', () => {
    expect(days('applied: |')).to.deep.equal([
      ['2026-10-12', 'today'],
      ['2026-10-11', 'yesterday'],
      ['2026-10-14', 'next_round'],
      ['2026-10-13', 'tomorrow'],
    ]);
  });
  it('for a round: today, tomorrow, the next round with its time', () => {
    expect(days('rounds:\n  - date: |').slice(0, 3)).to.deep.equal([
      ['2026-10-12', 'today'],
      ['2026-10-13', 'tomorrow'],
      ['2026-10-14T15:00', 'next_round'],
    ]);
  });
  it('for what belongs to a round, its own day too', () => {
    expect(days('rounds:\n  - date: 2026-10-05T15:00\n    rated: |')).to.deep.include([
      '2026-10-05',
      'this_round',
    ]);
  });
  it('and not of a round, for what belongs to none', () => {
    const found = days('rounds:\n  - date: 2026-10-05\nevents:\n  - date: |');
    expect(found).to.deep.equal(days('applied: |'));
  });
  it('or none, for a thank-you that is not owed', () => {
    expect(labels('rounds:\n  - followed_up: |')).to.include('none');
  });
});
