import type { ApplicationFacts, RoundFacts, SearchFacts } from './facts';
import { instantText, zoneOf, type Moment, type Zone } from './zone';

/** What of an agenda item is compared. */
interface ExpectedItem {
  readonly kind: string;
  readonly due: string;
  readonly title: string;
  readonly log: string;
  readonly document?: string;
  readonly line?: number;
}

interface AgendaSettings {
  readonly followUpAfterHours: number;
  readonly checkInAfterDays: number;
  readonly coolOffDays: readonly number[];
}

/** A round in the reader's zone. */
interface Held extends Moment {
  readonly round: RoundFacts;
  readonly end: number;
}

interface Case {
  readonly facts: ApplicationFacts;
  readonly open: boolean;
  /** Dated and not cancelled, in order of time. */
  readonly rounds: readonly Held[];
}

/** An item, and the moment that it is sorted by. */
interface Owed {
  readonly at: number;
  readonly item: ExpectedItem;
}

const kinds = ['round', 'offer_deadline', 'follow_up', 'check_in', 'let_go', 'post_mortem', 'action'];

/** Real applications; those of the sample when there are no others. */
export function countedIn({ applications }: SearchFacts): readonly ApplicationFacts[] {
  return applications.some(({ sample }) => !sample)
    ? applications.filter(({ sample }) => !sample)
    : applications;
}

/** What is owed at a moment, from the facts alone. */
export function expectedAgenda(
  search: SearchFacts,
  settings: AgendaSettings,
  now: number,
  timeZone: string,
): ExpectedItem[] {
  const zone = zoneOf(timeZone);
  const cases = countedIn(search).map((facts) => caseOf(facts, zone));
  const owed = cases.flatMap((one) => [
    ...roundsOf(one, now),
    ...deadlineOf(one, zone),
    ...followUps(one, settings.followUpAfterHours, zone, now),
    ...checkIn(one, settings.checkInAfterDays, zone, now),
    ...letGo(one, cases, zone, now),
    ...review(one, cases, settings.coolOffDays, zone, now),
    ...actions(one, zone, now),
  ]);
  return owed.sort(inOrder).map(({ item }) => item);
}

function inOrder(a: Owed, b: Owed): number {
  const byKind = kinds.indexOf(a.item.kind) - kinds.indexOf(b.item.kind);
  return a.at - b.at || byKind || compare(a.item.log, b.item.log) || compare(a.item.title, b.item.title);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function caseOf(facts: ApplicationFacts, zone: Zone): Case {
  const rounds = facts.rounds.flatMap((round): Held[] => {
    const moment = zone.read(round.date);
    if (!moment || round.result === 'cancelled') return [];
    const end = moment.timed ? moment.at + (round.minutes ?? 60) * 60_000 : zone.midnight(moment.day + 1);
    return [{ ...moment, round, end }];
  });
  return {
    facts,
    open: facts.outcome === 'pending' || facts.outcome === 'offer',
    rounds: rounds.sort((a, b) => a.at - b.at),
  };
}

function isComing({ round, end }: Held, { open }: Case, now: number): boolean {
  return open && round.result === 'pending' && end > now;
}

function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function momentText({ at, day, timed }: Moment): string {
  return timed ? instantText(at) : dayText(day);
}

function roundsOf(one: Case, now: number): Owed[] {
  const coming = one.rounds.filter((held) => isComing(held, one, now));
  return coming.map((held) => owedBy(one, 'round', momentText(held), held.at, { line: held.round.line }));
}

function owedBy(
  { facts: { log } }: Case,
  kind: string,
  due: string,
  at: number,
  more: Partial<ExpectedItem> = {},
): Owed {
  return { at, item: { kind, due, title: '', log, ...more } };
}

function deadlineOf(one: Case, zone: Zone): Owed[] {
  const deadline = zone.read(one.facts.offer?.deadline);
  if (one.facts.outcome !== 'offer' || !deadline) return [];
  return [owedBy(one, 'offer_deadline', momentText(deadline), deadline.at)];
}

function followUps(one: Case, hours: number, zone: Zone, now: number): Owed[] {
  return one.rounds
    .filter(({ round: { type, followedUp }, end }) => {
      const alone = type === 'assessment' || type === 'take_home';
      return one.open && !alone && followedUp === undefined && end <= now;
    })
    .map(({ end }) => end + hours * 3_600_000)
    .filter((due) => now < zone.daysAfter(due, 7))
    .map((due) => owedBy(one, 'follow_up', instantText(due), due));
}

function checkIn(one: Case, days: number, zone: Zone, now: number): Owed[] {
  const { facts, rounds } = one;
  const last = rounds.at(-1);
  if (facts.outcome !== 'pending' || !last || last.end > now) return [];
  if (last.round.result !== 'pending' || last.round.heard !== undefined) return [];
  if (rounds.some((held) => isComing(held, one, now))) return [];
  if (facts.feedback.some((date) => (zone.read(date)?.day ?? 0) >= last.day)) return [];
  const due = last.day + days;
  if (now >= zone.midnight(due + 14)) return [];
  return [owedBy(one, 'check_in', dayText(due), zone.midnight(due))];
}

/** The day it was decided; where the log does not say, that of the latest fact so far. */
function decidedDay(facts: ApplicationFacts, zone: Zone, now: number): number | undefined {
  return (zone.read(facts.decided) ?? lastFact(facts, zone, now))?.day;
}

function lastFact(facts: ApplicationFacts, zone: Zone, now: number): Moment | undefined {
  const { applied, offer, feedback, events, rounds } = facts;
  const live = rounds.filter(({ result }) => result !== 'cancelled');
  const texts = [
    applied,
    offer?.date,
    ...feedback,
    ...events,
    ...live.flatMap((round) => [round.date, round.heard]),
  ];
  const moments = texts.flatMap((text) => zone.read(text) ?? []);
  const past = moments.filter(({ at }) => at <= now);
  return past.sort((a, b) => a.at - b.at).at(-1);
}

/** Whether an application went its way without an offer, after a round. */
function isOver({ outcome, rounds }: ApplicationFacts): boolean {
  const met = rounds.some(({ result }) => result !== 'cancelled');
  return met && ['rejected', 'no_response', 'withdrawn'].includes(outcome);
}

function answersOf({ documents }: ApplicationFacts, id: string): string[] {
  return documents
    .filter(({ kind }) => kind === 'postmortem')
    .flatMap(({ items }) => items.filter((item) => item.id === id).map(({ state }) => state));
}

/** Rounds that bear on when to let go and to look back: pending ones of closed applications don't. */
function weighing({ open, rounds }: Case): Held[] {
  return rounds.filter(({ round: { result } }) => open || result === 'passed' || result === 'failed');
}

function reviewOf({ documents }: ApplicationFacts): Pick<ExpectedItem, 'document'> {
  const found = documents.find(({ kind }) => kind === 'postmortem');
  return found ? { document: found.uri } : {};
}

function letGo(one: Case, cases: readonly Case[], zone: Zone, now: number): Owed[] {
  const { facts } = one;
  const decided = decidedDay(facts, zone, now);
  if (!isOver(facts) || decided === undefined) return [];
  const answers = [...answersOf(facts, 'feel-released'), ...answersOf(facts, 'on-to-next')];
  if (answers.some((state) => state !== 'open')) return [];
  const others = cases.filter((other) => other !== one).flatMap(weighing);
  const [next] = others
    .filter(({ day, end }) => day > decided || (day === decided && end > now))
    .sort((a, b) => a.at - b.at);
  if (!next || next.end <= now) return [];
  const due = Math.max(next.day - 1, decided);
  return [owedBy(one, 'let_go', dayText(due), zone.midnight(due), reviewOf(facts))];
}

function review(
  one: Case,
  cases: readonly Case[],
  coolOff: readonly number[],
  zone: Zone,
  now: number,
): Owed[] {
  const { facts } = one;
  const decided = decidedDay(facts, zone, now);
  if (!isOver(facts) || decided === undefined || answersOf(facts, 'on-to-next').includes('yes')) return [];
  const busy = new Set(cases.flatMap(weighing).map(({ day }) => day));
  let due = decided + (coolOff[(facts.interest ?? 3) - 1] ?? 0);
  while (busy.has(due)) due++;
  if (now >= zone.midnight(due + 30)) return [];
  return [owedBy(one, 'post_mortem', dayText(due), zone.midnight(due), reviewOf(facts))];
}

function actions(one: Case, zone: Zone, now: number): Owed[] {
  return one.facts.documents.flatMap(({ uri, actions: all }) =>
    all.flatMap(({ text, state, due, line }) => {
      const day = zone.read(due)?.day;
      if (state !== 'open' || due === undefined || day === undefined) return [];
      if (now >= zone.midnight(day + 30)) return [];
      const more = { title: text, document: uri, line };
      return [owedBy(one, 'action', due, zone.midnight(day), more)];
    }),
  );
}

/** The logs of applications that no one has answered for long, the longest first. */
export function expectedSilent(
  search: SearchFacts,
  checkInAfterDays: number,
  now: number,
  timeZone: string,
): string[] {
  const zone = zoneOf(timeZone);
  const silent = countedIn(search).flatMap((facts) => {
    const one = caseOf(facts, zone);
    const begun = facts.applied !== undefined || facts.rounds.some(({ result }) => result !== 'cancelled');
    const last = lastFact(facts, zone, now);
    if (facts.outcome !== 'pending' || !begun || !last) return [];
    if (one.rounds.some((held) => isComing(held, one, now))) return [];
    return zone.dayAt(now) - last.day >= checkInAfterDays + 14 ? [{ log: facts.log, day: last.day }] : [];
  });
  return silent.sort((a, b) => a.day - b.day || compare(a.log, b.log)).map(({ log }) => log);
}

const daysToLapse = new Map([
  ['follow_up', 7],
  ['check_in', 14],
  ['post_mortem', 30],
  ['action', 30],
]);

/** Moments at which the agenda of another moment changes: items lapse, rounds of the days around it are over. */
export function turningPoints(
  search: SearchFacts,
  settings: AgendaSettings,
  now: number,
  timeZone: string,
): number[] {
  const zone = zoneOf(timeZone);
  const lapses = expectedAgenda(search, settings, now, timeZone).flatMap(({ kind, due }) => {
    const at = zone.read(due)?.at;
    const days = daysToLapse.get(kind);
    return at === undefined || days === undefined ? [] : zone.daysAfter(at, days);
  });
  const ends = search.applications.flatMap((facts) => caseOf(facts, zone).rounds.map(({ end }) => end));
  return [...new Set([...lapses, ...ends.filter((at) => Math.abs(zone.dayAt(at) - zone.dayAt(now)) <= 2)])];
}
