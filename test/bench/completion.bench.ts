import { Temporal } from 'temporal-polyfill';
import { parseDocument } from 'yaml';
import { suggestionsAt } from '../../src/model/completion';
import { cursorAt } from '../../src/model/cursor';
import { parseLog } from '../../src/model/parse';
import { usedIn } from '../../src/model/used';
import { logOf } from './logs';
import type { Row } from './row';

/** The worst place: below the last of many rounds, and the search has to be gathered anew. */
const long = `${logOf(5000)}  - type: panel\n    re`;
const { log } = parseLog(long);
const now = Temporal.ZonedDateTime.from('2026-11-01T10:00[Europe/Berlin]');

export const rows: readonly Row[] = [
  {
    name: 'completion at the end of 5,000 lines',
    work: () => {
      const cursor = cursorAt(long, long.length);
      if (cursor?.entry?.map[0] !== 'rounds') throw new Error('The cursor should stand in a round.');
      return suggestionsAt(cursor, {
        text: long,
        now,
        log,
        used: usedIn([{ log, interviewers: ['Sam', "O'Neil"] }]),
        stories: [],
      });
    },
    against: { name: 'yaml.parseDocument', work: () => parseDocument(long) },
    atMost: 1.5,
  },
];
