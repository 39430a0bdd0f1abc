import type { Intent } from '../model/edit';
import type { Log } from '../model/log';
import type { WholeApplication } from '../model/logbook';
import { isBroken } from '../model/problems';
import { freeName, slugFor } from '../model/slug';
import type { Outcome } from '../model/vocabulary';
import type { Draft, Drafts } from './draft';
import { fitted } from './fitted';
import { gain } from './gain';
import { logText } from './logText';
import { createMatcher, type Known } from './match';
import type { ImportProblem } from './outside';

/** What an import would do, and why; nothing of it is done yet. */
export interface ImportPlan {
  readonly created: readonly NewApplication[];
  readonly updated: readonly Update[];
  /** URIs of logs that rows belong to and that stay as they are. */
  readonly skipped: readonly string[];
  /** In order of row. */
  readonly problems: readonly ImportProblem[];
  /** What becomes of each row, in order. */
  readonly steps: readonly Step[];
}

interface NewApplication {
  /** What its folder and its log are called. */
  readonly slug: string;
  readonly text: string;
}

interface Update {
  readonly uri: string;
  readonly intents: readonly Intent[];
  /** The first row that it comes from. */
  readonly row: number;
}

/** What becomes of a row. */
export interface Step {
  readonly row: number;
  readonly company: string;
  readonly role: string;
  readonly action:
    | { readonly do: 'create' }
    /** The keys that change. */
    | ({ readonly do: 'update'; readonly uri: string; readonly keys: readonly string[] } & Kept)
    /** It says nothing that the log does not, but perhaps another outcome; or the log cannot be read. */
    | ({ readonly do: 'skip'; readonly uri: string; readonly isBroken?: true } & Kept)
    /** It belongs to an application that a row above makes. */
    | ({ readonly do: 'join'; readonly row: number } & Kept);
}

/** The outcome that a log keeps although a row tells of another: an outcome never moves backwards or sideways. */
interface Kept {
  readonly staysAt?: Outcome;
}

/** An application while rows are added to it. */
interface Growing extends Known {
  log: Log;
  readonly row: number;
  readonly application?: WholeApplication;
  readonly whole?: Draft['whole'];
  readonly slug?: string;
  readonly intents: Intent[];
}

/**
 * Plans an import: which rows make new applications, what existing logs gain, and which stay as they are. Importing the
 * result again changes nothing.
 * @param taken the names that stand in the folder of the applications
 */
export function planImport(
  { drafts, problems: before }: Drafts,
  applications: readonly WholeApplication[],
  taken: Iterable<string>,
): ImportPlan {
  const problems: ImportProblem[] = [...before];
  const existing = applications
    .filter(({ log }) => !log.sample)
    .map((application): Growing => ({ log: application.log, row: 0, application, intents: [] }));
  const matcher = createMatcher<Growing>(existing, drafts);
  const made: Growing[] = [];
  const steps = drafts.map((draft): Step => {
    const { row, log } = draft;
    const about = { row, company: log.company, role: log.role };
    const found = matcher.find(draft);
    if (!found) {
      const growing: Growing = {
        log,
        row,
        intents: [],
        ...(draft.whole && { whole: draft.whole }),
        ...(draft.slug !== undefined && { slug: draft.slug }),
      };
      made.push(growing);
      matcher.add(growing, draft);
      return { ...about, action: { do: 'create' } };
    }
    const { application } = found;
    if (application && isBroken(application.problems)) {
      problems.push({ row, code: 'broken-log', values: { value: application.slug } });
      return { ...about, action: { do: 'skip', uri: application.uri, isBroken: true } };
    }
    const isTaken = (key: string) => application?.lines.keys[key] !== undefined;
    const { log: after, intents, ...kept } = gain(found.log, log, isTaken);
    found.log = after;
    found.intents.push(...intents);
    matcher.add(found, draft);
    if (!application) return { ...about, action: { do: 'join', row: found.row, ...kept } };
    const keys = [...new Set(intents.map(({ path }) => String(path[0])))];
    const { uri } = application;
    return {
      ...about,
      action: keys.length > 0 ? { do: 'update', uri, keys, ...kept } : { do: 'skip', uri, ...kept },
    };
  });

  const names = createNames(taken);
  const created = made.map((growing): NewApplication => {
    const { log } = growing;
    const wanted = growing.slug === undefined ? slugFor(log.company, log.role) : slugFor(growing.slug, '');
    const { whole, intents } = growing;
    const data = intents.length > 0 ? { ...whole, ...log } : (whole ?? log);
    const fitting = fitted<Exclude<Draft['whole'], undefined>>(data);
    if (fitting !== data) problems.push({ row: growing.row, code: 'shortened', values: {} });
    return { slug: names.free(wanted), text: logText(fitting) };
  });
  const byUri = new Map(existing.map((growing) => [growing.application?.uri, growing]));
  const updates = new Map<string, Update>();
  for (const { row, action } of steps) {
    if (action.do !== 'update' || updates.has(action.uri)) continue;
    const growing = byUri.get(action.uri);
    if (growing) updates.set(action.uri, { uri: action.uri, intents: growing.intents, row });
  }
  const skipped = steps.flatMap(({ action }) =>
    action.do === 'skip' && !updates.has(action.uri) ? action.uri : [],
  );
  return {
    created,
    updated: [...updates.values()],
    skipped: [...new Set(skipped)],
    problems: problems.sort((a, b) => a.row - b.row),
    steps,
  };
}

/** Gives out names that are free. Names that differ in their numbers alone are compared, others can't be the same. */
function createNames(taken: Iterable<string>): { free(name: string): string } {
  const bases = new Map<string, string[]>();
  const sharing = (name: string) => {
    const base = name
      .normalize('NFC')
      .toLowerCase()
      .replace(/(?:-\d+)+$/, '');
    const names = bases.get(base) ?? [];
    bases.set(base, names);
    return names;
  };
  for (const name of taken) sharing(name).push(name);
  return {
    free: (name) => {
      const free = freeName(name, sharing(name));
      sharing(free).push(free);
      return free;
    },
  };
}
