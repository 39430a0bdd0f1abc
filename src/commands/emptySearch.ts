import * as vscode from 'vscode';
import { Failure } from '../platform/failure';

/** @throws Failure when there is no application to do something with */
export function refuseEmpty(applications: readonly unknown[]): void {
  if (applications.length > 0) return;
  throw new Failure(vscode.l10n.t('There is no application here yet. “Debrief: New Application” makes one.'));
}
