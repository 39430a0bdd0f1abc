import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { setting, updateSetting } from '../platform/settings';
import type { Command } from './command';

/** Hides the names of companies on screen, or shows them again. */
export const toggleNames: Command<object, void> = {
  args: z.object({}),

  run: () => updateSetting('hideNames', !setting('hideNames')),

  after() {
    const message = setting('hideNames')
      ? vscode.l10n.t('Names are hidden.')
      : vscode.l10n.t('Names are shown.');
    vscode.window.setStatusBarMessage(message, 4000);
  },
};
