import * as vscode from 'vscode';
import { itemIds } from '../../documents/checklists';
import { excerpt } from '../../model/excerpt';
import { tracedLessonsOf, type ActionLesson } from '../../model/lessons';
import type { Clock } from '../../platform/clock';
import { calendarAt } from '../../platform/moments';
import { hiddenName } from '../../platform/settings';
import type { Workspace } from '../../workspace/workspace';
import type { Place, Row } from './outline';

/** The lessons as a tree, made anew from the logbook when it is looked at after a change. */
export class LessonTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly workspace: Workspace,
    private readonly clock: Clock,
    private readonly helped: (action: ActionLesson) => string | undefined,
  ) {}

  /** Shows everything anew. */
  refresh(): void {
    this.changed.fire(undefined);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return [...(row.rows ?? [])];
    await this.workspace.whenReady();
    const [{ outlineOf }, { namesFor }] = await Promise.all([
      import('./outline'),
      import('../../model/mask'),
    ]);
    const { logbook } = this.workspace;
    const applications = logbook.applications();
    const now = this.clock();
    return outlineOf(tracedLessonsOf(applications, now, itemIds), {
      calendar: calendarAt(now),
      names: namesFor(applications, hiddenName()),
      find: (log) => logbook.get(log),
      helped: this.helped,
    });
  }

  getTreeItem({ id, label, description, icon, place, rows, ...row }: Row): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const folded = row.unfolded ? Expanded : Collapsed;
    const words = row.words ?? [label, ...(description ? [description] : [])];
    const item = new vscode.TreeItem(excerpt(label, 200), rows ? folded : None);
    item.id = id;
    if (description) item.description = excerpt(description, 200);
    item.tooltip = excerpt(words.join('\n'), 2000);
    item.accessibilityInformation = { label: excerpt(words.join(', '), 2000) };
    if (icon) item.iconPath = new vscode.ThemeIcon(icon);
    if (row.compared) item.contextValue = 'compared';
    if (place) item.command = openingOf(place);
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }
}

/** The command that shows a line of a file. */
function openingOf({ file, line }: Place): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(line, 0, line, 0) };
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Open This Line'),
    arguments: [vscode.Uri.parse(file), options],
  };
}
