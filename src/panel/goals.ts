import * as vscode from 'vscode';
import { readGoals } from '../documents/gatherFacts';
import type { Application } from '../model/logbook';
import { countedApplications } from '../model/used';
import { readOptionalText } from '../workspace/files';
import { goalsFile } from '../workspace/goals';

/** Where the goals of a search stand, whether they are there or not: one file for each workspace folder in it. */
export function goalsFiles(applications: readonly Application[]): readonly vscode.Uri[] {
  const folders = countedApplications(applications).flatMap(
    ({ uri }) => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) ?? [],
  );
  // A setting that leads nowhere is told where something is to be written.
  return [...new Set(folders)].flatMap((folder) => goalsFile(folder) ?? []);
}

/** The goals of a search, in plain words; none where a file cannot be read. */
export async function goalsOf(applications: readonly Application[]): Promise<readonly string[]> {
  const texts = await Promise.all(
    goalsFiles(applications).map((file) => readOptionalText(file).catch(() => undefined)),
  );
  return texts.flatMap((text) => (text === undefined ? [] : readGoals(text)));
}
