import { expect } from 'chai';
import { canBeFollowed, factsOf } from '../../../src/panel/pages/facts';
import { applicationOf, plain, reader } from './search';

const facts = (log: string) =>
  factsOf(applicationOf(`company: A\nrole: b\n${log}`), false, reader).map(({ label, value, href, line }) => [
    label,
    plain(value),
    href,
    line,
  ]);

describe('the facts of an application', () => {
  it('are those that its log has', () => {
    expect(facts('')).to.deep.equal([]);
  });

  const rows: [log: string, label: string, value: string, href?: string][] = [
    ['interest: 4', 'Interest', '4 of 5'],
    ['posting: https://www.jobs.example/1?a=b', 'Posting', 'jobs.example', 'https://www.jobs.example/1?a=b'],
    ['posting: javascript:alert(1)', 'Posting', 'javascript:alert(1)'],
    ['source: job_board', 'Source', 'Job board'],
    ['workplace: on_site', 'Workplace', 'On site'],
    ['salary: {min: 80000, max: 95000, currency: EUR, period: year}', 'Salary', '€80,000 – €95,000 per year'],
    ['salary: {min: 80, max: 80, currency: EUR, period: hour}', 'Salary', '€80 per hour'],
    ['salary: {max: 95000, currency: gold coins}', 'Salary', '95,000 gold coins'],
    ['fit: {role: 4}', 'Fit of the role', '4 of 5'],
    ['offer: {base: 90000, currency: USD, bonus: 5 percent}', 'Offer', '$90,000, 5 percent'],
    ['offer: {date: 2026-10-20}', 'Offer', 'Oct 20, 2026'],
    ['tags: [a, b]', 'Tags', 'a, b'],
    ['notes: "  two\\nlines "', 'Notes', 'two\nlines'],
    ['sample: true', 'Sample', 'Made up, to try things on'],
  ];
  for (const [log, label, value, href] of rows) {
    it(log, () => {
      expect(facts(log)).to.deep.equal([[label, value, href, 2]]);
    });
  }

  it('lead to their own lines', () => {
    expect(
      facts('offer:\n  base: 1\n  deadline: 2026-11-03T12:00').map(([label, , , line]) => [label, line]),
    ).to.deep.equal([
      ['Offer', 3],
      ['Answer by', 4],
    ]);
  });
});

describe('a link', () => {
  const links: [href: string, followed: boolean][] = [
    ['https://jobs.example', true],
    ['HTTP://jobs.example', true],
    ['mailto:robin@acme.example', true],
    ['../resume.md', true],
    ['/resume.md', true],
    ['javascript:alert(1)', false],
    [' JavaScript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['command:workbench.action.quit', false],
    ['vscode://x', false],
    ['file:///etc/passwd', false],
    ['data:text/html,x', false],
    ['//evil.example', false],
    ['\\\\evil.example', false],
  ];
  for (const [href, followed] of links) {
    it(`${JSON.stringify(href)} is ${followed ? '' : 'not '}followed`, () => {
      expect(canBeFollowed(href)).to.equal(followed);
    });
  }
});
