import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { gatherPrepFacts } from '../../src/documents/gatherPrepFacts';
import { mentorFile } from '../../src/documents/mentor';
import { makePrepSheet } from '../../src/documents/prep';
import { readReviewed } from '../../src/documents/reviewed';
import { entriesOf } from '../../src/exchange/calendar';
import { exportJson } from '../../src/exchange/json';
import { agendaOf } from '../../src/model/agenda';
import { captureOffers } from '../../src/model/captureOffers';
import { cursorAt } from '../../src/model/cursor';
import { editLog } from '../../src/model/edit';
import { lessonsOf, tracedLessonsOf } from '../../src/model/lessons';
import { keptLog } from '../../src/model/lines';
import { createLogbook, wholeApplication } from '../../src/model/logbook';
import { namesFor } from '../../src/model/mask';
import { nextTurn } from '../../src/model/nextUp';
import { openLog, parseLog } from '../../src/model/parse';
import { applyEdits } from '../../src/model/text';
import { applicationPage } from '../../src/panel/pages/application';
import { applicationsPage } from '../../src/panel/pages/applications';
import { lookBackPage } from '../../src/panel/pages/lookBack';
import { nowPage } from '../../src/panel/pages/now';
import { english } from '../../src/panel/words';

const many = 10_000;
const now = Temporal.ZonedDateTime.from('2026-10-30T09:00[Europe/Berlin]');
const reader = { now, locale: 'en', words: english, translate: (label: string) => label };
const settings = { followUpAfterHours: 24, checkInAfterDays: 14, coolOffDays: [0, 1, 2, 3, 5] };

const head = 'company: Acme\nrole: Engineer\nrounds:\n';
const lines = (line: (index: number) => string) => Array.from({ length: many }, (_, index) => line(index));
const dayOf = (index: number) =>
  Temporal.PlainDate.from('2026-06-01')
    .add({ days: index % 300 })
    .toString();

/** Logs that are within the limits, and longer than anybody's. */
const logs: readonly [what: string, text: string][] = [
  [
    'rounds',
    head +
      lines((index) => `- { date: ${dayOf(index)}T10:00, self_rating: ${String((index % 4) + 1)} }\n`).join(
        '',
      ),
  ],
  [
    'questions',
    `${head}- date: 2026-10-01\n  questions:\n` +
      lines(
        (index) => `  - { text: Why ${String(index)}?, competency: c${String(index)}, rating: 1 }\n`,
      ).join(''),
  ],
  [
    'mistakes',
    head + lines((index) => `- { tipe: x${String(index)}, date: ${String(index)}, result: well }\n`).join(''),
  ],
];

/** A post-mortem beside it, as long. */
const review = `## Items\n\n${lines((index) => `- [-] why <!-- item:i${String(index)} -->\n`).join('')}`;

const shipped = (name: string) => readFileSync(`media/templates/${name}.md`, 'utf8');

/** Far more than any of these takes, and far less than what is done anew for each round takes. */
const atMost = 15_000;

for (const [what, text] of logs) {
  describe(`a log of 10,000 ${what}`, () => {
    const uri = 'file:///s/acme/acme.interview.yaml';
    const document = 'file:///s/acme/acme.postmortem.md';
    const logbook = createLogbook();
    logbook.update(
      new Map([[uri, keptLog(parseLog(text))]]),
      new Map([[document, readReviewed(document, 'postmortem', review)]]),
    );
    const applications = logbook.applications();
    const [taken] = applications;
    if (!taken) throw new Error('The log was not taken');
    const application = wholeApplication(taken.uri, parseLog(text), taken.documents);
    const names = namesFor(applications, undefined);
    const search = { applications, names };
    const agenda = () => agendaOf(applications, settings, now, ({ kind }) => kind);

    const uses: readonly [use: string, work: () => unknown][] = [
      ['is open in an editor', () => expect(openLog(text).log).to.deep.equal(application.log)],
      ['is typed in', () => cursorAt(text, text.length - 10)],
      [
        'is edited',
        () => {
          const result = editLog(text, [{ do: 'append', path: ['rounds'], value: { type: 'final' } }]);
          if (!('edits' in result)) throw new Error(result.refused.reason);
          const rounds = parseLog(applyEdits(text, result.edits)).log.rounds ?? [];
          expect(rounds).to.have.length((application.log.rounds ?? []).length + 1);
        },
      ],
      ['is on the agenda', () => nextTurn(agenda(), applications, now)],
      ['offers to be told of', () => captureOffers(applications, [], now)],
      ['teaches', () => expect(lessonsOf(applications, now, []).gaps).to.have.length(many)],
      ['has a page', () => applicationPage(application, names, { posting: false }, reader)],
      ['is in the list', () => applicationsPage(search, reader)],
      ['is looked back on', () => lookBackPage(search, { page: 'lookBack' }, reader)],
      [
        'is there now',
        () =>
          nowPage(
            search,
            { agenda: agenda(), goals: [], lessons: tracedLessonsOf(applications, now, []) },
            reader,
          ),
      ],
      ['has its days for a calendar', () => entriesOf(application, 'acme.interview.yaml', now)],
      ['is exported', () => exportJson([{ path: 'acme.interview.yaml', text }])],
      [
        'is prepared for',
        () => {
          const facts = gatherPrepFacts(application, applications, { goals: undefined, stories: [] }, now);
          makePrepSheet(shipped('prep'), facts, 1);
        },
      ],
      [
        'is sent to a mentor',
        () =>
          mentorFile(
            { application, postmortem: review, template: shipped('postmortem'), timeZone: 'Europe/Berlin' },
            (words) => words,
          ),
      ],
    ];
    for (const [use, work] of uses) it(use, work).timeout(atMost);
  });
}
