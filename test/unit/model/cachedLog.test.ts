import { expect } from 'chai';
import fc from 'fast-check';
import { cachedLog, readCache, writeCache, type CacheEntry } from '../../../src/model/cachedLog';
import { keptLog } from '../../../src/model/lines';
import { toApplication } from '../../../src/model/logbook';
import { nextStep } from '../../../src/model/next';
import { parseLog } from '../../../src/model/parse';
import { Temporal } from 'temporal-polyfill';

const text = `company: Acme
role: Engineer
interest: 4
location: SECRET
posting: https://SECRET.example
tags: [SECRET]
salary: { min: 1, currency: SECRET }
resume: SECRET.md
applied: 2026-10-01
contacts: [{ name: SECRET, email: SECRET@a.example, notes: SECRET }]
rounds:
  - type: technical
    date: 2026-10-12T15:00+02:00
    interviewers: [SECRET]
    self_rating: 3
    notes: SECRET
    questions:
      - { text: SECRET, competency: system_design, rating: 2, story: SECRET, answer: SECRET, better: SECRET }
      - { text: SECRET, competency: SECRET, rating: 3 }
  - { type: final, date: 2026-11-12 }
feedback: [{ date: 2026-10-13, from: SECRET, text: SECRET }]
offer: { date: 2026-10-20, deadline: 2026-10-27, base: 90000, bonus: SECRET, notes: SECRET }
events: [{ date: 2026-10-05, note: SECRET }]
notes: SECRET
x_mine: SECRET
`;

const entryOf = (log: string): CacheEntry => {
  const kept = cachedLog(keptLog(parseLog(log)));
  if (!kept) throw new Error('It should be fit for the cache.');
  return { mtime: 1, size: log.length, kept };
};

describe('what is remembered of a log from one start to the next', () => {
  it('is none of the words that somebody wrote', () => {
    expect(parseLog(text).problems).to.deep.equal([]);
    const cache = writeCache(new Map([['file:///a.interview.yaml', entryOf(text)]]));
    expect(cache).not.to.match(/SECRET/i);
    expect(cache).not.to.include('90000');
  });

  it('is enough for its place in the lists, and for what is next', () => {
    const now = Temporal.ZonedDateTime.from('2026-11-01T09:00[Europe/Berlin]');
    const [whole, remembered] = [keptLog(parseLog(text)), entryOf(text).kept].map((kept) =>
      toApplication('file:///a.interview.yaml', kept),
    );
    if (!whole || !remembered) throw new Error('Both should be there.');
    expect(remembered.outcome).to.equal(whole.outcome);
    expect(remembered.stage).to.equal(whole.stage);
    expect(remembered.lines).to.deep.equal(whole.lines);
    const [next, same] = [nextStep(whole.log, now), nextStep(remembered.log, now)];
    expect(same?.at.toString()).to.equal(next?.at.toString());
    const ratings = (application: typeof whole) =>
      application.log.rounds?.flatMap(({ questions = [] }) => questions.map(({ rating }) => rating));
    expect(ratings(remembered)).to.deep.equal(ratings(whole));
  });

  it('is nothing while the log has problems, which are told in its words', () =>
    expect(cachedLog(keptLog(parseLog('company: Acme\nrole: b\noutcome: SECRET\n')))).to.equal(undefined));

  it('is the same again', () => {
    const entries = new Map([['file:///a.interview.yaml', entryOf(text)]]);
    expect(readCache(writeCache(entries))).to.deep.equal(entries);
  });

  it('is thrown away when the file that holds it is damaged', () => {
    const cache = writeCache(new Map([['file:///a.interview.yaml', entryOf(text)]]));
    fc.assert(
      fc.property(fc.nat(cache.length - 1), fc.string(), (at, other) => {
        const damaged = cache.slice(0, at) + other + cache.slice(at + other.length + 1);
        if (damaged !== cache) expect(readCache(damaged).size).to.equal(0);
      }),
    );
    expect(readCache('').size).to.equal(0);
  });
});
