import * as vscode from 'vscode';
import { addStory } from '../documents/addStory';
import { documentFixesFor } from '../documents/fixes';
import { editLog } from '../model/edit';
import { fixAllEdits } from '../model/fixAll';
import { fixesFor, type Fix } from '../model/fixes';
import type { Finding, RuleCode } from '../model/problems';
import type { TextEdit } from '../model/text';
import { setting } from '../platform/settings';
import { readOptionalText } from '../workspace/files';
import { readOpenLog } from '../workspace/openLogs';
import { renderFor } from '../workspace/reviewFacts';
import { storiesFile } from '../workspace/stories';
import { toRange } from './toDiagnostics';
import type { LanguageServices } from './services';
import { findingsIn } from './findings';
import { fixTitle } from './fixWords';

/** A problem with the ways to mend it, the best first. */
interface Mendable {
  readonly problem: Finding<RuleCode>;
  readonly fixes: readonly Fix[];
}

/** The quick fixes at a place of a document; where `fixAllKind` is asked for, the one that mends all that is certain. */
export async function quickFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  { diagnostics, only }: vscode.CodeActionContext,
  services: LanguageServices,
  fixAllKind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  if (only?.contains(fixAllKind)) return fixAll(await mendable(document, services), document, fixAllKind);
  if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
  const actions: vscode.CodeAction[] = [];
  for (const { problem, fixes } of await mendable(document, services, range)) {
    const mended = diagnostics.filter(
      (diagnostic) => diagnostic.code === problem.code && diagnostic.range.isEqual(toRange(problem)),
    );
    for (const fix of fixes) {
      const edit = await editOf(fix, document);
      if (!edit) continue;
      const action = new vscode.CodeAction(fixTitle(fix), vscode.CodeActionKind.QuickFix);
      action.edit = edit;
      action.diagnostics = mended;
      action.isPreferred = fix.preferred === true;
      actions.push(action);
    }
  }
  return actions;
}

/** What can be mended at a place, or anywhere. What is switched off stays as it is. */
async function mendable(
  document: vscode.TextDocument,
  services: LanguageServices,
  range?: vscode.Range,
): Promise<Mendable[]> {
  const off = new Set<string>(setting('diagnostics.off', document.uri));
  const isWanted = (problem: Finding<RuleCode>) =>
    !off.has(problem.code) && (!range || toRange(problem).intersection(range) !== undefined);
  const findings = await findingsIn(document, services);
  if (findings?.kind === 'log') {
    const log = await readOpenLog(document);
    const problems = findings.problems.filter(isWanted);
    return problems.map((problem) => ({ problem, fixes: fixesFor(problem, log, services.clock()) }));
  }
  const problems = findings?.problems.filter(isWanted) ?? [];
  const isChanged = problems.some(({ code }) => code === 'changed-block');
  const render = isChanged
    ? await renderFor(document.uri, services.workspace.logbook, services.clock)
    : undefined;
  const text = document.getText();
  return problems.map((problem) => ({ problem, fixes: documentFixesFor(problem, text, render) }));
}

function fixAll(
  found: readonly Mendable[],
  document: vscode.TextDocument,
  kind: vscode.CodeActionKind,
): vscode.CodeAction[] {
  const edits = fixAllEdits(
    found.flatMap(({ fixes }) => fixes.slice(0, 1)),
    document.getText(),
  );
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all that is certain (Debrief)'), kind);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, toTextEdits(edits, document));
  return [action];
}

/** The edit of a fix; undefined where the edit engine refuses it. */
async function editOf(
  { change }: Fix,
  document: vscode.TextDocument,
): Promise<vscode.WorkspaceEdit | undefined> {
  if ('story' in change) return storyEdit(document.uri, change.story);
  const result = 'edits' in change ? change : editLog(document.getText(), change.intents);
  if ('refused' in result || result.edits.length === 0) return undefined;
  const placeholder = 'intents' in change ? change.placeholder : undefined;
  const edits = toTextEdits(result.edits, document);
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, placeholder === undefined ? edits : edits.map((one) => toType(one, placeholder)));
  return edit;
}

/** An edit whose placeholder is selected, so that the user types over it. */
function toType({ range, newText }: vscode.TextEdit, placeholder: string): vscode.SnippetTextEdit {
  const at = newText.lastIndexOf(placeholder);
  const snippet = new vscode.SnippetString().appendText(newText.slice(0, at));
  snippet.appendPlaceholder(placeholder).appendText(newText.slice(at + placeholder.length));
  return vscode.SnippetTextEdit.replace(range, snippet);
}

function toTextEdits(edits: readonly TextEdit[], document: vscode.TextDocument): vscode.TextEdit[] {
  return edits.map(({ start, end, text }) =>
    vscode.TextEdit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text),
  );
}

async function storyEdit(log: vscode.Uri, title: string): Promise<vscode.WorkspaceEdit | undefined> {
  const uri = storiesFile(log);
  if (!uri || (await readOptionalText(uri)) === undefined) return undefined;
  const stories = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, toTextEdits([addStory(stories.getText(), title)], stories));
  return edit;
}
