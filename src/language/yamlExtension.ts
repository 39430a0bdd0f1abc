import * as vscode from 'vscode';
import { rules, type RuleCode } from '../model/problems';

/**
 * Whether Red Hat's YAML extension says the same. It looks at open documents only, and cannot be silenced, so here our
 * own sentence goes.
 */
export function isToldElsewhere(code: RuleCode, document: vscode.TextDocument | undefined): boolean {
  if (!document || !('toldByYaml' in rules[code])) return false;
  const validates = vscode.workspace.getConfiguration('yaml', document.uri).get<boolean>('validate', true);
  return (
    document.languageId === 'yaml' &&
    validates &&
    vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined
  );
}
