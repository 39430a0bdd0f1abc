import * as vscode from 'vscode';
import type { Removed } from '../exchange/redact';
import { writeExport } from '../workspace/exports';
import { workspaceFolder } from '../workspace/folders';
import { showFile } from '../workspace/show';
import type { Services } from './command';
import { showFailure } from './failures';
import { readOnlyDocument } from './readOnlyDocument';
import { say } from './say';

const scheme = 'debrief-mentor';
const preview = readOnlyDocument(scheme, `${vscode.l10n.t('For a mentor')}.md`);

/** Shows what a mentor would be sent, beside the original if there is one, and offers to save or to copy it. */
export async function showForMentor(
  { text, removed }: { readonly text: string; readonly removed: Removed },
  { context, errorLog }: Services,
  original?: vscode.Uri,
): Promise<void> {
  if (original)
    await vscode.window.showTextDocument(original, { preview: false, viewColumn: vscode.ViewColumn.One });
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === scheme);
  const free = original ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  await preview.show(text, context, { viewColumn: open?.viewColumn ?? free });
  offer(text, removed).catch((error: unknown) => {
    showFailure(error, errorLog);
  });
}

async function offer(text: string, removed: Removed): Promise<void> {
  const save = vscode.l10n.t('Save…');
  const copy = vscode.l10n.t('Copy');
  const pressed = await vscode.window.showInformationMessage(removedWords(removed), save, copy);
  if (pressed === save) await saveAs(text);
  if (pressed !== copy) return;
  await vscode.env.clipboard.writeText(text);
  say(vscode.l10n.t('Copied. Paste it wherever you write to your mentor.'));
}

/** Not beside the log: the name of that folder tells the company. */
async function saveAs(text: string): Promise<void> {
  const file = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(workspaceFolder().uri, 'for-a-mentor.md'),
    filters: { Markdown: ['md'] },
    title: vscode.l10n.t('Save for a Mentor'),
  });
  if (!file) return;
  await writeExport(file, text);
  await showFile(file);
}

const words: { readonly [Kind in keyof Removed]: (n: number) => string } = {
  name: (n) => (n === 1 ? vscode.l10n.t('1 name') : vscode.l10n.t('{0} names', n)),
  email: (n) => (n === 1 ? vscode.l10n.t('1 e-mail address') : vscode.l10n.t('{0} e-mail addresses', n)),
  phone: (n) => (n === 1 ? vscode.l10n.t('1 phone number') : vscode.l10n.t('{0} phone numbers', n)),
  link: (n) => (n === 1 ? vscode.l10n.t('1 link') : vscode.l10n.t('{0} links', n)),
  salary: (n) => (n === 1 ? vscode.l10n.t('1 amount') : vscode.l10n.t('{0} amounts', n)),
  private: (n) => (n === 1 ? vscode.l10n.t('1 private section') : vscode.l10n.t('{0} private sections', n)),
};

/** `Removed: 3 names, 1 link. Check before you send.` */
function removedWords(removed: Removed): string {
  const kinds = Object.keys(words) as (keyof Removed)[];
  const parts = kinds.filter((kind) => removed[kind] > 0).map((kind) => words[kind](removed[kind]));
  return parts.length === 0
    ? vscode.l10n.t('There was nothing to remove. Check before you send.')
    : vscode.l10n.t('Removed: {0}. Check before you send.', parts.join(', '));
}
