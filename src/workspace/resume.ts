import * as vscode from 'vscode';
import { Failure } from '../platform/failure';
import { setting } from '../platform/settings';
import { readOptionalText } from './files';

/**
 * The text of the résumé that an application was sent: what the log's `resume` names, relative to the log, else
 * `debrief.resume`, relative to the workspace folder.
 * @throws Failure that says what to mend: none is named, it is not there, outside the workspace, or no text
 */
export async function readResume(log: vscode.Uri, named: string | undefined): Promise<string> {
  const uri = resumeFile(log, named);
  const name = vscode.workspace.asRelativePath(uri);
  if (!(await isFile(uri))) {
    throw new Failure(
      vscode.l10n.t('There is no file {0}. Check “resume” in the log, or the setting debrief.resume.', name),
    );
  }
  await refuseOfficeDocument(uri, name);
  return (await readOptionalText(uri)) ?? '';
}

function resumeFile(log: vscode.Uri, named = ''): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(log);
  const usual = setting('resume', log).trim();
  const uri = named
    ? below(vscode.Uri.joinPath(log, '..'), named)
    : folder && usual && below(folder.uri, usual);
  if (!uri) {
    throw new Failure(
      vscode.l10n.t(
        'Say which résumé you sent: “resume: ../resume.md” in the log, or the setting debrief.resume for all.',
      ),
    );
  }
  // What a log names, it names for whoever opens the folder: files elsewhere are none of its business.
  if (vscode.workspace.getWorkspaceFolder(uri)) return uri;
  throw new Failure(
    vscode.l10n.t('The résumé “{0}” is outside the open folders. Keep a copy inside.', named || usual),
  );
}

/** A file by its path relative to a folder. @throws Failure for an address or an absolute path */
function below(folder: vscode.Uri, path: string): vscode.Uri {
  if (/^(?:[A-Za-z][\w+.-]*:|[\\/])/.test(path)) {
    throw new Failure(
      vscode.l10n.t('The résumé “{0}” is not a file of this folder. Name it by a relative path.', path),
    );
  }
  return vscode.Uri.joinPath(folder, path.replaceAll('\\', '/'));
}

function isFile(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}

async function refuseOfficeDocument(uri: vscode.Uri, name: string): Promise<void> {
  const { isOfficeDocument } = await import('../exchange/keywords');
  const start = (await vscode.workspace.fs.readFile(uri)).slice(0, 1024);
  if (!isOfficeDocument(uri.path, new TextDecoder().decode(start))) return;
  throw new Failure(
    vscode.l10n.t(
      '{0} is not plain text, so its words cannot be read. Save the same résumé as Markdown, text or JSON Resume beside it, and name that one as “resume”.',
      name,
    ),
  );
}
