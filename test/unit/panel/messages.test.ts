import { expect } from 'chai';
import fc from 'fast-check';
import { readMessage } from '../../../src/panel/messages';
import type { Method, Requests } from '../../../src/panel/protocol';

const log = 'file:///s/acme/acme.interview.yaml';

const requests: { readonly [Name in Method]: readonly Requests[Name]['params'][] } = {
  start: [{}, { place: { page: 'now' } }],
  show: [
    { place: { page: 'decide' } },
    { place: { page: 'lookBack', from: '2026-01-01' } },
    { place: { page: 'application', log } },
  ],
  openLog: [{ log }, { log, line: 0 }],
  openDocument: [
    { log, document: 'posting' },
    { log, document: 'prep', line: 7 },
  ],
  openGoals: [{}],
  writeReview: [{ log }],
  prepare: [{ log }, { log, round: 2 }],
  answer: [
    { log, document: 'prep', task: { item: 'nonverbal' }, state: 'no' },
    { log, document: 'postmortem', task: { line: 3 }, state: 'yes' },
  ],
  thankYou: [{ log, round: 0, sent: true }],
  setOutcome: [{ logs: [log], outcome: 'rejected' }],
  copyText: [{ text: '' }],
  openLink: [{ log, href: 'https://jobs.example/1' }],
  setField: [
    { log, field: 'location', value: 'Berlin' },
    { log, field: 'interest', value: 4 },
    { log, field: 'source', value: null },
  ],
  newApplication: [{}],
  createSample: [{}],
  importApplications: [{}],
};

const known = Object.entries(requests).flatMap(([method, all]) =>
  all.map((params: object) => ({ kind: 'request', id: 1, method, params })),
);

/** What no view of ours sends, and an answer for each that somebody may wait for. */
const refused: readonly [method: string, params: unknown][] = [
  ['openEverything', {}],
  ['constructor', {}],
  ['__proto__', {}],
  ['toString', {}],
  ['openLog', undefined],
  ['openLog', null],
  ['openLog', [log]],
  ['openLog', { log: 7 }],
  ['openLog', { log, line: -1 }],
  ['openLog', { log, line: 0.5 }],
  ['openDocument', { log, document: '/../../../secret' }],
  ['openDocument', { log, document: 'constructor' }],
  ['answer', { log, document: 'posting', task: { line: 1 }, state: 'yes' }],
  ['answer', { log, document: 'prep', task: {}, state: 'yes' }],
  ['answer', { log, document: 'prep', task: { line: 1 }, state: 'maybe' }],
  ['setOutcome', { logs: log, outcome: 'rejected' }],
  ['setOutcome', { logs: [log], outcome: 'hired' }],
  ['setField', { log, field: 'company', value: 'x' }],
  ['setField', { log, field: '__proto__', value: 'x' }],
  ['setField', { log, field: 'location', value: {} }],
  ['show', { place: { page: 'settings' } }],
  ['show', { place: { page: 'application' } }],
];

describe('a message from the view', () => {
  for (const message of known) {
    it(`is taken as it is: ${message.method} ${JSON.stringify(message.params)}`, () => {
      expect(JSON.parse(JSON.stringify(readMessage(message)))).to.deep.equal(message);
    });
  }

  for (const [method, params] of refused) {
    it(`is not taken, but answered: ${method} ${JSON.stringify(params)}`, () => {
      const message = { kind: 'request', id: 7, method, params };
      expect(readMessage(message)).to.deep.equal({ kind: 'unknown', id: 7 });
    });
  }

  it('carries nothing that was not asked for', () => {
    const task = { line: 3, document: 'file:///elsewhere/a.prep.md' };
    const params = { log, document: 'prep', task, state: 'yes', __proto__: { more: 1 }, folder: '/' };
    expect(readMessage({ kind: 'request', id: 1, method: 'answer', params })).to.deep.equal({
      kind: 'request',
      id: 1,
      method: 'answer',
      params: { log, document: 'prep', task: { line: 3 }, state: 'yes' },
    });
  });

  it('begins anew where the place that was remembered is none any more', () => {
    const message = { kind: 'request', id: 1, method: 'start', params: { place: { page: 'once' } } };
    expect(readMessage(message)).to.deep.equal({ ...message, params: { place: undefined } });
  });

  it('may report an error of the view', () => {
    const message = { kind: 'report', error: 'TypeError panel.js:1:2' };
    expect(readMessage(message)).to.deep.equal(message);
  });

  it('may be any value', () => {
    const value = fc.oneof(fc.jsonValue(), fc.anything({ withNullPrototype: true, withBigInt: true }));
    fc.assert(
      fc.property(value, (message) => {
        expect(['unknown', 'request', 'report']).to.include(readMessage(message).kind);
      }),
    );
  });

  it('may be a known one with any value in any place', () => {
    const parts = fc.dictionary(
      fc.constantFrom('log', 'document', 'task', 'state', 'line', 'round', 'logs', 'place', 'value', 'field'),
      fc.oneof(fc.jsonValue(), fc.constantFrom(log, 'prep', 'yes', 1, -1, '../x', { line: 1, log: '/' })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...known), parts, (message, other) => {
        const read = readMessage({ ...message, params: { ...message.params, ...other } });
        if (read.kind !== 'request') return;
        // What is taken once is taken again, unchanged: there is nothing in it but what the protocol knows.
        expect(readMessage(read)).to.deep.equal(read);
        if ('document' in read.params)
          expect(['prep', 'postmortem', 'posting']).to.include(read.params.document);
      }),
    );
  });
});
