import type { Question } from '../model/log';
import type { NewAction } from './appendActions';

/** The best rating of an answer that one would like to give differently. */
const weakest = 2;

/**
 * An action for each answer rated 2 or less, about what the question was about; none for a question that an action
 * names already. English, as documents are.
 */
export function practiceActions(
  questions: readonly Question[],
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

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}
