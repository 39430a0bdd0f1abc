import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { parts } from '../model/log';
import { isComing } from '../model/next';
import { labelOf, roundTypes } from '../model/vocabulary';
import type { Command } from './command';
import { appendTo } from './logEdits';
import { askInTurn, pickOne } from './prompts/ask';
import { choicesOf } from './prompts/choices';
import { dateInWords, typeOptionalDate } from './prompts/date';
import { say, sayWithButton } from './say';

const args = z.object({ log: z.string(), round: parts.round });

/** Adds a round to the end of a log. */
export const addRound: Command<z.infer<typeof args>, { index: number }> = {
  args,

  async complete({ log = '', round }, { clock }) {
    if (round) return { log, round };
    const answers = await askInTurn(vscode.l10n.t('Add Round'), {
      type: pickOne(vscode.l10n.t('What kind of round?'), choicesOf(roundTypes)),
      date: typeOptionalDate({
        prompt: vscode.l10n.t('When is it, or when was it? Leave it empty while you don’t know.'),
        lean: 'future',
        clock,
      }),
    });
    return answers && { log, round: answers };
  },

  run: ({ log, round }) =>
    appendTo(log, (parsed) => ({ path: ['rounds'], length: parsed.log.rounds?.length ?? 0 }), round),

  after({ index }, { log, round }, services) {
    const kind = vscode.l10n.t(labelOf(roundTypes, round.type ?? 'other'));
    const message =
      round.date === undefined
        ? vscode.l10n.t('Round added: {0}.', kind)
        : vscode.l10n.t('Round added: {0}, {1}.', kind, dateInWords(round.date));
    if (isComing(round, services.clock())) {
      const prepareForIt = async () =>
        (await import('./prepare')).prepare.run({ log, round: index }, services);
      sayWithButton(message, vscode.l10n.t('Prepare'), prepareForIt, services.errorLog);
    } else say(message);
  },
};
