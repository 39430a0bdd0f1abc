import type { QuestionDigest } from '../model/log';
import type { Application } from '../model/logbook';
import type { NewAction } from './appendActions';
import { readDocument } from './read';

/** The best rating of an answer that one would like to give differently. */
const weakest = 2;

/**
 * An action for each answer rated 2 or less, about what the question was about; none for a question that an action
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
    const isWeak = rating !== undefined && rating <= weakest;
    if (!isWeak || key === '' || named.some((other) => other.includes(key))) continue;
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
