import type { Intent, Value } from '../model/edit';
import type { Contact, Log, Round } from '../model/log';
import { stageOf } from '../model/stage';
import { isOpen, stages, type Outcome } from '../model/vocabulary';

/** What a log gains: the log as it is then, and the edits that make it so. */
export interface Gain {
  readonly log: Log;
  readonly intents: readonly Intent[];
  /** The facts tell of another outcome, to which the log does not move. */
  readonly staysAt?: Outcome;
}

/** Facts that are taken over where the log has none, each as a whole. */
const single = [
  'role',
  'interest',
  'posting',
  'source',
  'location',
  'workplace',
  'salary',
  'resume',
  'applied',
  'feedback_asked',
  'offer',
  'fit',
] as const satisfies readonly (keyof Log)[];

/**
 * What a log gains from facts of the same application. It only gains: what it says stays, an outcome moves from open to
 * closed and never back. Gaining the same facts twice changes nothing.
 * @param isTaken whether something stands at a key that could not be read; nothing is put in its place
 */
export function gain(log: Log, facts: Log, isTaken: (key: string) => boolean = () => false): Gain {
  let after: Log = log;
  const intents: Intent[] = [];
  const set = (key: keyof Log, value: Value) => {
    after = { ...after, [key]: value };
    intents.push({ do: 'set', path: [key], value });
  };
  const append = (key: keyof Log, known: readonly unknown[], values: readonly Value[]) => {
    after = { ...after, [key]: [...known, ...values] };
    for (const value of values) intents.push({ do: 'append', path: [key], value });
  };
  const isFree = (key: keyof Log) => (log[key] === undefined || log[key] === '') && !isTaken(key);

  if (movesOn(log, facts) && !(log.outcome === undefined && isTaken('outcome'))) {
    set('outcome', facts.outcome ?? 'pending');
    if (facts.decided !== undefined && isFree('decided')) set('decided', facts.decided);
  } else if (facts.outcome === log.outcome && facts.decided !== undefined && isFree('decided')) {
    set('decided', facts.decided);
  }
  for (const key of single) {
    const value = facts[key];
    if (value !== undefined && value !== '' && isFree(key)) set(key, value);
  }

  const rounds = (facts.rounds ?? []).filter((round) => !holdsRound(after, round));
  if (rounds.length > 0) append('rounds', log.rounds ?? [], rounds);
  const isMoved = rounds.length > 0 || after.outcome !== log.outcome;
  if (isMoved && facts.x_imported !== undefined && facts.x_imported !== log.x_imported)
    set('x_imported', facts.x_imported);
  const lists = {
    tags: isSameText,
    contacts: isSameContact,
    feedback: same,
    events: same,
  };
  for (const [key, isSame] of Object.entries(lists) as [
    keyof typeof lists,
    (a: unknown, b: unknown) => boolean,
  ][]) {
    const known: readonly unknown[] = log[key] ?? [];
    const values = (facts[key] ?? []).filter((value) => !known.some((other) => isSame(other, value)));
    if (values.length > 0) append(key, known, values);
  }
  const notes = joinedNotes(log.notes, facts.notes);
  if (notes !== undefined && notes !== log.notes && !(log.notes === undefined && isTaken('notes')))
    set('notes', notes);
  const { outcome: stands = 'pending' } = after;
  const isOther = facts.outcome !== undefined && facts.outcome !== stands;
  return { log: after, intents, ...(isOther && { staysAt: stands }) };
}

/** An outcome moves on from pending, and from an offer to what became of it. */
function movesOn({ outcome: before = 'pending' }: Log, { outcome: after = 'pending' }: Log): boolean {
  return after !== before && (before === 'pending' || (before === 'offer' && !isOpen(after)));
}

/** Whether a log tells of a round already: of one that day or, where it has no day, of one of its type or as far on. */
function holdsRound(log: Log, round: Round): boolean {
  const rounds = log.rounds ?? [];
  const { date } = round;
  if (date !== undefined) return rounds.some((known) => known.date?.slice(0, 10) === date.slice(0, 10));
  const rank = (of: Log) => stages.findIndex(({ id }) => id === stageOf(of));
  const reached = rank({ company: '', role: '', rounds: [round] });
  return (
    rounds.some((known) => known.type === round.type || same(known, round)) ||
    (onlyStage(round) && rank(log) >= reached)
  );
}

/** Whether a round says no more than how far the application came. */
function onlyStage(round: Round): boolean {
  return Object.keys(round).every((key) => ['type', 'result', 'followed_up'].includes(key));
}

function isSameContact(known: Contact, contact: Contact): boolean {
  const equal = (key: keyof Contact) => known[key] !== undefined && isSameText(known[key], contact[key]);
  return equal('email') || equal('name') || (equal('phone') && contact.name === undefined);
}

function isSameText(known: string, text = ''): boolean {
  return known.trim().toLowerCase() === text.trim().toLowerCase();
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Notes with those lines of others that they lack. */
function joinedNotes(notes: string | undefined, others: string | undefined): string | undefined {
  if (notes === undefined || notes.trim() === '') return others;
  const known = new Set(notes.split('\n').map((line) => line.trim()));
  const missing = (others ?? '').split('\n').filter((line) => !known.has(line.trim()) && line.trim() !== '');
  return missing.length === 0 ? notes : `${notes.replace(/\n*$/, '')}\n${missing.join('\n')}`;
}
