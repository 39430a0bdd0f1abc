import * as vscode from 'vscode';
import { hasLessons } from '../../model/lessons';
import { countedApplications } from '../../model/used';
import type { Clock } from '../../platform/clock';
import { setContext } from '../../platform/contextKeys';
import { onSettingChange } from '../../platform/settings';
import type { Workspace } from '../../workspace/workspace';
import { createHelped } from './helped';
import type { Row } from './outline';
import { LessonTree } from './tree';

/** What the view works with. */
export interface LessonsServices {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly context: vscode.ExtensionContext;
}

/** The view of lessons, which shows up once there are any. */
export function registerLessonsView({ workspace, clock, context }: LessonsServices): vscode.Disposable {
  const helped = createHelped(context.workspaceState, () => tree.refresh());
  const tree = new LessonTree(workspace, clock, helped.wordsOf);
  let shownFor: 'search' | 'sample' | undefined;
  // A log that is being written is empty for a moment. The view would go, and come back with everything folded.
  const tellContext = () => {
    const applications = workspace.logbook.applications();
    const counted = countedApplications(applications)[0]?.log.sample ? 'sample' : 'search';
    const isShown = applications.length > 0 && (shownFor === counted || hasLessons(applications, clock()));
    shownFor = isShown ? counted : undefined;
    return setContext('debrief.hasLessons', isShown);
  };
  return vscode.Disposable.from(
    tree,
    vscode.window.createTreeView('debrief.lessons', { treeDataProvider: tree, showCollapseAll: true }),
    workspace.logbook.onDidChange(() => {
      tree.refresh();
      void tellContext();
    }),
    onSettingChange(['hideNames'], () => tree.refresh()),
    vscode.commands.registerCommand('debrief.didThisHelp', async (row?: Row) => {
      if (row?.compared) await helped.ask(row.compared, row.label);
    }),
  );
}
