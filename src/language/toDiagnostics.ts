import * as vscode from 'vscode';
import { rules, type Finding, type RuleCode } from '../model/problems';
import { problemMessage } from './problemWords';
import { isToldElsewhere } from './yamlExtension';

const severities: Readonly<Record<(typeof rules)[RuleCode]['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Findings as VS Code shows them, without those that another extension tells of in this document. */
export function toDiagnostics(
  findings: readonly Finding<RuleCode>[],
  document: vscode.TextDocument | undefined,
): vscode.Diagnostic[] {
  return findings.filter(({ code }) => !isToldElsewhere(code, document)).map(toDiagnostic);
}

function toDiagnostic(finding: Finding<RuleCode>): vscode.Diagnostic {
  const { code } = finding;
  const diagnostic = new vscode.Diagnostic(
    toRange(finding),
    problemMessage(finding),
    severities[rules[code].severity],
  );
  diagnostic.source = 'Debrief';
  diagnostic.code = code;
  return diagnostic;
}

/** Where a finding is shown. */
export function toRange({ range: { start, end } }: Finding<RuleCode>): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
