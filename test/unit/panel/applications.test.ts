import { expect } from 'chai';
import { namesFor } from '../../../src/model/mask';
import { applicationsPage } from '../../../src/panel/pages/applications';
import { plain, reader, searchOf } from './search';

const list = (...logs: string[]) => {
  const applications = searchOf(...logs);
  return applicationsPage({ applications, names: namesFor(applications, false) }, reader);
};

describe('the list of applications', () => {
  it('has no groups without applications', () => {
    expect(list().groups).to.deep.equal([]);
  });

  it('groups by outcome: open ones first and counted, closed ones never', () => {
    const groups = list(
      '{company: A, role: a, outcome: rejected}',
      '{company: B, role: b}',
      '{company: C, role: c, outcome: pending}',
      '{company: D, role: d, outcome: offer}',
      '{company: E, role: e, outcome: accepted}',
    ).groups;
    expect(groups.map(({ id, open, count }) => [id, open, count])).to.deep.equal([
      ['offer', true, '1'],
      ['pending', true, '2'],
      ['accepted', false, undefined],
      ['rejected', false, undefined],
    ]);
  });

  it('says of each what it is, how far it came and what is next', () => {
    const [group] = list(
      '{company: Acme, role: Engineer, rounds: [{type: technical, date: 2026-10-31T15:00}]}',
    ).groups;
    const [row] = group?.rows ?? [];
    expect(row).to.include({ company: 'Acme', role: 'Engineer', stage: 'Interview', broken: false });
    expect(row?.next).to.include({ what: 'Technical', soon: 'tomorrow' });
    expect(plain(row?.next?.when)).to.equal('Sat, Oct 31, 3:00 PM');
  });

  it('keeps a broken log, marked, with what could be read', () => {
    const [group] = list('company: Half\nrole: [').groups;
    expect(group?.rows[0]).to.include({ company: 'Half', broken: true });
  });

  it('takes 1,000 applications', () => {
    const logs = Array.from({ length: 1000 }, (_, index) => `{company: C${String(index)}, role: r}`);
    const [group] = list(...logs).groups;
    expect(group?.rows).to.have.length(1000);
    expect(group?.count).to.equal('1,000');
  });
});
