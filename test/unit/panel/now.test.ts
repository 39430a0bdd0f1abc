import { keptLog } from '../../../src/model/lines';
import { expect } from 'chai';
import { agendaOf } from '../../../src/model/agenda';
import { tracedLessonsOf } from '../../../src/model/lessons';
import { createLogbook, type Application } from '../../../src/model/logbook';
import { namesFor } from '../../../src/model/mask';
import { englishHiddenName } from '../../../src/model/names';
import { parseLog } from '../../../src/model/parse';
import { readReviewed } from '../../../src/documents/reviewed';
import { nowPage, type NowPage } from '../../../src/panel/pages/now';
import { plain, reader, searchOf } from './search';

const pace = { followUpAfterHours: 24, checkInAfterDays: 14, coolOffDays: [0, 1, 2, 3, 5] };

/** The page on the morning of 30 October 2026, a Friday. */
function pageOf(
  applications: readonly Application[],
  goals: readonly string[] = [],
  hidden = false,
): NowPage {
  const names = namesFor(applications, hidden ? englishHiddenName : undefined);
  const agenda = agendaOf(applications, pace, reader.now, ({ kind, log, action }) =>
    names.mask(`${kind}: ${action?.text ?? names.of.get(log) ?? ''}`),
  );
  const lessons = tracedLessonsOf(applications, reader.now, []);
  return nowPage({ applications, names }, { agenda, goals, lessons }, reader);
}

const page = (...logs: readonly string[]) => pageOf(searchOf(...logs));

/** The rows of a page, a line each: group, title, when. */
const lines = ({ groups, ready }: NowPage) =>
  [...groups, { id: 'ready', rows: ready }].flatMap(({ id, rows }) =>
    rows.map(({ title, when }) => [id, title, plain(when)].join(' | ').trim()),
  );

const log = (company: string, more: string) => `company: ${company}\nrole: Engineer\n${more}`;
const round = (company: string, date: string, more = '') =>
  log(company, `rounds:\n  - { type: technical, date: ${date}, medium: video${more} }`);

describe('the first page', () => {
  it('is empty without applications', () => {
    expect(page()).to.include({ empty: true, day: 'Friday, October 30' });
  });

  const dated: [what: string, log: string, shown: string[]][] = [
    ['a round this afternoon', round('Acme', '2026-10-30T15:00'), ['today | round: Acme | 3:00 PM']],
    ['a round that began', round('Acme', '2026-10-30T08:30'), ['today | round: Acme | since 8:30 AM']],
    ['a round tomorrow', round('Acme', '2026-10-31T15:00'), ['week | round: Acme | tomorrow 3:00 PM']],
    ['a round in a fortnight', round('Acme', '2026-11-13T15:00'), []],
    ['a thank-you since yesterday', round('Acme', '2026-10-28T15:00'), ['today | follow_up: Acme |']],
    [
      'an offer to answer',
      log('Acme', 'outcome: offer\noffer: { deadline: 2026-11-03 }'),
      ['week | offer_deadline: Acme | Tue, Nov 3'],
    ],
    [
      'a review whose day has come',
      round('Acme', '2026-10-12T15:00', ', followed_up: none').replace(
        'role: Engineer',
        'role: Engineer\noutcome: rejected\ndecided: 2026-10-20',
      ),
      ['ready | Look back at Acme |'],
    ],
  ];
  for (const [what, text, shown] of dated) {
    it(`${what}: ${shown.join(', ') || 'not yet'}`, () => {
      expect(lines(page(text))).to.deep.equal(shown);
    });
  }

  const quiet: [what: string, log: string, quiet: string | undefined, after: string | undefined][] = [
    ['nothing at all', log('Acme', ''), 'Nothing for today or this week. The time is yours.', undefined],
    [
      'a round later',
      round('Acme', '2026-11-13T15:00'),
      'Nothing for today or this week. The time is yours.',
      'What comes next: round: Acme, Fri, Nov 13, 3:00 PM',
    ],
    ['a round this week', round('Acme', '2026-11-02T15:00'), 'Nothing for today.', undefined],
    ['a round today', round('Acme', '2026-10-30T15:00'), undefined, undefined],
  ];
  for (const [what, text, sentence, after] of quiet) {
    it(`${what}: ${sentence ?? 'no sentence'}`, () => {
      const found = page(text);
      expect(found.groups[0]?.quiet).to.equal(sentence);
      expect(plain(found.after)).to.equal(after);
    });
  }

  it('offers to prepare a round that is near, and leads to its line', () => {
    const [row] = page(round('Acme', '2026-10-31T15:00')).groups[1]?.rows ?? [];
    expect(row).to.deep.include({ prepare: 0, detail: 'Engineer · Video', leads: { to: 'log', line: 3 } });
    expect(page(round('Acme', '2026-11-04T15:00')).groups[1]?.rows[0]).not.to.have.property('prepare');
  });

  it('leads from an offer to the page to decide on', () => {
    const { groups } = page(log('Acme', 'outcome: offer\noffer: { deadline: 2026-10-30 }'));
    expect(groups[0]?.rows[0]?.leads).to.deep.equal({ to: 'decide' });
  });

  it('has a box for what can be ticked: the thank-you, an action, a review that is written', () => {
    const rejected = log(
      'Blue',
      'outcome: rejected\ndecided: 2026-10-20\nrounds: [{ type: technical, date: 2026-10-12, followed_up: none }]',
    );
    const review = '- [ ] Drill [due:: 2026-10-31]\n- [ ] On to the next? <!-- item:on-to-next -->\n';
    const { groups, ready } = pageOf(
      withReviews([round('Acme', '2026-10-28T15:00'), undefined], [rejected, review]),
    );
    const boxes = [...groups.flatMap(({ rows }) => rows), ...ready].map(({ kind, box }) => [kind, box]);
    expect(boxes).to.deep.equal([
      ['follow_up', { round: 0 }],
      ['action', { document: 'postmortem', task: { line: 0 } }],
      ['post_mortem', { document: 'postmortem', task: { item: 'on-to-next' } }],
    ]);
  });

  it('offers a few reviews at a time', () => {
    const rejected = (name: string) =>
      log(name, 'outcome: rejected\ndecided: 2026-10-20\nrounds: [{ date: 2026-10-12, followed_up: none }]');
    expect(page(...['A', 'B', 'C', 'D', 'E'].map(rejected)).ready).to.have.length(3);
  });

  it('hides names where they are to be hidden, in goals too', () => {
    const applications = searchOf(round('Acme', '2026-10-30T15:00'));
    const found = pageOf(applications, ['Work at Acme'], true);
    expect(JSON.stringify({ ...found, place: undefined })).not.to.contain('Acme');
  });
});

describe('what one can build on', () => {
  const answered = (...answers: readonly string[]) =>
    log(
      'Acme',
      [
        'rounds:',
        '  - type: technical',
        '    date: 2026-10-12T15:00',
        '    followed_up: none',
        '    questions:',
        ...answers.map((answer) => `      - ${answer}`),
      ].join('\n'),
    );

  it('is nothing while nothing is rated', () => {
    expect(page(answered('Why us?'))).not.to.have.any.keys('strength', 'practice');
  });

  it('begins with the best answer, in their own words', () => {
    const { strength } = page(
      answered(
        '{ text: Loops, rating: 3, answer: two pointers }',
        '{ text: Trees, rating: 4 }',
        '{ text: Outage, rating: 4, answer: told it in order }',
      ),
    );
    expect(strength).to.deep.include({
      question: 'Outage',
      answer: 'told it in order',
      rating: { value: 4, word: 'great' },
      where: 'Acme · Technical · Oct 12, 2026',
      line: 9,
    });
  });

  const rated = (rating: number, more = '') =>
    `{ text: Ledger, competency: system_design, rating: ${String(rating)}${more} }`;

  it('names one thing to practice once there is enough to say, with what they would say now', () => {
    const four = [rated(2), rated(1, ', better: limits first'), rated(3), rated(3)];
    expect(page(answered(...four))).not.to.have.property('practice');
    expect(page(answered(...four, '{ text: Loops, rating: 4 }')).practice).to.deep.include({
      label: 'System design',
      question: 'Ledger',
      better: 'limits first',
    });
  });

  it('names what was planned about it', () => {
    const five = answered(...Array.from({ length: 5 }, () => rated(2)));
    const sheet = '- [x] Read [area:: system_design]\n- [ ] Drill it [area:: System design]\n';
    expect(pageOf(withReviews([five, sheet])).practice?.planned).to.equal('Drill it');
  });
});

function withReviews(...pairs: readonly (readonly [log: string, review: string | undefined])[]) {
  const logbook = createLogbook();
  const stem = (index: number) => `file:///s/${String(index)}/log`;
  logbook.update(
    new Map(pairs.map(([text], index) => [`${stem(index)}.interview.yaml`, keptLog(parseLog(text))])),
    new Map(
      pairs.flatMap(([, review], index) => {
        const uri = `${stem(index)}.postmortem.md`;
        return review === undefined ? [] : [[uri, readReviewed(uri, 'postmortem', review)] as const];
      }),
    ),
  );
  return logbook.applications();
}
