import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { groupingOf, groupsOf } from '../../../src/model/grouping';
import { keptLog } from '../../../src/model/lines';
import { createLogbook, slugOf, type Application } from '../../../src/model/logbook';
import { englishHiddenName, letterOf, namesOf } from '../../../src/model/names';
import { nextStep } from '../../../src/model/next';
import { parseLog } from '../../../src/model/parse';
import { summaryOf } from '../../../src/model/summary';

const now = Temporal.ZonedDateTime.from('2026-10-12T12:00[Europe/Berlin]');

function logbookOf(logs: Readonly<Record<string, string>>) {
  const logbook = createLogbook();
  logbook.update(
    new Map(
      Object.entries(logs).map(([name, text]) => [`file:///${name}.interview.yaml`, keptLog(parseLog(text))]),
    ),
  );
  return logbook;
}

const companies = (applications: readonly Application[]) => applications.map(({ log }) => log.company);

describe('the logbook', () => {
  it('tells of a batch once, with the URIs that it touched', () => {
    const logbook = logbookOf({ a: 'company: A' });
    const told: string[][] = [];
    const subscription = logbook.onDidChange((uris) => told.push([...uris]));
    logbook.update(
      new Map([
        ['file:///b.interview.yaml', keptLog(parseLog('company: B'))],
        ['file:///a.interview.yaml', undefined],
      ]),
    );
    logbook.update(new Map([['file:///b.interview.yaml', keptLog(parseLog('company: B'))]]));
    subscription.dispose();
    logbook.update(new Map([['file:///c.interview.yaml', keptLog(parseLog('company: C'))]]));
    expect(told).to.deep.equal([['file:///b.interview.yaml', 'file:///a.interview.yaml']]);
    expect(companies(logbook.applications())).to.deep.equal(['B', 'C']);
  });

  it('sums up what other extensions may know', () => {
    const text =
      'company: A\nrole: R\napplied: 2026-10-01\nsample: true\nrounds:\n  - type: final\n  - type: panel\n';
    const [application] = logbookOf({ a: text }).applications();
    expect(application && summaryOf(application)).to.deep.equal({
      log: 'file:///a.interview.yaml',
      company: 'A',
      role: 'R',
      outcome: 'pending',
      stage: 'final',
      applied: '2026-10-01',
      rounds: 2,
      problems: 0,
      sample: true,
    });
  });

  it('keeps the documents beside a log, whichever of them is read first', () => {
    const logbook = createLogbook();
    const sheet = { uri: 'file:///a.prep.md', kind: 'prep' as const, items: [], actions: [], rounds: [] };
    const told: string[][] = [];
    logbook.onDidChange((uris) => told.push([...uris]));
    const documents = () => logbook.get('file:///a.interview.yaml')?.documents;

    logbook.update(new Map(), new Map([[sheet.uri, sheet]]));
    logbook.update(new Map([['file:///a.interview.yaml', keptLog(parseLog('company: A'))]]));
    expect(documents()).to.deep.equal([sheet]);
    logbook.update(new Map(), new Map([[sheet.uri, sheet]]));
    logbook.update(new Map(), new Map([[sheet.uri, undefined]]));
    expect(documents()).to.deep.equal([]);
    expect(told).to.deep.equal([['file:///a.interview.yaml'], ['file:///a.interview.yaml']]);
  });

  const paths: [string, string | undefined][] = [
    ['/a/acme.interview.yaml', 'acme'],
    ['/a/Acme.Interview.YML', 'Acme'],
    ['/a/.interview.yaml', undefined],
    ['/a/interview.yaml', undefined],
    ['/a.interview.yaml/notes.md', undefined],
  ];
  for (const [path, slug] of paths)
    it(`takes the slug of ${path}`, () => expect(slugOf(path)).to.equal(slug));
});

describe('names on screen', () => {
  it('hides a company behind a letter that stays with it', () => {
    const logbook = logbookOf({ a: 'company: Acme', b: 'company: Bolt', c: 'company: acme' });
    expect([...namesOf(logbook.applications(), englishHiddenName).values()]).to.deep.equal([
      'Company A',
      'Company B',
      'Company A',
    ]);
    expect([...namesOf(logbook.applications(), undefined).values()]).to.deep.equal(['Acme', 'Bolt', 'acme']);
  });

  it('goes on after Z', () =>
    expect([0, 25, 26, 701, 702].map(letterOf)).to.deep.equal(['A', 'Z', 'AA', 'ZZ', 'AAA']));
});

describe('groups', () => {
  const logbook = logbookOf({
    a: 'company: Later\nrounds:\n  - { type: technical, date: 2026-10-20 }',
    b: 'company: Sooner\nrounds:\n  - { type: technical, date: 2026-10-13 }',
    c: 'company: Offered\noutcome: offer',
    d: 'company: Old\noutcome: rejected\ndecided: 2026-01-01',
    e: 'company: Recent\noutcome: rejected\ndecided: 2026-09-01',
    f: 'company: sooner\noutcome: withdrawn',
  });
  const grouped = (grouping: 'outcome' | 'stage' | 'company') =>
    groupsOf(logbook.applications(), grouping, now).map(({ label, open, applications }) => [
      label,
      open,
      companies(applications),
    ]);

  it('by outcome come in the order of the tree, what is next first', () => {
    expect(grouped('outcome')).to.deep.equal([
      ['Offer', true, ['Offered']],
      ['Pending', true, ['Sooner', 'Later']],
      ['Rejected', false, ['Recent', 'Old']],
      ['Withdrawn', false, ['sooner']],
    ]);
  });

  it('by stage put what is closed together at the end', () => {
    expect(grouped('stage')).to.deep.equal([
      ['Offer', true, ['Offered']],
      ['Interview', true, ['Sooner', 'Later']],
      ['Closed', false, ['Recent', 'Old', 'sooner']],
    ]);
  });

  it('by company take names alike whatever their case', () => {
    expect(grouped('company').map(([label, , members]) => [label, members])).to.deep.equal([
      ['Later', ['Later']],
      ['Offered', ['Offered']],
      ['Old', ['Old']],
      ['Recent', ['Recent']],
      ['Sooner', ['Sooner', 'sooner']],
    ]);
  });
});

describe('the count of a group', () => {
  const counts = (logs: Record<string, string>) =>
    groupsOf(logbookOf(logs).applications(), 'outcome', now).map(({ id, count }) => [id, count]);
  const sample = { s: 'company: S\nsample: true', t: 'company: T\nsample: true\noutcome: offer' };

  it('is of all while there is only the sample', () =>
    expect(counts(sample)).to.deep.equal([
      ['offer', 1],
      ['pending', 1],
    ]));

  it('leaves the sample out once a real log is there', () =>
    expect(counts({ ...sample, a: 'company: A' })).to.deep.equal([
      ['offer', 0],
      ['pending', 1],
    ]));
});

it('groups by outcome where the setting names no grouping', () =>
  expect(['company', 'mood', 'toString'].map(groupingOf)).to.deep.equal(['company', 'outcome', 'outcome']));

describe('what is next', () => {
  const cases: [string, string, string | undefined][] = [
    ['the soonest pending round', '{ rounds: [{ date: 2026-10-20 }, { date: 2026-10-14 }] }', '2026-10-14'],
    ['a round under way', '{ rounds: [{ date: "2026-10-12T11:30" }] }', '2026-10-12'],
    ['a round later today without a time', '{ rounds: [{ date: 2026-10-12 }] }', '2026-10-12'],
    ['no round that is over', '{ rounds: [{ date: "2026-10-12T10:59" }] }', undefined],
    [
      'a long round that is not over',
      '{ rounds: [{ date: "2026-10-12T09:00", duration_minutes: 240 }] }',
      '2026-10-12',
    ],
    ['no cancelled round', '{ rounds: [{ date: 2026-10-20, result: cancelled }] }', undefined],
    ['no round of a closed application', '{ outcome: rejected, rounds: [{ date: 2026-10-20 }] }', undefined],
    ['the deadline of an offer', '{ outcome: offer, offer: { deadline: 2026-10-15 } }', '2026-10-15'],
    ['no deadline once decided', '{ outcome: accepted, offer: { deadline: 2026-10-15 } }', undefined],
  ];
  for (const [what, text, day] of cases) {
    it(`is ${what}`, () =>
      expect(nextStep(parseLog(text).log, now)?.at.toPlainDate().toString()).to.equal(day));
  }
});
