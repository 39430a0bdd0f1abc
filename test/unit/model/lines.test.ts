import { expect } from 'chai';
import { keptLog, roundLines } from '../../../src/model/lines';
import { parseLog } from '../../../src/model/parse';

const text = `company: Acme
offer:
  base: 1
  deadline: 2026-10-20
rounds:
  - type: technical
    questions:
      - Why us?
      - { text: Design a cache,
          rating: 3 }
  -
  - type: final
    questions: [What next?]
feedback:
  - Well done
`;

describe('what is kept of a log', () => {
  const { log, lines, problems } = keptLog(parseLog(text));

  it('is all that it says', () => {
    const parsed = parseLog(text);
    expect({ log, problems }).to.deep.equal({ log: parsed.log, problems: parsed.problems });
  });

  it('is where views lead to: rounds and their questions', () =>
    expect(roundLines(log, lines)).to.deep.equal([
      { line: 5, questions: [7, 8] },
      { line: 10, questions: [] },
      { line: 11, questions: [12] },
    ]));

  it('is where views lead to: keys, and some below them', () => {
    expect(lines.keys).to.include({ company: 0, 'offer/deadline': 3, rounds: 5 });
    expect(lines.feedback).to.deep.equal([14]);
  });

  it('are no lines of a text that could not be read', () =>
    expect(keptLog(parseLog('- a list')).lines).to.deep.equal({
      keys: {},
      rounds: [],
      feedback: [],
      contacts: [],
      events: [],
    }));

  it('is no long text that is needed of one application at a time, and of those who ask only the names', () => {
    const text =
      'company: A\nrole: b\nnotes: mine\noffer: { notes: theirs }\nrounds:\n' +
      '  - interviewers: [Sam, { name: Kim, email: kim@a.example }, Sam]\n    notes: long\n    questions:\n' +
      '      - { text: Why us?, answer: because, better: shorter }\n';
    const kept = keptLog(parseLog(text));
    expect(kept.log).to.deep.equal({
      company: 'A',
      role: 'b',
      offer: { notes: 'theirs' },
      rounds: [{ questions: [{ text: 'Why us?', better: 'shorter' }] }],
    });
    expect(kept.interviewers).to.deep.equal(['Sam', 'Kim']);
  });
});
