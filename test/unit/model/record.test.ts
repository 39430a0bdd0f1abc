import { expect } from 'chai';
import type { Log, Question } from '../../../src/model/log';
import { recordOf } from '../../../src/model/record';
import { countedLogs, usedIn } from '../../../src/model/used';

const log = (date: string | undefined, questions: Question[], more: Partial<Log> = {}): Log => ({
  company: 'Acme',
  role: 'Engineer',
  rounds: [{ ...(date !== undefined && { date }), questions }],
  ...more,
});
const record = (logs: readonly Log[]) => recordOf('system_design', logs, 'Europe/Berlin');

describe('the record of a competency', () => {
  it('is the rated answers, oldest first', () => {
    const logs = [
      log('2026-10-12', [{ competency: 'system_design', rating: 3 }, { competency: 'system_design' }]),
      log('2026-10-05T15:00', [
        { competency: 'System design', rating: 2 },
        { competency: 'coding', rating: 4 },
      ]),
      log(undefined, [{ competency: 'system_design', rating: 1 }]),
    ];
    expect(record(logs)).to.deep.equal({ n: 3, ratings: [1, 2, 3] });
  });

  it('is empty where nothing was rated', () => {
    expect(record([log('2026-10-12', [{ competency: 'system_design' }])])).to.deep.equal({
      n: 0,
      ratings: [],
    });
  });
});

describe('what a search holds', () => {
  const own = log(undefined, []);
  const sample = log(undefined, [], { sample: true, location: 'Berlin' });

  it('leaves the sample out once there is a real log', () => {
    expect(countedLogs([{ log: sample }, { log: own }])).to.deep.equal([own]);
    expect(countedLogs([{ log: sample }])).to.deep.equal([sample]);
  });

  it('is ranked by use, then by name', () => {
    const used = usedIn([
      { log: { company: 'A', role: 'B', tags: ['b', 'go'] }, interviewers: [] },
      { log: { company: 'A', role: 'B', tags: ['a', 'go'] }, interviewers: [] },
    ]);
    expect(used.get('tags')).to.deep.equal([
      { value: 'go', times: 2 },
      { value: 'a', times: 1 },
      { value: 'b', times: 1 },
    ]);
  });
});
