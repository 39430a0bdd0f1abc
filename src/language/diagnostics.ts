import * as vscode from 'vscode';
import { rules, type Problem, type Severity } from '../model/problems';
import type { Workspace } from '../workspace/workspace';
import { problemMessage } from './problemWords';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the problems of form of every log, as the logbook knows them. */
export function registerDiagnostics({ logbook }: Workspace): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('debrief');
  const subscription = logbook.onDidChange((uris) => {
    collection.set(
      [...uris].map((uri) => [vscode.Uri.parse(uri), logbook.get(uri)?.problems.map(toDiagnostic)]),
    );
  });
  return vscode.Disposable.from(subscription, collection);
}

function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const { start, end } = problem.range;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const diagnostic = new vscode.Diagnostic(
    range,
    problemMessage(problem),
    severities[rules[problem.code].severity],
  );
  diagnostic.source = 'Debrief';
  diagnostic.code = problem.code;
  return diagnostic;
}
