import * as vscode from 'vscode';
import { readOptionalText } from './files';
import { applicationsFolder } from './folders';

/** A template, and where it was found. */
export interface Template {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/**
 * The template for a document of an application: the user's own in `templates/` below `debrief.folder`, else the shipped
 * one.
 * @throws Failure when the user's own is no text
 */
export async function readTemplate(
  name: 'prep' | 'postmortem' | 'offer',
  log: vscode.Uri,
  extensionUri: vscode.Uri,
): Promise<Template> {
  const folder = vscode.workspace.getWorkspaceFolder(log);
  if (folder) {
    const uri = vscode.Uri.joinPath(applicationsFolder(folder), 'templates', `${name}.md`);
    const text = await readOptionalText(uri);
    if (text !== undefined) return { uri, text };
  }
  const uri = vscode.Uri.joinPath(extensionUri, 'media', 'templates', `${name}.md`);
  return { uri, text: await readShipped(uri) };
}

/** The text of a file of the extension itself. In a browser its size is not known beforehand. */
export async function readShipped(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
