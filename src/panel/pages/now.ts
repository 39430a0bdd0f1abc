import { momentOfDue, type TitledEntry } from '../../model/agenda';
import { nearMomentWords, timeWords } from '../../model/dateWords';
import { excerpt } from '../../model/excerpt';
import type { Lessons } from '../../model/lessons';
import { answerOf, byWhen, isAppointment, isUnderWay, wantsPreparation } from '../../model/nextUp';
import type { Reviewed } from '../../model/reviewed';
import { countedApplications } from '../../model/used';
import { labelOf, media } from '../../model/vocabulary';
import type { Place, Task } from '../place';
import { fill } from '../words';
import { learnedFrom, type Learned } from './now/learned';
import type { Reader } from './phrases';
import { lineOf, nameLength, nameOf, type ShownApplications } from './shared';

/** What the first page shows beside the applications. */
export interface Around {
  readonly lessons: Lessons;
  /** With the words that are shown: names hidden where they are to be. */
  readonly agenda: readonly TitledEntry[];
  /** The goals of goals.md, in plain words. */
  readonly goals: readonly string[];
}

/** What is next in a whole search. */
export interface NowPage extends Learned {
  readonly place: Place;
  readonly kind: 'now';
  /** There is no application at all. */
  readonly empty: boolean;
  /** `Wednesday, November 4`. */
  readonly day: string;
  /** Today, then this week. One that holds nothing is left out, or says so in a sentence. */
  readonly groups: readonly NowGroup[];
  /** What comes after this week, where nothing comes before. */
  readonly after?: string;
  /** Reviews whose day has come: the first few, for there is no hurry. */
  readonly ready: readonly NowRow[];
  readonly goals: readonly string[];
}

/** What is owed by one time; `quiet` says what there is to say of a group without rows. */
export interface NowGroup {
  readonly id: 'today' | 'week' | 'ready';
  readonly label: string;
  readonly rows: readonly NowRow[];
  readonly quiet?: string;
}

/** Something to do, or to be at. */
export interface NowRow {
  /** Stays with it over changes of the files. */
  readonly id: string;
  readonly kind: TitledEntry['kind'];
  readonly title: string;
  /** The role, and how a round is held. */
  readonly detail: string;
  /** Empty where it is for today at any time. */
  readonly when: string;
  readonly log: string;
  readonly leads: Lead;
  readonly box?: NowBox;
  /** The round that it is time to prepare, by its place in the log. */
  readonly prepare?: number;
}

/** Where a row leads: to a line of the log or of a document, or to another page. */
type Lead =
  | { readonly to: 'log'; readonly line?: number }
  | { readonly to: 'document'; readonly document: Reviewed['kind']; readonly line: number }
  | { readonly to: 'decide' | 'application' };

/** What a row's box stands for: the thank-you of a round, or a box of a document. */
export type NowBox =
  { readonly round: number } | { readonly document: Reviewed['kind']; readonly task: Task };

/** So many reviews are offered at a time. */
const shownReviews = 3;
const shownGoals = 6;

/** What to do now, soonest first; what has been learned; where it all leads. */
export function nowPage(
  shown: ShownApplications,
  { agenda, goals, lessons }: Around,
  reader: Reader,
): NowPage {
  const { words } = reader;
  const rows = new Map(
    byWhen(agenda, reader.now).map(({ when, entries }) => [
      when,
      entries.map((entry) => rowOf(entry, shown, reader)),
    ]),
  );
  const today = rows.get('today') ?? [];
  const week = rows.get('week') ?? [];
  const [after] = today.length + week.length === 0 ? agenda.filter(isAppointment) : [];
  return {
    place: { page: 'now' },
    kind: 'now',
    empty: shown.applications.length === 0,
    day: dayOf(reader),
    groups: [
      {
        id: 'today',
        label: words.today,
        rows: today,
        ...(today.length === 0 && { quiet: week.length === 0 ? words.nowQuietWeek : words.nowQuietToday }),
      },
      ...(week.length > 0 ? [{ id: 'week', label: words.week, rows: week } as const] : []),
    ],
    ...(after && {
      after: fill(words.nowAfter, `${excerpt(after.title, 300)}, ${nearMomentWords(after.due, reader)}`),
    }),
    ready: (rows.get('ready') ?? []).slice(0, shownReviews),
    ...learnedFrom({ ...shown, applications: countedApplications(shown.applications) }, lessons, reader),
    goals: goals.slice(0, shownGoals).map((goal) => excerpt(shown.names.mask(goal), 300)),
  };
}

function dayOf({ now, locale }: Reader): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: now.timeZoneId,
  }).format(now.epochMilliseconds);
}

function rowOf(entry: TitledEntry, { names }: ShownApplications, reader: Reader): NowRow {
  const { kind, log, round, application, document } = entry;
  const held = kind === 'round' ? application.log.rounds?.[round ?? -1]?.medium : undefined;
  const detail = [application.log.role, ...(held ? [reader.translate(labelOf(media, held))] : [])];
  const box = boxOf(entry);
  return {
    id: [kind, log, round, document, kind === 'action' ? entry.line : ''].join('|'),
    kind,
    // Under a heading that says when.
    title:
      kind === 'post_mortem'
        ? fill(reader.words.nowLookBack, nameOf(application, names))
        : excerpt(entry.title, 300),
    detail: excerpt(names.mask(detail.filter((part) => part.trim() !== '').join(' · ')), nameLength),
    when: whenWords(entry, reader),
    log,
    leads: leadOf(entry),
    ...(box && { box }),
    ...(wantsPreparation(entry, reader.now) && round !== undefined && { prepare: round }),
  };
}

/** When it is. What is the person's own to move has no day once that has come. */
function whenWords(entry: TitledEntry, reader: Reader): string {
  const { due } = entry;
  if (isUnderWay(entry, reader.now)) return fill(reader.words.nowSince, timeWords(due, reader));
  const day = momentOfDue(due, reader.now.timeZoneId).toPlainDate();
  const days = reader.now.toPlainDate().until(day).days;
  if (!isAppointment(entry)) return days <= 0 ? '' : nearMomentWords(day.toString(), reader);
  return days === 0 ? timeWords(due, reader) : nearMomentWords(due, reader);
}

function leadOf({ kind, application, round, line, document }: TitledEntry): Lead {
  switch (kind) {
    case 'round':
    case 'follow_up':
    case 'check_in':
      return { to: 'log', ...lineOf(application, 'rounds', round ?? 0) };
    case 'offer_deadline':
      return { to: 'decide' };
    case 'action':
      return { to: 'document', document: kindOf(application.documents, document), line: line ?? 0 };
    case 'let_go':
    case 'post_mortem':
      return { to: 'application' };
  }
}

function boxOf(entry: TitledEntry): NowBox | undefined {
  const answer = answerOf(entry);
  if (!answer) return undefined;
  if (answer.kind === 'follow_up') return { round: answer.round };
  const task = answer.kind === 'action' ? { line: answer.line } : { item: answer.item };
  return { document: kindOf(entry.application.documents, answer.document), task };
}

function kindOf(documents: readonly Reviewed[], uri: string | undefined): Reviewed['kind'] {
  return documents.find((document) => document.uri === uri)?.kind ?? 'postmortem';
}
