import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { logSchema } from '../model/log';
import { namesFor } from '../model/mask';
import { goodThingOf, outcomeIntents, settlingIntents } from '../model/outcome';
import { excerpt } from '../model/excerpt';
import { ids, isOpen, outcomes, type Outcome } from '../model/vocabulary';
import { Failure } from '../platform/failure';
import { hiddenName } from '../platform/settings';
import type { Command, Services } from './command';
import { showFailure } from './failures';
import { logChange, today } from './logEdits';
import { askAboutOthers, askAboutRounds } from './prompts/consequences';
import { askOnce, pickOne } from './prompts/ask';
import { choicesOf } from './prompts/choices';
import { applyUndoably, sayWithUndo, type Undo } from './undo';

const args = z.object({
  log: z.union([z.string(), z.array(z.string())]),
  outcome: z.enum(ids(outcomes)),
  decided: logSchema.shape.decided,
});

/** What a person may want settled in the same step. */
interface Consequences {
  /** Whether the last pending round of each log is settled as well. */
  readonly settle?: boolean;
  /** Logs of other applications to withdraw. */
  readonly withdraw?: readonly string[];
}

type Args = z.infer<typeof args> & Consequences;

interface Result {
  readonly changed: boolean;
}

const undos = new WeakMap<Result, Undo>();

/** Sets the outcome of applications. */
export const setOutcome: Command<Args, Result> = {
  args,

  async complete({ log = [], outcome, decided }, services) {
    const title = vscode.l10n.t('Set Outcome');
    const logs = [log].flat();
    const present = services.workspace.logbook.get(logs[0] ?? '')?.outcome;
    const others = choicesOf(outcomes).filter(({ value }) => logs.length > 1 || value !== present);
    const chosen =
      outcome ?? (await askOnce(title, pickOne(vscode.l10n.t('How does it stand now?'), others)));
    if (!chosen) return undefined;
    const settle = chosen === 'rejected' ? await askAboutRounds(title, logs, services) : false;
    const withdraw = chosen === 'accepted' ? await askAboutOthers(title, logs, services) : [];
    if (settle === undefined || withdraw === undefined) return undefined;
    return { log, outcome: chosen, decided, settle, withdraw };
  },

  async run(given, services) {
    const { changed, undo } = await apply(given, services);
    const result = { changed };
    undos.set(result, undo);
    return result;
  },

  after(result, { log, outcome }, services) {
    const undo = undos.get(result);
    if (result.changed && undo)
      sayWithUndo(messageFor(outcome, [log].flat(), services), undo, services.errorLog);
  },
};

/** Sets the outcome of applications that were moved to it in a tree, and says so, with a way back. */
export async function moveTo(logs: readonly string[], outcome: Outcome, services: Services): Promise<void> {
  try {
    const { changed, undo } = await apply({ log: [...logs], outcome }, services);
    if (changed) sayWithUndo(messageFor(outcome, logs, services), undo, services.errorLog);
  } catch (error) {
    showFailure(error, services.errorLog);
  }
}

/** What a person is told about an outcome that was just recorded. */
function messageFor(outcome: Outcome, logs: readonly string[], services: Services): string {
  switch (outcome) {
    case 'rejected':
      return messageForRejection(logs, services);
    case 'no_response':
      return vscode.l10n.t('Recorded. Nothing to do tonight.');
    case 'accepted':
      return vscode.l10n.t('Recorded. Congratulations.');
    case 'offer':
      return vscode.l10n.t('Recorded. Well earned.');
    case 'pending':
      return vscode.l10n.t('Recorded. It is open again.');
    default:
      return vscode.l10n.t('Recorded.');
  }
}

/** On the evening of a rejection: what went well, and no demand. */
export function messageForRejection(
  logs: readonly string[],
  { workspace, clock }: Pick<Services, 'workspace' | 'clock'>,
): string {
  const { t } = vscode.l10n;
  const [log] = logs.length === 1 ? logs.map((uri) => workspace.logbook.get(uri)?.log) : [];
  const good = log && goodThingOf(log, clock());
  switch (good?.kind) {
    case 'final':
      return t('Recorded. They took you as far as the final round. Nothing to do tonight.');
    case 'answer':
      return t(
        'Recorded. Your answer to “{0}” was a good one. Nothing to do tonight.',
        excerpt(namesFor(workspace.logbook.applications(), hiddenName()).mask(good.question), longestQuoted),
      );
    case 'interview':
      return t('Recorded. They wanted to meet you. Nothing to do tonight.');
    default:
      return t('Recorded. Nothing to do tonight.');
  }
}

const longestQuoted = 60;

async function apply(
  { log, outcome, decided, settle = false, withdraw = [] }: Args,
  { clock }: Services,
): Promise<{ changed: boolean; undo: Undo }> {
  if (decided !== undefined && isOpen(outcome)) {
    throw new Failure(
      vscode.l10n.t('decided: the outcome {0} is open, so it has no such date. Leave it out.', outcome),
    );
  }
  const day = today(clock);
  const { changed, undo } = await applyUndoably([
    ...[...new Set([log].flat())].map((uri) =>
      logChange(uri, (parsed) => [
        ...outcomeIntents(parsed, outcome, decided, day),
        ...(settle ? settlingIntents(parsed.log, clock()) : []),
      ]),
    ),
    ...withdraw.map((uri) => logChange(uri, (parsed) => outcomeIntents(parsed, 'withdrawn', undefined, day))),
  ]);
  return { changed: changed.length > 0, undo };
}
