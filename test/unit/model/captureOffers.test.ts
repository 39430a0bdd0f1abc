import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { captureOffers } from '../../../src/model/captureOffers';
import { keptLog } from '../../../src/model/lines';
import { toApplication } from '../../../src/model/logbook';
import { parseLog } from '../../../src/model/parse';

const at = (time: string) => Temporal.ZonedDateTime.from(`2026-10-${time}[Europe/Berlin]`);
const application = (name: string, text: string) =>
  toApplication(`file:///${name}/${name}.interview.yaml`, keptLog(parseLog(text)));

/** What is offered at a time: the application and the index of the round. */
function offered(logs: Record<string, string>, time: string, before: readonly string[] = []) {
  const applications = Object.entries(logs).map(([name, text]) => application(name, text));
  const { show, remember, next } = captureOffers(applications, before, at(time));
  return {
    show: show.map(({ application: { slug }, index }) => `${slug} ${String(index)}`),
    next: next?.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    remember,
  };
}

const round = (more = '') => `rounds:\n  - { type: technical, date: 2026-10-12T15:00${more} }\n`;

describe('offering to capture a round', () => {
  const cases: [name: string, log: string, time: string, show: string[], next?: string][] = [
    ['waits for its end', round(), '12T14:00', [], '2026-10-12T16:00'],
    ['waits during it', round(', duration_minutes: 90'), '12T15:30', [], '2026-10-12T16:30'],
    ['comes at its end', round(), '12T16:00', ['a 0']],
    ['comes within a day', round(), '13T15:59', ['a 0']],
    ['comes not after a day', round(), '13T16:00', []],
    [
      'comes on the morning after a day without a time',
      'rounds: [{ date: 2026-10-12 }]',
      '13T00:30',
      [],
      '2026-10-13T09:00',
    ],
    ['is not for what was captured', round(', self_rating: 3'), '12T17:00', []],
    ['is not for what has questions', round(', questions: [Why?]'), '12T17:00', []],
    ['is not for a cancelled one', round(', result: cancelled'), '12T17:00', []],
    ['is not for one that did not go on', round(', result: failed'), '12T17:00', []],
    ['is not for a closed application', `outcome: rejected\n${round()}`, '12T17:00', []],
    ['is not for a sample', `sample: true\n${round()}`, '12T17:00', []],
    ['is not for a task', 'rounds: [{ type: take_home, date: 2026-10-12T15:00 }]', '12T17:00', []],
  ];
  for (const [name, log, time, show, next] of cases) {
    it(name, () => {
      expect(offered({ a: log }, time)).to.deep.include({ show, next });
    });
  }

  it('comes once, and anew for a round that was moved', () => {
    const { remember } = offered({ a: round() }, '12T16:00');
    expect(offered({ a: round() }, '12T17:00', remember)).to.deep.include({ show: [], remember });
    const moved = round().replace('15:00', '16:00');
    expect(offered({ a: moved }, '12T17:00', remember).show).to.deep.equal(['a 0']);
  });

  it('comes once, though its log is broken or not read yet in between', () => {
    const { remember } = offered({ a: round() }, '12T16:00');
    const logs: Record<string, string>[] = [{ a: 'rounds: [\n' }, { b: round() }, {}];
    for (const meanwhile of logs) {
      const between = offered(meanwhile, '12T16:10', remember);
      expect(offered({ a: round() }, '12T16:20', between.remember).show).to.deep.equal([]);
    }
  });

  it('forgets what is long past', () => {
    const { remember } = offered({ a: round() }, '12T16:00');
    expect(offered({ a: round() }, '28T15:01', remember).remember).to.deep.equal([]);
  });

  it('is silent from shortly before another round to its end, then speaks once an application', () => {
    const day = `${round()}  - { type: panel, date: 2026-10-12T16:10 }\n`;
    expect(offered({ a: day }, '12T16:00')).to.deep.equal({
      show: [],
      next: '2026-10-12T17:10',
      remember: [],
    });
    const other = 'rounds: [{ type: final, date: 2026-10-12T15:00 }]\n';
    const after = offered({ a: day, b: other }, '12T17:10');
    expect(after.show).to.have.members(['a 1', 'b 0']);
    expect(after.remember).to.have.length(3);
  });

  it('is not silenced by a round of the sample', () => {
    const sample = 'sample: true\nrounds: [{ type: panel, date: 2026-10-12T16:10 }]\n';
    expect(offered({ a: round(), b: sample }, '12T16:00').show).to.deep.equal(['a 0']);
  });
});
