import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { parts } from '../model/log';
import { hasBegun } from '../model/next';
import { Failure } from '../platform/failure';
import type { Command } from './command';
import { changeLog, indexArgument, roundIndex, today } from './logEdits';
import { say } from './say';

const args = z.object({ log: z.string(), round: indexArgument, date: parts.round.shape.followed_up });

/** Notes that the thank-you went out: today, for the last round that has begun, unless told otherwise. */
export const recordFollowUp: Command<z.infer<typeof args>, { changed: boolean }> = {
  args,

  run: ({ log, round, date }, { clock }) =>
    changeLog(log, (parsed) => {
      const { rounds = [] } = parsed.log;
      const past = rounds.findLastIndex((candidate) => hasBegun(candidate, clock()));
      if (round === undefined && past < 0) {
        throw new Failure(vscode.l10n.t('No round of this log has been held yet, so no thank-you is owed.'));
      }
      const path = ['rounds', roundIndex(rounds, round ?? past), 'followed_up'];
      return [{ do: 'set', path, value: date ?? today(clock) }];
    }),

  after: () => say(vscode.l10n.t('Noted: the thank-you went out.')),
};
