import { keptLog } from '../../src/model/lines';
import { createLogbook } from '../../src/model/logbook';
import { parseLog } from '../../src/model/parse';
import { logOf } from './logs';
import type { Row } from './row';

const kept = keptLog(parseLog(logOf(100)));
const uriOf = (index: number) => `file:///search/acme-${String(index)}/acme.interview.yaml`;

/** Changes one log of so many 200 times; each time whoever listens asks for all of them. */
function changing(count: number): () => void {
  const logbook = createLogbook();
  logbook.update(new Map(Array.from({ length: count }, (_, index) => [uriOf(index), kept])));
  let told = 0;
  logbook.onDidChange(() => (told += 1));
  let turn = 0;
  return () => {
    told = 0;
    for (let change = 0; change < 200; change += 1) {
      const log = { ...kept.log, company: `Acme ${String((turn += 1))}` };
      logbook.update(new Map([[uriOf(change % count), { ...kept, log }]]));
    }
    if (told !== 200) throw new Error('Every change should be told.');
  };
}

export const rows: readonly Row[] = [
  {
    name: '200 changes of one log among 5,000',
    work: changing(5000),
    against: { name: 'among 100', work: changing(100) },
    atMost: 2,
  },
];
