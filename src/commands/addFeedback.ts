import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { parts } from '../model/log';
import type { Command } from './command';
import { appendTo, logChange, readLog, today } from './logEdits';
import { askAsFar, typeOptionalText, typeText } from './prompts/ask';
import { say } from './say';
import { applyUndoably, sayWithUndo } from './undo';

const args = z.object({ log: z.string(), feedback: parts.feedback });

/** Adds what the employer said to a log. */
export const addFeedback: Command<z.infer<typeof args>, { index: number }> = {
  args,

  async complete({ log = '', feedback }, { clock, errorLog }) {
    if (feedback) return { log, feedback };
    const { t } = vscode.l10n;
    const isAsked = (await readLog(log)).log.feedback_asked !== undefined;
    const asks = {
      text: isAsked
        ? typeText(t('What did they say? Their own words, if you have them.'))
        : typeOptionalText(
            t('What did they say, in their words? Leave it empty if you asked and nothing came so far.'),
          ),
      from: typeOptionalText(t('Who said it? Leave it empty if it does not matter.'), t('recruiter, Robin')),
    };
    const { answers, finished } = await askAsFar<{ text: string | undefined; from: string | undefined }>(
      t('Add Feedback'),
      { text: () => asks.text, from: ({ text }) => (text === undefined ? undefined : asks.from) },
    );
    if (!finished) return undefined;
    if (answers.text !== undefined) return { log, feedback: { date: today(clock), ...answers } };
    // What was asked for is all there is to write: no feedback to go on with.
    const asked = logChange(log, () => [{ do: 'set', path: ['feedback_asked'], value: today(clock) }]);
    sayWithUndo(t('Noted: you asked. You did your part.'), (await applyUndoably([asked])).undo, errorLog);
    return undefined;
  },

  run: ({ log, feedback }) =>
    appendTo(log, (parsed) => ({ path: ['feedback'], length: parsed.log.feedback?.length ?? 0 }), feedback),

  after: () => say(vscode.l10n.t('Feedback kept, in their words.')),
};
