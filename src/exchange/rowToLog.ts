import type { Temporal } from 'temporal-polyfill';
import { momentOfText } from '../model/dates';
import type { Contact, Log, Round } from '../model/log';
import { isAddress } from '../model/posting';
import { isOpen, type RoundType } from '../model/vocabulary';
import { slugOf } from '../model/logbook';
import { isAmbiguous, readCellDate, type CellDate, type DayOrder } from './columnDates';
import { holdsDates, type DayField, type Field } from './columns';
import { restore } from './csv';
import type { Draft } from './draft';
import type { PresetId } from './presets';
import { shortened } from './shortened';
import { combined, rankOf, readOutcome, readStage, readStatus, type StatusFacts } from './statuses';
import type { ImportProblem, Row } from './tables';
import {
  readAmount,
  readCurrency,
  readInterest,
  readPeriod,
  readSalary,
  readSource,
  readWorkplace,
} from './values';

/** What is known of a table before its rows are read. */
export interface Columns {
  readonly preset: PresetId;
  readonly headers: readonly string[];
  readonly fields: readonly (Field | undefined)[];
  /** How each column writes its dates; undefined where each date has to tell it by itself. */
  readonly orders: readonly (DayOrder | undefined)[];
}

/** A cell that holds something, and its column. */
interface Cell {
  readonly header: string;
  readonly field: Field | undefined;
  readonly text: string;
  readonly order: DayOrder | undefined;
}

/** The longest text that fits where one line is shown; what is longer stands in the notes. */
const mostOnLine = 300;

/** No one wrote these, and they make a text look like another: control characters, and those that turn its direction. */
const unwritten = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * What a row tells, as a log says it. Nothing is guessed: what has no place in a log, or could not be read, stands in
 * its notes under the name of its column. Rounds that are past owe no thank-you.
 * @returns the problems alone where the row names no company
 */
export function rowToLog(
  row: Row,
  columns: Columns,
  now: Temporal.ZonedDateTime,
): { readonly draft?: Draft; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const kept: string[] = [];
  const cells = cellsOf(row, columns);
  const own = columns.preset === 'debrief';

  const report = (code: ImportProblem['code'], { header, text }: Cell) => {
    problems.push({ row: row.number, code, values: { column: header, value: text.slice(0, 100) } });
  };
  const keep = ({ header, text }: Cell) => {
    kept.push(header === '' ? text : `${header}: ${text}`);
  };
  const cellsFor = (...fields: Field[]) =>
    cells.filter(({ field }) => field !== undefined && fields.includes(field));

  /** The first cell of a field that can be read; the others are kept. */
  function first<Value>(field: Field, read: (text: string) => Value | undefined): Value | undefined {
    let found: Value | undefined;
    for (const cell of cellsFor(field)) {
      const value = found === undefined ? read(cell.text) : undefined;
      if (value === undefined) keep(cell);
      else found = value;
    }
    return found;
  }
  /** The text of a field that is shown on one line. A link behind it, as Markdown and Notion write one, is kept apart. */
  function line(field: Field): string | undefined {
    const [cell] = cellsFor(field);
    const text = first(field, (whole) => (own ? whole : oneLine(whole)));
    if (!cell || text === undefined || own) return text;
    const isLong = text.length > mostOnLine;
    if (isLong) report('shortened', cell);
    if (isLong || (linkBehind(cell.text) && field !== 'role')) keep(cell);
    return shortened(text, mostOnLine);
  }
  function dateOf(cell: Cell): CellDate | undefined {
    const date = readCellDate(cell.text, cell.order, now);
    if (date) return date;
    report(isAmbiguous(cell.text, now) ? 'ambiguous-date' : 'unreadable-date', cell);
    keep(cell);
    return undefined;
  }
  /** The first date of a field; in our own table it may have a time. */
  function day(field: DayField): string | undefined {
    const [date, ...others] = cellsFor(field)
      .flatMap((cell) => ({ cell, date: dateOf(cell) }))
      .filter((found) => found.date);
    for (const { cell } of others) keep(cell);
    return own ? date?.date?.moment : date?.date?.day;
  }

  const company = line('company');
  if (company === undefined) {
    problems.push({ row: row.number, code: 'no-company', values: {} });
    return { problems };
  }
  const role = line('role') ?? '';
  if (role === '') problems.push({ row: row.number, code: 'no-role', values: {} });

  const status = readStatuses(cellsFor('status', 'outcome', 'stage'));
  const [statusDay, rejectedDay, offeredDay, decidedDay] = [
    day('statusDate'),
    day('rejectedOn'),
    day('offeredOn'),
    day('decided'),
  ];
  const outcome = status.facts.outcome ?? (rejectedDay ? 'rejected' : offeredDay ? 'offer' : undefined);
  const isClosed = outcome !== undefined && !isOpen(outcome);
  const decided = decidedDay ?? rejectedDay ?? (isClosed ? statusDay : undefined);
  const applied = day('applied') ?? (status.facts.applied && !isClosed ? statusDay : undefined);

  const events: NonNullable<Log['events']> = [];
  const event = (date: string | undefined, note: string) => events.push({ ...(date && { date }), note });
  const savedDay = day('savedOn');
  if (savedDay) event(savedDay, 'Saved');
  for (const { header, text } of status.unknown) event(statusDay, `${header}: ${text}`);
  if (status.facts.applied && applied === undefined) event(undefined, 'Applied');
  if (decidedDay && !isClosed && !own) event(decidedDay, cellsFor('decided')[0]?.header ?? '');
  if (statusDay && statusDay !== decided && statusDay !== applied && status.unknown.length === 0) {
    event(
      statusDay,
      cellsFor('status')
        .map(({ header, text }) => `${header}: ${text}`)
        .join(', ') || 'Status',
    );
  }

  const failed = outcome === 'rejected';
  const dated = cells.flatMap((cell) => {
    const type = roundTypeOf(cell.field);
    const date = type && dateOf(cell);
    return type && date ? [roundOn(type, date.moment, now)] : [];
  });
  const rounds = withStage(dated, status.facts.round, failed);

  const posting = first('posting', (text) => (own ? text : addressIn(text)));
  for (const cell of cellsFor('posting'))
    if (posting !== undefined && cell.text !== posting && addressIn(cell.text) === posting) keep(cell);

  const log: Log = present({
    company,
    role,
    outcome,
    interest: first('interest', readInterest),
    posting: posting ?? linkBehind(cellsFor('role')[0]?.text ?? ''),
    source: readKept('source', readSource),
    location: line('location'),
    workplace: first('workplace', readWorkplace),
    salary: salaryOf(),
    resume: line('resume'),
    applied,
    decided: isClosed || own ? decided : undefined,
    feedback_asked: day('feedbackAsked'),
    tags: tagsOf(),
    contacts: contactsOf(),
    rounds,
    feedback: cellsFor('feedback').map(({ text }) => ({ text })),
    offer: offeredDay === undefined ? undefined : { date: offeredDay },
    events,
  });
  for (const cell of cells) if (cell.field === undefined) keep(cell);
  const notes = [...cellsFor('notes').map(({ text }) => text), ...kept].join('\n');
  const slug = own ? slugOf(cellsFor('hint')[0]?.text ?? '') : undefined;
  return {
    draft: { row: row.number, log: notes ? { ...log, notes } : log, ...(slug !== undefined && { slug }) },
    problems,
  };

  /** A source by its kind; its own name is kept where that says more. */
  function readKept<Value extends string>(
    field: Field,
    read: (text: string) => Value | undefined,
  ): Value | undefined {
    const value = first(field, read);
    const cell = cellsFor(field).find(({ text }) => read(text) === value);
    if (value !== undefined && cell && !own) keep(cell);
    return value;
  }

  function salaryOf(): Log['salary'] {
    const range = first('salary', readSalary);
    const salary = present({
      min: first('salaryMin', readAmount) ?? range?.min,
      max: first('salaryMax', readAmount) ?? range?.max,
      currency: (own ? line('salaryCurrency') : first('salaryCurrency', readCurrency)) ?? range?.currency,
      period: first('salaryPeriod', readPeriod) ?? range?.period,
    });
    return Object.keys(salary).length > 0 ? salary : undefined;
  }

  function tagsOf(): string[] {
    return cellsFor('tags').flatMap(({ text }) =>
      text
        .split(own ? ';' : /[;,]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
    );
  }

  function contactsOf(): Contact[] {
    const contact = present({
      name: line('contactName'),
      email: line('contactEmail'),
      phone: line('contactPhone'),
    });
    const others = [
      { name: line('recruiterName'), role: 'recruiter' as const },
      { name: line('managerName'), role: 'hiring_manager' as const },
    ].filter(({ name }) => name !== undefined);
    // An address without a name is the recruiter's, where one is named.
    const [only] = others;
    if (only && contact.name === undefined && Object.keys(contact).length > 0) {
      return [present({ ...only, ...contact, name: only.name }), ...others.slice(1).map(present)];
    }
    return [...(Object.keys(contact).length > 0 ? [contact] : []), ...others.map(present)];
  }
}

function cellsOf(row: Row, { preset, headers, fields, orders }: Columns): Cell[] {
  return row.cells.flatMap((raw, column): Cell[] => {
    const restored = preset === 'debrief' ? restore(raw) : raw;
    const written = restored
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(unwritten, '')
      .replaceAll(/\p{Cs}/gu, '\uFFFD');
    const text = preset === 'debrief' ? written : written.trim();
    const field = fields[column];
    if (text.trim() === '' || field === 'ignored') return [];
    return [
      {
        header: (headers[column] ?? '')
          .replaceAll(/\s+/g, ' ')
          .replaceAll(unwritten, '')
          .slice(0, mostOnLine),
        field,
        text,
        order: orders[column],
      },
    ];
  });
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
  const outcome = field === 'outcome' ? readOutcome(text) : undefined;
  return outcome ? { outcome } : readStatus(text);
}

function roundTypeOf(field: Field | undefined): RoundType | undefined {
  return field?.startsWith('round:') && holdsDates(field)
    ? (field.slice('round:'.length) as RoundType)
    : undefined;
}

/** A round on a date; one in the past owes no thank-you. */
function roundOn(type: RoundType, date: string, now: Temporal.ZonedDateTime): Round {
  const at = momentOfText(date, now.timeZoneId);
  const isPast = at !== undefined && at.epochMilliseconds < now.epochMilliseconds;
  return { type, date, ...(isPast && { followed_up: 'none' }) };
}

/** The rounds in the order they are held, with one for a stage that a status tells of and no date does. */
function withStage(dated: readonly Round[], stage: RoundType | undefined, failed: boolean): Round[] {
  const rounds = [...dated].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  if (stage === undefined || rounds.some(({ type }) => rankOf(type ?? 'other') >= rankOf(stage)))
    return rounds;
  return [...rounds, { type: stage, ...(failed && { result: 'failed' }), followed_up: 'none' }];
}

function oneLine(text: string): string | undefined {
  const plain = text.replace(linkAtEnd, '').replaceAll(/\s+/g, ' ').trim();
  return plain === '' ? undefined : plain;
}

const linkAtEnd = /\s+\((https?:\/\/[^\s)]+)\)$/;

function linkBehind(text: string): string | undefined {
  return linkAtEnd.exec(text)?.[1];
}

/** The first web address in a text. */
function addressIn(text: string): string | undefined {
  const address = /https?:\/\/[^\s<>"')]+/i.exec(text)?.[0];
  if (address !== undefined) return isAddress(address) ? address : undefined;
  const bare = `https://${text}`;
  return /^(?:www\.)?[\w-]+(?:\.[\w-]+)+\/\S+$/.test(text) && isAddress(bare) ? bare : undefined;
}

/** Without the keys that hold nothing. */
function present<Value extends object>(value: Value): Value {
  const entries = Object.entries(value).filter(
    ([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0),
  );
  return Object.fromEntries(entries) as Value;
}
