import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { itemIds } from '../../../src/documents/checklists';
import { readReviewed } from '../../../src/documents/reviewed';
import { agendaKinds, agendaOf, silentApplications, type AgendaSettings } from '../../../src/model/agenda';
import { lessonsOf } from '../../../src/model/lessons';
import { keptLog } from '../../../src/model/lines';
import { toApplication, type Application } from '../../../src/model/logbook';
import { parseLog } from '../../../src/model/parse';
import { ids, outcomes, roundTypes } from '../../../src/model/vocabulary';
import { expectedAgenda, expectedSilent, turningPoints } from './expectedAgenda';
import { expectedLessons } from './expectedLessons';
import type { SearchFacts } from './facts';
import { searchOn } from './generator';
import { lastDay } from './plan';

const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland'];

/** Around the changes of clocks (the comment says where), and on days of no note. */
const moments = [
  '2026-03-29T00:59:59.999Z', // the last of winter in Berlin
  '2026-04-04T14:30:00Z', // 02:30 in Auckland, for the second time
  '2026-06-17T10:00:00Z',
  '2026-07-31T22:30:00Z', // August in Berlin, July in New York
  '2026-09-26T14:00:00Z', // the first of summer in Auckland
  '2026-10-25T00:30:00Z', // 02:30 in Berlin, for the first time
  '2026-10-25T01:30:00Z', // and for the second
  '2026-11-01T05:30:00Z', // 01:30 in New York, for the first time
  '2026-11-01T06:30:00Z', // and for the second
  '2026-12-24T17:00:00Z',
  '2027-03-14T07:00:00Z', // the first of summer in New York
  '2027-03-28T01:00:00Z', // the first of summer in Berlin
  '2027-03-31T21:59:59.999Z', // the last of March in Berlin
].map((text) => Temporal.Instant.from(text));

const usual: AgendaSettings = { followUpAfterHours: 24, checkInAfterDays: 14, coolOffDays: [0, 1, 2, 3, 5] };

interface Search {
  readonly facts: SearchFacts;
  readonly applications: readonly Application[];
}

function read(facts: SearchFacts): Search {
  const applications = facts.applications.map(({ log, text, documents }) =>
    toApplication(
      log,
      keptLog(parseLog(text)),
      documents.map((document) => readReviewed(document.uri, document.kind, document.text)),
    ),
  );
  return { facts, applications };
}

function agenda({ applications }: Search, now: Temporal.ZonedDateTime, settings = usual) {
  const entries = agendaOf(applications, settings, now, ({ action }) => action?.text ?? '');
  return entries.map(({ kind, due, title, log, document, line }) => ({
    kind,
    due,
    title,
    log,
    ...(document !== undefined && { document }),
    ...(line !== undefined && { line }),
  }));
}

function expectSame({ facts, applications }: Search, now: Temporal.ZonedDateTime): void {
  const at = now.epochMilliseconds;
  expect(lessonsOf(applications, now, itemIds)).to.deep.equal(
    expectedLessons(facts, at, now.timeZoneId, itemIds),
  );
  expectSameAgenda({ facts, applications }, now, usual);
}

function expectSameAgenda(search: Search, now: Temporal.ZonedDateTime, settings: AgendaSettings): void {
  const { facts, applications } = search;
  const at = now.epochMilliseconds;
  expect(agenda(search, now, settings)).to.deep.equal(expectedAgenda(facts, settings, at, now.timeZoneId));
  expect(silentApplications(applications, settings, now).map(({ uri }) => uri)).to.deep.equal(
    expectedSilent(facts, settings.checkInAfterDays, at, now.timeZoneId),
  );
}

describe('a year of applications', () => {
  const year = read(searchOn(lastDay));
  const days = moments.map((moment) => read(searchOn(Math.floor(moment.epochMilliseconds / 86_400_000))));

  moments.forEach((moment, index) => {
    describe(`at ${moment.toString()}`, () => {
      for (const zone of zones) {
        const now = moment.toZonedDateTimeISO(zone);
        it(`gives these figures in ${zone}`, () => expectSame(days[index] ?? year, now));
        it(`gives these figures in ${zone}, with the rest of the year written`, () => expectSame(year, now));
      }
    });
  });

  it('turns to the millisecond', () => {
    for (const [index, { epochMilliseconds }] of moments.entries()) {
      const search = days[index] ?? year;
      const zone = zones[index % zones.length] ?? 'UTC';
      for (const turn of turningPoints(search.facts, usual, epochMilliseconds, zone)) {
        for (const at of [turn - 1, turn])
          expectSameAgenda(
            search,
            Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone),
            usual,
          );
      }
    }
  });

  it('goes by the settings', () => {
    const settings = { followUpAfterHours: 1, checkInAfterDays: 3, coolOffDays: [0, 0, 7, 14, 30] };
    for (const [index, moment] of moments.entries()) {
      const now = moment.toZonedDateTimeISO('Europe/Berlin');
      expectSameAgenda(days[index] ?? year, now, settings);
      expectSameAgenda(year, now, settings);
    }
  });

  it('counts a sample that is alone', () => {
    const { applications } = searchOn(lastDay);
    const sample = read({ applications: applications.filter((application) => application.sample) });
    const now = Temporal.ZonedDateTime.from('2027-03-20T12:00[Europe/Berlin]');
    expect(lessonsOf(sample.applications, now, itemIds).competencies).not.to.deep.equal([]);
    expectSame(sample, now);
  });
});

describe('the year that is counted', () => {
  const nows = moments.map((moment) => moment.toZonedDateTimeISO('Europe/Berlin'));
  const year = searchOn(lastDay);
  const real = year.applications.filter(({ sample }) => !sample);
  const lessons = nows.map((now) => expectedLessons(year, now.epochMilliseconds, now.timeZoneId, itemIds));

  it('has 60 applications with 150 rounds, and some of a sample', () => {
    expect(real).to.have.length(60);
    expect(real.flatMap(({ rounds }) => rounds)).to.have.length(150);
    expect(year.applications.length).to.be.above(60);
  });

  it('is written as a log should be', () => {
    for (const { text, log } of year.applications) expect(parseLog(text).problems, log).to.deep.equal([]);
  });

  it('has every outcome and every type of round', () => {
    expect(new Set(real.map(({ outcome }) => outcome))).to.have.all.keys(ids(outcomes));
    expect(real.flatMap(({ rounds }) => rounds.map(({ type }) => type))).to.include.members(ids(roundTypes));
  });

  it('owes every kind of thing, more than once', () => {
    const owed = nows.flatMap((now) => {
      const search = searchOn(Math.floor(now.epochMilliseconds / 86_400_000));
      return expectedAgenda(search, usual, now.epochMilliseconds, now.timeZoneId).map(({ kind }) => kind);
    });
    for (const { id } of agendaKinds) expect(owed.filter((kind) => kind === id).length, id).to.be.above(4);
  });

  it('has actions of every verdict, and enough ratings to compare with results', () => {
    const last = lessons.at(-1);
    const verdicts = last?.actions.map(({ verdict }) => verdict);
    expect(verdicts).to.include.members(['higher', 'lower', 'same', 'too few']);
    expect(last?.calibration.n).to.be.above(8);
    expect(Object.values(last?.calibration ?? {})).not.to.include(0);
  });

  it('has gaps, stories and competencies that are not in the vocabulary', () => {
    const last = lessons.at(-1);
    expect(last?.gaps.length).to.be.above(20);
    expect(last?.stories.length).to.be.above(3);
    expect(last?.competencies.map(({ competency }) => competency)).to.include('system_design');
    expect(last?.competencies.some(({ competency = '' }) => /sql/i.test(competency))).to.equal(true);
  });
});
