import { parseDocument } from 'yaml';
import { parseLog } from '../../src/model/parse';
import { logOf } from './logs';
import type { Row } from './row';

const log = logOf(100);

export const rows: readonly Row[] = [
  {
    name: 'reading a log of 100 lines',
    work: () => parseLog(log),
    against: { name: 'yaml.parseDocument', work: () => parseDocument(log) },
  },
];
