import * as vscode from 'vscode';
import type { Application } from '../../model/logbook';
import { Failure } from '../../platform/failure';
import { workspaceFolder } from '../../workspace/folders';

/**
 * Asks where to write an export; the dialog itself asks before it takes a file that is there.
 * @param name what the file is called unless they say otherwise
 * @returns the URI of the file; undefined when the person left
 */
export async function chooseTarget(
  title: string,
  name: string,
  filters: Record<string, string[]>,
): Promise<string | undefined> {
  const defaultUri = vscode.Uri.joinPath(workspaceFolder().uri, name);
  const chosen = await vscode.window.showSaveDialog({ title, defaultUri, filters });
  return chosen?.toString();
}

/** @throws Failure when there is nothing to export */
export function refuseEmpty(applications: readonly Application[]): void {
  if (applications.length > 0) return;
  throw new Failure(vscode.l10n.t('There is no application here yet. “Debrief: New Application” makes one.'));
}
