import * as vscode from 'vscode';
import { earliest } from '../../model/dates';
import { answerOf, appointmentsSoon, nextTurn, type BoxAnswer } from '../../model/nextUp';
import { alarmAt } from '../../platform/alarm';
import type { Clock } from '../../platform/clock';
import type { Disposable } from '../../platform/disposable';
import { onSettingChange } from '../../platform/settings';
import type { Workspace } from '../../workspace/workspace';
import { presentOf, type Present } from './present';
import { createReminders } from './reminders';
import { createStatusBar } from './statusBar';
import { childrenOf, itemOf, type Node } from './tree';
import { badgeWords } from './words';

/** What there is to follow. */
export interface NextUpServices {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly context: vscode.ExtensionContext;
  /**
   * Writes what a ticked box answers, and says so to the person, be it that it failed.
   * @returns whether a file, and so the logbook, has changed
   */
  readonly answer: (answer: BoxAnswer) => Promise<boolean>;
}

/** The rows of the tree, as they stand at present. */
export interface Following extends Disposable {
  childrenOf(node: Node | undefined): Node[];
  itemOf(node: Node): vscode.TreeItem;
}

/**
 * Keeps the tree, the badge, the status bar and reminders in step with the logs, which have been read, and with the
 * clock: all show the same moment.
 */
export function followAgenda(
  { workspace, clock, context, answer }: NextUpServices,
  view: vscode.TreeView<Node>,
  onChange: () => void,
): Following {
  let present = presentOf(workspace, clock);
  let alarm: Disposable | undefined;
  const statusBar = createStatusBar();

  const show = () => {
    onChange();
    view.badge = badgeOf(present);
    statusBar.show(present);
    const turn = nextTurn(present.entries, present.applications, present.now);
    const reminder = reminders.look(present);
    alarm?.dispose();
    alarm = alarmAt(earliest([turn, reminder ?? turn]) ?? turn, clock, refresh);
  };
  const refresh = () => {
    present = presentOf(workspace, clock);
    show();
  };
  const reminders = createReminders(context.workspaceState, clock, refresh);

  const subscriptions = vscode.Disposable.from(
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
      const ticked = items.filter(([, state]) => state === vscode.TreeItemCheckboxState.Checked);
      const answers = ticked.flatMap(([node]) => (node.kind === 'entry' && answerOf(node.entry)) || []);
      let written = 0;
      for (const answered of answers) if (await answer(answered)) written++;
      // A box whose answer could not be written goes back. Where all are, the logbook has told of it: to draw the tree
      // once more would take the focus from what a person does next.
      if (written < items.length) refresh();
    }),
  );
  show();
  return {
    childrenOf: (node) => childrenOf(node, present),
    itemOf: (node) => itemOf(node, present),
    dispose: () => void subscriptions.dispose(),
  };
}

function badgeOf({ entries, now }: Present): vscode.ViewBadge | undefined {
  const { length } = appointmentsSoon(entries, now);
  return length > 0 ? { value: length, tooltip: badgeWords(length) } : undefined;
}
