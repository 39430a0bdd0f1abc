import type { Range } from './text';

/** How loudly a problem is shown. Only what stops a file from being read is an error. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What can be wrong with the form of a log, and how loudly it is said. The order is the order of the README. */
export const rules = {
  unreadable: { severity: 'error' },
  'not-utf8': { severity: 'error' },
  'too-large': { severity: 'error' },
  'too-deep': { severity: 'error' },
  syntax: { severity: 'error' },
  'several-documents': { severity: 'error' },
  'not-a-map': { severity: 'error' },
  'unknown-alias': { severity: 'error' },
  'duplicate-key': { severity: 'error' },
  'missing-key': { severity: 'warning' },
  'wrong-type': { severity: 'warning' },
  'unknown-value': { severity: 'warning' },
  'bad-date': { severity: 'warning' },
  'unknown-key': { severity: 'hint' },
} as const satisfies Record<string, { severity: Severity }>;

export type ProblemCode = keyof typeof rules;

/** Where in a log: keys and 0-based indexes from the top. */
export type Path = readonly (string | number)[];

/** Something in a log to mend, as data: words are added where they are shown, and can be translated there. */
export interface Problem {
  readonly code: ProblemCode;
  readonly range: Range;
  readonly path: Path;
  /** What the sentence needs: `key`, `value`, `allowed` (comma-separated), `expected`, `nearest`, `detail`, `limit`. */
  readonly values: Readonly<Record<string, string>>;
}
