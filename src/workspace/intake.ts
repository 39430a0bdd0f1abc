import * as vscode from 'vscode';
import { slugOf, stemOf, type Logbook } from '../model/logbook';
import { readDocuments } from './readDocuments';
import { readLogs } from './readLogs';
import { isSpelledOtherwise } from './spelling';

/** Takes what files hold into a logbook. */
export interface Intake {
  /**
   * Reads logs, prep sheets and post-mortems that appeared, changed or went. A document without a log waits for it.
   * @param missed the URIs that are said to be gone
   * @returns the URIs of the logs among them, but for those whose folder was closed meanwhile
   */
  read(uris: readonly vscode.Uri[], missed: ReadonlySet<string>): Promise<readonly string[]>;
}

/** An intake of files into this logbook. @param parserScript as {@link readLogs} takes it */
export function createIntake(logbook: Logbook, parserScript?: vscode.Uri): Intake {
  /** Documents to read; one without a log beside it, or whose log is gone, waits here for the log. */
  const unread = new Map<string, vscode.Uri>();

  /** The documents to read now that these logs are there, or gone. */
  const takeDocuments = (present: readonly string[], absent: readonly string[]): vscode.Uri[] => {
    const [stems, gone] = [new Set(present.map(stemOf)), new Set(absent.map(stemOf))];
    const documents = [...unread.values()].filter((uri) => {
      const stem = stemOf(uri.toString());
      return stems.has(stem) || (logbook.hasStem(stem) && !gone.has(stem));
    });
    for (const uri of documents) unread.delete(uri.toString());
    return documents;
  };

  return {
    read: async (uris, missed) => {
      const logUris = uris.filter(({ path }) => slugOf(path) !== undefined);
      for (const uri of uris) if (slugOf(uri.path) === undefined) unread.set(uri.toString(), uri);
      const logs = await readLogs(logUris, parserScript);
      for (const uri of logUris) {
        const key = uri.toString();
        if (!vscode.workspace.getWorkspaceFolder(uri)) logs.delete(key);
        else if (missed.has(key) && logs.get(key) && (await isSpelledOtherwise(uri)))
          logs.set(key, undefined);
      }
      const present = [...logs.keys()].filter((uri) => logs.get(uri));
      const absent = [...logs.keys()].filter((uri) => !logs.get(uri));
      const forgotten = absent.flatMap((uri) => logbook.get(uri)?.documents ?? []);
      for (const { uri } of forgotten) unread.set(uri, vscode.Uri.parse(uri));
      const documents = await readDocuments(takeDocuments(present, absent));
      logbook.update(logs, new Map([...forgotten.map(({ uri }) => [uri, undefined] as const), ...documents]));
      return [...logs.keys()];
    },
  };
}
