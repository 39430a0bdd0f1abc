import type { QuestionDigest } from '../model/log';
import type { Application } from '../model/logbook';
import { isWeak } from '../model/vocabulary';
import type { NewAction } from './appendActions';
import { readDocument } from './read';

/**
 * An action for each weak answer, about what the question was about; none for a question that an action
 * names already. English, as documents are.
 */
export function practiceActions(
  questions: readonly QuestionDigest[],
  present: readonly { readonly text: string }[] = [],
): NewAction[] {
  const named = present.map(({ text }) => plain(text));
  const actions = new Map<string, NewAction>();
  for (const { text = '', rating, competency } of questions) {
    const key = plain(text);
    if (!isWeak(rating) || key === '' || named.some((other) => other.includes(key))) continue;
    if (!actions.has(key)) actions.set(key, { text: `Practice: ${text.trim()}`, area: competency });
  }
  return [...actions.values()];
}

/** The actions for weak answers of an application that neither its documents nor this text, perhaps newer, hold. */
export function practiceFor({ log, documents }: Application, text: string): NewAction[] {
  const questions = (log.rounds ?? []).flatMap((round) => round.questions ?? []);
  const present = [...documents.flatMap(({ actions }) => actions), ...readDocument(text).actions];
  return practiceActions(questions, present);
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}
