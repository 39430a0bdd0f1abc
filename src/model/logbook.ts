import { detached, keptLog, type KeptLog } from './lines';
import type { Log } from './log';
import { compare } from './order';
import type { ParsedLog } from './parse';
import { createPool } from './pool';
import { reviewedKinds, type Reviewed } from './reviewed';
import { stageOf } from './stage';
import type { Outcome, Stage } from './vocabulary';

/** One application: its log, read, and where that log stands. */
export interface Application extends KeptLog {
  /** The log's URI, as text. */
  readonly uri: string;
  /** The log's file name without its ending; what partner files are named after. */
  readonly slug: string;
  readonly outcome: Outcome;
  readonly stage: Stage;
  /** Its prep sheet and post-mortem, as far as they are there; in order of URI. */
  readonly documents: readonly Reviewed[];
}

/** An application with all that its log says. */
export interface WholeApplication extends Application {
  readonly log: Log;
}

/** All applications of a search. Holds what was parsed, finds nothing by itself. */
export interface Logbook {
  /** In order of URI. */
  applications(): readonly Application[];
  get(uri: string): Application | undefined;
  /** Whether there is a log that documents with this {@link stemOf} belong to. */
  hasStem(stem: string): boolean;
  /**
   * Takes a batch of logs and documents, read anew or (undefined) gone, and tells once of the applications that are not
   * as they were.
   */
  update(
    logs: ReadonlyMap<string, KeptLog | undefined>,
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
  { log, problems, lines, interviewers }: KeptLog,
  documents: readonly Reviewed[] = [],
): Application {
  const slug = decodeURIComponent(slugOf(uri) ?? uri);
  const outcome = log.outcome ?? 'pending';
  return { uri, slug, log, outcome, stage: stageOf(log), problems, lines, interviewers, documents };
}

/** The application of a log that was read just now, with all that it says. */
export function wholeApplication(
  uri: string,
  parsed: ParsedLog,
  documents: readonly Reviewed[] = [],
): WholeApplication {
  return { ...toApplication(uri, keptLog(parsed), documents), log: parsed.log };
}

/** An empty logbook. */
export function createLogbook(): Logbook {
  const byUri = new Map<string, Application>();
  const urisByStem = new Map<string, readonly string[]>();
  const share = createPool();
  const documentsByStem = new Map<string, readonly Reviewed[]>();
  const listeners = new Set<(uris: ReadonlySet<string>) => void>();
  /** The keys of `byUri` in order, until there is another one. */
  let uris: readonly string[] | undefined;
  let sorted: readonly Application[] | undefined;

  const putDocument = (uri: string, document: Reviewed | undefined) => {
    const stem = stemOf(uri);
    const others = documentsOf(stem).filter((other) => other.uri !== uri);
    const all = document ? [...others, detached(document)].sort((a, b) => compare(a.uri, b.uri)) : others;
    if (all.length > 0) documentsByStem.set(stem, all);
    else documentsByStem.delete(stem);
  };
  const documentsOf = (stem: string) => documentsByStem.get(stem) ?? [];

  /** @returns whether anything is not as it was */
  const put = (uri: string, application: Application | undefined): boolean => {
    const known = byUri.get(uri);
    if (application === known || (application && known && isEqual(application, known))) return false;
    if (application) byUri.set(uri, share(application));
    else byUri.delete(uri);
    if (!application || !known) {
      const stem = stemOf(uri);
      const others = (urisByStem.get(stem) ?? []).filter((other) => other !== uri);
      const all = application ? [...others, uri] : others;
      if (all.length > 0) urisByStem.set(stem, all);
      else urisByStem.delete(stem);
      uris = undefined;
    }
    sorted = undefined;
    return true;
  };

  return {
    applications: () => {
      uris ??= [...byUri.keys()].sort(compare);
      return (sorted ??= uris.flatMap((uri) => byUri.get(uri) ?? []));
    },
    get: (uri) => byUri.get(uri),
    hasStem: (stem) => urisByStem.has(stem),
    update: (logs, documents = new Map()) => {
      const changed = new Set<string>();
      for (const [uri, document] of documents) putDocument(uri, document);
      for (const [uri, log] of logs) {
        if (put(uri, log && toApplication(uri, log, documentsOf(stemOf(uri))))) changed.add(uri);
      }
      for (const stem of new Set([...documents.keys()].map(stemOf))) {
        for (const uri of urisByStem.get(stem) ?? []) {
          const application = byUri.get(uri);
          if (put(uri, application && { ...application, documents: documentsOf(stem) })) changed.add(uri);
        }
      }
      if (changed.size === 0) return;
      for (const listener of [...listeners]) listener(changed);
    },
    onDidChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
  };
}

/** Whether two applications, both plain data made the same way, say the same. */
function isEqual(a: Application, b: Application): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
