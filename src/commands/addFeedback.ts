import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { parts } from '../model/log';
import type { Command } from './command';
import { appendTo, today } from './logEdits';
import { askInTurn, typeOptionalText, typeText } from './prompts/ask';
import { say } from './say';

const args = z.object({ log: z.string(), feedback: parts.feedback });

/** Adds what the employer said to a log. */
export const addFeedback: Command<z.infer<typeof args>, { index: number }> = {
  args,

  async complete({ log = '', feedback }, { clock }) {
    if (feedback) return { log, feedback };
    const answers = await askInTurn(vscode.l10n.t('Add Feedback'), {
      text: typeText(vscode.l10n.t('What did they say? Their own words, if you have them.')),
      from: typeOptionalText(
        vscode.l10n.t('Who said it? Leave it empty if it does not matter.'),
        vscode.l10n.t('recruiter, Robin'),
      ),
    });
    return answers && { log, feedback: { date: today(clock), ...answers } };
  },

  run: ({ log, feedback }) =>
    appendTo(log, (parsed) => ({ path: ['feedback'], length: parsed.log.feedback?.length ?? 0 }), feedback),

  after: () => say(vscode.l10n.t('Feedback kept, in their words.')),
};
