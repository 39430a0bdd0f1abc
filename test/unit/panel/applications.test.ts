import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { namesFor } from '../../../src/model/mask';
import { englishHiddenName } from '../../../src/model/names';
import type { Application } from '../../../src/model/logbook';
import { applicationsPage } from '../../../src/panel/pages/applications';
import {
  countOf,
  firstLook,
  inOrder,
  passing,
  sortedBy,
  tagsOf,
  type Look,
} from '../../../src/panel/pages/table';
import { plain, reader, searchOf } from './search';

const pageOf = (applications: readonly Application[], hidden = false, at = reader) =>
  applicationsPage(
    { applications, names: namesFor(applications, hidden ? englishHiddenName : undefined) },
    at,
  );
const rowsOf = (...logs: string[]) => pageOf(searchOf(...logs)).rows;
const { choices } = pageOf([]);

/** The companies that a look shows, in its order. */
const seen = (rows: ReturnType<typeof rowsOf>, look: Partial<Look>) => {
  const whole = { ...firstLook, ...look };
  return passing(inOrder(rows, whole, choices, 'en'), whole)
    .map(({ company }) => company)
    .join(' ');
};

describe('the table of applications', () => {
  it('has no rows without applications', () => {
    expect(pageOf([]).rows).to.deep.equal([]);
  });

  it('says of each what it is, how far it came and what is next', () => {
    const [row] =
      rowsOf(`{company: Acme, role: Engineer, interest: 4, applied: 2026-10-01T09:00, source: referral,
      location: Berlin, tags: [robots, ''], rounds: [{type: technical, date: 2026-10-31T15:00}]}`);
    expect(row).to.deep.include({
      company: 'Acme',
      role: 'Engineer',
      outcome: 'pending',
      open: true,
      stage: 'interview',
      interest: 4,
      applied: { day: '2026-10-01', words: 'Oct 1, 2026' },
      source: 'referral',
      location: 'Berlin',
      tags: ['robots'],
      broken: false,
    });
    expect(row?.next).to.include({ what: 'Technical', soon: 'tomorrow' });
    expect(plain(row?.next?.when)).to.equal('Sat, Oct 31, 3:00 PM');
  });

  it('keeps a broken log, marked, with what could be read', () => {
    expect(rowsOf('company: Half\nrole: [')[0]).to.include({ company: 'Half', broken: true });
  });

  it('hides names wherever they stand', () => {
    const applications = searchOf('{company: Acme, role: Acme lead, location: Acme Park, tags: [acme]}');
    const [row] = pageOf(applications, true).rows;
    expect(row).to.deep.include({
      company: 'Company A',
      role: 'Company A lead',
      location: 'Company A Park',
      tags: ['Company A'],
    });
  });

  for (const [location, hidden, inLog] of [
    ['Berlin', false, undefined],
    [' Berlin ', false, undefined],
    ['Berlin', true, undefined],
    ['Acme Park', false, undefined],
    ['Acme Park', true, true],
    ['Berlin, or remote'.repeat(20), false, true],
    ['Berlin\nLeipzig', false, true],
  ] as const) {
    const where = inLog ? 'in its log alone' : 'here';
    it(`has ${JSON.stringify(location).slice(0, 30)} changed ${where}${hidden ? ', with hidden names' : ''}`, () => {
      const applications = searchOf(JSON.stringify({ company: 'Acme', role: 'Engineer', location }));
      const [row] = pageOf(applications, hidden).rows;
      expect(row?.locationInLog).to.equal(inLog);
      if (!inLog) expect(row?.location).to.equal(location);
    });
  }

  describe('makes a row anew only when it could be another', () => {
    const applications = searchOf(
      '{company: A, role: a}',
      '{company: B, role: b, rounds: [{type: final, date: 2026-10-30T08:30}]}',
      '{company: C, role: c, rounds: [{type: final, date: 2026-11-03T10:00}]}',
    );
    const at = (time: string, locale = 'en') => ({
      ...reader,
      locale,
      now: Temporal.ZonedDateTime.from(`${time}[Europe/Berlin]`),
    });
    const first = pageOf(applications, false, at('2026-10-30T09:00')).rows;
    const kept = (rows: typeof first) => rows.map((row, index) => row === first[index]);

    it('keeps those of applications that did not change', () => {
      expect(first[1]?.next?.what).to.equal('Final');
      expect(kept(pageOf(applications, false, at('2026-10-30T10:00')).rows)).to.deep.equal([
        true,
        false,
        true,
      ]);
    });
    it('tells when what was next is over', () => {
      expect(pageOf(applications, false, at('2026-10-30T10:00')).rows[1]?.next).to.equal(undefined);
    });
    it('tells on another day, in another language, and of hidden names', () => {
      expect(pageOf(applications, false, at('2026-10-31T09:00')).rows[2]?.next?.soon).to.equal('in 3 days');
      expect(pageOf(applications, false, at('2026-10-31T09:00', 'de')).rows[2]?.next?.soon).to.equal(
        'in 3 Tagen',
      );
      expect(pageOf(applications, true, at('2026-10-31T09:00', 'de')).rows[2]?.company).to.equal('Company C');
    });
    it('hides a name in every role from the moment that a company has it', () => {
      const [one, other] = searchOf('{company: Acme, role: x}', '{company: Berg, role: Acme and Zed}');
      const [renamed] = searchOf('{company: Zed, role: x}');
      if (!one || !other || !renamed) throw new Error('A log was not taken');
      expect(pageOf([one, other], true).rows[1]?.role).to.equal('Company A and Zed');
      expect(pageOf([renamed, other], true).rows[1]?.role).to.equal('Acme and Company A');
    });
  });

  describe('in the order of a column', () => {
    const rows = rowsOf(
      '{company: Émile, role: b, interest: 2, applied: 2026-10-03, source: event}',
      '{company: Delta, role: c, outcome: offer, applied: 2026-10-01, offer: {deadline: 2026-11-02}}',
      '{company: alpha 10, role: a, interest: 5, source: referral, rounds: [{type: final, date: 2026-11-01}]}',
      '{company: alpha 9, role: a, interest: 5, location: Berlin}',
      '{company: "", role: z, outcome: rejected, applied: 2026-10-09, rounds: [{type: panel}]}',
    );
    const all = { outcome: 'all' };
    const orders: readonly [Partial<Look>, string][] = [
      [{ sort: 'company' }, 'alpha 9 alpha 10 Delta Émile log'],
      [{ sort: 'company', descending: true }, 'log Émile Delta alpha 10 alpha 9'],
      [{ sort: 'role' }, 'alpha 9 alpha 10 Émile Delta log'],
      [{ sort: 'outcome' }, 'Delta Émile alpha 9 alpha 10 log'],
      [{ sort: 'stage', descending: true }, 'Delta alpha 10 log Émile alpha 9'],
      [{ sort: 'next' }, 'alpha 10 Delta Émile alpha 9 log'],
      [{ sort: 'next', descending: true }, 'Delta alpha 10 Émile alpha 9 log'],
      [{ sort: 'interest' }, 'Émile alpha 9 alpha 10 Delta log'],
      [{ sort: 'applied', descending: true }, 'log Émile Delta alpha 9 alpha 10'],
      [{ sort: 'source' }, 'Émile alpha 10 Delta alpha 9 log'],
      [{ sort: 'location' }, 'alpha 9 Émile Delta alpha 10 log'],
    ];
    for (const [look, companies] of orders) {
      it(`${look.sort ?? ''}${look.descending ? ', the other way' : ''}: what has none comes last`, () => {
        expect(seen(rows, { ...all, ...look })).to.equal(companies);
      });
    }

    it('is turned round by a second press, and begins at the better end', () => {
      const byInterest = sortedBy(firstLook, 'interest');
      expect(byInterest).to.include({ sort: 'interest', descending: true });
      expect(sortedBy(byInterest, 'interest').descending).to.equal(false);
      expect(sortedBy(byInterest, 'company').descending).to.equal(false);
    });
  });

  describe('through a filter', () => {
    const rows = rowsOf(
      '{company: Café Nord, role: Engineer, tags: [food]}',
      '{company: B, role: Data engineer, outcome: offer, applied: 2026-10-01, tags: [Robots, food]}',
      '{company: C, role: c, outcome: rejected}',
      '{company: D, role: d, outcome: accepted, tags: [robots]}',
    );
    const filters: readonly [Partial<Look>, string][] = [
      [{}, 'B Café Nord'],
      [{ outcome: 'all' }, 'B Café Nord C D'],
      [{ outcome: 'rejected' }, 'C'],
      [{ stage: 'offer', outcome: 'all' }, 'B D'],
      [{ tag: 'food' }, 'B Café Nord'],
      [{ search: ' CAFE' }, 'Café Nord'],
      [{ search: 'engineer food' }, 'B Café Nord'],
      [{ search: 'robots', outcome: 'all' }, 'B D'],
      [{ search: 'nothing like it' }, ''],
    ];
    for (const [look, companies] of filters) {
      it(`${JSON.stringify(look)} shows ${companies || 'nothing'}`, () => {
        expect(seen(rows, look)).to.equal(companies);
      });
    }

    it('knows each tag once', () => {
      expect(tagsOf(rows, 'en')).to.deep.equal(['food', 'robots', 'Robots']);
    });
  });

  it('counts what still moves, never what does not, and no sample beside real ones', () => {
    const rows = rowsOf('{company: A}', '{company: B, sample: true}', '{company: C, outcome: rejected}');
    const [a, b, c] = rows;
    if (!a || !b || !c) throw new Error('A log was not taken');
    expect(countOf([a, b], rows)).to.equal(1);
    expect(countOf([b], [b])).to.equal(1);
    expect(countOf(rows, rows)).to.equal(undefined);
    expect(countOf([c], rows)).to.equal(undefined);
  });

  it('takes 1,000 applications', () => {
    const logs = Array.from({ length: 1000 }, (_, index) => `{company: C${String(index)}, role: r}`);
    expect(rowsOf(...logs)).to.have.length(1000);
  });
});
