import * as vscode from 'vscode';
import type { AgendaKind, AgendaWhen, TitledEntry } from '../../model/agenda';
import { answerOf, byWhen, isUnderWay, wantsPreparation } from '../../model/nextUp';
import { calendarAt } from '../../platform/moments';
import { openingOf } from './open';
import type { Present } from './present';
import { descriptionOf, labelFor, silentWords, tooltipOf, whenLabel } from './words';

/** A node of the tree. An entry's node carries its log and round, as commands take them. */
export type Node = GroupNode | EntryNode | SilentNode;

interface GroupNode {
  readonly kind: 'group';
  readonly when: AgendaWhen;
  readonly children: readonly EntryNode[];
}

interface EntryNode {
  readonly kind: 'entry';
  readonly log: string;
  readonly round?: number;
  readonly entry: TitledEntry;
}

interface SilentNode {
  readonly kind: 'silent';
  readonly count: number;
}

const icons: Readonly<Record<AgendaKind, string>> = {
  round: 'calendar',
  offer_deadline: 'gift',
  follow_up: 'mail',
  check_in: 'comment',
  let_go: 'coffee',
  post_mortem: 'notebook',
  action: 'target',
};

/** What stands below a node, or at the top. */
export function childrenOf(node: Node | undefined, present: Present): Node[] {
  if (!node) return nodesOf(present);
  return node.kind === 'group' ? [...node.children] : [];
}

/** How a node looks. */
export function itemOf(node: Node, present: Present): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'silent':
      return silentItem(node);
    case 'entry':
      return entryItem(node, present);
  }
}

function nodesOf({ entries, silent, now }: Present): Node[] {
  const groups = byWhen(entries, now).map((group): GroupNode => ({
    kind: 'group',
    when: group.when,
    children: group.entries.map((entry) => ({
      kind: 'entry',
      log: entry.log,
      ...(entry.round === undefined ? {} : { round: entry.round }),
      entry,
    })),
  }));
  return silent.length > 0 ? [...groups, { kind: 'silent', count: silent.length }] : groups;
}

function groupItem({ when }: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(whenLabel(when), when === 'later' ? Collapsed : Expanded);
  item.id = when;
  item.contextValue = 'group';
  return item;
}

function entryItem({ entry }: EntryNode, present: Present): vscode.TreeItem {
  const { now } = present;
  const { kind, log, round, document, line, title } = entry;
  const label = labelFor(entry, present);
  const description = descriptionOf(entry, calendarAt(now));
  const item = new vscode.TreeItem(label);
  item.id = [kind, log, round, document, line].join('|');
  item.description = description;
  item.tooltip = tooltipOf(entry, present);
  item.iconPath = new vscode.ThemeIcon(icons[kind]);
  item.contextValue = [
    'entry',
    kind,
    ...(isUnderWay(entry, now) ? ['running'] : []),
    ...(wantsPreparation(entry, now) ? ['unprepared'] : []),
  ].join(' ');
  item.accessibilityInformation = {
    label: [label, description].filter((part) => part !== '').join(', '),
  };
  if (answerOf(entry)) {
    item.checkboxState = {
      state: vscode.TreeItemCheckboxState.Unchecked,
      tooltip: vscode.l10n.t('Done'),
      accessibilityInformation: { label: vscode.l10n.t('Done: {0}', title) },
    };
  }
  item.command = openingOf(entry);
  return item;
}

function silentItem({ count }: SilentNode): vscode.TreeItem {
  const item = new vscode.TreeItem(silentWords(count));
  item.id = 'silent';
  item.accessibilityInformation = { label: silentWords(count) };
  item.contextValue = 'silent';
  item.iconPath = new vscode.ThemeIcon('circle-outline');
  item.tooltip = vscode.l10n.t(
    'Choose which ones to close for now. Should an answer come after all, they can be opened again.',
  );
  item.command = { command: 'debrief.closeSilent', title: vscode.l10n.t('Close Silent Applications…') };
  return item;
}
