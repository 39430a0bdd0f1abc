import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { parts } from '../model/log';
import { competencies, ratings } from '../model/vocabulary';
import type { Command } from './command';
import { appendTo, indexArgument, readLog, roundIndex } from './logEdits';
import { askInTurn, pickOne, typeText } from './prompts/ask';
import { choicesOf, withSkip } from './prompts/choices';
import { say } from './say';

const args = z.object({ log: z.string(), round: indexArgument, question: parts.question });

/** Adds a question to a round, the last one by default. */
export const addQuestion: Command<z.infer<typeof args>, { index: number }> = {
  args,

  async complete({ log = '', round, question }) {
    if (question) return { log, round, question };
    roundIndex((await readLog(log)).log.rounds, round);
    const answers = await askInTurn(vscode.l10n.t('Add Question'), {
      text: typeText(vscode.l10n.t('What were you asked?'), vscode.l10n.t('Design a rate limiter')),
      competency: pickOne(vscode.l10n.t('What was it about?'), withSkip(choicesOf(competencies))),
      rating: pickOne(vscode.l10n.t('How did your answer go?'), withSkip(choicesOf(ratings).reverse())),
    });
    return answers && { log, round, question: answers };
  },

  run: ({ log, round, question }) =>
    appendTo(
      log,
      (parsed) => {
        const index = roundIndex(parsed.log.rounds, round);
        const length = parsed.log.rounds?.[index]?.questions?.length ?? 0;
        return { path: ['rounds', index, 'questions'], length };
      },
      question,
    ),

  after: () => say(vscode.l10n.t('Question added.')),
};
