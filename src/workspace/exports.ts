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
 * @param file the URI of the file
 * @throws Failure when it cannot be written there
 */
export async function writeExport(file: string, text: string): Promise<void> {
  const uri = exportUri(file);
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch {
    throw new Failure(
      vscode.l10n.t(
        'file: {0} could not be written. Check that its folder may be written to, or choose another place.',
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }
}

function exportUri(file: string): vscode.Uri {
  try {
    return vscode.Uri.parse(file, true);
  } catch {
    throw new Failure(
      vscode.l10n.t('file: “{0}” is not a URI. Write it like file:///home/me/applications.csv.', file),
    );
  }
}
