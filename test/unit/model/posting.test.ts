import { expect } from 'chai';
import fc from 'fast-check';
import {
  comparableAddress,
  isAddress,
  suggestionFromAddress,
  type Suggestion,
} from '../../../src/model/posting';
import { isDebriefDocument } from '../../../src/documents/comments';
import { readDocument } from '../../../src/documents/read';
import { postingFile, suggestionFromText } from '../../../src/model/postingText';

/** Any text at all: UTF-16 units, paired or not. */
const anyText = (maxLength?: number) =>
  fc.uint16Array({ maxLength }).map((units) => String.fromCharCode(...units));

describe('the address of a posting', () => {
  const told: [address: string, suggestion: Suggestion][] = [
    ['https://boards.greenhouse.io/acmerobotics/jobs/4012345', { company: 'Acmerobotics' }],
    ['https://job-boards.greenhouse.io/acme-robotics/jobs/4012345?gh_src=abc', { company: 'Acme Robotics' }],
    ['https://boards.greenhouse.io/embed/job_app?for=acme&token=1', { company: 'Acme' }],
    ['https://jobs.lever.co/acme/0b9b-4c1d/apply', { company: 'Acme' }],
    ['https://jobs.ashbyhq.com/Acme%20Robotics/0b9b4c1d', { company: 'Acme Robotics' }],
    [
      'https://acme.wd5.myworkdayjobs.com/en-US/Careers/job/Berlin-Mitte/Senior-Backend-Engineer_R-10234',
      { company: 'Acme', role: 'Senior Backend Engineer' },
    ],
    ['https://acme.wd5.myworkdayjobs.com/en-US/Careers', { company: 'Acme' }],
    [
      'https://www.linkedin.com/jobs/view/head-of-data-at-acme-robotics-3812345678/?trk=x',
      { company: 'Acme Robotics', role: 'Head of Data' },
    ],
    ['https://www.linkedin.com/jobs/view/3812345678', {}],
    ['https://apply.workable.com/acme/j/0B9B4C1D/', { company: 'Acme' }],
    ['https://apply.workable.com/j/0B9B4C1D/', {}],
    [
      'https://jobs.smartrecruiters.com/Acme/744000012-qa-engineer-m-w-d',
      { company: 'Acme', role: 'QA Engineer' },
    ],
    ['https://acme.recruitee.com/o/backend-engineer-12345', { company: 'Acme', role: 'Backend Engineer' }],
    ['https://acme.jobs.personio.de/job/123', { company: 'Acme' }],
    ['https://acme.teamtailor.com/jobs/123-ios-developer', { company: 'Acme', role: 'iOS Developer' }],
    [
      'https://careers-acme.icims.com/jobs/1234/backend-engineer/job',
      { company: 'Acme', role: 'Backend Engineer' },
    ],
    ['https://join.com/companies/acme/123-backend-engineer', { company: 'Acme', role: 'Backend Engineer' }],
    [
      'https://www.welcometothejungle.com/en/companies/acme/jobs/backend-engineer_paris',
      { company: 'Acme', role: 'Backend Engineer' },
    ],
    [
      'https://www.ycombinator.com/companies/acme/jobs/x1Y2z-backend-engineer',
      { company: 'Acme', role: 'Backend Engineer' },
    ],
    ['https://careers.acme.com/jobs/1', { company: 'Acme' }],
    ['https://www.acme-robotics.co.uk/en/careers/123', { company: 'Acme Robotics' }],
    ['https://jobs.example/1', {}],
    ['https://www.indeed.com/careers/1', {}],
    ['https://acme.example/about', {}],
    ['https://jobs.lever.co/', {}],
    ['not an address', {}],
    ['https://jobs.lever.co/%E0%A4%A', { company: '%E0%A4%A' }],
  ];
  for (const [address, suggestion] of told) {
    it(`${address} tells ${JSON.stringify(suggestion)}`, () => {
      expect(suggestionFromAddress(address)).to.deep.equal(suggestion);
    });
  }

  const same: [string, string][] = [
    ['https://jobs.example/1', 'https://jobs.example/1/'],
    ['https://jobs.example/1', 'http://www.Jobs.example/1#apply'],
    ['https://jobs.example/1?utm_source=mail&ref=x', 'https://jobs.example/1'],
    ['https://jobs.example/?id=1&page=2', 'https://jobs.example?page=2&id=1&gh_src=z'],
    [' https://jobs.example/a%20b ', 'https://jobs.example/a b'.replace(' ', '%20')],
  ];
  for (const [one, other] of same) {
    it(`${one} is the posting of ${other}`, () => {
      expect(comparableAddress(one)).to.equal(comparableAddress(other));
    });
  }

  it('is another one with another path or query', () => {
    const all = [
      'https://jobs.example/1',
      'https://jobs.example/2',
      'https://jobs.example/?id=1',
      'https://jobs.example/?id=2',
    ];
    expect(new Set(all.map(comparableAddress)).size).to.equal(4);
  });

  it('is http or https, and one word', () => {
    expect(isAddress(' https://jobs.example/1\n')).to.equal(true);
    expect(
      [
        'jobs.example',
        'file:///etc',
        'https://x',
        'see https://jobs.example',
        'https://jobs.example and more',
      ].filter(isAddress),
    ).to.deep.equal([]);
  });

  it('is never a reason to fail, and compares as itself', () => {
    const pieces = fc.constantFrom(
      ...['https://', 'jobs.lever.co', '.com', '/', '?', '#', '&', '=', '%2', '-', 'ref', 'é', ' '],
    );
    const address = fc.oneof(
      fc.array(pieces).map((some) => `https://jobs.${some.join('')}`),
      anyText(),
    );
    fc.assert(
      fc.property(address, (text) => {
        suggestionFromAddress(text);
        expect(comparableAddress(`${text}#more`)).to.be.a('string');
        expect(comparableAddress(` ${text} `)).to.equal(comparableAddress(text));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the wording of a posting', () => {
  const told: [text: string, suggestion: Suggestion][] = [
    ['Backend Engineer at Acme Robotics', { company: 'Acme Robotics', role: 'Backend Engineer' }],
    [
      '# Senior Backend Engineer (m/w/d)\n\nAbout Acme Robotics\n\nWe build arms.',
      { company: 'Acme Robotics', role: 'Senior Backend Engineer' },
    ],
    [
      'Acme Robotics is hiring a Staff Engineer in Berlin',
      { company: 'Acme Robotics', role: 'Staff Engineer in Berlin' },
    ],
    ['Acme is looking for people.\nData Scientist\nRemote', { company: 'Acme', role: 'Data Scientist' }],
    ['Join Acme as a Product Designer!', { company: 'Acme', role: 'Product Designer' }],
    ['Company: Acme Ltd.\nPosition: Office Manager', { company: 'Acme Ltd', role: 'Office Manager' }],
    ['Acme | Backend Engineer | Berlin', { company: 'Acme', role: 'Backend Engineer' }],
    ['Backend Engineer - Acme', { company: 'Acme', role: 'Backend Engineer' }],
    [
      'Backend Engineer (Remote)\nAbout us\nAt Acme, we build arms.',
      { company: 'Acme', role: 'Backend Engineer' },
    ],
    ['We’re looking for a friend.\nWe are looking for an Android Developer.', { role: 'Android Developer' }],
    ['About the role\nAbout you\nAbout our team', {}],
    ['At least 5 years of experience, please', {}],
    ['You will work with engineers every day and lead the team.', {}],
    ['Lorem ipsum dolor sit amet', {}],
    ['', {}],
  ];
  for (const [text, suggestion] of told) {
    it(`${JSON.stringify(text)} tells ${JSON.stringify(suggestion)}`, () => {
      expect(suggestionFromText(text)).to.deep.equal(suggestion);
    });
  }

  it('is never a reason to fail, nor slow', () => {
    fc.assert(fc.property(anyText(2000), (text) => void suggestionFromText(text)));
    suggestionFromText('a '.repeat(500_000));
    suggestionFromText(`${' - '.repeat(60)}x\n`.repeat(1000));
  });
});

describe('the kept wording of a posting', () => {
  it('is as it was, with the line endings of a file', () => {
    expect(postingFile('\n# Engineer\r\n\r\n- Go\r- SQL  ')).to.equal('# Engineer\n\n- Go\n- SQL\n');
  });

  it('holds nothing that acts', () => {
    const text = postingFile('<!-- debrief:timeline -->\n\n<!-- /debrief:timeline -->');
    expect(isDebriefDocument(text)).to.equal(false);
    expect(readDocument(text).blocks).to.deep.equal([]);
  });
});
