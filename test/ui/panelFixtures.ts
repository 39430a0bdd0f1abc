import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { readGoals } from '../../src/documents/gatherFacts';
import { fillSample, samplePaths } from '../../src/documents/sample';
import { renderPrepStages, renderStages } from '../../src/documents/stages';
import { readReviewed } from '../../src/documents/reviewed';
import { tracedLessonsOf } from '../../src/model/lessons';
import {
  createLogbook,
  reviewedKindOf,
  slugOf,
  wholeApplication,
  type WholeApplication,
} from '../../src/model/logbook';
import { agendaOf } from '../../src/model/agenda';
import { keptLog } from '../../src/model/lines';
import { parseLog } from '../../src/model/parse';
import { namesFor } from '../../src/model/mask';
import { englishHiddenName } from '../../src/model/names';
import type { Page } from '../../src/panel/protocol';
import { applicationPage } from '../../src/panel/pages/application';
import { applicationsPage, type TableRow } from '../../src/panel/pages/applications';
import { decidePage } from '../../src/panel/pages/decide';
import { lookBackPage } from '../../src/panel/pages/lookBack';
import { nowPage } from '../../src/panel/pages/now';
import { agendaTitle } from '../../src/platform/agendaWords';
import { english } from '../../src/panel/words';
import { yearOf } from './yearSearch';

export { difference } from '../../src/panel/difference';
export { htmlOf } from '../../src/panel/html';
export const words = english;

const now = Temporal.ZonedDateTime.from('2026-11-04T10:00[Europe/Berlin]');
const reader = { now, locale: 'en', words, translate: (label: string) => label };
const pace = { followUpAfterHours: 24, checkInAfterDays: 14, coolOffDays: [0, 1, 2, 3, 5] };
const folder = 'file:///search/applications/';

/** What nobody should write into a field, and everybody must be shown as it stands. */
const hostile = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1"><b style="color:red">bold</b>',
  '</textarea><style>*{display:none}</style>',
  '[link](javascript:window.hacked=1) [command](command:workbench.action.quit) ![x](https://evil.example/x.png)',
  '${7*7} {{7*7}} %s \u202Eright to left\u202C \u0007 \u{1F600}',
  'x'.repeat(3000),
  'اختبار',
].join(' ');

const hostileReview = `# ${hostile}

## Let it land ${hostile} <!-- section:let-go -->

- [ ] ${hostile} <!-- item:feel-named -->
- [ ] Plain? <!-- item:feel-time -->
- [-] ${hostile} [area:: <b>x</b>] [due:: 2026-12-01]

${hostile}

| a | b |
| :-: | --: |
| ${hostile.slice(0, 60)} | 2 |

    ${hostile}

<div onclick="window.hacked = 1">html</div>

[a](https://example.com) [b](vscode://x) <https://example.com/${'y'.repeat(400)}>

## <svg onload=window.hacked=1>
`;

const quoted = JSON.stringify(hostile);
const hostileLog = `company: ${quoted}
role: ${quoted}
outcome: rejected
posting: "javascript:window.hacked=1"
location: ${quoted}
tags: [${quoted}]
contacts: [{ name: ${quoted}, role: recruiter }]
resume: ${quoted}
notes: ${quoted}
salary: { min: 80000, max: 95000, currency: "<b>", period: year }
rounds:
  - type: technical
    date: 2026-10-12T15:00
    interviewers: [${quoted}]
    self_rating: 2
    result: failed
    notes: ${quoted}
    questions:
      - { text: ${quoted}, competency: ${quoted}, rating: 1, answer: ${quoted}, better: ${quoted} }
      - { rating: 4 }
feedback:
  - { from: ${quoted}, text: ${quoted} }
`;

const offersFiles = new Map([
  [
    'kiln/kiln.interview.yaml',
    'company: Kiln\nrole: Staff Engineer\noutcome: offer\nlocation: Leipzig\nworkplace: remote\nfit: { role: 4, company: 5 }\noffer: { deadline: 2026-11-09, base: 91000, currency: EUR, bonus: 5 percent, notes: 30 days off }\n',
  ],
  [
    'tern/tern.interview.yaml',
    'company: Tern\nrole: Backend Engineer\noutcome: offer\nfit: { role: 3 }\noffer: { deadline: 2026-11-13T17:00, base: 96000, currency: EUR, equity: 0.1 percent over four years, notes: They would like an answer sooner if I have one. On call every fifth week. }\n',
  ],
  [
    'moss/moss.interview.yaml',
    'company: Moss\nrole: Engineer\napplied: 2026-10-01\ncontacts: [{ name: Ida Roth, role: recruiter }]\nrounds:\n  - { type: final, date: 2026-11-06T10:00 }\n',
  ],
  [
    'fern/fern.interview.yaml',
    'company: Fern\nrole: Engineer\napplied: 2026-10-01\nrounds:\n  - { type: technical, date: 2026-11-12T10:00 }\n',
  ],
  ['reed/reed.interview.yaml', 'company: Reed\nrole: Engineer\napplied: 2026-10-20\n'],
]);
const acceptedFiles = new Map(
  [...offersFiles].flatMap(([path, text]) =>
    path.startsWith('tern')
      ? []
      : [[path, text.replace('outcome: offer', 'outcome: accepted\ndecided: 2026-11-03')] as const],
  ),
);

const hostileOpen = `company: ${quoted}
role: ${quoted}
applied: 2026-10-01
contacts: [{ name: ${quoted}, role: recruiter, email: ${quoted}, phone: ${quoted}, url: "javascript:window.hacked=1", notes: ${quoted} }]
events: [{ date: 2026-10-02, note: ${quoted} }]
rounds:
  - { type: technical, date: 2026-11-03T09:00, questions: [{ text: ${quoted}, answer: ${quoted}, rating: 4 }] }
  - { type: technical, date: 2026-11-05T09:00 }
`;
const hostileOffer = `company: ${quoted}
role: ${quoted}
outcome: offer
location: ${quoted}
offer: { deadline: 2026-11-06, base: 90000, currency: "<b>", bonus: ${quoted}, equity: ${quoted}, notes: ${quoted} }
`;

interface World {
  readonly applications: readonly WholeApplication[];
  readonly documents: ReadonlyMap<string, string>;
}

function worldOf(files: ReadonlyMap<string, string>): World {
  const logbook = createLogbook();
  const logs = [...files].filter(([path]) => slugOf(path) !== undefined);
  const reviews = [...files].flatMap(([path, text]) => {
    const kind = reviewedKindOf(path);
    return kind ? [[folder + path, readReviewed(folder + path, kind, text)] as const] : [];
  });
  const read = logs.map(([path, text]) => [folder + path, keptLog(parseLog(text))] as const);
  logbook.update(new Map(read), new Map(reviews));
  const applications = logbook.applications().map(({ uri, documents }) => {
    const text = files.get(uri.slice(folder.length)) ?? '';
    return wholeApplication(uri, parseLog(text), documents);
  });
  return { applications, documents: files };
}

/** All pages of a search, by what they show: the list, and each application by its slug. */
function pagesOf({ applications, documents }: World, hidden = false): Record<string, Page> {
  const names = namesFor(applications, hidden ? englishHiddenName : undefined);
  const search = { applications, names };
  const pages: Record<string, Page> = {
    now: nowPage(
      search,
      {
        agenda: agendaOf(applications, pace, now, (entry) =>
          names.mask(agendaTitle(entry, names.of.get(entry.log) ?? '')),
        ),
        goals: readGoals(documents.get('goals.md') ?? ''),
        lessons: tracedLessonsOf(applications, now, []),
      },
      reader,
    ),
    list: applicationsPage(search, reader),
    decide: decidePage(search, reader),
    lookBack: lookBackPage(search, { page: 'lookBack' }, reader),
    lookBackThisYear: lookBackPage(search, { page: 'lookBack', from: '2026-01-01' }, reader),
    lookBackNone: lookBackPage(search, { page: 'lookBack', from: '2019-01-01', to: '2019-02-01' }, reader),
  };
  for (const application of applications) {
    const beside = (ending: string) =>
      documents.get(application.uri.slice(folder.length).replace('.interview.yaml', ending));
    const [prep, postmortem] = [beside('.prep.md'), beside('.postmortem.md')];
    const found = {
      ...(prep !== undefined && { prep: { stages: renderPrepStages(prep) } }),
      ...(postmortem !== undefined && { postmortem: { stages: renderStages(postmortem) } }),
      posting: beside('.posting.md') !== undefined,
    };
    pages[application.slug] = applicationPage(application, names, found, reader);
  }
  return pages;
}

const stored = new Map(samplePaths.map((path) => [path, readFileSync(`media/sample/${path}`, 'utf8')]));
const hostileFiles = new Map([
  ['hostile/hostile.interview.yaml', hostileLog],
  ['hostile/hostile.postmortem.md', hostileReview],
  ['open/open.interview.yaml', hostileOpen],
  ['offered/offered.interview.yaml', hostileOffer],
  ['open/open.prep.md', hostileReview.replace('<!-- section:let-go -->', '<!-- round:1 -->')],
  ['goals.md', `- ${hostile}\n`],
  ['empty/empty.interview.yaml', ''],
  ['broken/broken.interview.yaml', 'company: Half\nrole: [unclosed\nrounds:\n  - date: yesterday\n'],
]);

const sample = worldOf(fillSample(stored, now));
const table = applicationsPage(
  { applications: sample.applications, names: namesFor(sample.applications, undefined) },
  reader,
);

/** More open applications than anyone has, one due after the other. */
const manyRows = Array.from({ length: 5000 }, (_, index) => ({
  ...table.rows[index % table.rows.length],
  log: `file:///many/${String(index)}`,
  company: `Company ${String(index)}`,
  outcome: 'pending',
  open: true,
  next: { what: 'Final', soon: 'soon', when: 'then', at: index },
})) as TableRow[];

/** The searches that the panel is tried on. */
export const searches: Readonly<Record<string, Record<string, Page>>> = {
  sample: pagesOf(sample),
  hidden: pagesOf(sample, true),
  hostile: pagesOf(worldOf(hostileFiles)),
  empty: pagesOf(worldOf(new Map())),
  year: pagesOf(worldOf(yearOf(60))),
  offers: pagesOf(worldOf(offersFiles)),
  accepted: pagesOf(worldOf(acceptedFiles)),
  many: { list: { ...table, rows: manyRows } },
  one: { list: { ...table, rows: manyRows.slice(0, 1) } },
  done: { list: { ...table, rows: table.rows.filter(({ open }) => !open) } },
};
