import { Temporal } from 'temporal-polyfill';
import { parseDocument } from 'yaml';
import { openLog, parseLog } from '../../src/model/parse';
import { senseProblems } from '../../src/model/sense';
import { yamlServer } from '../unit/model/yamlServer';
import { logOf } from './logs';
import type { Row } from './row';

const long = logOf(5000);
const around = {
  now: Temporal.ZonedDateTime.from('2026-11-01T10:00[Europe/Berlin]'),
  story: () => ({ known: true }),
  missing: new Map<string, undefined>(),
};

/** A thousand logs of 20 to 119 lines, each with a mistake, no two alike. */
const logs = Array.from(
  { length: 1000 },
  (_, index) => `${logOf(20 + (index % 100))}x_number: ${String(index)}\nsource: nowhere\n`,
);
const validate = yamlServer();

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
  {
    name: 'validation of 1,000 logs',
    work: () => logs.map((log) => parseLog(log).problems),
    against: {
      name: 'yaml-language-server',
      work: async () => {
        for (const [index, log] of logs.entries()) await validate(log, `${String(index)}/a`);
      },
    },
    atMost: 0.5,
  },
];
