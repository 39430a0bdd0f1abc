import type { ParsedLog } from './parse';
import type { Log } from './log';
import type { Problem } from './problems';
import { stageOf } from './stage';
import type { Outcome, Stage } from './vocabulary';

/** One application: its log, read, and where that log stands. */
export interface Application {
  /** The log's URI, as text. */
  readonly uri: string;
  /** The log's file name without its ending; what partner files are named after. */
  readonly slug: string;
  readonly log: Log;
  readonly outcome: Outcome;
  readonly stage: Stage;
  readonly problems: readonly Problem[];
  /** As in {@link ParsedLog}. */
  readonly lines: ParsedLog['lines'];
}

/** All applications of a search. Holds what was parsed, finds nothing by itself. */
export interface Logbook {
  /** In order of URI. */
  applications(): readonly Application[];
  get(uri: string): Application | undefined;
  /** Takes a batch of logs, read anew or (undefined) gone, and tells once of those that are not as they were. */
  update(changes: ReadonlyMap<string, ParsedLog | undefined>): void;
  /** Calls back with the URIs of each batch; the result ends that. */
  onDidChange(listener: (uris: ReadonlySet<string>) => void): { dispose(): void };
}

/** How the name of a log ends, in lower case. */
const logEndings = ['.interview.yaml', '.interview.yml'] as const;

/** The slug in a log's path or URI; undefined when its ending is not that of a log, or nothing stands before it. */
export function slugOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = logEndings.find((candidate) => name.toLowerCase().endsWith(candidate));
  return ending && name.length > ending.length ? name.slice(0, -ending.length) : undefined;
}

/** What an application is called where names are shown: its company, or its slug while the log names none. */
export function companyOf(application: Pick<Application, 'log' | 'slug'>): string {
  return application.log.company || application.slug;
}

/** The application that a log, read, stands for. */
export function toApplication(uri: string, { log, problems, lines }: ParsedLog): Application {
  const slug = decodeURIComponent(slugOf(uri) ?? uri);
  return { uri, slug, log, outcome: log.outcome ?? 'pending', stage: stageOf(log), problems, lines };
}

/** An empty logbook. */
export function createLogbook(): Logbook {
  const byUri = new Map<string, Application>();
  const listeners = new Set<(uris: ReadonlySet<string>) => void>();
  let sorted: readonly Application[] | undefined;
  return {
    applications: () =>
      (sorted ??= [...byUri.values()].sort((a, b) => (a.uri < b.uri ? -1 : Number(a.uri > b.uri)))),
    get: (uri) => byUri.get(uri),
    update: (changes) => {
      const uris = new Set<string>();
      for (const [uri, parsed] of changes) {
        const application = parsed && toApplication(uri, parsed);
        if (JSON.stringify(application) === JSON.stringify(byUri.get(uri))) continue;
        uris.add(uri);
        if (application) byUri.set(uri, application);
        else byUri.delete(uri);
      }
      if (uris.size === 0) return;
      sorted = undefined;
      for (const listener of [...listeners]) listener(uris);
    },
    onDidChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
  };
}
