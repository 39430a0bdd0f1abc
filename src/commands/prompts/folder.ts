import * as vscode from 'vscode';
import { setting } from '../../platform/settings';

/**
 * Makes sure that a folder is open: without one, says so and offers to open one.
 * @returns whether one is open
 */
export function hasOpenFolder(): boolean {
  if (vscode.workspace.workspaceFolders?.length) return true;
  const open = vscode.l10n.t('Open Folder…');
  const home = vscode.l10n.t('Use Your Debrief Folder');
  const buttons = setting('home') === '' ? [open] : [home, open];
  const message = vscode.l10n.t('Open a folder first: your interview logs are files in it.');
  void vscode.window.showInformationMessage(message, ...buttons).then((chosen) => {
    if (chosen === open) void vscode.commands.executeCommand('vscode.openFolder');
    if (chosen === home) void vscode.commands.executeCommand('debrief.openHome');
  });
  return false;
}
