import * as vscode from 'vscode';
import { momentWords, type Calendar } from '../../model/dateWords';
import { excerpt } from '../../model/excerpt';
import type { RoundDigest } from '../../model/log';
import type { Application } from '../../model/logbook';
import { namesFor } from '../../model/mask';
import { isPending } from '../../model/next';
import { happeningsOf, type Happening } from '../../model/timeline';
import { labelOf, outcomes, ratings, results, roundTypes, stages } from '../../model/vocabulary';
import { hiddenName } from '../../platform/settings';
import type { ApplicationNode } from './tree';

const { t } = vscode.l10n;

/** How much of an event's note is shown, in characters. */
const longestNote = 120;

/**
 * An application's story as plain text, a line each; what has no date is left out.
 * @param all those among which names are hidden, where they are
 */
export function storyOf(
  { application, name }: Pick<ApplicationNode, 'application' | 'name'>,
  all: readonly Application[],
  calendar: Calendar,
): string {
  const { log, outcome, stage } = application;
  const { mask } = namesFor(all, hiddenName());
  const head = [name, log.role].filter((part) => part !== '').join(' · ');
  const status = `${t(labelOf(outcomes, outcome))} · ${t(labelOf(stages, stage))}`;
  const lines = happeningsOf(log, outcome, calendar.now.timeZoneId).flatMap((happening) =>
    happening.date === undefined
      ? []
      : [`${momentWords(happening.date, calendar)}: ${happeningWords(happening, mask)}`],
  );
  return [head, status, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}

function happeningWords(happening: Happening, mask: (text: string) => string): string {
  switch (happening.kind) {
    case 'applied':
      return t('Applied');
    case 'round':
      return roundWords(happening.round);
    case 'event':
      return noteWords(happening.note ?? '', mask) || t('Noted');
    case 'offer':
      return t('Offer');
    case 'decided':
      return t(labelOf(outcomes, happening.outcome));
    case 'feedback_asked':
      return t('Asked for feedback');
    case 'feedback':
      return t('Feedback came');
  }
}

/** On one line: first, so that a name that was broken between two is hidden too. */
function noteWords(note: string, mask: (text: string) => string): string {
  return excerpt(mask(note.replace(/\s+/g, ' ').trim()), longestNote);
}

function roundWords(round: RoundDigest): string {
  const { type = 'other', result, self_rating: felt } = round;
  return [
    t(labelOf(roundTypes, type)),
    ...(result === undefined || isPending(round) ? [] : [t(labelOf(results, result))]),
    ...(felt === undefined ? [] : [t(labelOf(ratings, felt))]),
  ].join(', ');
}
