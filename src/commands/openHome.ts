import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { Failure } from '../platform/failure';
import { setting, updateSetting } from '../platform/settings';
import { exists } from '../workspace/files';
import type { Command } from './command';

/** Opens the folder that the setting `debrief.home` names: the one place of a search, wherever one works just now. */
export const openHome: Command<object, void> = {
  args: z.object({}),

  async complete() {
    if (setting('home').trim() !== '') return {};
    const [folder] =
      (await vscode.window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        title: vscode.l10n.t('Where do you keep your job search?'),
        openLabel: vscode.l10n.t('Use This Folder'),
      })) ?? [];
    if (!folder) return undefined;
    await updateSetting('home', folder.scheme === 'file' ? folder.fsPath : folder.toString());
    return {};
  },

  async run() {
    const home = setting('home').trim();
    if (home === '') {
      throw new Failure(vscode.l10n.t('Name your folder in the setting debrief.home first.'));
    }
    const folder = uriOf(home);
    if (isOpen(folder)) {
      await vscode.commands.executeCommand('workbench.view.extension.debrief');
      return;
    }
    if (!(await exists(folder))) {
      throw new Failure(vscode.l10n.t('{0} is not there. Make it, or mend the setting debrief.home.', home));
    }
    await vscode.commands.executeCommand('vscode.openFolder', folder);
  },
};

/** A path, or a URI of two letters of scheme or more: one letter is a drive. */
function uriOf(home: string): vscode.Uri {
  return /^[a-z][a-z0-9+.-]+:/i.test(home) ? vscode.Uri.parse(home) : vscode.Uri.file(home);
}

function isOpen(folder: vscode.Uri): boolean {
  const plain = (uri: vscode.Uri) => uri.toString().replace(/\/$/, '');
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => plain(uri) === plain(folder));
}
