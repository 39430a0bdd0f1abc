import * as vscode from 'vscode';
import type { ImportPlan } from '../../exchange/plan';
import { Failure } from '../../platform/failure';
import { applyFileEdits, logEdit, type NewFile } from '../../workspace/edit';

/** What an import did, or would do: URIs of logs. */
export interface Written {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly skipped: readonly string[];
  readonly problems: readonly { readonly row: number; readonly message: string }[];
}

/** Told between the parts of the work; its answer says whether to stop there. */
export type OnProgress = (done: number, total: number) => boolean;

/** New logs that are written together: few, so that others get their turn and a stop is prompt. */
const atOnce = 25;

/** What writing a plan would do. */
export function foreseen(plan: ImportPlan, folder: vscode.Uri): Written {
  return {
    created: newFiles(plan, folder).map(({ uri }) => uri.toString()),
    updated: plan.updated.map(({ uri }) => uri),
    skipped: plan.skipped,
    problems: [],
  };
}

/**
 * Writes a plan, part by part. Stopped or failing half-way, each log is whole or not there, and planning again goes on
 * where this ended. A log that could not be changed is a problem of its row, and the others go on.
 * @throws Failure when a new log cannot be written
 */
export async function writeImport(
  plan: ImportPlan,
  folder: vscode.Uri,
  stopAfter: OnProgress = () => false,
): Promise<Written> {
  const created: string[] = [];
  const updated: string[] = [];
  const problems: { row: number; message: string }[] = [];
  const files = newFiles(plan, folder);
  const total = files.length + plan.updated.length;
  let stopped = stopAfter(0, total);
  for (let from = 0; from < files.length && !stopped; from += atOnce) {
    const part = files.slice(from, from + atOnce);
    await applyFileEdits([], part);
    created.push(...part.map(({ uri }) => uri.toString()));
    stopped = stopAfter(created.length, total);
  }
  for (const [index, { uri, intents, row }] of plan.updated.entries()) {
    if (stopped) break;
    try {
      updated.push(...(await applyFileEdits([logEdit(vscode.Uri.parse(uri), intents)])));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push({ row, message: error.message });
    }
    stopped = stopAfter(files.length + index + 1, total);
  }
  return { created, updated, skipped: plan.skipped, problems };
}

function newFiles(plan: ImportPlan, folder: vscode.Uri): NewFile[] {
  return plan.created.map(({ slug, text }) => ({
    uri: vscode.Uri.joinPath(folder, slug, `${slug}.interview.yaml`),
    text,
  }));
}
