import * as vscode from 'vscode';
import { parseDate } from '../../model/dates';
import { isAmbiguousDate, readTypedDate } from '../../model/typedDate';
import type { Clock } from '../../platform/clock';
import { typeValue, type Ask } from './ask';

/** A date of a log as people read it, such as "Mon 12 October 2026, 15:00"; other text as it stands. */
export function dateInWords(text: string): string {
  const date = parseDate(text);
  if (!date) return text;
  const language = /^en\b/i.test(vscode.env.language) ? 'en-GB' : vscode.env.language;
  const day = date.day
    .toLocaleString(language, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(/^(\p{L}+), (?=\d)/u, '$1 ');
  return date.time ? `${day}, ${date.time.toString({ smallestUnit: 'minute' })}` : day;
}

interface DateQuestion {
  readonly prompt: string;
  /** Which way to read a date that names no year, or a weekday. */
  readonly lean: 'past' | 'future';
  readonly clock: Clock;
  /** A date of a log that stands in the box at first. */
  readonly value?: string | undefined;
}

/** A question answered by a date, typed as people type it; left empty, it means that there is none yet. */
export function typeOptionalDate({
  prompt,
  lean,
  clock,
  value: first,
}: DateQuestion): Ask<string | undefined> {
  return typeValue({
    prompt,
    value: first,
    placeholder:
      lean === 'past'
        ? vscode.l10n.t('today, yesterday, last fri, 12.10., 2026-10-12')
        : vscode.l10n.t('tomorrow 15:00, next tue, 12.10. 15:00, 2026-10-12 15:00'),
    read: (typed) => {
      if (typed.trim() === '') return { value: undefined };
      const value = readTypedDate(typed, clock(), lean);
      if (value !== undefined) return { value, note: dateInWords(value) };
      return {
        problem: isAmbiguousDate(typed)
          ? vscode.l10n.t('Day or month first? Write 12.10. or 12 Oct to be sure.')
          : vscode.l10n.t('Not a date yet. Try “tomorrow 15:00”, “12.10.” or “2026-10-12 15:00”.'),
      };
    },
  });
}
