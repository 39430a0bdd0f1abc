import type { Temporal } from 'temporal-polyfill';
import { momentOfText } from '../model/dates';
import type { Contact, Log, Round } from '../model/log';
import { slugOf } from '../model/logbook';
import { compare } from '../model/order';
import { isAddress } from '../model/posting';
import { isOpen, type Outcome, type RoundType } from '../model/vocabulary';
import { folded } from './columns';
import { holdsDates, type Field } from './fields';
import type { Draft } from './draft';
import { createRowReader, linkBehind, type Cell, type Columns, type RowReader } from './rowReader';
import { combined, rankOf, readOutcome, readStage, readStatus, type StatusFacts } from './statuses';
import type { ImportProblem, Row } from './outside';
import {
  readAmount,
  readAnswer,
  readCurrency,
  readInterest,
  readPeriod,
  readSalary,
  readSource,
  readWorkplace,
} from './values';

/**
 * What a row tells, as a log says it. Nothing is guessed: what has no place in a log, or could not be read, stands in
 * its notes under the name of its column.
 * @returns the problems alone where the row names no company
 */
export function rowToLog(
  row: Row,
  columns: Columns,
  now: Temporal.ZonedDateTime,
): { readonly draft?: Draft; readonly problems: readonly ImportProblem[] } {
  const reader = createRowReader(row, columns, now);
  const company = reader.line('company');
  if (company === undefined) return { problems: [{ row: row.number, code: 'no-company', values: {} }] };
  const role = reader.line('role') ?? '';
  if (role === '') reader.report('no-role');

  const log: Log = present({
    company,
    role,
    interest: reader.first('interest', readInterest),
    posting: postingOf(reader),
    source: sourceOf(reader),
    location: reader.line('location'),
    workplace: reader.first('workplace', readWorkplace),
    salary: salaryOf(reader),
    resume: reader.line('resume'),
    feedback_asked: reader.day('feedbackAsked'),
    tags: tagsOf(reader),
    contacts: contactsOf(reader),
    feedback: reader.cellsFor('feedback').map(({ text }) => ({ text })),
    ...progressOf(reader, now),
  });
  const told = reader.cellsFor('notes').map(({ text }) => text);
  for (const cell of reader.cells) if (cell.field === undefined) reader.keep(cell);
  const notes = [...told, ...reader.kept()].join('\n');
  const slug = reader.own ? slugOf(reader.cellsFor('hint')[0]?.text ?? '') : undefined;
  return {
    draft: {
      row: row.number,
      log: notes ? { ...log, notes } : log,
      ...(slug !== undefined && { slug }),
    },
    problems: reader.problems(),
  };
}

/**
 * How the application stands, and what happened on the way. Only a date in the row says when it was decided; rounds that
 * are past owe no thank-you, and neither does anything else that is past by the day of the import.
 */
function progressOf(reader: RowReader, now: Temporal.ZonedDateTime): Partial<Log> {
  const status = readStatuses(reader.cellsFor('status', 'outcome', 'stage', 'isApplied'));
  const statusDay = reader.day('statusDate');
  const rejectedDay = reader.day('rejectedOn');
  const offeredDay = reader.day('offeredOn');
  const answerDay = reader.day('decided');
  const outcome = outcomeFrom(status.facts, rejectedDay, offeredDay);
  const isClosed = outcome !== undefined && !isOpen(outcome);
  const decided = answerDay ?? rejectedDay ?? (isClosed ? statusDay : undefined);
  const isWish = isOnlyWish(reader, status.facts, outcome);
  const appliedDay = isWish ? undefined : reader.day('applied', 'date');
  const applied = appliedDay ?? (status.facts.applied && !isClosed ? statusDay : undefined);
  if (!isWish) for (const cell of refusalsOf(reader)) reader.keep(cell);

  const events: NonNullable<Log['events']> = [];
  const tell = (date: string | undefined, note: string) => events.push({ ...(date && { date }), note });
  const savedDay = isWish ? reader.day('savedOn', 'date') : reader.day('savedOn');
  if (savedDay) tell(savedDay, 'Saved');
  const isDayTold = statusDay === undefined || statusDay === decided || statusDay === applied;
  const toTell = isDayTold ? status.unknown : reader.cellsFor('status', 'outcome');
  for (const { header, text } of toTell) tell(statusDay, `${header}: ${text}`);
  if (status.facts.applied && applied === undefined) tell(undefined, 'Applied');
  if (answerDay && !isClosed && !reader.own) tell(answerDay, reader.cellsFor('decided')[0]?.header ?? '');

  const rounds = roundsOf(reader, status.facts.round, now);
  return {
    outcome,
    applied,
    decided: isClosed || reader.own ? decided : undefined,
    rounds,
    offer: offeredDay === undefined ? undefined : { date: offeredDay },
    events,
    x_imported: rounds.some(isSettled) ? now.toPlainDate().toString() : undefined,
  };
}

/** Whether a row says that it was not applied for yet, and nothing in it says more: its date is the day it was saved. */
function isOnlyWish(
  reader: RowReader,
  { applied, round }: StatusFacts,
  outcome: Outcome = 'pending',
): boolean {
  const goesOn = ({ field }: Cell) => field === 'applied' || roundTypeOf(field) !== undefined;
  return applied === false && round === undefined && outcome === 'pending' && !reader.cells.some(goesOn);
}

/** The cells that say that it was not applied for. */
function refusalsOf(reader: RowReader): readonly Cell[] {
  return reader.cellsFor('isApplied').filter(({ text }) => readAnswer(text) === false);
}

/** What a status says before what a date says, unless it is that the application still waits. */
function outcomeFrom(
  { outcome }: StatusFacts,
  rejectedDay: string | undefined,
  offeredDay: string | undefined,
): Outcome | undefined {
  if (outcome !== undefined && outcome !== 'pending') return outcome;
  if (rejectedDay !== undefined) return 'rejected';
  return offeredDay === undefined ? outcome : 'offer';
}

/** What the statuses of a row tell together, and those that are not known or contradict the first. */
function readStatuses(cells: readonly Cell[]): { facts: StatusFacts; unknown: readonly Cell[] } {
  let facts: StatusFacts = {};
  const unknown: Cell[] = [];
  for (const cell of cells) {
    const read = readStatusCell(cell);
    const both = read && combined([facts, read]);
    if (both) facts = both;
    else unknown.push(cell);
  }
  return { facts, unknown };
}

function readStatusCell({ field, text }: Cell): StatusFacts | undefined {
  if (field === 'stage') return readStage(text);
  if (field === 'isApplied') return { applied: readAnswer(text) === true };
  const outcome = field === 'outcome' ? readOutcome(text) : undefined;
  return outcome ? { outcome } : readStatus(text);
}

/** The rounds in the order they are held, with one for a stage that a status tells of and no date does. */
function roundsOf(reader: RowReader, stage: RoundType | undefined, now: Temporal.ZonedDateTime): Round[] {
  const rounds = reader.cells.flatMap((cell): Round[] => {
    const type = roundTypeOf(cell.field);
    const date = type && reader.date(cell)?.moment;
    return date === undefined ? [] : [{ type, date, ...(isPast(date, now) && { followed_up: 'none' }) }];
  });
  rounds.sort((a, b) => compare(a.date ?? '', b.date ?? ''));
  const isToldOf = rounds.some(({ type }) => rankOf(type ?? 'other') >= rankOf(stage ?? 'other'));
  return stage === undefined || isToldOf ? rounds : [...rounds, { type: stage, followed_up: 'none' }];
}

/** Whether a round was in the past when it was imported. */
function isSettled({ followed_up }: Round): boolean {
  return followed_up === 'none';
}

function roundTypeOf(field: Field | undefined): RoundType | undefined {
  const [kind, type] = field?.split(':') ?? [];
  return kind === 'round' && holdsDates(field) ? (type as RoundType) : undefined;
}

function isPast(date: string, now: Temporal.ZonedDateTime): boolean {
  const at = momentOfText(date, now.timeZoneId);
  return at !== undefined && at.epochMilliseconds < now.epochMilliseconds;
}

/** The address of the posting, alone; that behind the role where no column has one. */
function postingOf(reader: RowReader): string | undefined {
  if (reader.own) return reader.line('posting');
  const posting = reader.first('posting', addressIn);
  const cell = reader.cellsFor('posting').find(({ text }) => addressIn(text) === posting);
  if (cell && posting !== undefined && !posting.endsWith(cell.text)) reader.keep(cell);
  return posting ?? linkBehind(reader.cellsFor('role')[0]?.text ?? '');
}

/** The first web address in a text. */
function addressIn(text: string): string | undefined {
  const address = /https?:\/\/[^\s<>"')]+/i.exec(text)?.[0];
  if (address !== undefined) return isAddress(address) ? address : undefined;
  return /^[\w-]+(?:\.[\w-]+)+\/\S+$/.test(text) ? `https://${text}` : undefined;
}

/** A source by its kind; its own name is kept where that says more. */
function sourceOf(reader: RowReader): Log['source'] {
  const source = reader.first('source', readSource);
  const cell = reader.cellsFor('source').find(({ text }) => readSource(text) === source);
  if (cell && source !== undefined && folded(cell.text) !== folded(source)) reader.keep(cell);
  return source;
}

function salaryOf(reader: RowReader): Log['salary'] {
  const range = reader.first('salary', readSalary);
  const currency = reader.own ? reader.line('salaryCurrency') : reader.first('salaryCurrency', readCurrency);
  const salary = present({
    min: reader.first('salaryMin', readAmount) ?? range?.min,
    max: reader.first('salaryMax', readAmount) ?? range?.max,
    currency: currency ?? range?.currency,
    period: reader.first('salaryPeriod', readPeriod) ?? range?.period,
  });
  return Object.keys(salary).length > 0 ? salary : undefined;
}

function tagsOf(reader: RowReader): string[] {
  const between = reader.own ? ';' : /[;,]/;
  const tags = reader.cellsFor('tags').flatMap(({ text }) => text.split(between));
  return [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
}

/** The people that a row names; an address without a name is the recruiter's, where one is named. */
function contactsOf(reader: RowReader): Contact[] {
  const name = reader.line('contactName');
  const recruiter = reader.line('recruiterName');
  const manager = reader.line('managerName');
  const reached = present({ email: reader.line('contactEmail'), phone: reader.line('contactPhone') });
  const isRecruiters = name === undefined && recruiter !== undefined;
  const people: Contact[] = [
    isRecruiters ? {} : present({ name, ...reached }),
    recruiter === undefined ? {} : { name: recruiter, role: 'recruiter', ...(isRecruiters && reached) },
    manager === undefined ? {} : { name: manager, role: 'hiring_manager' },
  ];
  return people.filter((person) => Object.keys(person).length > 0);
}

/** Without the keys that hold nothing. */
function present<Value extends object>(value: Value): Value {
  const entries = Object.entries(value).filter(
    ([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0),
  );
  return Object.fromEntries(entries) as Value;
}
