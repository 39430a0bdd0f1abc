import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { hasTime, momentOfText } from '../../model/dates';
import type { Application } from '../../model/logbook';
import { labelOf, outcomes, ratings, results, roundTypes, stages } from '../../model/vocabulary';
import { momentWords, nextWords } from '../../platform/moments';

const { t } = vscode.l10n;

function dateWords(text: string, now: Temporal.ZonedDateTime): string {
  const at = momentOfText(text, now.timeZoneId);
  return at ? momentWords(at, hasTime(text)) : text;
}

/** The words beside an application's name: role, stage, what is next. */
export function descriptionOf(application: Application, now: Temporal.ZonedDateTime): string {
  const stage = t(labelOf(stages, application.stage));
  return [application.log.role, stage, nextWords(application.log, now)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** An application's story as plain text, a line each. */
export function timelineOf(application: Application, name: string, now: Temporal.ZonedDateTime): string {
  const { log, outcome, stage } = application;
  const head = [name, log.role].filter((part) => part !== '').join(' — ');
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
    .map((entry) => ({ ...entry, at: momentOfText(entry.date, now.timeZoneId)?.epochMilliseconds ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ date, words }) => `${dateWords(date, now)}: ${words}`);
  return [head, status, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}
