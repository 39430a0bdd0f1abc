import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { gatherFacts, readGoals } from '../../../src/documents/gatherFacts';
import { keptLog } from '../../../src/model/lines';
import { createLogbook, wholeApplication } from '../../../src/model/logbook';
import { parseLog } from '../../../src/model/parse';

const now = Temporal.ZonedDateTime.from('2026-10-15T09:00[Europe/Berlin]');

function searchOf(logs: Record<string, string>) {
  const logbook = createLogbook();
  logbook.update(new Map(Object.entries(logs).map(([uri, text]) => [uri, keptLog(parseLog(text))])));
  return (uri: string) => {
    if (!logbook.get(uri)) throw new Error(uri);
    return gatherFacts(
      wholeApplication(uri, parseLog(logs[uri] ?? '')),
      logbook.applications(),
      undefined,
      now,
    );
  };
}

describe('what a post-mortem is made from', () => {
  const round = (date: string) => `rounds: [{ type: technical, date: ${date} }]`;
  const factsOf = searchOf({
    'file:///s/applications/acme/acme.interview.yaml':
      'company: Acme\nrole: Engineer\noutcome: rejected\n' + round('2026-10-30'),
    'file:///s/applications/b%20%26%20c/b.interview.yaml':
      'company: B\nrole: Engineer\n' + round('2026-10-20T10:00'),
    'file:///s/applications/early/early.interview.yaml': 'role: Engineer\n' + round('2026-10-16'),
    'file:///s/applications/past/past.interview.yaml':
      'company: Past\nrole: Engineer\n' + round('2026-10-01'),
    'vscode-vfs://other/x.interview.yaml': 'company: Elsewhere\nrole: Engineer\n' + round('2026-10-25'),
    'file:///s/applications/sample/sample.interview.yaml':
      'company: S\nrole: Engineer\nsample: true\n' + round('2026-10-17'),
  });

  it('holds the rounds ahead in open applications, soonest first, and the way to them', () => {
    const { coming } = factsOf('file:///s/applications/acme/acme.interview.yaml');
    expect(coming.map(({ company, date, link }) => [company, date, link])).to.deep.equal([
      ['early', '2026-10-16', '../early/early.interview.yaml'],
      ['B', '2026-10-20T10:00', '../b & c/b.interview.yaml'],
      ['Elsewhere', '2026-10-25', undefined],
    ]);
  });

  it('keeps the sample to itself', () => {
    const { coming } = factsOf('file:///s/applications/sample/sample.interview.yaml');
    expect(coming.map(({ company, link }) => [company, link])).to.deep.equal([
      ['S', 'sample.interview.yaml'],
    ]);
  });

  it('names the log as it is called on disk', () => {
    expect(factsOf('file:///s/applications/b%20%26%20c/b.interview.yaml').logName).to.equal(
      'b.interview.yaml',
    );
  });
});

describe('goals', () => {
  it('are the items of lists, in plain words', () => {
    const text =
      '# Goals\n\nWhy.\n\n- **Lead** a [project](x.md)\n- [ ] Be home for dinner\n\n1. Learn Rust\n\n```\n- not this\n```\n-\n';
    expect(readGoals(text)).to.deep.equal(['Lead a project', 'Be home for dinner', 'Learn Rust']);
  });

  it('are none in an empty file', () => {
    expect(readGoals('')).to.deep.equal([]);
  });
});
