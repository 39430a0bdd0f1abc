import * as vscode from 'vscode';
import type { ImportPlan, Step } from '../../exchange/plan';
import { excerpt } from '../../model/excerpt';
import { labelOf, outcomes } from '../../model/vocabulary';
import { readOnlyDocument } from '../readOnlyDocument';
import { problemSentence } from './words';

const { t } = vscode.l10n;
const scheme = 'debrief-import';
const preview = readOnlyDocument(scheme, `${t('Import preview')}.md`);

/** Opens a read-only document that tells, row by row, what an import would do. The focus stays where it is. */
export async function showPreview(plan: ImportPlan, context: vscode.ExtensionContext): Promise<void> {
  await preview.show(previewText(plan), context, { preview: true, preserveFocus: true });
}

/** Closes the preview, when its question is answered. */
export async function closePreview(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === scheme);
  await vscode.window.tabGroups.close(own, true);
}

/** What an import would do, in one sentence. */
export function summary({ created, updated, skipped }: ImportPlan): string {
  return t('{0} new, {1} changed, {2} as they are.', created.length, updated.length, skipped.length);
}

function previewText(plan: ImportPlan): string {
  const groups: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [t('To look at'), plan.problems.map((problem) => lineOf(problem.row, problemSentence(problem)))],
    [t('New'), linesOf(plan, 'create')],
    [t('Changed'), linesOf(plan, 'update')],
    [t('Stays as it is'), linesOf(plan, 'skip')],
    [t('Belongs to a row above'), linesOf(plan, 'join')],
  ];
  const sections = groups
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}\n`);
  const intro = `${summary(plan)} ${t('Nothing is written yet.')}`;
  return [`# ${t('Import preview')}\n`, `${intro}\n`, ...sections].join('\n');
}

function linesOf({ steps }: ImportPlan, kind: Step['action']['do']): string[] {
  return steps
    .filter(({ action }) => action.do === kind)
    .map((step) => {
      const name = [step.company, step.role].filter(Boolean).join(', ');
      const reasons = [reason(step.action), keptOutcome(step.action)].filter(Boolean).join('; ');
      return lineOf(step.row, [name, reasons].filter(Boolean).join(': '));
    });
}

function reason(action: Step['action']): string {
  switch (action.do) {
    case 'create':
      return '';
    case 'update':
      return t('gains {0}', action.keys.join(', '));
    case 'skip':
      if (action.isBroken) return t('its log cannot be read');
      return action.staysAt ? '' : t('its log already says all of it');
    case 'join':
      return t('the same application as row {0}', action.row);
  }
}

function keptOutcome(action: Step['action']): string {
  if (action.do === 'create' || !action.staysAt) return '';
  return t('its outcome stays “{0}”', t(labelOf(outcomes, action.staysAt)));
}

function lineOf(row: number, text: string): string {
  return `- ${t('Row {0}', row)}: ${excerpt(text.replaceAll(/\s+/g, ' '), 300)}`;
}
