import type { Temporal } from 'temporal-polyfill';
import { hasTime, localDayOfText, momentOfText } from './dates';
import type { Round } from './log';
import type { OpenLog } from './parse';
import type { Path, Problem, SenseCode } from './problems';
import { counts } from './stage';
import { isOpen } from './vocabulary';

/** What stands around a log, as far as its rules of sense ask for it. */
export interface Surroundings {
  readonly now: Temporal.ZonedDateTime;
  /** Tells whether stories.md has a story, and else the title that is nearest; absent without such a file. */
  readonly story?: (name: string) => { readonly known: boolean; readonly nearest?: string | undefined };
  /** The {@link namedFiles} that are not there, each with a path where a file of that name is. */
  readonly missing: ReadonlyMap<string, string | undefined>;
}

type Reporter = (code: SenseCode, path: Path, values: Problem['values']) => void;

/** What looks odd in a log that can be read: nothing here is wrong for certain, so nothing is more than a note. */
export function senseProblems(log: OpenLog, around: Surroundings): Problem[] {
  const problems: Problem[] = [];
  const report: Reporter = (code, path, values) => {
    const range = log.rangeOf(path);
    if (range) problems.push({ code, range, path, values });
  };
  checkRounds(log, around, report);
  checkOutcome(log, around, report);
  checkStories(log, around, report);
  for (const { key, value } of namedFiles(log)) {
    const nearby = around.missing.get(key);
    if (around.missing.has(key))
      report('missing-file', [key], { key, value, ...(nearby !== undefined && { nearest: nearby }) });
  }
  return problems;
}

function checkRounds({ log }: OpenLog, { now }: Surroundings, report: Reporter): void {
  const { timeZoneId } = now;
  const dayOf = (text: string | undefined) => localDayOfText(text, timeZoneId)?.toString() ?? '';
  const [applied, decided] = [dayOf(log.applied), dayOf(log.decided)];
  let previous: string | undefined;
  for (const [index, round] of (log.rounds ?? []).entries()) {
    const { date } = round;
    if (date === undefined || !counts(round)) continue;
    const path = ['rounds', index, 'date'];
    if (previous !== undefined && isEarlier(date, previous, timeZoneId))
      report('round-order', path, { date, previous });
    // The day as it is written is odd before anyone asks which day that was here.
    const written = date.slice(0, 10);
    if (written < applied && dayOf(date) < applied)
      report('round-before-applied', path, { date: dayOf(date), applied });
    if (decided && written > decided && dayOf(date) > decided)
      report('round-after-decided', path, { date: dayOf(date), decided });
    previous = date;
  }
}

/** Whether one date is before another: by the day, where one of them has no time. */
function isEarlier(date: string, other: string, timeZone: string): boolean {
  const bothTimed = hasTime(date) && hasTime(other);
  if (hasTime(date) === hasTime(other) && zoneOf(date) === zoneOf(other)) return plain(date) < plain(other);
  const moments = [date, other].map((text) => momentOfText(text, timeZone));
  const [at = 0, otherAt = 0] = moments.map(
    (moment) => (bothTimed ? moment : moment?.startOfDay())?.epochMilliseconds,
  );
  return at < otherAt;
}

function zoneOf(date: string): string | undefined {
  return /(?:Z|[+-]\d{2}:\d{2})$/.exec(date.slice(11))?.[0];
}

function plain(date: string): string {
  return date.replace(' ', 'T');
}

function checkOutcome({ log, lines }: OpenLog, { now }: Surroundings, report: Reporter): void {
  const { outcome = 'pending', offer } = log;
  // What could not be read stands there all the same, and has a problem of its own.
  if (!isOpen(outcome) && !lines.has('decided')) report('closed-without-decided', ['outcome'], { outcome });
  if (outcome === 'accepted' && !lines.has('offer')) report('accepted-without-offer', ['outcome'], {});
  const { deadline } = offer ?? {};
  if (outcome === 'offer' && deadline !== undefined && hasPassed(deadline, now))
    report('offer-past-deadline', ['offer', 'deadline'], { date: deadline });
}

/** A deadline without a time lasts to the end of its day. */
function hasPassed(deadline: string, now: Temporal.ZonedDateTime): boolean {
  const moment = momentOfText(deadline, now.timeZoneId);
  const end = hasTime(deadline) ? moment : moment?.add({ days: 1 });
  return end !== undefined && end.epochMilliseconds <= now.epochMilliseconds;
}

function checkStories({ log }: OpenLog, { story }: Surroundings, report: Reporter): void {
  if (!story) return;
  for (const [index, { questions = [] }] of (log.rounds ?? []).entries()) {
    for (const [place, { story: name }] of questions.entries()) {
      const found = name === undefined ? undefined : story(name);
      if (name === undefined || !found || found.known) continue;
      const values = { value: name, ...(found.nearest !== undefined && { nearest: found.nearest }) };
      report('unknown-story', ['rounds', index, 'questions', place, 'story'], values);
    }
  }
}

/** A file that a log names by a path relative to itself. */
interface NamedFile {
  readonly key: 'resume' | 'posting';
  readonly value: string;
}

/** Where a log may name a file, and how the path of one ends there. */
const fileKeys = [
  { key: 'resume', ending: /\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,5}$/i },
  { key: 'posting', ending: /\.(?:md|txt|pdf|html?|docx?)$/i },
] as const;

/** The files that a log names. An address, an absolute path and words that are no path name none. */
export function namedFiles({ log }: Pick<OpenLog, 'log'>): NamedFile[] {
  return fileKeys.flatMap(({ key, ending }) => {
    const value = log[key]?.trim();
    return value !== undefined && ending.test(value) && isRelative(value) ? [{ key, value }] : [];
  });
}

function isRelative(path: string): boolean {
  if (/^(?:[a-z][\w+.-]*:|[\\/~]|www\.)|[@?#\n]/i.test(path)) return false;
  // `acme.example/jobs/1.html` is an address that lacks its beginning.
  return !/^[^./\\][^/\\]*\.[^/\\]*[/\\]/.test(path);
}

/** The day of the latest round that was not cancelled. */
export function lastRoundDay(rounds: readonly Round[] | undefined, timeZone: string): string | undefined {
  const days = (rounds ?? []).flatMap((round) => {
    const day = counts(round) ? localDayOfText(round.date, timeZone)?.toString() : undefined;
    return day ?? [];
  });
  return days.sort().at(-1);
}
