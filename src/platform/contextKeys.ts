import * as vscode from 'vscode';

/** The context keys that the manifest's `when` clauses use. */
interface ContextKeys {
  /** The logbook holds at least one application. */
  'debrief.hasApplications': boolean;
  /** The first scan is done. */
  'debrief.ready': boolean;
  /** At least one log of the sample is there. */
  'debrief.hasSample': boolean;
  /** Enough answers are rated for lessons. */
  'debrief.hasLessons': boolean;
}

/** Sets a context key. */
export async function setContext<Key extends keyof ContextKeys>(
  key: Key,
  value: ContextKeys[Key],
): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
