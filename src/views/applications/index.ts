import * as vscode from 'vscode';
import { setContext } from '../../platform/contextKeys';
import type { Clock } from '../../platform/clock';
import { onSettingChange, updateSetting } from '../../platform/settings';
import { logOfFile } from '../../workspace/files';
import type { Workspace } from '../../workspace/workspace';
import { dropController, type MoveApplications } from './drop';
import { ApplicationTree, type Node } from './tree';

/** The view of applications, grouped; follows the logbook and the open editor. */
export function registerApplicationsView(
  workspace: Workspace,
  clock: Clock,
  moveTo: MoveApplications,
): vscode.Disposable {
  const tree = new ApplicationTree(workspace, clock);
  const view = vscode.window.createTreeView<Node>('debrief.applications', {
    treeDataProvider: tree,
    dragAndDropController: dropController(moveTo),
    canSelectMany: true,
    showCollapseAll: true,
  });
  const subscriptions = [
    tree,
    view,
    workspace.logbook.onDidChange(() => {
      tree.refresh();
      void tellContext(workspace);
    }),
    onSettingChange(['hideNames', 'applications.groupBy'], () => tree.refresh()),
    vscode.window.onDidChangeActiveTextEditor((editor) => void revealOpen(editor, view, tree, workspace)),
    view.onDidChangeVisibility(() => void revealOpen(vscode.window.activeTextEditor, view, tree, workspace)),
    ...(['outcome', 'stage', 'company'] as const).map((grouping) =>
      vscode.commands.registerCommand(
        `debrief.groupBy${grouping.charAt(0).toUpperCase()}${grouping.slice(1)}`,
        () => updateSetting('applications.groupBy', grouping),
      ),
    ),
  ];
  void workspace.whenListed().then(() => tellContext(workspace));
  return vscode.Disposable.from(...subscriptions);
}

async function tellContext({ logbook }: Workspace): Promise<void> {
  const applications = logbook.applications();
  await setContext('debrief.hasApplications', applications.length > 0);
  await setContext(
    'debrief.hasSample',
    applications.some(({ log }) => log.sample === true),
  );
  await setContext('debrief.ready', true);
}

/** Selects the application whose file is open, without taking the focus. */
async function revealOpen(
  editor: vscode.TextEditor | undefined,
  view: vscode.TreeView<Node>,
  tree: ApplicationTree,
  workspace: Workspace,
): Promise<void> {
  if (!editor || !view.visible) return;
  await workspace.whenListed();
  const log = logOfFile(editor.document.uri, workspace.logbook);
  const node = log === undefined ? undefined : tree.find(log);
  const selected = view.selection.some((other) => other.kind === 'application' && other.log === log);
  if (node && !selected) await view.reveal(node, { select: true, focus: false });
}
