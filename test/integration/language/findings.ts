import { expect } from 'chai';
import * as vscode from 'vscode';
import { untilSo } from '../support';

/** A log of an application, with more in it. */
export const log = (more: string) => `company: Acme\nrole: Engineer\n${more}`;

/** The rules that find something in a file, as `code at line`. */
function found(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Debrief')
    .map(({ code, range }) => `${code as string} at ${String(range.start.line)}`)
    .sort();
}

/** Does something, and waits until the rules find just this in a file. */
export async function untilFound(
  uri: vscode.Uri,
  expected: readonly string[],
  action: () => PromiseLike<unknown> = () => Promise.resolve(),
): Promise<void> {
  await action();
  const wanted = [...expected].sort().join();
  await untilSo(vscode.languages.onDidChangeDiagnostics, () => found(uri).join() === wanted);
}

/** Gives a document another text; again when it has changed before VS Code came to it, as a person would. */
export async function type(uri: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  for (let isDone = false; !isDone;) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    isDone = await vscode.workspace.applyEdit(edit);
  }
}

/** Shows a file in an editor. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** The actions that change something, on a line. */
export async function actions(
  uri: vscode.Uri,
  line: number,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(line, 0, line, 1000),
    kind?.value,
  );
  return all.filter(({ edit }) => edit !== undefined);
}

/** The actions of a place that has some. VS Code drops a request when an extension registers a provider meanwhile. */
export async function someActions(
  uri: vscode.Uri,
  line: number,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  let offered: vscode.CodeAction[] = [];
  for (let asked = 0; asked < 10 && offered.length === 0; asked++) {
    offered = await actions(uri, line, kind).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'Canceled') return [];
      throw error;
    });
  }
  return offered;
}

/** Takes the quick fix of this title. */
export async function fix(uri: vscode.Uri, line: number, title: string): Promise<void> {
  const offered = await someActions(uri, line, vscode.CodeActionKind.QuickFix);
  const action = offered.find((candidate) => candidate.title === title);
  expect(offered.map((candidate) => candidate.title)).to.include(title);
  if (action?.edit) expect(await vscode.workspace.applyEdit(action.edit)).to.equal(true);
}

/** The text of a file, as it stands in its editor. */
export const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
