import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { silentApplications } from '../../../../src/model/agenda';
import { applicationsOf, usual, type Files } from './search';

describe('applications that have gone silent', () => {
  const now = Temporal.ZonedDateTime.from('2026-10-29T12:00[Europe/Berlin]');
  const silent = (files: Files) =>
    silentApplications(applicationsOf(files), usual, now).map(({ slug }) => slug);

  it('are those without a word for the days of a check-in and 14 more, oldest first', () => {
    const files = {
      edge: 'applied: 2026-10-01',
      fresh: 'applied: 2026-10-02',
      old: 'applied: 2026-01-01\nrounds: [{ date: 2026-03-01 }]',
      older: 'applied: 2026-01-01\nrounds: [{ date: 2026-09-30, result: cancelled }]',
      also: 'applied: 2026-01-01T23:00+01:00',
    };
    expect(silent(files)).to.deep.equal(['also', 'older', 'old', 'edge']);
  });

  const spoken: Files = {
    'a round to come': 'applied: 2026-01-01\nrounds: [{ date: 2026-11-20 }]',
    'an outcome': 'applied: 2026-01-01\noutcome: rejected',
    'an offer': 'applied: 2026-01-01\noutcome: offer',
    'a call': 'applied: 2026-01-01\nevents: [{ date: 2026-10-20, note: They called }]',
    feedback: 'applied: 2026-01-01\nfeedback: [{ date: 2026-10-20, text: Soon }]',
    'a result': 'rounds: [{ date: 2026-01-01, result: passed, heard: 2026-10-20 }]',
    'nothing sent yet': 'events: [{ date: 2026-01-01, note: Found it }]',
    'nothing that has a date': 'rounds: [{ type: panel }]',
  };
  for (const [what, text] of Object.entries(spoken))
    it(`are none with ${what}`, () => expect(silent({ a: text })).to.deep.equal([]));

  it('are of the sample only while there is nothing else', () => {
    const s = 'sample: true\napplied: 2026-01-01';
    expect(silent({ s })).to.deep.equal(['s']);
    expect(silent({ s, a: 'applied: 2026-01-01' })).to.deep.equal(['a']);
  });
});
