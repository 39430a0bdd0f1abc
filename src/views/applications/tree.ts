import * as vscode from 'vscode';
import { groupingOf, groupsOf, type Group, type Grouping } from '../../model/grouping';
import type { Application } from '../../model/logbook';
import { namesOf } from '../../model/names';
import { isBroken } from '../../model/problems';
import { outcomes, row } from '../../model/vocabulary';
import type { Clock } from '../../platform/clock';
import { calendarAt } from '../../platform/moments';
import { hiddenName, setting } from '../../platform/settings';
import type { Workspace } from '../../workspace/workspace';
import { applicationsWords, descriptionOf } from './words';

/** A node of the tree. An application's node carries its log, as commands take it. */
export type Node = GroupNode | ApplicationNode;

/** Applications that stand together. */
interface GroupNode {
  readonly kind: 'group';
  readonly group: Group;
  readonly children: readonly ApplicationNode[];
}

/** An application; `name` is what it is called on screen. */
export interface ApplicationNode {
  readonly kind: 'application';
  readonly log: string;
  readonly application: Application;
  readonly name: string;
  readonly parent: GroupNode;
}

/** The applications as a tree of two levels, made anew from the logbook whenever it changes. */
export class ApplicationTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private groups: readonly GroupNode[] | undefined;

  constructor(
    private readonly workspace: Workspace,
    private readonly clock: Clock,
  ) {}

  /** Forgets what it showed, and shows it anew. */
  refresh(): void {
    this.groups = undefined;
    this.changed.fire(undefined);
  }

  /** The node of an application, if the tree has it. */
  find(log: string): ApplicationNode | undefined {
    return this.nodes()
      .flatMap(({ children }) => children)
      .find((node) => node.log === log);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return node.kind === 'group' ? [...node.children] : [];
    await this.workspace.whenListed();
    return [...this.nodes()];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'application' ? node.parent : undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : applicationItem(node, this.clock);
  }

  /** Tells the story of an application once somebody points at it. */
  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    if (node.kind === 'group') return item;
    const { storyOf } = await import('./story');
    item.tooltip = storyOf(node, this.workspace.logbook.applications(), calendarAt(this.clock()));
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private nodes(): readonly GroupNode[] {
    if (this.groups) return this.groups;
    const applications = this.workspace.logbook.applications();
    const names = namesOf(applications, hiddenName());
    this.groups = groupsOf(applications, presentGrouping(), this.clock()).map((group) =>
      toNode(group, names),
    );
    return this.groups;
  }
}

function presentGrouping(): Grouping {
  return groupingOf(setting('applications.groupBy'));
}

function toNode(group: Group, names: ReadonlyMap<string, string>): GroupNode {
  const children: ApplicationNode[] = [];
  const node: GroupNode = { kind: 'group', group, children };
  for (const application of group.applications) {
    const { uri } = application;
    children.push({ kind: 'application', log: uri, application, name: names.get(uri) ?? '', parent: node });
  }
  return node;
}

function groupItem({ group, children }: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const grouping = presentGrouping();
  const label = grouping === 'company' ? (children[0]?.name ?? '') : vscode.l10n.t(group.label);
  const item = new vscode.TreeItem(label, group.open ? Expanded : Collapsed);
  item.id = `${grouping}:${group.id}`;
  item.contextValue = 'group';
  if (group.open && group.count > 0) {
    item.description = String(group.count);
    item.accessibilityInformation = { label: `${label}, ${applicationsWords(group.count)}` };
  }
  return item;
}

function applicationItem({ application, name }: ApplicationNode, clock: Clock): vscode.TreeItem {
  const { uri, outcome } = application;
  const { icon, color, open } = row(outcomes, outcome);
  const broken = isBroken(application.problems);
  const item = new vscode.TreeItem(name);
  const calendar = calendarAt(clock());
  const description = descriptionOf(application, calendar);
  const mark = vscode.l10n.t('to mend');
  item.id = uri;
  item.description = broken ? [mark, description].join(' · ') : description;
  item.iconPath = broken
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  item.contextValue = ['application', open ? 'open' : 'closed', ...(broken ? ['broken'] : [])].join(' ');
  item.accessibilityInformation = {
    label: `${name}, ${vscode.l10n.t(row(outcomes, outcome).label)}, ${item.description}`,
  };
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open Log'),
    arguments: [vscode.Uri.parse(uri)],
  };
  return item;
}

/** Whether an outcome can be dropped on this node: its group's, where the tree is grouped by outcome. */
export function outcomeOf(node: Node | undefined): Group['outcome'] {
  return node?.kind === 'application' ? node.parent.group.outcome : node?.group.outcome;
}
