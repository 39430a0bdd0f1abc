import * as vscode from 'vscode';
import type { Calendar } from '../../model/dateWords';
import type { Application } from '../../model/logbook';
import { labelOf, stages } from '../../model/vocabulary';
import { nextWords } from '../../platform/moments';

const { t } = vscode.l10n;

/** The words beside an application's name: what is next, role, stage. What is next comes first: the view is narrow. */
export function descriptionOf(application: Application, calendar: Calendar): string {
  const stage = t(labelOf(stages, application.stage));
  return [nextWords(application.log, calendar), application.log.role, stage]
    .filter((part) => part !== '')
    .join(' · ');
}

/** How many applications. */
export function applicationsWords(count: number): string {
  return count === 1 ? t('One application') : t('{0} applications', String(count));
}
