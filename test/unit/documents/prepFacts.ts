import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { gatherPrepFacts } from '../../../src/documents/gatherPrepFacts';
import type { PrepFacts } from '../../../src/documents/prepFacts';
import { readReviewed } from '../../../src/documents/reviewed';
import { readStories } from '../../../src/documents/stories';
import { keptLog } from '../../../src/model/lines';
import { createLogbook, reviewedKindOf, wholeApplication } from '../../../src/model/logbook';
import { parseLog } from '../../../src/model/parse';

/** The shipped template, as it lies in the repository. */
export const template = readFileSync('media/templates/prep.md', 'utf8');

export const now = Temporal.ZonedDateTime.from('2026-10-20T18:00[Europe/Berlin]');

/** The log that prep sheets are made for: one round held, one to come. */
export const acme = `company: Acme Robotics
role: Backend Engineer
rounds:
  - type: technical
    date: 2026-10-12T15:00
    result: passed
    questions:
      - { text: Find the double booking, competency: debugging, rating: 4, story: Payment outage }
      - { text: Shard the counters, competency: system_design, rating: 2, better: ask for the load first }
  - type: system_design
    date: 2026-10-22T15:00
    duration_minutes: 90
    medium: video
    interviewers: [Jule Brandt, { name: Priya Raman, role: peer }]
`;

/** The facts for acme's sheet, in a search with these further files by their path. */
export function factsOf(
  files: Readonly<Record<string, string>> = {},
  more: Partial<Pick<PrepFacts, 'now' | 'goals'>> = {},
): PrepFacts {
  const all = { 'acme/acme.interview.yaml': acme, ...files };
  const logbook = createLogbook();
  const entries = Object.entries(all).map(
    ([path, text]) => [`file:///s/applications/${path}`, text] as const,
  );
  logbook.update(
    new Map(
      entries.flatMap(([uri, text]) => (uri.endsWith('.yaml') ? [[uri, keptLog(parseLog(text))]] : [])),
    ),
    new Map(
      entries.flatMap(([uri, text]) => {
        const kind = reviewedKindOf(uri);
        return kind ? [[uri, readReviewed(uri, kind, text)]] : [];
      }),
    ),
  );
  const application = logbook.get('file:///s/applications/acme/acme.interview.yaml');
  if (!application) throw new Error('acme is not there');
  const stories = readStories(files['stories.md'] ?? '');
  const gathered = gatherPrepFacts(
    wholeApplication(application.uri, parseLog(all['acme/acme.interview.yaml']), application.documents),
    logbook.applications(),
    { goals: files['goals.md'], stories },
    more.now ?? now,
  );
  return { ...gathered, ...more };
}
