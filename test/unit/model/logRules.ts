import type { Surroundings } from '../../../src/model/sense';
import type { ProblemCode } from '../../../src/model/problems';

/** What a rule must find, and what it must leave alone. */
export interface RuleFixture {
  /** Bars stand around what is marked. */
  readonly finds: string;
  readonly leaves: string;
  /** What stands around both. */
  readonly around?: Partial<Surroundings>;
  /** What the quick fixes make of the first text, without its bars, in their order. */
  readonly fixed?: readonly string[];
}

/** A log with what it must have, and more. */
const log = (more: string) => `company: Acme\nrole: Engineer\n${more}`;
const rounds = (...dates: string[]) => `rounds:\n${dates.map((date) => `  - date: ${date}\n`).join('')}`;
const story = (name: string) => log(`rounds:\n  - questions:\n      - story: ${name}\n`);

/** One text for each rule about logs that it finds something in, and one like it that it must not mark. */
export const logRules: Readonly<Record<Exclude<ProblemCode, 'unreadable'>, RuleFixture>> = {
  'not-utf8': { finds: log('notes: a|\0b|\n'), leaves: log('notes: naïve \uFFFD\n') },
  'too-large': {
    finds: `|# ${'x'.repeat(998)}|${'x'.repeat(1024 * 1024)}`,
    leaves: log(`notes: ${'x'.repeat(1_000_000)}\n`),
  },
  'too-deep': {
    finds: log(`x_deep: ${'['.repeat(99)}|[${']'.repeat(100)}|\n`),
    leaves: log(`x_deep: ${'['.repeat(99)}${']'.repeat(99)}\n`),
  },
  syntax: { finds: log('tags: [a\n||'), leaves: log('tags: [a]\n') },
  'several-documents': { finds: log('|---|\ncompany: B\nrole: C\n'), leaves: `---\n${log('')}` },
  'not-a-map': { finds: '|- Acme|\n', leaves: log('') },
  'unknown-alias': {
    finds: log('notes: |*important|\n'),
    leaves: log('x_note: &important call\nnotes: *important\n'),
    fixed: [log("notes: '*important'\n")],
  },
  'duplicate-key': {
    finds: log('interest: 3\n|interest|: 4 # the second\nsource: event\n'),
    leaves: log('interest: 3\nfit: { role: 3 }\n'),
    fixed: [log('interest: 3\nsource: event\n')],
  },
  'missing-key': {
    finds: '|company: Acme|\n',
    leaves: log(''),
    fixed: ['company: Acme\nrole: TODO\n'],
  },
  'wrong-type': {
    finds: log('interest: |"4"|\n'),
    leaves: log('interest: 4\n'),
    fixed: [log('interest: 4\n')],
  },
  'unknown-value': {
    finds: log("outcome: |'No response'|\n"),
    leaves: log("outcome: 'no_response'\n"),
    fixed: [log("outcome: 'no_response'\n")],
  },
  'bad-date': {
    finds: log('applied: |12.10.2026| # sent\n'),
    leaves: log('applied: 2026-10-12 09:30\n'),
    fixed: [log('applied: 2026-10-12 # sent\n')],
  },
  'unknown-key': {
    finds: log('|outcme|: pending\n'),
    leaves: log('x_outcme: pending\n'),
    fixed: [log('outcome: pending\n'), log('x_outcme: pending\n')],
  },

  'round-order': {
    finds: log(rounds('2026-10-12T15:00', '|2026-10-12T09:00|')),
    leaves: log(rounds('2026-10-12T15:00', '2026-10-12')),
  },
  'round-before-applied': {
    finds: log(`applied: 2026-10-13\n${rounds('|2026-10-12|')}`),
    leaves: log(`applied: 2026-10-12T23:00\n${rounds('2026-10-12T09:00')}`),
    fixed: [log(`applied: 2026-10-12\n${rounds('2026-10-12')}`)],
  },
  'round-after-decided': {
    finds: log(`outcome: rejected\ndecided: 2026-10-11\n${rounds('|2026-10-12|')}`),
    leaves: log(`outcome: rejected\ndecided: 2026-10-11\n${rounds('2026-10-12\n    result: cancelled')}`),
    fixed: [
      log(`outcome: rejected\ndecided: 2026-10-12\n${rounds('2026-10-12')}`),
      log(`outcome: rejected\ndecided: 2026-10-11\n${rounds('2026-10-12\n    result: cancelled')}`),
    ],
  },
  'closed-without-decided': {
    finds: log(`outcome: |rejected|\n${rounds('2026-10-12')}`),
    leaves: log('outcome: offer\n'),
    fixed: [
      log(`outcome: rejected\ndecided: 2026-10-12\n${rounds('2026-10-12')}`),
      log(`outcome: rejected\ndecided: 2026-11-01\n${rounds('2026-10-12')}`),
    ],
  },
  'accepted-without-offer': {
    finds: log('outcome: |accepted|\ndecided: 2026-10-20\n'),
    leaves: log('outcome: accepted\ndecided: 2026-10-20\noffer: { base: 90000 }\n'),
    fixed: [log('outcome: accepted\ndecided: 2026-10-20\noffer:\n  date: 2026-10-20\n')],
  },
  'offer-past-deadline': {
    finds: log('outcome: offer\noffer: { deadline: |2026-10-31| }\n'),
    leaves: log('outcome: offer\noffer: { deadline: 2026-11-01 }\n'),
    fixed: [
      log('outcome: accepted\ndecided: 2026-11-01\noffer: { deadline: 2026-10-31 }\n'),
      log('outcome: declined\ndecided: 2026-11-01\noffer: { deadline: 2026-10-31 }\n'),
    ],
  },
  'unknown-story': {
    finds: story('|Payment outtage|'),
    leaves: story('Payment outage'),
    around: {
      story: (name) =>
        name === 'Payment outage' ? { known: true } : { known: false, nearest: 'Payment outage' },
    },
    fixed: [story('Payment outage')],
  },
  'missing-file': {
    finds: log('resume: |resume.pdf|\n'),
    leaves: log('resume: https://me.example/resume.pdf\n'),
    around: { missing: new Map([['resume', '../resume.pdf']]) },
    fixed: [log('resume: ../resume.pdf\n')],
  },
};
