import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Intent, Value } from '../model/edit';
import type { RoundDigest } from '../model/log';
import { wholeApplication, type WholeApplication } from '../model/logbook';
import type { ParsedLog } from '../model/parse';
import { Failure } from '../platform/failure';
import type { Clock } from '../platform/clock';
import { applyFileEdits, logEdit, type FileEdit } from '../workspace/edit';
import { readOptionalText, unreadableFailure } from '../workspace/files';
import type { Services } from './command';

/** The edit of a log by what it says at the moment of the edit. */
export function logChange(log: string, intentsOf: (parsed: ParsedLog) => readonly Intent[]): FileEdit {
  const uri = vscode.Uri.parse(log);
  return {
    uri,
    change: async (text) => {
      // A log that cannot be edited at all says so, before anything it seems to lack.
      await logEdit(uri, []).change(text);
      const { parseLog } = await import('../model/parse');
      return logEdit(uri, intentsOf(parseLog(text))).change(text);
    },
  };
}

/** Edits one log, see {@link logChange}. */
export async function changeLog(
  log: string,
  intentsOf: (parsed: ParsedLog) => readonly Intent[],
): Promise<{ changed: boolean }> {
  return { changed: (await applyFileEdits([logChange(log, intentsOf)])).length > 0 };
}

/** Appends to a list of a log. @returns the new item's index */
export async function appendTo(
  log: string,
  listOf: (parsed: ParsedLog) => { readonly path: Intent['path']; readonly length: number },
  value: Value,
): Promise<{ index: number }> {
  let index = 0;
  await changeLog(log, (parsed) => {
    const { path, length } = listOf(parsed);
    index = length;
    return [{ do: 'append', path, value: withoutMissing(value) }];
  });
  return { index };
}

/** The application of a log with all that the log says now. */
export async function readApplication(log: string, { workspace }: Services): Promise<WholeApplication> {
  return wholeApplication(log, await readLog(log), workspace.logbook.get(log)?.documents);
}

/** What a log says now. @throws Failure when it cannot be read */
export async function readLog(log: string): Promise<ParsedLog> {
  const uri = vscode.Uri.parse(log);
  const text = await readOptionalText(uri);
  if (text === undefined) throw unreadableFailure(uri);
  const { parseLog } = await import('../model/parse');
  return parseLog(text);
}

/** The index of a round that is there: the one asked for, else the last. @throws Failure when there is none */
export function roundIndex(rounds: readonly RoundDigest[] = [], asked?: number): number {
  const index = asked ?? rounds.length - 1;
  if (rounds[index]) return index;
  throw new Failure(
    rounds.length === 0
      ? vscode.l10n.t('This log has no round yet. “Debrief: Add Round” adds one.')
      : vscode.l10n.t('There is no round {0}; the log has {1}, counted from 0.', index, rounds.length),
  );
}

/** Today, as a log writes it. */
export function today(clock: Clock): string {
  return clock().toPlainDate().toString();
}

/** A value as it is written into a log: without the keys that a program left at null. */
export function withoutMissing<Written extends Value>(value: Written): Written;
export function withoutMissing(value: Value): Value {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => withoutMissing(item));
  const present = Object.entries(value).flatMap(([key, item]) =>
    item === undefined || (item as unknown) === null ? [] : [[key, withoutMissing(item)] as const],
  );
  return Object.fromEntries(present);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** An index in a command's argument: from 0, in the order of the file. */
export const indexArgument = z.optional(z.int().check(z.minimum(0)));
