import { entryLines } from './edit/print';
import { plainStyle } from './edit/style';
import type { Outcome } from './vocabulary';

/** What is known of an application when its log is made. Empty and absent are the same. */
export interface NewLog {
  readonly company: string;
  readonly role: string;
  readonly outcome?: Outcome | undefined;
  readonly interest?: number | undefined;
  readonly posting?: string | undefined;
  readonly source?: string | undefined;
  /** A date as a log writes it. */
  readonly applied?: string | undefined;
}

/** The keys of a new log, in the contract's order. */
const keys = ['company', 'role', 'outcome', 'interest', 'posting', 'source', 'applied'] as const;
/** Keys that are written without a value, as an invitation, when little else is known. */
const invited: readonly string[] = ['outcome', 'posting', 'applied'];
const fewest = 5;
const most = 6;

/** The text of a new log: five or six lines, one a key, safe for any text. */
export function newLog(fields: NewLog): string {
  const known = { ...fields, outcome: fields.outcome ?? 'pending' };
  const given = keys.filter((key) => known[key] !== undefined && known[key] !== '');
  // A missing outcome means pending.
  const spare = given.length > most && known.outcome === 'pending' ? 'outcome' : undefined;
  const shown = keys.filter(
    (key) => (given.includes(key) || (given.length < fewest && invited.includes(key))) && key !== spare,
  );
  const lines = shown.flatMap((key) => {
    const value = known[key] ?? '';
    if (value === '') return [`${key}:`];
    const careful = typeof value === 'string' && value.includes('\n');
    return entryLines(key, value, { style: plainStyle, flow: false, careful });
  });
  return lines.join('\n') + '\n';
}
