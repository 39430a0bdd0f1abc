import { Temporal } from 'temporal-polyfill';
import { parseDocument } from 'yaml';
import { openLog } from '../../src/model/parse';
import { senseProblems } from '../../src/model/sense';
import { logOf } from './logs';
import type { Row } from './row';

const long = logOf(5000);
const around = {
  now: Temporal.ZonedDateTime.from('2026-11-01T10:00[Europe/Berlin]'),
  story: () => ({ known: true }),
  missing: new Map<string, undefined>(),
};

export const rows: readonly Row[] = [
  {
    name: 'from a keystroke to its diagnostics in 5,000 lines',
    work: () => {
      const log = openLog(long);
      return [...log.problems, ...senseProblems(log, around)];
    },
    against: { name: 'yaml.parseDocument', work: () => parseDocument(long) },
    atMost: 1.5,
  },
];
