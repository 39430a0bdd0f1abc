import { keptLog } from '../../src/model/lines';
import { Temporal } from 'temporal-polyfill';
import { createLogbook } from '../../src/model/logbook';
import { namesFor } from '../../src/model/mask';
import { parseLog } from '../../src/model/parse';
import { difference } from '../../src/panel/difference';
import { applicationsPage } from '../../src/panel/pages/applications';
import { english } from '../../src/panel/words';
import { logOf } from './logs';
import type { Row } from './row';

const reader = {
  now: Temporal.ZonedDateTime.from('2026-10-30T09:00[Europe/Berlin]'),
  locale: 'en',
  words: english,
  translate: (label: string) => label,
};
const text = logOf(100);
const addressOf = (index: number) => `file:///search/applications/${String(index)}/log.interview.yaml`;

/** The way of a changed log to the panel, in a search of so many: read, into the logbook, the page, what it changes. */
function changing(count: number): () => unknown {
  const logbook = createLogbook();
  const named = (index: number) => text.replace('Acme Robotics', `Company ${String(index)}`);
  logbook.update(
    new Map(Array.from({ length: count }, (_, index) => [addressOf(index), keptLog(parseLog(named(index)))])),
  );
  const pageNow = () => {
    const applications = logbook.applications();
    return applicationsPage({ applications, names: namesFor(applications, undefined) }, reader);
  };
  let sent = pageNow();
  let interest = 1;
  return () => {
    interest = (interest % 5) + 1;
    const changed = named(7).replace('interest: 4', `interest: ${String(interest)}`);
    logbook.update(new Map([[addressOf(7), keptLog(parseLog(changed))]]));
    const page = pageNow();
    const change = difference(sent, page);
    sent = page;
    if (!change) throw new Error('Nothing reached the panel');
    return change;
  };
}

export const rows: readonly Row[] = [
  {
    name: "one changed log of 1,000 reaches the panel's difference",
    work: changing(1000),
    against: { name: 'one of 50', work: changing(50) },
    atMost: 3,
  },
];
