import type * as vscode from 'vscode';
import type { OpenLog } from '../model/parse';

const logs = new WeakMap<vscode.TextDocument, { readonly version: number; readonly log: OpenLog }>();

/** The log in an open document, as its text is now: read once for each version, whoever asks. */
export async function readOpenLog(document: vscode.TextDocument): Promise<OpenLog> {
  const { openLog } = await import('../model/parse');
  const known = logs.get(document);
  if (known?.version === document.version) return known.log;
  const log = openLog(document.getText());
  logs.set(document, { version: document.version, log });
  return log;
}
