import { parseDocument } from 'yaml';
import { editLog, type Intent } from '../../src/model/edit';
import { logOf } from './logs';
import type { Row } from './row';

const log = logOf(5000);
const outcome: Intent = { do: 'set', path: ['outcome'], value: 'rejected' };
const round: Intent = { do: 'append', path: ['rounds'], value: { type: 'final', date: '2029-01-01' } };
const parsing = { name: 'yaml.parseDocument', work: () => parseDocument(log) };

export const rows: readonly Row[] = [
  { name: 'setting the outcome in 5,000 lines', work: () => editLog(log, [outcome]), against: parsing },
  { name: 'adding a round to 5,000 lines', work: () => editLog(log, [round]), against: parsing },
];
