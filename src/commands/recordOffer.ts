import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Intent } from '../model/edit';
import { parts } from '../model/log';
import { outcomeIntents } from '../model/outcome';
import type { Command } from './command';
import { changeLog, today, withoutMissing } from './logEdits';
import { askInTurn } from './prompts/ask';
import { typeOptionalDate } from './prompts/date';
import { typeOptionalPay } from './prompts/pay';

const args = z.object({ log: z.string(), offer: parts.offer });

/** Writes down an offer, and that there is one to decide on. Keys that are not given stay. */
export const recordOffer: Command<z.infer<typeof args>, { changed: boolean }> = {
  args,

  async complete({ log = '', offer }, { clock }) {
    if (offer) return { log, offer };
    const answers = await askInTurn(vscode.l10n.t('Record Offer'), {
      pay: typeOptionalPay(vscode.l10n.t('What do they offer? Leave it empty while you don’t know.')),
      deadline: typeOptionalDate({
        prompt: vscode.l10n.t('When do they want your answer? Leave it empty if they did not say.'),
        lean: 'future',
        clock,
      }),
    });
    return answers && { log, offer: { date: today(clock), deadline: answers.deadline, ...answers.pay } };
  },

  run: ({ log, offer }, { clock }) =>
    changeLog(log, (parsed) => {
      const outcome = outcomeIntents(parsed, 'offer', undefined, today(clock));
      const value = withoutMissing(offer);
      if (!parsed.lines.has('offer')) return [{ do: 'set', path: ['offer'], value }, ...outcome];
      const keys = Object.entries(value).map(([key, item]): Intent => {
        return { do: 'set', path: ['offer', key], value: item };
      });
      return [...keys, ...outcome];
    }),

  after() {
    void vscode.window.showInformationMessage(vscode.l10n.t('Recorded. An offer is yours to decide on.'));
  },
};
