import * as vscode from 'vscode';
import type { Outcome } from '../../model/vocabulary';
import type { Following, NextUpServices } from './follow';
import type { Node } from './tree';

/** What the view works with, beside what it follows. */
interface Services extends NextUpServices {
  /** Gives applications, by their logs, another outcome, and says so to the person. */
  readonly moveTo: (logs: readonly string[], outcome: Outcome) => Promise<void>;
}

/** Next Up: its tree, its badge, reminders and the status bar. All but its frame loads once the logs are read. */
export function registerNextUp(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const start = async (): Promise<Following> => {
    await services.workspace.whenListed();
    const { followAgenda } = await import('./follow');
    return followAgenda(services, view, () => changed.fire(undefined));
  };
  const view = vscode.window.createTreeView<Node>('debrief.nextUp', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => (await following).childrenOf(node),
      getTreeItem: async (node) => (await following).itemOf(node),
    },
    manageCheckboxStateManually: true,
  });
  const following = start();
  return vscode.Disposable.from(
    changed,
    view,
    { dispose: () => void following.then((following) => following.dispose()) },
    vscode.commands.registerCommand('debrief.recordNoResponse', (node?: Node) =>
      node?.kind === 'entry' ? services.moveTo([node.log], 'no_response') : undefined,
    ),
  );
}
