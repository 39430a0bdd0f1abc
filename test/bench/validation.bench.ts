import { parseLog } from '../../src/model/parse';
import { yamlServer } from '../unit/model/yamlServer';
import { logOf } from './logs';
import type { Row } from './row';

/** A thousand logs of 20 to 119 lines, each with a mistake, no two alike. */
const logs = Array.from(
  { length: 1000 },
  (_, index) => `${logOf(20 + (index % 100))}x_number: ${String(index)}\nsource: nowhere\n`,
);
const validate = yamlServer();

export const rows: readonly Row[] = [
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
