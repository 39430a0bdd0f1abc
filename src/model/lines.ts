import type { Log, LogDigest, Round, RoundDigest } from './log';
import type { ParsedLog } from './parse';
import type { Problem } from './problems';

/** What is kept of a log that no editor has open. Plain data, fit for JSON. */
export interface KeptLog {
  readonly log: LogDigest;
  /** In order of place. */
  readonly problems: readonly Problem[];
  readonly lines: KeptLines;
  /** The names of those who ask, each once. */
  readonly interviewers: readonly string[];
}

/** What to keep of a log once it is read. */
export function keptLog(parsed: ParsedLog): KeptLog {
  const { log, problems } = parsed;
  const names = (log.rounds ?? []).flatMap(({ interviewers = [] }) =>
    interviewers.flatMap(({ name }) => name ?? []),
  );
  return detached({
    log: digestOf(log),
    problems,
    lines: keptLines(parsed),
    interviewers: [...new Set(names)],
  });
}

/** What is undefined here is not there once it is {@link detached}. */
function digestOf({ rounds, ...log }: Log): LogDigest {
  return { ...log, rounds: rounds?.map(roundDigestOf), notes: undefined };
}

function roundDigestOf({ questions, ...round }: Round): RoundDigest {
  return {
    ...round,
    questions: questions?.map((question) => ({ ...question, answer: undefined })),
    interviewers: undefined,
    notes: undefined,
  };
}

/** A copy of plain data. Strings that were cut out of a text keep the whole text in memory; those of a copy do not. */
export function detached<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data;
}

/** The 0-based lines that the search points at in a log that no editor has open: few of those that its text has. */
export interface KeptLines {
  /** Of the top-level keys that stand in the file, and of {@link deeperKeys}. */
  readonly keys: Readonly<Record<string, number>>;
  /** Of each round, followed by its questions; all in the order of the file. */
  readonly rounds: readonly number[];
  readonly feedback: readonly number[];
  readonly contacts: readonly number[];
  readonly events: readonly number[];
}

/** Values inside maps that views lead to. */
const deeperKeys = new Set([
  ...['date', 'deadline', 'base', 'bonus', 'equity', 'currency', 'notes'].map((key) => `offer/${key}`),
  'fit/role',
  'fit/company',
]);

function keptLines({ log, lines }: ParsedLog): KeptLines {
  const { rounds = [], feedback = [], contacts = [], events = [] } = log;
  const lineOf = (path: string) => lines.get(path) ?? 0;
  const keys = [...lines].filter(([path]) => !path.includes('/') || deeperKeys.has(path));
  const items = (list: string, { length }: readonly unknown[]) =>
    Array.from({ length }, (_, index) => lineOf(`${list}/${String(index)}`));
  return {
    keys: Object.fromEntries(keys),
    rounds: rounds.flatMap(({ questions = [] }, index) => {
      const path = `rounds/${String(index)}`;
      return [lineOf(path), ...items(`${path}/questions`, questions)];
    }),
    feedback: items('feedback', feedback),
    contacts: items('contacts', contacts),
    events: items('events', events),
  };
}

/** The line of a value, by its path; undefined where it is none of those that are kept, or nothing stands there. */
export function lineAt(
  { log, lines }: { readonly log: LogDigest; readonly lines: KeptLines },
  path: readonly (string | number)[],
): number | undefined {
  const [list, index, , question] = path;
  if (typeof index !== 'number') return lines.keys[path.join('/')];
  if (list === 'feedback' || list === 'contacts' || list === 'events') return lines[list][index];
  return list === 'rounds' ? lineInRound({ log, lines }, index, question) : undefined;
}

/** Of a round, or of one of its questions. Pages ask for each round in turn: this makes nothing that it does not need. */
function lineInRound(
  { log: { rounds = [] }, lines }: Pick<KeptLog, 'log' | 'lines'>,
  index: number,
  question: string | number | undefined,
): number | undefined {
  let at = 0;
  for (let before = 0; before < index; before++) at += 1 + (rounds[before]?.questions?.length ?? 0);
  if (typeof question !== 'number') return lines.rounds[at];
  return rounds[index]?.questions?.[question] && lines.rounds[at + 1 + question];
}

/** Where a round stands, and each of its questions. */
export interface RoundLines {
  readonly line: number;
  readonly questions: readonly number[];
}

/** The lines of all rounds of a log. */
export function roundLines({ rounds = [] }: LogDigest, { rounds: kept }: KeptLines): RoundLines[] {
  let from = 0;
  return rounds.map(({ questions = [] }) => {
    const [line = 0, ...below] = kept.slice(from, from + 1 + questions.length);
    from += 1 + questions.length;
    return { line, questions: below };
  });
}
