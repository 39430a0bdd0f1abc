import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { fillSample, samplePaths } from '../../src/documents/sample';
import { renderStages } from '../../src/documents/stages';
import { keptLog } from '../../src/model/lines';
import { createLogbook, slugOf, type Application } from '../../src/model/logbook';
import { parseLog } from '../../src/model/parse';
import { namesFor } from '../../src/model/mask';
import type { Page } from '../../src/panel/protocol';
import { applicationPage, listPage } from '../../src/panel/viewModel';
import { english } from '../../src/panel/words';

export { htmlOf } from '../../src/panel/html';
export const words = english;

const now = Temporal.ZonedDateTime.from('2026-11-04T10:00[Europe/Berlin]');
const reader = { now, locale: 'en', words, translate: (label: string) => label };
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

interface World {
  readonly applications: readonly Application[];
  readonly documents: ReadonlyMap<string, string>;
}

function worldOf(files: ReadonlyMap<string, string>): World {
  const logbook = createLogbook();
  const logs = [...files].filter(([path]) => slugOf(path) !== undefined);
  logbook.update(new Map(logs.map(([path, text]) => [folder + path, keptLog(parseLog(text))])));
  return { applications: logbook.applications(), documents: files };
}

/** All pages of a search, by what they show: the list, and each application by its slug. */
function pagesOf({ applications, documents }: World, hidden = false): Record<string, Page> {
  const names = namesFor(applications, hidden);
  const pages: Record<string, Page> = { list: listPage(applications, names, reader) };
  for (const application of applications) {
    const path = application.uri.slice(folder.length).replace('.interview.yaml', '.postmortem.md');
    const text = documents.get(path);
    const review = text === undefined ? undefined : { stages: renderStages(text) };
    pages[application.slug] = applicationPage(application, names, review, reader);
  }
  return pages;
}

const stored = new Map(samplePaths.map((path) => [path, readFileSync(`media/sample/${path}`, 'utf8')]));
const hostileFiles = new Map([
  ['hostile/hostile.interview.yaml', hostileLog],
  ['hostile/hostile.postmortem.md', hostileReview],
  ['empty/empty.interview.yaml', ''],
  ['broken/broken.interview.yaml', 'company: Half\nrole: [unclosed\nrounds:\n  - date: yesterday\n'],
]);

/** The searches that the panel is tried on. */
export const searches: Readonly<Record<string, Record<string, Page>>> = {
  sample: pagesOf(worldOf(fillSample(stored, now))),
  hidden: pagesOf(worldOf(fillSample(stored, now)), true),
  hostile: pagesOf(worldOf(hostileFiles)),
  empty: pagesOf(worldOf(new Map())),
};
