import type { Range } from './text';

/** How loudly a problem is shown. Only what stops a file from being read is an error. */
type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule looks at: the form of a log, its sense, or the marks of a Markdown document. */
type Subject = 'form' | 'sense' | 'markdown';

interface Rule {
  readonly severity: Severity;
  readonly about: Subject;
  /** What is wrong, for the README. */
  readonly finds: string;
  /** What a quick fix does about it, for the README. */
  readonly fix?: string;
  /** Red Hat's YAML extension tells it too. */
  readonly toldByYaml?: true;
}

/**
 * Every rule, by its code: what can be wrong, and how loudly it is said. What merely looks odd is never a warning. The
 * order is that of the README. Adding a rule is a row here, a sentence in `language/problemWords.ts`, and where it is found.
 */
export const rules = {
  unreadable: { severity: 'error', about: 'form', finds: 'The file cannot be opened.' },
  'not-utf8': { severity: 'error', about: 'form', finds: 'The file is not valid UTF-8.' },
  'too-large': {
    severity: 'error',
    about: 'form',
    finds: 'The file is larger than 1 MiB, or its aliases stand for more than 10,000 values.',
  },
  'too-deep': {
    severity: 'error',
    about: 'form',
    finds: 'Lists and maps stand inside one another more than 100 deep.',
  },
  syntax: { severity: 'error', about: 'form', finds: 'The text is not valid YAML.', toldByYaml: true },
  'several-documents': {
    severity: 'error',
    about: 'form',
    finds: 'A second YAML document begins in the file.',
  },
  'not-a-map': { severity: 'error', about: 'form', finds: 'The file does not begin with keys.' },
  'unknown-alias': {
    severity: 'error',
    about: 'form',
    finds: 'An alias stands for nothing.',
    fix: 'Put it in quotes',
    toldByYaml: true,
  },
  'duplicate-key': {
    severity: 'error',
    about: 'form',
    finds: 'A key stands twice; the first one counts.',
    fix: 'Remove the second one',
    toldByYaml: true,
  },
  'missing-key': {
    severity: 'warning',
    about: 'form',
    finds: 'The company or the role is missing.',
    fix: 'Add it',
  },
  'wrong-type': {
    severity: 'warning',
    about: 'form',
    finds: 'A value is of another kind: text for a number, a map for a list.',
    fix: 'Write it as that kind, where it can be read so',
  },
  'unknown-value': {
    severity: 'warning',
    about: 'form',
    finds: 'A value is not among those that the key takes.',
    fix: 'Change it to the nearest one',
  },
  'bad-date': {
    severity: 'warning',
    about: 'form',
    finds: 'A date is written in another way, or there is no such day.',
    fix: 'Write it as `YYYY-MM-DD`, where it can be read in one way only',
  },
  'unknown-key': {
    severity: 'hint',
    about: 'form',
    finds: 'A key is not one of a log.',
    fix: 'Change it to the nearest one, or keep it as a key of your own',
  },
  'round-order': {
    severity: 'information',
    about: 'sense',
    finds: 'A round is dated before the one above it.',
  },
  'round-before-applied': {
    severity: 'information',
    about: 'sense',
    finds: 'A round is dated before `applied`.',
    fix: 'Move `applied` to that day',
  },
  'round-after-decided': {
    severity: 'information',
    about: 'sense',
    finds: 'A round that was not cancelled is dated after `decided`.',
    fix: 'Move `decided` to that day, or mark the round as cancelled',
  },
  'closed-without-decided': {
    severity: 'hint',
    about: 'sense',
    finds: 'The outcome is a closed one, and `decided` is missing.',
    fix: 'Set `decided` to the day of the last news, or to today',
  },
  'accepted-without-offer': {
    severity: 'hint',
    about: 'sense',
    finds: 'The outcome is `accepted`, and the log holds no offer.',
    fix: 'Add the offer',
  },
  'offer-past-deadline': {
    severity: 'information',
    about: 'sense',
    finds: 'The outcome is `offer`, and the deadline has passed.',
    fix: 'Record it as accepted, or as declined',
  },
  'unknown-story': {
    severity: 'information',
    about: 'sense',
    finds: 'A question names a story that is no heading of `stories.md`.',
    fix: 'Change it to the nearest one, or add it to `stories.md`',
  },
  'missing-file': {
    severity: 'information',
    about: 'sense',
    finds: 'The file that `resume` or `posting` names is not there.',
    fix: 'Change it to a file of that name nearby',
  },
  'damaged-marker': {
    severity: 'warning',
    about: 'markdown',
    finds: 'A marker has no counterpart, or does not stand alone at the start of its line.',
    fix: 'Remove it',
  },
  'nested-marker': {
    severity: 'warning',
    about: 'markdown',
    finds: 'A block stands in another one.',
    fix: 'Remove its markers; the text stays',
  },
  'doubled-block': {
    severity: 'warning',
    about: 'markdown',
    finds: 'A block stands twice in the document or in the section of a round.',
    fix: 'Remove its markers; the text stays',
  },
  'changed-block': {
    severity: 'information',
    about: 'markdown',
    finds: 'You changed a generated block, so it is no longer brought up to date.',
    fix: 'Keep yours, or generate it again',
  },
  'unknown-item': {
    severity: 'hint',
    about: 'markdown',
    finds: 'A checklist item has an id that is not known.',
    fix: 'Change it to the nearest one',
  },
  'doubled-item': {
    severity: 'information',
    about: 'markdown',
    finds:
      'A checklist item stands twice in the document or in the section of a round; the first one counts.',
    fix: 'Remove the second one, or only its id',
  },
  'bad-field': {
    severity: 'warning',
    about: 'markdown',
    finds: 'The `due` or `completion` of an action is not a day.',
    fix: 'Write it as `YYYY-MM-DD`, where it can be read in one way only',
  },
  'missing-log': {
    severity: 'information',
    about: 'markdown',
    finds: 'A prep sheet or post-mortem has no log beside it.',
  },
} as const satisfies Record<string, Rule>;

/** The code of any rule. */
export type RuleCode = keyof typeof rules;

type CodeAbout<About extends Subject> = {
  [Code in RuleCode]: (typeof rules)[Code]['about'] extends About ? Code : never;
}[RuleCode];

/** The codes of what can be wrong with the form or sense of a log, and with a Markdown document. */
export type ProblemCode = CodeAbout<'form' | 'sense'>;
export type FormCode = CodeAbout<'form'>;
export type SenseCode = CodeAbout<'sense'>;
export type DocumentProblemCode = CodeAbout<'markdown'>;

/** Where in a log: keys and 0-based indexes from the top. */
export type Path = readonly (string | number)[];

/** Something in a file to mend, as data: words are added where they are shown, and can be translated there. */
export interface Finding<Code extends RuleCode> {
  readonly code: Code;
  readonly range: Range;
  /** What the sentence needs. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Something in a log to mend. The sentence needs: `key`, `value`, `allowed` (comma-separated), `expected`, `nearest`,
 * `detail`, `limit`, `date`.
 */
export interface Problem extends Finding<ProblemCode> {
  readonly path: Path;
}

/** Whether a log with these problems cannot be read to its end, or not be edited safely. */
export function isBroken(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => rules[code].severity === 'error');
}
