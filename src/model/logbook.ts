import type { ParsedLog } from './parse';
import type { Log } from './log';
import type { Problem } from './problems';
import { reviewedKinds, type Reviewed } from './reviewed';
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
  /** Its prep sheet and post-mortem, as far as they are there; in order of URI. */
  readonly documents: readonly Reviewed[];
}

/** All applications of a search. Holds what was parsed, finds nothing by itself. */
export interface Logbook {
  /** In order of URI. */
  applications(): readonly Application[];
  get(uri: string): Application | undefined;
  /**
   * Takes a batch of logs and documents, read anew or (undefined) gone, and tells once of the applications that are not
   * as they were.
   */
  update(
    logs: ReadonlyMap<string, ParsedLog | undefined>,
    documents?: ReadonlyMap<string, Reviewed | undefined>,
  ): void;
  /** Calls back with the URIs of the logs of each batch; the result ends that. */
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

/** Which document a path or URI names, by its ending; undefined when it is neither prep sheet nor post-mortem. */
export function reviewedKindOf(path: string): Reviewed['kind'] | undefined {
  return reviewedKinds.find((kind) => path.endsWith(`.${kind}.md`));
}

/** What the files of one application have in common: the path or URI of a log or document without its ending. */
export function stemOf(path: string): string {
  return path.replace(/\.(?:interview\.ya?ml|prep\.md|postmortem\.md)$/i, '');
}

/** What an application is called where names are shown: its company, or its slug while the log names none. */
export function companyOf(application: Pick<Application, 'log' | 'slug'>): string {
  return application.log.company || application.slug;
}

/** The application that a log, read, stands for. */
export function toApplication(
  uri: string,
  { log, problems, lines }: ParsedLog,
  documents: readonly Reviewed[] = [],
): Application {
  const slug = decodeURIComponent(slugOf(uri) ?? uri);
  const outcome = log.outcome ?? 'pending';
  return { uri, slug, log, outcome, stage: stageOf(log), problems, lines, documents };
}

/** An empty logbook. */
export function createLogbook(): Logbook {
  const byUri = new Map<string, Application>();
  const documentsByStem = new Map<string, readonly Reviewed[]>();
  const listeners = new Set<(uris: ReadonlySet<string>) => void>();
  let sorted: readonly Application[] | undefined;

  const putDocument = (uri: string, document: Reviewed | undefined) => {
    const stem = stemOf(uri);
    const others = (documentsByStem.get(stem) ?? []).filter((other) => other.uri !== uri);
    const all = document ? [...others, document].sort((a, b) => (a.uri < b.uri ? -1 : 1)) : others;
    if (all.length > 0) documentsByStem.set(stem, all);
    else documentsByStem.delete(stem);
  };
  const documentsOf = (uri: string) => documentsByStem.get(stemOf(uri)) ?? [];

  return {
    applications: () =>
      (sorted ??= [...byUri.values()].sort((a, b) => (a.uri < b.uri ? -1 : Number(a.uri > b.uri)))),
    get: (uri) => byUri.get(uri),
    update: (logs, documents = new Map()) => {
      const uris = new Set<string>();
      const put = (uri: string, application: Application | undefined) => {
        if (JSON.stringify(application) === JSON.stringify(byUri.get(uri))) return;
        uris.add(uri);
        if (application) byUri.set(uri, application);
        else byUri.delete(uri);
      };
      for (const [uri, document] of documents) putDocument(uri, document);
      for (const [uri, parsed] of logs) put(uri, parsed && toApplication(uri, parsed, documentsOf(uri)));
      const touched = new Set([...documents.keys()].map(stemOf));
      for (const application of touched.size > 0 ? [...byUri.values()] : []) {
        if (touched.has(stemOf(application.uri)))
          put(application.uri, { ...application, documents: documentsOf(application.uri) });
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
