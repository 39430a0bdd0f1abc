import * as vscode from 'vscode';
import { templateProblems } from '../documents/template';
import { Failure } from '../platform/failure';
import { readOptionalText } from './files';
import { applicationsFolder } from './folders';

/** The templates that there are; the user's own and the shipped ones are called alike. */
export type TemplateName = 'prep' | 'postmortem' | 'offer';

/**
 * The template for a document of an application: the user's own in `templates/` below `debrief.folder`, else the shipped
 * one.
 * @throws Failure when the user's own is no text, or half of a marker is missing in it
 */
export async function readTemplate(
  name: TemplateName,
  log: vscode.Uri,
  extensionUri: vscode.Uri,
): Promise<string> {
  const folder = vscode.workspace.getWorkspaceFolder(log);
  if (folder) {
    const uri = vscode.Uri.joinPath(applicationsFolder(folder), 'templates', `${name}.md`);
    const text = await readOptionalText(uri);
    if (text !== undefined) {
      refuseDamaged(uri, text);
      return text;
    }
  }
  return readShipped(vscode.Uri.joinPath(extensionUri, 'media', 'templates', `${name}.md`));
}

/** The text of a file of the extension itself. In a browser its size is not known beforehand. */
export async function readShipped(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** @throws Failure that names the file, the line and what to mend */
function refuseDamaged(uri: vscode.Uri, text: string): void {
  const problem = templateProblems(text)[0];
  if (!problem) return;
  const file = vscode.workspace.asRelativePath(uri);
  const line = String(problem.range.start.line + 1);
  const { name = '', text: marker = '' } = problem.values;
  switch (problem.code) {
    case 'nested-marker':
      throw new Failure(
        vscode.l10n.t(
          '{0}, line {1}: the block “{2}” stands in another one. Move it out, then try again.',
          file,
          line,
          name,
        ),
      );
    case 'doubled-block':
      throw new Failure(
        vscode.l10n.t(
          '{0}, line {1}: the block “{2}” stands here twice. Remove one, then try again.',
          file,
          line,
          name,
        ),
      );
    default:
      throw new Failure(
        vscode.l10n.t(
          '{0}, line {1}: “{2}” is half of a pair. Give each <!-- debrief:… --> its <!-- /debrief:… -->, alone on a line, then try again.',
          file,
          line,
          marker,
        ),
      );
  }
}
