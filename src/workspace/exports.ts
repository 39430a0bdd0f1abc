import * as vscode from 'vscode';
import type { Application } from '../model/logbook';
import { Failure } from '../platform/failure';

/**
 * Where logs stand below their workspace folders, by URI; the same on every machine. Where two folders have a log at the
 * same place, the second one's begins with its folder's name.
 */
export function pathsOf(applications: readonly Pick<Application, 'uri'>[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  for (const { uri } of applications) {
    const log = vscode.Uri.parse(uri);
    const short = vscode.workspace.asRelativePath(log, false);
    const path = taken.has(short) ? vscode.workspace.asRelativePath(log, true) : short;
    taken.add(path);
    paths.set(uri, path);
  }
  return paths;
}

/**
 * Writes an export, over whatever stands there.
 * @throws Failure when it cannot be written there
 */
export async function writeExport(file: vscode.Uri, text: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch {
    throw new Failure(
      vscode.l10n.t(
        'file: {0} could not be written. Check that its folder may be written to, or choose another place.',
        vscode.workspace.asRelativePath(file),
      ),
    );
  }
}
