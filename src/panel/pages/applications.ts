import { excerpt } from '../../model/excerpt';
import { companyOf, type Application } from '../../model/logbook';
import type { Names } from '../../model/mask';
import { nextStep } from '../../model/next';
import { localDayOfText } from '../../model/dates';
import { dayWords } from '../../model/dateWords';
import { isBroken } from '../../model/problems';
import { isOpen, outcomes, sources, stages, type Outcome, type Stage } from '../../model/vocabulary';
import type { Place } from '../place';
import type { Reader } from './phrases';
import { nameLength, nameOf, nextOf, type Next, type ShownApplications } from './shared';

/** All applications, to be sorted and filtered by the view. */
export interface ApplicationsPage {
  readonly place: Place;
  readonly kind: 'applications';
  /** In order of URI. */
  readonly rows: readonly TableRow[];
  readonly choices: Choices;
}

/** The vocabularies of the table, each in its own order. */
export interface Choices {
  readonly outcomes: readonly OutcomeChoice[];
  readonly stages: readonly Choice<Stage>[];
  readonly sources: readonly Choice[];
}

/** What a field may hold, and what that is called. */
export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
}

/** An outcome, and whether an application with it still moves. */
interface OutcomeChoice extends Choice<Outcome> {
  readonly open: boolean;
}

/** An application in the table. What its log does not say is absent. */
export interface TableRow {
  readonly log: string;
  readonly company: string;
  readonly role: string;
  readonly outcome: Outcome;
  /** Whether it still moves. */
  readonly open: boolean;
  readonly stage: Stage;
  readonly next?: Next & Moment;
  /** 1 to 5. */
  readonly interest?: number;
  readonly applied?: { readonly day: string; readonly words: string };
  /** The id of a source. */
  readonly source?: string;
  readonly location?: string;
  /** That it is shown otherwise than the log says it: shortened, masked, in one line. It is changed in the log alone. */
  readonly locationInLog?: true;
  readonly tags: readonly string[];
  /** Whether it belongs to the sample, which counts in no figure beside real ones. */
  readonly sample: boolean;
  /** Whether its log cannot be read to the end. */
  readonly broken: boolean;
}

/** When something is, to sort by: milliseconds since 1970. */
interface Moment {
  readonly at: number;
}

/** The table of all applications. Rows of applications that did not change are the same objects as the last time. */
export function applicationsPage(
  { applications, names }: ShownApplications,
  reader: Reader,
): ApplicationsPage {
  const look = lookOf(applications, names, reader);
  return {
    place: { page: 'applications' },
    kind: 'applications',
    rows: applications.map((application) => keptRow(application, names, reader, look)),
    choices: choicesIn(reader),
  };
}

function choicesIn({ translate }: Reader): Choices {
  const translated = <Row extends Choice>({ id, label }: Row): Choice<Row['id']> => ({
    id,
    label: translate(label),
  });
  return {
    outcomes: outcomes.map((outcome) => ({ ...translated(outcome), open: outcome.open })),
    stages: stages.map(translated),
    sources: sources.map(translated),
  };
}

/** A row that was made, and what it depends on beside its application. */
interface Kept {
  readonly look: string;
  readonly row: TableRow;
}

const kept = new WeakMap<Application, Kept>();

/** What rows depend on beside their applications. With hidden names that is every company: any role may name any. */
function lookOf(applications: readonly Application[], { hidden }: Names, { now, locale }: Reader): string {
  const companies = hidden ? applications.map(companyOf) : [];
  return [now.toPlainDate().toString(), now.timeZoneId, locale, ...companies].join('\n');
}

function keptRow(application: Application, names: Names, reader: Reader, look: string): TableRow {
  const last = kept.get(application);
  if (last?.look === look) return last.row;
  const row = tableRow(application, names, reader);
  // What is next today is over at some hour of today.
  if (!row.next || row.next.at >= tomorrow(reader)) kept.set(application, { look, row });
  return row;
}

function tomorrow({ now }: Reader): number {
  return now.startOfDay().add({ days: 1 }).epochMilliseconds;
}

function tableRow(application: Application, names: Names, reader: Reader): TableRow {
  const { uri, log, outcome, stage, problems } = application;
  const words = nextOf(application, reader);
  const step = nextStep(log, reader.now);
  const day = localDayOfText(log.applied, reader.now.timeZoneId)?.toString();
  const shown = (text: string) => excerpt(names.mask(text), nameLength);
  return {
    log: uri,
    company: nameOf(application, names),
    role: shown(log.role),
    outcome,
    open: isOpen(outcome),
    stage,
    ...(words && step && { next: { ...words, at: step.at.epochMilliseconds } }),
    ...(log.interest !== undefined && { interest: log.interest }),
    ...(day !== undefined && { applied: { day, words: dayWords(day, reader) } }),
    ...(log.source !== undefined && { source: log.source }),
    ...(log.location && locationOf(log.location, shown)),
    tags: (log.tags ?? []).filter(Boolean).map(shown),
    sample: log.sample === true,
    broken: isBroken(problems),
  };
}

function locationOf(
  location: string,
  shown: (text: string) => string,
): Pick<TableRow, 'location' | 'locationInLog'> {
  const text = shown(location);
  const isWhole = text === location && !/[\r\n]/.test(location);
  return { location: text, ...(!isWhole && { locationInLog: true }) };
}
