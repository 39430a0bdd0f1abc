import * as vscode from 'vscode';
import type { HiddenName } from '../model/names';
import { setting } from './settings';

/** What to call companies on screen while the reader hides their names; undefined while they show them. */
export function hiddenName(): HiddenName | undefined {
  return setting('hideNames') ? (letter) => vscode.l10n.t('Company {0}', letter) : undefined;
}
