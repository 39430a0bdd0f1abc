import { Temporal } from 'temporal-polyfill';
import { hasTime, localDayOfText, momentOfText } from '../../model/dates';
import { soonWords } from '../../model/dateWords';
import { excerpt } from '../../model/excerpt';
import type { Application } from '../../model/logbook';
import type { Names } from '../../model/mask';
import { nextStep } from '../../model/next';
import { countedApplications } from '../../model/used';
import { labelOf, stages, workplaces } from '../../model/vocabulary';
import type { Place } from '../place';
import { fill } from '../words';
import { moneyWords, type Reader } from './phrases';
import {
  lineOf,
  nameLength,
  nameOf,
  nextOf,
  type Next,
  type RatingView,
  type ShownApplications,
} from './shared';

/** Offers beside each other, with what else is open; and once one is accepted, what is left to do. */
export interface DecidePage {
  readonly place: Place;
  readonly kind: 'decide';
  readonly offers: readonly OfferView[];
  /** What was accepted of late. */
  readonly accepted?: { readonly log: string; readonly company: string };
  /** The other open applications, those with a date first. */
  readonly others: readonly OtherView[];
}

/** One offer. Every offer has the same terms in the same order, so that they can be compared. */
export interface OfferView {
  readonly log: string;
  readonly company: string;
  readonly role: string;
  /** `Answer by Monday, November 9`, `in 5 days`. */
  readonly deadline: { readonly words: string; readonly soon?: string; readonly line?: number };
  readonly fit: readonly { readonly label: string; readonly rating?: RatingView; readonly line?: number }[];
  readonly terms: readonly TermView[];
}

/** A term of an offer; without a value where the log has none. */
interface TermView {
  readonly label: string;
  readonly value?: string;
  readonly line?: number;
}

/** An application that is open beside the offer. */
export interface OtherView {
  readonly log: string;
  readonly company: string;
  readonly role: string;
  readonly stage: string;
  readonly next?: Next;
  /** Whether that comes before the first answer is due. */
  readonly timing?: string;
  /** A courteous text that tells them of the deadline, and names no company; none where one never applied. */
  readonly note?: string;
}

/** How many days an acceptance is news. */
const newsDays = 30;

/** What there is to decide in a search: its offers, what was accepted of late, what else is pending. */
function decisionOf(
  applications: readonly Application[],
  now: Temporal.ZonedDateTime,
): {
  readonly offers: readonly Application[];
  readonly accepted: Application | undefined;
  readonly others: readonly Application[];
} {
  const counted = countedApplications(applications);
  const earliest = now.toPlainDate().subtract({ days: newsDays });
  const isNews = ({ log }: Application) => {
    const day = localDayOfText(log.decided, now.timeZoneId);
    return day !== undefined && Temporal.PlainDate.compare(day, earliest) >= 0;
  };
  return {
    offers: counted.filter(({ outcome }) => outcome === 'offer'),
    accepted: counted.find((application) => application.outcome === 'accepted' && isNews(application)),
    others: counted.filter(({ outcome }) => outcome === 'pending'),
  };
}

/** Whether the page is worth a way to it: there is an offer, or one was accepted and others are open. */
export function isDeciding(applications: readonly Application[], now: Temporal.ZonedDateTime): boolean {
  const { offers, accepted, others } = decisionOf(applications, now);
  return offers.length > 0 || (accepted !== undefined && others.length > 0);
}

/** The page to decide on. */
export function decidePage({ applications, names }: ShownApplications, reader: Reader): DecidePage {
  const { offers, accepted, others } = decisionOf(applications, reader.now);
  const deadline = firstDeadline(offers, reader.now);
  const inTime = (application: Application) =>
    nextStep(application.log, reader.now)?.at.epochMilliseconds ?? Infinity;
  return {
    place: { page: 'decide' },
    kind: 'decide',
    offers: offers.map((offer) => offerView(offer, names, reader)),
    ...(accepted && { accepted: { log: accepted.uri, company: nameOf(accepted, names) } }),
    others: others
      .toSorted((a, b) => inTime(a) - inTime(b) || 0)
      .map((other) => otherView(other, deadline, names, reader)),
  };
}

function offerView(application: Application, names: Names, reader: Reader): OfferView {
  const { log } = application;
  const { words, translate } = reader;
  const { base, currency, bonus, equity, notes } = log.offer ?? {};
  const where = [log.location, ...(log.workplace ? [translate(labelOf(workplaces, log.workplace))] : [])];
  const term = (key: string, label: string, value: string | undefined): TermView => ({
    label,
    ...(value?.trim() && { value: excerpt(names.mask(value.trim()), 600) }),
    ...lineOf(application, ...key.split('/')),
  });
  const fit = (key: 'role' | 'company', label: string) => {
    const value = log.fit?.[key];
    return {
      label,
      ...(value !== undefined && { rating: { value, word: fill(words.ofFive, String(value)) } }),
      ...lineOf(application, 'fit', key),
    };
  };
  return {
    log: application.uri,
    company: nameOf(application, names),
    role: excerpt(names.mask(log.role), nameLength),
    deadline: deadlineView(application, reader),
    fit: [fit('role', words.fitRole), fit('company', words.fitCompany)],
    terms: [
      term(
        'offer/base',
        words.decideBase,
        base === undefined ? undefined : moneyWords(base, currency, reader.locale),
      ),
      term('offer/bonus', words.decideBonus, bonus),
      term('offer/equity', words.decideEquity, equity),
      term('location', words.decideWhere, where.filter(Boolean).join(', ')),
      term('offer/notes', words.notes, notes),
    ],
  };
}

function deadlineView(application: Application, reader: Reader): OfferView['deadline'] {
  const { words, now } = reader;
  const text = application.log.offer?.deadline;
  const at = momentOfText(text, now.timeZoneId);
  if (text === undefined || !at) return { words: words.decideNoDay, ...lineOf(application, 'offer') };
  const isPast = Temporal.PlainDate.compare(at.toPlainDate(), now.toPlainDate()) < 0;
  const time = hasTime(text) ? ({ hour: 'numeric', minute: '2-digit' } as const) : {};
  return {
    words: fill(isPast ? words.decideWas : words.decideBy, longDay(at, reader, time)),
    ...(!isPast && { soon: soonWords(text, reader) }),
    ...lineOf(application, 'offer', 'deadline'),
  };
}

/** The first moment from which an answer is too late, and the day that it falls on; undefined without one to come. */
interface Deadline {
  readonly day: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

function firstDeadline(offers: readonly Application[], now: Temporal.ZonedDateTime): Deadline | undefined {
  return offers
    .flatMap(({ log }): Deadline[] => {
      const text = log.offer?.deadline;
      const day = momentOfText(text, now.timeZoneId);
      if (text === undefined || !day) return [];
      return [{ day, end: hasTime(text) ? day : day.add({ days: 1 }) }];
    })
    .filter(({ end }) => end.epochMilliseconds > now.epochMilliseconds)
    .sort((a, b) => a.end.epochMilliseconds - b.end.epochMilliseconds)[0];
}

function otherView(
  application: Application,
  deadline: Deadline | undefined,
  names: Names,
  reader: Reader,
): OtherView {
  const { words } = reader;
  const step = nextStep(application.log, reader.now);
  const next = nextOf(application, reader);
  const comesBefore = step && deadline && step.at.epochMilliseconds < deadline.end.epochMilliseconds;
  return {
    log: application.uri,
    company: nameOf(application, names),
    role: excerpt(names.mask(application.log.role), nameLength),
    stage: reader.translate(labelOf(stages, application.stage)),
    ...(next && { next }),
    ...(comesBefore !== undefined && { timing: comesBefore ? words.decideBefore : words.decideAfter }),
    ...(application.stage !== 'saved' && { note: noteFor(application, deadline, reader) }),
  };
}

/** It goes to a person at that very company: their name and the role stand in it as they are. */
function noteFor({ log }: Application, deadline: Deadline | undefined, reader: Reader): string {
  const { words } = reader;
  const contact =
    log.contacts?.find(({ role }) => role === 'recruiter') ??
    log.contacts?.find(({ role }) => role === 'hiring_manager');
  const hello = contact?.name ? fill(words.decideHelloName, contact.name) : words.decideHello;
  const day = deadline ? longDay(deadline.day, reader) : '';
  const ask = fill(deadline ? words.decideNote : words.decideNoteNoDay, day, log.role);
  return [hello, ask, words.decideThanks].map((part) => excerpt(part, 600)).join('\n\n');
}

function longDay(
  at: Temporal.ZonedDateTime,
  { locale, now }: Reader,
  more: Intl.DateTimeFormatOptions = {},
): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(at.year === now.year ? {} : { year: 'numeric' }),
    ...more,
    timeZone: at.timeZoneId,
  }).format(at.epochMilliseconds);
}
