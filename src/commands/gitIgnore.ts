import * as vscode from 'vscode';
import { Failure } from '../platform/failure';
import { remember } from '../platform/memory';
import { ignoreApplications, sharedWorkTree } from '../workspace/workTree';
import type { Services } from './command';

const askedKey = 'debrief.askedToIgnore';

/**
 * In a git work tree with a remote, says once that logs hold personal data, and offers to keep their folder out of git.
 * Never asks again in this workspace, whatever the answer.
 */
export async function offerToIgnore(log: vscode.Uri, { context, errorLog }: Services): Promise<void> {
  try {
    const folder = vscode.workspace.getWorkspaceFolder(log);
    if (!folder || context.workspaceState.get(askedKey)) return;
    const tree = await sharedWorkTree(folder);
    if (!tree) return;
    await remember(context.workspaceState, askedKey, true);
    if (tree.missing.length === 0) return;
    const ignore = vscode.l10n.t('Ignore the Folder');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Interview logs hold personal data, and this repository has a remote. Keep them out of git?',
      ),
      ignore,
      vscode.l10n.t('Leave It'),
    );
    if (chosen === ignore) await ignoreApplications(tree);
  } catch (error) {
    if (error instanceof Failure) void vscode.window.showErrorMessage(error.message);
    else errorLog.report(error);
  }
}
