import * as vscode from 'vscode';
import { statAll } from './files';
import { findAll } from './find';

/** How exactly file systems tell the time of a change, in milliseconds. */
const timeGrain = 2000;
/** A look is followed by a rest of so many times its own length. */
const rest = 20;

/** A look at all files; never rejects. */
export interface SecondLook {
  now(): Promise<void>;
  /** Does nothing for a while after the last one. */
  ifRested(): Promise<void>;
}

/**
 * Finds what VS Code did not tell of: watchers miss changes below a folder that was moved or made together with what is
 * in it, and much that happens at once. Looks when a person comes back to the window.
 * @param known the files that the extension has read
 * @param onMissed told of each that has come, gone or changed since the look before
 * @param since when all files were read, in milliseconds of the epoch
 */
export function createSecondLook(
  known: () => readonly string[],
  onMissed: (uri: vscode.Uri) => void,
  onError: (error: unknown) => void,
  since: number,
): SecondLook {
  let last = since;
  let milliseconds = 0;
  let looking: Promise<void> | undefined;

  const lookNow = async () => {
    const now = Date.now();
    // The clock may have been set back.
    const since = now < last ? 0 : last;
    (await findMissed(await findAll(onError), known(), since)).forEach(onMissed);
    last = now;
    milliseconds = Date.now() - now;
  };
  const look = () =>
    (looking ??= lookNow()
      .catch(onError)
      .finally(() => {
        looking = undefined;
      }));
  const isRested = () => Math.abs(Date.now() - last) > milliseconds * rest;
  return { now: look, ifRested: () => (isRested() ? look() : Promise.resolve()) };
}

/** @param since a time in milliseconds of the epoch */
async function findMissed(
  found: readonly vscode.Uri[],
  known: readonly string[],
  since: number,
): Promise<vscode.Uri[]> {
  const left = new Set(known);
  const stats = await statAll(found.filter((uri) => left.has(uri.toString())));
  const missed = found.filter((uri) => {
    const isKnown = left.delete(uri.toString());
    // Of a file whose time is not known, it may be any.
    const changedAt = stats.get(uri.toString())?.mtime || Infinity;
    return !isKnown || changedAt >= since - timeGrain;
  });
  return [...missed, ...[...left].map((uri) => vscode.Uri.parse(uri))];
}
