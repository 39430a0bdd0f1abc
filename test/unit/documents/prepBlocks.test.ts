import { expect } from 'chai';
import { renderPrepSheet } from '../../../src/documents/prep';
import type { PrepFacts } from '../../../src/documents/prepFacts';
import { acme, factsOf, now } from './prepFacts';

/** What a block says by itself, line by line. */
function render(name: string, facts: PrepFacts, round?: number): string[] {
  return (renderPrepSheet(facts)(name, round) ?? '(not rendered)').split('\n');
}

const gamma = `company: Gamma
role: SRE
outcome: rejected
rounds:
  - type: system_design
    date: 2026-09-28
    result: failed
    questions:
      - { text: Design a rate limiter, competency: system_design, rating: 1, better: start from the limits }
      - { text: Count the events, competency: System design, rating: 3 }
      - Which part first?
  - type: behavioral
    date: 2026-09-30
    questions:
      - { text: Tell me about a conflict, competency: behavioral, rating: 2 }
      - { text: Why here?, competency: motivation, rating: 4, story: Saying no }
`;

const search = {
  'gamma/gamma.interview.yaml': gamma,
  'gamma/gamma.postmortem.md': [
    '## What I will do <!-- section:actions -->',
    '',
    '- [ ] Tell two stories aloud [area:: behavioral] [due:: 2026-10-21]',
    '- [ ] Drill consistent hashing [area:: System Design]',
    '- [x] Read a book [area:: system_design] [completion:: 2026-10-01]',
    '- [-] Learn Haskell [area:: system_design]',
    '',
  ].join('\n'),
  'acme/acme.prep.md': [
    '## What I will do <!-- section:actions -->',
    '',
    '- [ ] Sleep early',
    '- [ ] Estimate three services [area:: system_design] [due:: 2026-10-21]',
    '- [ ] Sketch a queue [area:: system_design] [due:: 2026-08-01]',
    '',
    '## Round 2 <!-- round:2 -->',
    '',
    '- [ ] Say it aloud [area:: system_design] [due:: 2026-10-20]',
    '',
  ].join('\n'),
  'stories.md': [
    '# Stories',
    '## Saying no\n\n[competency:: communication]\n',
    '## Payment outage\n\n[competency:: debugging]\n',
    '## The migration\n\n[competency:: System design]\n',
    '## Nobody heard it\n\n[competency:: leadership]\n',
  ].join('\n\n'),
  'goals.md': '- Lead a team\n',
};

describe('the block about the round', () => {
  it('says when, what and with whom', () => {
    expect(render('round', factsOf(), 2)).to.deep.equal([
      '- When: Thursday, 22 Oct 2026, 15:00, 90 minutes',
      '- What: System design, video',
      '- With: Jule Brandt, Priya Raman (peer)',
    ]);
  });

  const times: [written: string, zone: string, told: string][] = [
    ['2026-10-22', 'Europe/Berlin', 'Thursday, 22 Oct 2026'],
    ['2026-10-22T15:00+02:00', 'Europe/Berlin', 'Thursday, 22 Oct 2026, 15:00'],
    ['2026-10-26T15:00+02:00', 'Europe/Berlin', 'Monday, 26 Oct 2026, 14:00 your time (15:00 at UTC+02:00)'],
    [
      '2026-10-22T09:00-04:00',
      'Europe/Berlin',
      'Thursday, 22 Oct 2026, 15:00 your time (09:00 at UTC-04:00)',
    ],
    [
      '2026-10-22T20:00-04:00',
      'Europe/Berlin',
      'Friday, 23 Oct 2026, 02:00 your time (22 Oct 2026, 20:00 at UTC-04:00)',
    ],
    ['2026-10-22T13:00Z', 'America/New_York', 'Thursday, 22 Oct 2026, 09:00 your time (13:00 at UTC+00:00)'],
    ['2026-10-22T15:00', 'America/New_York', 'Thursday, 22 Oct 2026, 15:00'],
  ];
  for (const [written, zone, told] of times) {
    it(`tells ${written} in ${zone}`, () => {
      const log = acme.replace('2026-10-22T15:00\n    duration_minutes: 90', written);
      const facts = factsOf({ 'acme/acme.interview.yaml': log }, { now: now.withTimeZone(zone) });
      expect(render('round', facts, 2)[0]).to.equal(`- When: ${told}`);
    });
  }

  it('has words for a round of which nothing is known', () => {
    const facts = factsOf({ 'acme/acme.interview.yaml': 'rounds: [{ result: pending }]' });
    expect(render('round', facts, 1)).to.deep.equal(['- When: no date yet', '- What: Round']);
  });

  it('quotes notes', () => {
    const facts = factsOf({ 'acme/acme.interview.yaml': `${acme}    notes: |\n      bring\n      a pen\n` });
    expect(render('round', facts, 2).slice(-3)).to.deep.equal(['', '> bring\\', '> a pen']);
  });
});

describe('the lessons for a round', () => {
  it('begin with what is to do, then tell what was weak, in the person’s own words', () => {
    expect(render('lessons', factsOf(search), 2)).to.deep.equal([
      'To do:',
      '',
      '- Estimate three services, by 21 Oct 2026',
      '- [Drill consistent hashing](../gamma/gamma.postmortem.md)',
      '- Sketch a queue, by 1 Aug 2026',
      '',
      'To answer differently:',
      '',
      '- “Shard the counters”: shaky (2 of 4), Technical, 12 Oct 2026\\',
      '  Next time: ask for the load first',
      '- “Design a rate limiter”: rough (1 of 4), System design at Gamma, 28 Sep 2026\\',
      '  Next time: start from the limits',
    ]);
  });

  it('take what is of another kind only where there is room', () => {
    const facts = factsOf({
      'acme/acme.prep.md':
        '- [ ] Drill hashing [area:: system_design]\n- [ ] Tell a joke [area:: communication]\n',
    });
    expect(render('lessons', facts, 2).slice(0, 5)).to.deep.equal([
      'To do:',
      '',
      '- Drill hashing',
      '- Tell a joke',
      '',
    ]);
  });

  it('are few', () => {
    const many = Array.from(
      { length: 20 },
      (_, index) => `- [ ] Drill ${String(index)} [area:: system_design]`,
    );
    const lines = render('lessons', factsOf({ ...search, 'acme/acme.postmortem.md': many.join('\n') }), 2);
    expect(lines.filter((line) => line.startsWith('- '))).to.have.length(5);
    expect(lines).not.to.include('To answer differently:');
  });

  it('leave out a question that went well since', () => {
    const log = acme.replace('Find the double booking', 'Design a rate limiter');
    const lines = render('lessons', factsOf({ ...search, 'acme/acme.interview.yaml': log }), 2);
    expect(lines.join('\n')).not.to.include('rate limiter');
  });

  it('of a search with none are one calm sentence', () => {
    const facts = factsOf({ 'acme/acme.interview.yaml': 'rounds: [{ type: final, date: 2026-10-22 }]' });
    expect(render('lessons', facts)).to.deep.equal(['Nothing is waiting here. Go in with what you know.']);
  });
});

describe('what a search brings to a round', () => {
  it('strengths of its kind first, the best first', () => {
    expect(render('strengths', factsOf(search), 2)).to.deep.equal([
      '- “Count the events”: solid (3 of 4), System design at Gamma, 28 Sep 2026',
      '- “Find the double booking”: great (4 of 4), Technical, 12 Oct 2026',
      '- “Why here?”: great (4 of 4), Behavioral at Gamma, 30 Sep 2026',
    ]);
  });

  it('questions asked before in rounds of its type', () => {
    expect(render('past-questions', factsOf(search), 2)).to.deep.equal([
      '- “Design a rate limiter”: rough (1 of 4), System design at Gamma, 28 Sep 2026',
      '- “Count the events”: solid (3 of 4), System design at Gamma, 28 Sep 2026',
      '- “Which part first?”, System design at Gamma, 28 Sep 2026',
    ]);
  });

  it('stories about what it asks for, then others that went well', () => {
    expect(render('stories', factsOf(search), 2)).to.deep.equal([
      '- The migration: not told yet',
      '- Saying no: told once, great',
      '- Payment outage: told once, great',
    ]);
  });

  it('how often a story was told, and how it went on average', () => {
    const told = (rating: number) =>
      `{ text: Q${String(rating)}, rating: ${String(rating)}, story: payment  OUTAGE }`;
    const log = `rounds: [{ type: technical, date: 2026-10-01, questions: [${[3, 2, 4].map(told).join(', ')}] }]`;
    const [line] = render('stories', factsOf({ ...search, 'beta/beta.interview.yaml': log }), 1);
    expect(line).to.equal('- Payment outage: told 3 times, solid on average');
  });

  it('goals', () => {
    expect(render('goals', factsOf(search))).to.deep.equal(['- Lead a team']);
  });

  it('nothing of its own questions, of later rounds and of those cancelled or to come', () => {
    const beta = [
      'rounds:',
      '  - { type: technical, date: 2026-10-13, questions: [{ text: Later, rating: 4 }] }',
      '  - { type: technical, date: 2026-10-01, result: cancelled, questions: [{ text: Cancelled, rating: 4 }] }',
      '  - { type: technical, date: 2026-11-01, questions: [{ text: To come, rating: 4 }] }',
      '  - { type: technical, date: 2026-10-12, questions: [{ text: Before, rating: 4 }] }',
      '  - { type: technical, questions: [{ text: Once, rating: 4 }] }',
    ].join('\n');
    expect(render('strengths', factsOf({ 'beta/beta.interview.yaml': beta }), 1)).to.deep.equal([
      '- “Before”: great (4 of 4), Technical at beta, 12 Oct 2026',
      '- “Once”: great (4 of 4), Technical at beta',
    ]);
  });

  it('nothing of the sample', () => {
    const facts = factsOf({ ...search, 'gamma/gamma.interview.yaml': `${gamma}sample: true\n` });
    for (const name of ['lessons', 'strengths', 'past-questions']) {
      expect(render(name, facts, 2).join('\n'), name).not.to.match(/Gamma|hashing/i);
    }
  });
});

describe('a block of a prep sheet', () => {
  it('outside the section of a round is about the one to prepare for', () => {
    expect(render('round', factsOf())).to.deep.equal(render('round', factsOf(), 2));
  });

  it('of a round that the log does not have stays as it is, as do those without facts', () => {
    for (const [name, round] of [
      ['round', 3],
      ['round', 0],
      ['keywords', undefined],
      ['timeline', 1],
    ] as const) {
      expect(render(name, factsOf(), round), name).to.deep.equal(['(not rendered)']);
    }
  });

  it('holds no word that blames or counts', () => {
    const said = ['round', 'lessons', 'strengths', 'past-questions', 'stories', 'goals'].flatMap((name) =>
      [factsOf(), factsOf(search)].flatMap((facts) => render(name, facts, 2)),
    );
    expect(said.join('\n').toLowerCase()).not.to.match(/fail|reject|must|should|overdue|!/);
  });
});
