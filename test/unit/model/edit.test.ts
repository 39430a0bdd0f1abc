import { expect } from 'chai';
import { editLog, type Intent, type Value } from '../../../src/model/edit';
import { after, append, insert, log, reason, set, unset } from './editing';

/** A log as a careful person keeps it: columns, comments, an order of its own, a list that is not indented. */
const kept = log`
  # Acme, my favourite
  company:  Acme Robotics     # they build arms
  role:     "Backend Engineer"
  outcome:  pending           # fingers crossed
  applied:  2026-10-01

  # what happened
  rounds:
  - type: recruiter_screen
    date: 2026-10-05          # on the phone

  - type: technical
    date: 2026-10-12T15:00+02:00
    interviewers: [Sam]
    questions:
    - Why us?
    - text: Design a rate limiter
      rating: 2               # forgot the clock skew
    # went over time
    notes: |
      Sam was kind.

  # their side
  salary: { min: 80000, max: 95000 }   # per year
  x_mood: fine
`;

/** The lines that a change took away (`-`) and brought (`+`), as a diff without context. */
function diff(before: string, now: string): string[] {
  const [old, young] = [before.split('\n'), now.split('\n')];
  let from = 0;
  while (from < old.length && old[from] === young[from]) from++;
  let to = 0;
  while (to < Math.min(old.length, young.length) - from && old.at(-1 - to) === young.at(-1 - to)) to++;
  const removed = old.slice(from, old.length - to).map((line) => `-${line}`);
  return [...removed, ...young.slice(from, young.length - to).map((line) => `+${line}`)];
}

describe('Editing a log that a person keeps with care', () => {
  const cases: { does: string; intents: Intent[]; diff: string[] }[] = [
    {
      does: 'sets the outcome; the comment beside it stays',
      intents: [set(['outcome'], 'rejected')],
      diff: [
        '-outcome:  pending           # fingers crossed',
        '+outcome:  rejected           # fingers crossed',
      ],
    },
    {
      does: 'adds `decided` in its place and in the column',
      intents: [set(['decided'], '2026-10-28')],
      diff: ['+decided:  2026-10-28'],
    },
    {
      does: 'changes the outcome and adds `decided` at once',
      intents: [set(['outcome'], 'withdrawn'), set(['decided'], '2026-10-28')],
      diff: [
        '-outcome:  pending           # fingers crossed',
        '-applied:  2026-10-01',
        '+outcome:  withdrawn           # fingers crossed',
        '+applied:  2026-10-01',
        '+decided:  2026-10-28',
      ],
    },
    { does: 'removes a key', intents: [unset(['applied'])], diff: ['-applied:  2026-10-01'] },
    { does: 'changes nothing to set what is there', intents: [set(['outcome'], 'pending')], diff: [] },
    {
      does: 'changes nothing to remove what is not there',
      intents: [unset(['decided']), unset(['rounds', 7])],
      diff: [],
    },
    {
      does: 'keeps the quotes of the value it replaces',
      intents: [set(['role'], 'Staff Engineer')],
      diff: ['-role:     "Backend Engineer"', '+role:     "Staff Engineer"'],
    },
    {
      does: 'appends a round: its keys in order, its blank line, the list not indented',
      intents: [
        append(['rounds'], {
          questions: ['What: now?'],
          date: '2026-11-02',
          type: 'onsite',
          interviewers: ['Ann', 'Bo'],
        }),
      ],
      diff: [
        '+- type: onsite',
        '+  date: 2026-11-02',
        '+  interviewers: [Ann, Bo]',
        '+  questions:',
        '+  - "What: now?"',
        '+',
      ],
    },
    {
      does: 'appends a question',
      intents: [
        append(['rounds', 1, 'questions'], { text: 'Tell me about a conflict', competency: 'behavioral' }),
      ],
      diff: ['+  - text: Tell me about a conflict', '+    competency: behavioral'],
    },
    {
      does: 'appends the first question of a round',
      intents: [append(['rounds', 0, 'questions'], { text: 'Why now?', rating: 3 })],
      diff: ['+  questions:', '+  - text: Why now?', '+    rating: 3'],
    },
    {
      does: 'rates a question that was a plain string',
      intents: [set(['rounds', 1, 'questions', 0, 'rating'], 4)],
      diff: ['-  - Why us?', '+  - text: Why us?', '+    rating: 4'],
    },
    {
      does: 'records the thank-you where the contract has it, above the comment of the next key',
      intents: [set(['rounds', 1, 'followed_up'], '2026-10-13')],
      diff: ['+  followed_up: 2026-10-13'],
    },
    {
      does: 'appends to a list in brackets',
      intents: [append(['rounds', 1, 'interviewers'], 'Kim, PhD')],
      diff: ['-  interviewers: [Sam]', '+  interviewers: [Sam, "Kim, PhD"]'],
    },
    {
      does: 'sets a key in braces',
      intents: [set(['salary', 'currency'], 'EUR')],
      diff: [
        '-salary: { min: 80000, max: 95000 }   # per year',
        '+salary: { min: 80000, max: 95000, currency: EUR }   # per year',
      ],
    },
    {
      does: 'removes a key in braces',
      intents: [unset(['salary', 'min'])],
      diff: ['-salary: { min: 80000, max: 95000 }   # per year', '+salary: { max: 95000 }   # per year'],
    },
    {
      does: 'adds a line to a block of text',
      intents: [set(['rounds', 1, 'notes'], 'Sam was kind.\nAsk about storage.\n')],
      diff: ['+    Ask about storage.'],
    },
    {
      does: 'writes text of several lines as a block, the comment staying beside the key',
      intents: [set(['company'], 'Acme\nRobotics')],
      diff: [
        '-company:  Acme Robotics     # they build arms',
        '+company:  |-     # they build arms',
        '+  Acme',
        '+  Robotics',
      ],
    },
    {
      does: 'adds a contact; the list is indented as the others are',
      intents: [append(['contacts'], { role: 'recruiter', name: 'Robin', email: undefined })],
      diff: ['+contacts:', '+- name: Robin', '+  role: recruiter'],
    },
    {
      does: 'adds feedback verbatim, after all rounds and before the comment of the next key',
      intents: [append(['feedback'], { from: 'recruiter', text: '"Strong", but:\n\n  - more depth' })],
      diff: [
        '+feedback:',
        '+- from: recruiter',
        '+  text: |-',
        '+    "Strong", but:',
        '+',
        '+      - more depth',
      ],
    },
    {
      does: 'records an offer',
      intents: [
        set(['outcome'], 'pending'),
        set(['offer'], { base: 90000, currency: 'EUR', deadline: '2026-10-27' }),
      ],
      diff: ['+offer:', '+  deadline: 2026-10-27', '+  base: 90000', '+  currency: EUR'],
    },
    {
      does: 'adds a key that the contract does not know at the end',
      intents: [set(['x_list'], [1, true])],
      diff: ['+x_list:   [1, true]'],
    },
    {
      does: 'puts a first round above all, without its blank line moving',
      intents: [insert(['rounds', 0], { type: 'assessment' })],
      diff: ['+- type: assessment'],
    },
  ];
  for (const { does, intents, diff: wanted } of cases) {
    it(does, () => expect(diff(kept, after(kept, ...intents))).deep.equal(wanted));
  }

  it('does the same with CRLF, a byte order mark, a lone CR, and without a last line ending', () => {
    const looks = [
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => text.replaceAll('\n', '\r'),
      (text: string) => `\uFEFF${text}`,
      (text: string) => text.trimEnd(),
      (text: string) => `---\n${text}`,
    ];
    for (const { intents } of cases) {
      for (const look of looks) expect(after(look(kept), ...intents)).equal(look(after(kept, ...intents)));
    }
  });
});

describe('An edit is refused', () => {
  const cases: [why: string, before: string, intent: Intent][] = [
    ['several-documents', 'company: a\n---\ncompany: b\n', set(['company'], 'c')],
    ['syntax', 'company: [a\n', set(['company'], 'c')],
    ['too-deep', `x: ${'['.repeat(1000)}`, set(['company'], 'c')],
    ['too-deep', `company: x\ny: ${'['.repeat(97)}${']'.repeat(97)}`, set(['z'], deep(120))],
    ['too-large', `# ${'x'.repeat(1024 * 1024)}`, set(['company'], 'c')],
    ['too-large', 'company: a', set(['notes'], 'x'.repeat(1024 * 1024))],
    ['not-utf8', 'company: \0', set(['company'], 'c')],
    ['not-a-map', '- company\n', set(['company'], 'c')],
    ['not-a-map', 'Acme\n', set(['company'], 'c')],
    ['not-a-map', 'offer: soon\n', set(['offer', 'base'], 1)],
    ['not-a-map', 'rounds: [x]\n', set(['rounds', 'type'], 'final')],
    ['not-a-list', 'rounds: soon\n', append(['rounds'], { type: 'final' })],
    ['not-a-list', 'rounds: { type: final }\n', append(['rounds'], { type: 'final' })],
    ['no-such-item', 'rounds: []\n', set(['rounds', 1, 'type'], 'final')],
    ['no-such-item', 'rounds: [x]\n', insert(['rounds', 3], 'y')],
    ['duplicate-key', 'company: a\ncompany: b\n', set(['company'], 'c')],
    ['alias', 'offer: &o { base: 1 }\nfit: *o\n', set(['fit', 'role'], 3)],
    ['alias', 'offer: &o { base: 1 }\nfit: *o\n', set(['offer', 'base'], 3)],
    ['alias', 'offer:\n  base: &b 1\nfit: *b\n', unset(['offer'])],
    ['cannot-edit', '{ company: a, ? }\n', set([''], 'b')],
  ];
  for (const [why, before, intent] of cases) {
    it(`as ${why}: ${JSON.stringify(before.slice(0, 50))}`, () => expect(reason(before, intent)).equal(why));
  }

  it('as a whole, when one of several intents is', () => {
    const result = editLog('company: a\n', [set(['company'], 'b'), append(['company'], 'c')]);
    expect(result).deep.equal({ refused: { reason: 'not-a-list', path: ['company'] } });
  });
});

function deep(levels: number): Value {
  return levels === 0 ? 1 : [deep(levels - 1)];
}
