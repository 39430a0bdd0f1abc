import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Intent, Value } from '../model/edit';
import { parts } from '../model/log';
import type { Command } from './command';
import { changeLog, indexArgument, readLog, roundIndex, withoutMissing } from './logEdits';
import { askWhatChanged, askWhichRound, type RoundChange } from './prompts/round';
import { say } from './say';

const args = z.object({ log: z.string(), round: indexArgument, set: parts.round });

interface Args {
  readonly log: string;
  readonly round?: number | undefined;
  readonly set: RoundChange;
}

/** Changes keys of a round, the last one by default. */
export const updateRound: Command<Args, { changed: boolean }> = {
  args,

  async complete({ log = '', round, set }, { clock }) {
    if (set) return { log, round, set };
    const { rounds = [] } = (await readLog(log)).log;
    roundIndex(rounds, round);
    const title = vscode.l10n.t('Update Round');
    const index = round ?? (await askWhichRound(title, rounds));
    const chosen = index === undefined ? undefined : rounds[index];
    const change = chosen && (await askWhatChanged(title, chosen, clock));
    return change && { log, round: index, set: change };
  },

  run: ({ log, round, set }) =>
    changeLog(log, (parsed) => {
      const index = roundIndex(parsed.log.rounds, round);
      return Object.entries<Value | null | undefined>(set).flatMap(([key, value]): Intent[] => {
        const path = ['rounds', index, key];
        if (value === undefined) return [];
        return value === null ? [{ do: 'unset', path }] : [{ do: 'set', path, value: withoutMissing(value) }];
      });
    }),

  after: () => say(vscode.l10n.t('Round updated.')),
};
