import { expect } from 'chai';
import { readReviewed } from '../../../src/documents/reviewed';
import { renderPrepStages, renderStages } from '../../../src/documents/stages';
import { wholeApplication } from '../../../src/model/logbook';
import { namesFor } from '../../../src/model/mask';
import { parseLog } from '../../../src/model/parse';
import { applicationPage, type FoundDocument } from '../../../src/panel/pages/application';
import { applicationOf, plain, reader } from './search';

const page = (log: string, postmortem?: FoundDocument) => {
  const application = applicationOf(log);
  return applicationPage(
    application,
    namesFor([application], undefined),
    { postmortem, posting: false },
    reader,
  );
};
const review = (text: string): FoundDocument => ({ stages: renderStages(text) });

const acme = `company: Acme
role: Engineer
outcome: rejected
rounds:
  - type: technical
    date: 2026-10-12T15:00
    duration_minutes: 60
    medium: video
    interviewers: [Sam]
    self_rating: 3
    result: failed
    questions:
      - { text: Design a rate limiter, competency: system_design, rating: 2, better: start from the limits }
      - Why us?
feedback:
  - { date: 2026-10-29, from: recruiter, text: More depth on storage. }
  - date: 2026-10-30
`;

describe('the page of an application', () => {
  it('says what it is, how it stands and how far it came', () => {
    expect(page(acme)).to.deep.include({
      company: 'Acme',
      role: 'Engineer',
      outcome: { id: 'rejected', label: 'Rejected', open: false },
      stage: 'Interview',
    });
  });

  it('shows a round with its rating in a word, gently, and the line that it stands on', () => {
    const [round] = page(acme).rounds;
    expect(round).to.deep.include({
      title: 'Technical',
      line: 4,
      result: { id: 'failed', label: 'Did not go on' },
      rating: { value: 3, word: 'Felt solid' },
    });
    expect(round?.details.map(plain)).to.deep.equal(['Mon, Oct 12, 3:00 PM', 'Video', '60 minutes', 'Sam']);
  });

  it('shows each question with its rating in a word and its line', () => {
    expect(page(acme).rounds[0]?.questions).to.deep.equal([
      {
        text: 'Design a rate limiter',
        line: 12,
        competency: 'System design',
        rating: { value: 2, word: 'shaky' },
        better: 'start from the limits',
      },
      { text: 'Why us?', line: 13 },
    ]);
  });

  it('shows feedback word for word, and none that has no words', () => {
    expect(page(acme).feedback).to.deep.equal([
      { source: 'From recruiter, Thu, Oct 29', text: 'More depth on storage.', line: 15 },
    ]);
  });

  it('leads from what is next to its line', () => {
    const { next } = page('company: A\nrole: b\noutcome: offer\noffer:\n  deadline: 2026-11-03\n');
    expect(next).to.include({ what: 'Answer to the offer', soon: 'in 4 days', when: 'Tue, Nov 3', line: 4 });
  });

  const troubles: [what: string, log: string, trouble: object | undefined][] = [
    ['a whole log', '{company: A, role: b}', undefined],
    ['an unknown key', 'company: A\nrole: b\ncolour: red', undefined],
    ['a date that is none', 'company: A\nrole: b\napplied: soon', { line: 2 }],
    ['an error behind a warning', 'company: A\napplied: soon\nrole: [', { line: 3 }],
  ];
  for (const [what, log, trouble] of troubles) {
    it(`${what}: ${trouble ? 'says so, and where to mend it' : 'no trouble'}`, () => {
      const found = page(log).trouble;
      if (trouble) expect(found?.text).to.be.a('string');
      else expect(found).to.equal(undefined);
    });
  }

  it('shows the beginning of what is endless', () => {
    const [round] = page(`{company: A, role: b, rounds: [{notes: ${'x'.repeat(100_000)}}]}`).rounds;
    expect(round?.notes).to.have.length(4001);
  });
});

describe('the review on that page', () => {
  const outcomes: [outcome: string, kind: string][] = [
    ['offer', 'later'],
    ['pending', 'later'],
    ['accepted', 'offered'],
    ['declined', 'offered'],
    ['rejected', 'offered'],
    ['no_response', 'offered'],
    ['withdrawn', 'offered'],
  ];
  for (const [outcome, kind] of outcomes) {
    it(`of an application that is ${outcome}, not written: ${kind}`, () => {
      expect(page(`{company: A, role: b, outcome: ${outcome}}`).review.kind).to.equal(kind);
    });
  }

  it('is shown once written, whatever the outcome', () => {
    expect(page('{company: A, role: b}', review('## The facts <!-- section:facts -->')).review).to.deep.equal(
      {
        kind: 'written',
        finished: false,
        stages: [{ id: 'facts', title: 'The facts', private: false, parts: [] }],
      },
    );
  });

  const endings: [box: string, finished: boolean][] = [
    ['x', true],
    ['-', false],
    [' ', false],
  ];
  for (const [box, finished] of endings) {
    it(`with [${box}] on to the next is ${finished ? '' : 'not '}finished`, () => {
      const text = `## Forward <!-- section:forward -->\n\n- [${box}] On? <!-- item:on-to-next -->\n`;
      expect(page(acme, review(text)).review).to.include({ finished });
    });
  }

  it('says area and day of an action in words', () => {
    const text = '## Forward\n\n- [ ] Drill [area:: system_design] [due:: 2026-12-01]\n';
    const shown = page(acme, review(text)).review;
    expect(shown.kind === 'written' && shown.stages[0]?.parts[0]).to.include({
      area: 'System design',
      due: 'Dec 1, 2026',
    });
  });

  it('that cannot be read says why', () => {
    expect(page(acme, { error: 'Not UTF-8.' }).review).to.deep.equal({
      kind: 'unreadable',
      error: 'Not UTF-8.',
    });
  });
});

describe('what stands beside', () => {
  const found = page(`company: Acme
role: Engineer
outcome: rejected
applied: 2026-10-01
decided: 2026-10-28
resume: "../my résumé #2.md"
contacts:
  - { name: Robin, role: recruiter, email: robin@acme.example, phone: "+49 30 1", url: "https://acme.example/robin" }
  - { name: Sam, email: "a@b.example?bcc=c@d.example", url: "javascript:alert(1)" }
rounds:
  - { type: technical, date: 2026-10-12T15:00, result: passed }
  - { type: final }
events:
  - { note: 'Status: Talked twice' }
  - { date: 2026-10-05, note: Recruiter called back }
`);

  it('says what happened, in order of time and then what has no date, with the line of each', () => {
    expect(found.timeline).to.deep.equal([
      { when: 'Oct 1, 2026', what: 'Applied', line: 3 },
      { when: 'Oct 5, 2026', what: 'Recruiter called back', line: 14 },
      { when: 'Oct 12, 2026', what: 'Technical · Went on', line: 10 },
      { when: 'Oct 28, 2026', what: 'Decided', line: 4 },
      { when: '', what: 'Status: Talked twice', line: 13 },
    ]);
  });

  it('names the people, and links only what is one address', () => {
    expect(found.contacts).to.deep.equal([
      {
        name: 'Robin',
        role: 'Recruiter',
        ways: [
          { text: 'robin@acme.example', href: 'mailto:robin@acme.example' },
          { text: '+49 30 1' },
          { text: 'https://acme.example/robin', href: 'https://acme.example/robin' },
        ],
        line: 7,
      },
      {
        name: 'Sam',
        ways: [{ text: 'a@b.example?bcc=c@d.example' }, { text: 'javascript:alert(1)' }],
        line: 8,
      },
    ]);
  });

  it('lists its files, and offers to write what is not made yet', () => {
    expect(found.files).to.deep.equal([
      { label: 'Log', opens: 'log' },
      { label: 'Résumé', href: '../my%20r%C3%A9sum%C3%A9%20%232.md', name: 'my résumé #2.md' },
      { label: 'Post-mortem', makes: 'postmortem' },
    ]);
    expect(page('{company: A, role: b}').files).to.deep.include({ label: 'Prep sheet', makes: 'prep' });
  });
});

describe('the prep sheet on that page', () => {
  const coming = '{company: A, role: b, rounds: [{type: technical, date: 2026-11-02}]}';
  const prep = (text: string) => {
    const application = applicationOf(coming);
    const found = { prep: { stages: renderPrepStages(text) }, posting: false };
    return applicationPage(application, namesFor([application], undefined), found, reader).prep;
  };

  it('is offered while a round is to come', () => {
    expect(page(coming).prep.kind).to.equal('offered');
    expect(page('{company: A, role: b}').prep.kind).to.equal('later');
  });

  it('has a part for every round, then each of them', () => {
    const sheet = prep(
      '# T\n\n## About them\n\nx\n\n## Second <!-- round:2 -->\n\n## First <!-- round:1 -->\n',
    );
    expect(sheet.kind === 'written' && sheet.stages.map(({ title, round }) => [title, round])).to.deep.equal([
      ['For every round', undefined],
      ['Second', 2],
      ['First', 1],
    ]);
  });
});

describe('the actions of its documents', () => {
  it('are one list: the soonest first, what is done last', () => {
    const review = '- [x] Done [area:: coding]\n- [ ] Someday [area:: <b>]\n';
    const sheet = '- [ ] Soon [due:: 2026-11-01]\n';
    const application = wholeApplication('file:///a.interview.yaml', parseLog('{company: A, role: b}'), [
      readReviewed('file:///a.prep.md', 'prep', sheet),
      readReviewed('file:///a.postmortem.md', 'postmortem', review),
    ]);
    const names = namesFor([application], undefined);
    const { actions } = applicationPage(application, names, { posting: false }, reader);
    expect(actions).to.deep.equal([
      { document: 'prep', text: 'Soon', state: 'open', line: 0, details: ['Nov 1, 2026'] },
      { document: 'postmortem', text: 'Someday', state: 'open', line: 1, details: ['<b>'] },
      { document: 'postmortem', text: 'Done', state: 'yes', line: 0, details: ['Coding'] },
    ]);
  });
});
