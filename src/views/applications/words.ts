import * as vscode from 'vscode';
import { momentOfText } from '../../model/dates';
import { momentWords, type Calendar } from '../../model/dateWords';
import type { Application } from '../../model/logbook';
import { labelOf, outcomes, ratings, results, roundTypes, stages } from '../../model/vocabulary';
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

/** An application's story as plain text, a line each. */
export function timelineOf(application: Application, name: string, calendar: Calendar): string {
  const { log, outcome, stage } = application;
  const head = [name, log.role].filter((part) => part !== '').join(' · ');
  const status = `${t(labelOf(outcomes, outcome))} · ${t(labelOf(stages, stage))}`;
  const dated: { date: string; words: string }[] = [];
  const add = (date: string | undefined, words: string) => {
    if (date !== undefined) dated.push({ date, words });
  };
  add(log.applied, t('Applied'));
  for (const round of log.rounds ?? []) {
    const result =
      round.result === undefined || round.result === 'pending' ? '' : t(labelOf(results, round.result));
    const rating = round.self_rating === undefined ? '' : t(labelOf(ratings, round.self_rating));
    const words = [t(labelOf(roundTypes, round.type ?? 'other')), result, rating].filter(
      (part) => part !== '',
    );
    add(round.date, words.join(', '));
  }
  add(log.offer?.date, t('Offer'));
  add(log.decided, t(labelOf(outcomes, outcome)));
  const lines = dated
    .map((entry) => ({
      ...entry,
      at: momentOfText(entry.date, calendar.now.timeZoneId)?.epochMilliseconds ?? 0,
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ date, words }) => `${momentWords(date, calendar)}: ${words}`);
  return [head, status, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}
