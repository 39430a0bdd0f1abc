import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { keywordsOf } from '../../../src/exchange/keywords';

interface Case {
  readonly name: string;
  readonly resume: string;
  readonly company?: string;
  /** What a person finds stressed in the posting, by whether the résumé says it. */
  readonly covered: readonly string[];
  readonly missing: readonly string[];
  /** What is not found as that person does, and why. */
  readonly notFound?: Readonly<Record<string, string>>;
  /** What is found and is no term that matters, and why. */
  readonly tooMuch?: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  {
    name: 'backend',
    resume: 'backend.resume.md',
    company: 'Pelican Freight',
    covered: ['Go', 'Kubernetes', 'Docker', 'code review', 'REST', 'PostgreSQL', 'Redis', 'CI/CD'],
    missing: [
      'routing engine',
      'Rust',
      'distributed system',
      'AWS',
      'Python',
      'gRPC',
      'query optimization',
      'Kafka',
      'Terraform',
      'schema changes',
    ],
    notFound: { 'schema changes': 'said once, and no term that every posting means the same by' },
  },
  {
    name: 'data',
    resume: 'data.resume.json',
    company: 'Lindenblatt Health',
    covered: ['R', 'survival models', 'tidyverse', 'Git', 'German', 'regression', 'SQL', 'statistics'],
    missing: ['Python', 'pandas', 'English', 'time series', 'causal inference', 'Shiny', 'epidemiology'],
    notFound: {
      statistics: 'the résumé says “Statistician”, which is another word: it is found, but as missing',
      epidemiology: 'said once, and no term of the lexicon',
    },
    tooMuch: { statistics: 'see above' },
  },
  {
    name: 'embedded',
    resume: 'embedded.resume.txt',
    covered: [
      'Messdaten',
      'RTOS',
      'C++',
      'C',
      'CMake',
      'Git',
      'Python',
      'German',
      'English',
      'STM32',
      'CAN bus',
      'oscilloscope',
    ],
    missing: [
      'test automation',
      'signal processing',
      'firmware',
      'ARM',
      'microcontroller',
      'Modbus',
      'MQTT',
      'JTAG',
      'GDB',
      'embedded',
    ],
  },
  {
    name: 'dotnet',
    resume: 'dotnet.resume.md',
    company: 'Northgate Claims',
    covered: ['C#', 'ASP.NET', 'Entity Framework', 'SQL Server', 'Azure', 'Azure DevOps', 'Angular'],
    missing: [
      '.NET',
      'Blazor',
      'Web Forms',
      'microservice',
      'message queue',
      'OAuth',
      'unit test',
      'xUnit',
      'TDD',
      'React',
      'insurance claims',
    ],
    notFound: {
      'Web Forms': 'said once, as what is left behind',
      'insurance claims': 'the company has “Claims” in its name',
    },
  },
  {
    name: 'frontend',
    resume: 'frontend.resume.md',
    company: 'Kite & Key',
    covered: ['JavaScript', 'TypeScript', 'React', 'HTML', 'CSS', 'Cypress'],
    missing: [
      'Next.js',
      'design system',
      'Figma',
      'accessibility',
      'GraphQL',
      'Jest',
      'Playwright',
      'web performance',
      'Redux',
      'state management',
    ],
  },
  {
    name: 'sre',
    resume: 'sre.resume.md',
    company: 'Bergbahn Cloud',
    covered: [
      'SRE',
      'Kubernetes',
      'GCP',
      'Terraform',
      'Helm',
      'Argo CD',
      'Prometheus',
      'Grafana',
      'on-call',
      'post-mortem',
      'Go',
    ],
    missing: [
      'SLO',
      'error budget',
      'observability',
      'OpenTelemetry',
      'incident response',
      'Python',
      'Linux',
      'networking',
      'TCP/IP',
      'DNS',
      'load balancing',
      'infrastructure as code',
      'GitOps',
      'edge gateways',
    ],
  },
  {
    name: 'mobile',
    resume: 'mobile.resume.md',
    company: 'Tidewater Apps',
    covered: [
      'iOS',
      'Swift',
      'SwiftUI',
      'Core Data',
      'Fastlane',
      'App Store',
      'GitHub Actions',
      'MVVM',
      'unit test',
    ],
    missing: [
      'UIKit',
      'Objective-C',
      'offline-first',
      'push notification',
      'concurrency',
      'profiling',
      'Xcode',
      'CI/CD',
      'nautical charts',
    ],
  },
  {
    name: 'product',
    resume: 'product.resume.md',
    company: 'Ledgerly',
    covered: ['card schemes', 'product management', 'SQL', 'roadmap', 'user research', 'OKR', 'A/B test'],
    missing: [
      'payments',
      'B2B',
      'SaaS',
      'fintech',
      'Amplitude',
      'Mixpanel',
      'communication',
      'English',
      'agile',
      'product discovery',
      'prototyping',
      'usability testing',
      'backlog',
      'prioritization',
      'KPI',
      'funnel',
      'go-to-market',
      'stakeholder management',
      'reconciliation',
    ],
    notFound: { reconciliation: 'said once, and no term of the lexicon' },
  },
  {
    name: 'student',
    resume: 'student.resume.md',
    covered: ['HTML', 'CSS', 'JavaScript', 'Git', 'German', 'Vue.js'],
    missing: ['code review', 'PHP', 'Laravel', 'MySQL'],
  },
];

const fixture = (name: string) => readFileSync(`test/fixtures/keywords/${name}`, 'utf8');
const results = cases.map((one) => ({
  ...one,
  found: keywordsOf(fixture(`${one.name}.posting.md`), fixture(one.resume), one.company),
}));

/** What was found, with the side it was found on. */
const sided = (covered: readonly string[], missing: readonly string[]) =>
  new Set([...covered.map((term) => `covered: ${term}`), ...missing.map((term) => `missing: ${term}`)]);
const termsOf = (keywords: readonly { readonly term: string }[]) => keywords.map(({ term }) => term);

const scores = results.map(({ covered, missing, found }) => {
  const expected = sided(covered, missing);
  const actual = sided(termsOf(found.covered), termsOf(found.missing));
  const right = [...actual].filter((term) => expected.has(term)).length;
  return { right, expected: expected.size, actual: actual.size };
});
const sum = (key: keyof (typeof scores)[number]) => scores.reduce((total, score) => total + score[key], 0);
const recall = sum('right') / sum('expected');
const precision = sum('right') / sum('actual');
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

describe('keywords of a posting', () => {
  for (const { name, covered, missing, notFound = {}, tooMuch = {}, found } of results) {
    it(`are found in the posting “${name}”`, () => {
      const expected = [...covered, ...missing].filter((term) => !Object.hasOwn(notFound, term));
      const actual = [...termsOf(found.covered), ...termsOf(found.missing)];
      expect(actual).to.have.members([...expected, ...Object.keys(tooMuch)]);
      for (const { term } of found.covered) expect(covered, term).to.include(term);
    });
  }

  it(`are ${String(sum('expected'))} in ${String(cases.length)} postings: recall ${percent(recall)}, precision ${percent(precision)}`, () => {
    expect(recall).to.be.greaterThan(0.94);
    expect(precision).to.be.greaterThan(0.98);
  });

  it('are the same every time', () => {
    const [posting, resume] = [fixture('backend.posting.md'), fixture('backend.resume.md')];
    expect(keywordsOf(posting, resume)).to.deep.equal(keywordsOf(posting, resume));
  });
});
