import type { Log } from '../model/log';
import { slugOf } from '../model/logbook';
import { comparableAddress, isAddress } from '../model/posting';
import type { Draft } from './draft';
import { gain } from './gain';

/** An application that rows may belong to. */
export interface Known {
  /** As far as it has come. */
  readonly log: Log;
  readonly application?: { readonly uri: string };
}

/** Finds the application that a row belongs to. */
export interface Matcher<Application extends Known> {
  /** Undefined where the row is an application of its own. */
  find(draft: Draft): Application | undefined;
  /** Tells that a row belongs to an application, an old or a new one. */
  add(application: Application, draft: Draft): void;
}

/**
 * Matches rows and applications by posting, then by company and role. Two that both have a posting, a day of applying or
 * (in our own export) a file are not the same where those differ. An existing log with the row's posting is the same on
 * another day, too, unless another row has that day. Among several that fit, the one wins that tells most of the row
 * already: so an import that is run again finds what it made.
 */
export function createMatcher<Application extends Known>(
  existing: readonly Application[],
  drafts: readonly Draft[],
): Matcher<Application> {
  const byPosting = new Map<string, Application[]>();
  const byName = new Map<string, Application[]>();
  const slugs = new Map<Application, string>();
  const daysOfPosting = new Map<string, Set<string>>();
  for (const { log } of drafts) {
    const posting = postingOf(log);
    if (posting === undefined || log.applied === undefined) continue;
    daysOfPosting.set(posting, (daysOfPosting.get(posting) ?? new Set()).add(dayOf(log.applied)));
  }
  for (const application of existing) enter(application);

  function enter(application: Application): void {
    const posting = postingOf(application.log);
    if (posting !== undefined) put(byPosting, posting, application);
    put(byName, nameOf(application.log), application);
  }

  return {
    find(draft) {
      const { log } = draft;
      const posting = postingOf(log);
      const samePosting = posting === undefined ? [] : (byPosting.get(posting) ?? []);
      const sameFile = (application: Application) => {
        const slug = slugs.get(application);
        return slug === undefined || draft.slug === undefined || slug === draft.slug;
      };
      const fitting = [...new Set([...samePosting, ...(byName.get(nameOf(log)) ?? [])])].filter(
        (application) => sameFile(application) && !differs(log, application.log),
      );
      if (fitting.length > 0) return fitting.length > 1 ? best(fitting, draft) : fitting[0];
      const days = daysOfPosting.get(posting ?? '');
      return samePosting.find(
        (application) =>
          application.application !== undefined &&
          sameFile(application) &&
          !days?.has(dayOf(application.log.applied)),
      );
    },
    add(application, { slug }) {
      if (slug !== undefined && !slugs.has(application)) slugs.set(application, slug);
      enter(application);
    },
  };
}

/** Whether two logs can't be of the same application, by their postings or days. */
function differs(a: Log, b: Log): boolean {
  const [one, other] = [postingOf(a), postingOf(b)];
  if (one !== undefined && other !== undefined && one !== other) return true;
  return a.applied !== undefined && b.applied !== undefined && dayOf(a.applied) !== dayOf(b.applied);
}

function best<Application extends Known>(
  fitting: readonly Application[],
  draft: Draft,
): Application | undefined {
  const scored = fitting.map((application) => ({ application, score: scoreOf(application, draft) }));
  return scored.reduce((a, b) => (b.score > a.score ? b : a)).application;
}

/** How much speaks for an application, where several fit: its file's name before its facts, and those it tells already. */
function scoreOf({ log, application }: Known, draft: Draft): number {
  const uri = application?.uri;
  const isSameFile =
    draft.slug !== undefined && uri !== undefined && decodeURIComponent(slugOf(uri) ?? '') === draft.slug;
  const hasPosting = postingOf(log) !== undefined && postingOf(log) === postingOf(draft.log);
  const hasDay = log.applied !== undefined && draft.log.applied !== undefined;
  const gains = gain(log, draft.log).intents.length;
  return (isSameFile ? 8 : 0) + (hasPosting ? 4 : 0) + (hasDay ? 2 : 0) + 1 / (1 + gains);
}

function postingOf({ posting = '' }: Log): string | undefined {
  return isAddress(posting) ? comparableAddress(posting) : undefined;
}

/** The day of a date as it is written. */
function dayOf(date = ''): string {
  return date.slice(0, 10);
}

function nameOf({ company, role }: Log): string {
  return [company, role]
    .map((text) => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim())
    .join('\n');
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
