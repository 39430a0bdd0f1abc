import { expect } from 'chai';
import type { Temporal } from 'temporal-polyfill';
import { agendaOf } from '../../../src/model/agenda';
import { after, applicationsIn, logsOf, now, plan, type Folder } from './importing';

const pace = { followUpAfterHours: 24, checkInAfterDays: 14, coolOffDays: [0, 1, 2, 3, 5] };
const columns = 'Company,Role,Interview date,Status,Rejected on\n';

/** A round of another application on the day after the import. */
const tomorrow: Folder = new Map([
  ['own', 'company: Own\nrole: Engineer\nrounds:\n  - { type: final, date: 2026-11-23T10:00 }\n'],
]);

/** What the imported application owes, but for rounds to come. */
const owed = (folder: Folder, at: Temporal.ZonedDateTime) =>
  agendaOf(applicationsIn(folder), pace, at, ({ kind }) => kind)
    .filter(({ kind, application }) => kind !== 'round' && application.slug !== 'own')
    .map(({ kind }) => kind);

const imported = (row: string, into: Folder = tomorrow) => after(into, plan(columns + row, into));

describe('What an import brings from the past', () => {
  for (const row of [
    'Old,x,2025-03-04,Rejected,',
    'Old,x,2025-03-04,Rejected,2025-03-10',
    'Recent,x,2026-11-10,Rejected,2026-11-12',
    'Yesterday,x,2026-11-20,Rejected,2026-11-21',
    'Told of,x,,Rejected after phone screen,',
    'Withdrawn,x,2026-11-02,Withdrawn,',
    'Silent,x,2026-11-04,No response,',
    'Waiting too long,x,2026-11-06,Interview,',
  ]) {
    it(`owes nothing: ${row}`, () => {
      const folder = imported(row);
      for (const days of [0, 1, 5, 20]) expect(owed(folder, now.add({ days }))).to.deep.equal([]);
    });
  }

  it('owes nothing where it moves on a log that was there', () => {
    const folder = new Map([
      ...tomorrow,
      ['old', 'company: Old\nrole: x # mine\nrounds:\n  - { date: 2026-10-02, followed_up: none }\n'],
    ]);
    const moved = imported('Old,x,2026-10-02,Rejected,2026-11-20', folder);
    expect(moved.get('old')).to.contain('outcome: rejected');
    expect(owed(moved, now)).to.deep.equal([]);
  });

  it('is told from what comes after', () => {
    const waiting = imported('Waiting,x,2026-11-20,Interview,');
    expect(owed(waiting, now.add({ days: 14 }))).to.deep.equal(['check_in']);
    const closed = new Map([...waiting].map(([slug, text]) => [slug, closedLater(slug, text)]));
    expect(owed(closed, now.add({ days: 12 }))).to.deep.equal(['let_go', 'post_mortem']);
  });

  it('is told from what happens on its day', () => {
    const today = imported('Today,x,2026-11-20,Rejected,2026-11-22');
    expect(owed(today, now)).to.deep.equal(['let_go', 'post_mortem']);
  });

  it('says so in its log, and only there', () => {
    const [, past] = logsOf(imported('A,x,2025-03-04,Rejected,'));
    expect(past).to.deep.equal({
      company: 'A',
      role: 'x',
      outcome: 'rejected',
      rounds: [{ type: 'other', date: '2025-03-04', followed_up: 'none' }],
      x_imported: '2026-11-22',
    });
    const [, coming] = logsOf(imported('B,x,2026-12-04 10:00,,'));
    expect(coming).to.deep.equal({
      company: 'B',
      role: 'x',
      rounds: [{ type: 'other', date: '2026-12-04T10:00' }],
    });
  });
});

/** The imported application, closed ten days after its import; another has a round three days later. */
function closedLater(slug: string, text: string): string {
  return slug === 'own'
    ? text.replace('2026-11-23T10:00', '2026-12-05T10:00')
    : `${text}outcome: rejected\ndecided: 2026-12-02\n`;
}
