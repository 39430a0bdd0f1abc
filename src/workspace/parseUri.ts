import * as vscode from 'vscode';
import { Failure } from '../platform/failure';

/**
 * The URI that a key of an argument holds.
 * @param example one that would do
 * @throws Failure when it is none
 */
export function parseUri(key: string, text: string, example: string): vscode.Uri {
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    throw new Failure(vscode.l10n.t('{0}: “{1}” is not a URI. Write it like {2}.', key, text, example));
  }
}
