import * as vscode from 'vscode';
import { earliest } from '../../model/dates';
import { answerOf, appointmentsSoon, nextTurn, type BoxAnswer } from '../../model/nextUp';
import type { Outcome } from '../../model/vocabulary';
import { alarmAt } from '../../platform/alarm';
import type { Clock } from '../../platform/clock';
import type { Disposable } from '../../platform/disposable';
import { onSettingChange } from '../../platform/settings';
import type { Workspace } from '../../workspace/workspace';
import { presentOf, type Present } from './present';
import { createReminders } from './reminders';
import { createStatusBar } from './statusBar';
import { NextUpTree, type Node } from './tree';
import { badgeWords } from './words';

/** What the view works with. */
interface NextUpServices {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly context: vscode.ExtensionContext;
  /** Writes what a ticked box answers, and says so to the person, be it that it failed. */
  readonly answer: (answer: BoxAnswer) => Promise<void>;
  /** Gives applications, by their logs, another outcome, and says so to the person. */
  readonly moveTo: (logs: readonly string[], outcome: Outcome) => Promise<void>;
}

/** Next Up: its tree, its badge, reminders and the status bar, all of the same moment. */
export function registerNextUp({
  workspace,
  clock,
  context,
  answer,
  moveTo,
}: NextUpServices): vscode.Disposable {
  let present: Present | undefined;
  let alarm: Disposable | undefined;
  let isReady = false;

  const tree = new NextUpTree(async () => {
    await workspace.whenReady();
    return (present ??= presentOf(workspace, clock));
  });
  const view = vscode.window.createTreeView<Node>('debrief.nextUp', {
    treeDataProvider: tree,
    manageCheckboxStateManually: true,
  });
  const statusBar = createStatusBar();
  const reminders = createReminders(context.workspaceState, clock, () => refresh());

  const refresh = () => {
    // A search that is half read would remind of the wrong things.
    if (!isReady) return;
    present = presentOf(workspace, clock);
    tree.refresh();
    view.badge = badgeOf(present);
    statusBar.show(present);
    const turn = nextTurn(present.entries, present.applications, present.now);
    const reminder = reminders.look(present);
    alarm?.dispose();
    alarm = alarmAt(earliest([turn, reminder ?? turn]) ?? turn, clock, refresh);
  };

  void workspace.whenReady().then(() => {
    isReady = true;
    refresh();
  });
  return vscode.Disposable.from(
    tree,
    view,
    statusBar,
    { dispose: () => alarm?.dispose() },
    workspace.logbook.onDidChange(refresh),
    onSettingChange(
      ['hideNames', 'followUp.afterHours', 'checkIn.afterDays', 'coolOff.days', 'reminders', 'statusBar'],
      refresh,
    ),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) refresh();
    }),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [node, state] of items) {
        const answered = node.kind === 'entry' ? answerOf(node.entry) : undefined;
        if (answered && state === vscode.TreeItemCheckboxState.Checked) await answer(answered);
      }
      // A box whose answer could not be written goes back.
      refresh();
    }),
    vscode.commands.registerCommand('debrief.recordNoResponse', (node: Node) =>
      node.kind === 'entry' ? moveTo([node.log], 'no_response') : undefined,
    ),
  );
}

function badgeOf({ entries, now }: Present): vscode.ViewBadge | undefined {
  const { length } = appointmentsSoon(entries, now);
  return length > 0 ? { value: length, tooltip: badgeWords(length) } : undefined;
}
