import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { practiceActions } from '../documents/practice';
import { captureIntents, linesOf, readCapturedLine } from '../model/capture';
import { momentText } from '../model/dates';
import { guesser } from '../model/guess';
import { parts, type Log, type Round } from '../model/log';
import { hasBegun } from '../model/next';
import type { Action } from '../model/reviewed';
import { countedLogs } from '../model/used';
import type { Clock } from '../platform/clock';
import { actionEdits } from '../workspace/actions';
import { logEdit } from '../workspace/edit';
import { openForEdit } from '../workspace/openForEdit';
import type { Command, Services } from './command';
import { indexArgument, logChange, readApplication, readLog, roundIndex, today } from './logEdits';
import { askToCapture, type Told } from './prompts/capture';
import type { ReadLine } from './prompts/questions';
import { applyUndoably, sayWithUndo, type Undo } from './undo';

const { self_rating, followed_up } = parts.round.shape;

/** What a program may tell in place of a person. */
const tellable = {
  self_rating,
  /** One thing that did. */
  went_well: z.optional(z.string()),
  /** Questions, a line each, perhaps with a rating. */
  lines: z.optional(z.string()),
  followed_up,
  /** Whether answers rated 2 or less become actions. */
  actions: z.optional(z.boolean()),
};

const args = z.object({ log: z.string(), round: indexArgument, ...tellable });

interface Args extends z.infer<typeof args> {
  /** What a person told. */
  readonly told?: Told | undefined;
}

/**
 * The two-minute capture after a round, by default the last one that has begun. A conversation, whoever calls for it;
 * a call that tells something of the round itself asks nothing.
 */
export const captureRound: Command<Args, { questions: number }> = {
  args,

  async complete({ log = '', ...rest }, services) {
    const given = { log, ...rest };
    if (tells(given)) return given;
    const told = await converse(given, services);
    return told && { ...given, told };
  },

  async run(given, services) {
    if (tells(given)) {
      const told = await readTold(given, services);
      await write(given, told, services);
      return { questions: told.questions.length };
    }
    const told = given.told ?? (await converse(given, services));
    if (!told) return { questions: 0 };
    try {
      sayWithUndo(messageFor(told), await write(given, told, services), services.errorLog);
    } catch (error) {
      await keepAside(told);
      throw error;
    }
    return { questions: told.questions.length };
  },
};

function tells(given: Args): boolean {
  return Object.keys(tellable).some((key) => given[key as keyof typeof tellable] !== undefined);
}

/** Asks a person. Undefined when they told nothing. @throws Failure before the first question when the log cannot be edited */
async function converse({ log, round }: Args, services: Services): Promise<Told | undefined> {
  const uri = vscode.Uri.parse(log);
  await logEdit(uri, []).change((await openForEdit(uri)).getText());
  // What was asked before helps to tell what a question is about.
  await services.workspace.whenReady();
  const chosen = chooseRound((await readLog(log)).log, round, services.clock);
  const told = await askToCapture(chosen.round, {
    read: reader(chosen.round, services),
    today: today(services.clock),
    present: openActions(log, services),
  });
  return captureIntents(chosen.round, chosen.index, told, '').length > 0 ? told : undefined;
}

/** What a program told. */
async function readTold(given: Args, services: Services): Promise<Told> {
  await services.workspace.whenReady();
  const { round } = chooseRound((await readLog(given.log)).log, given.round, services.clock);
  const read = reader(round, services);
  const questions = linesOf(given.lines ?? '').flatMap((line) => read(line) ?? []);
  return {
    self_rating: given.self_rating,
    wentWell: given.went_well,
    questions,
    followed_up: given.followed_up,
    actions: given.actions === true ? practiceActions(questions, openActions(given.log, services)) : [],
  };
}

/** The round that is meant: the last that has begun, unless another is asked for. @throws Failure when there is none */
function chooseRound(
  { rounds = [] }: Pick<Log, 'rounds'>,
  asked: number | undefined,
  clock: Clock,
): { index: number; round: Round } {
  const begun = rounds.findLastIndex((round) => hasBegun(round, clock()));
  const index = roundIndex(rounds, asked ?? (begun < 0 ? undefined : begun));
  return { index, round: rounds[index] ?? {} };
}

/** Reads lines of this round, with a suggestion for what each question was about. */
function reader({ type }: Round, { workspace }: Services): ReadLine {
  const guess = guesser(countedLogs(workspace.logbook.applications()), type);
  return (line) => {
    const question = readCapturedLine(line);
    const competency = guess(question?.text ?? '');
    return question && competency !== undefined ? { ...question, competency } : question;
  };
}

/** What the documents of an application hold that is still to do. */
function openActions(log: string, { workspace }: Services): readonly Action[] {
  const documents = workspace.logbook.get(log)?.documents ?? [];
  return documents.flatMap(({ actions }) => actions.filter(({ state }) => state === 'open'));
}

/** Writes it all in one step. */
async function write({ log, round }: Args, told: Told, services: Services): Promise<Undo> {
  const { clock, workspace, context } = services;
  const { logbook } = workspace;
  const application = await readApplication(log, services);
  const place = { logbook, clock, extensionUri: context.extensionUri };
  const { edits, files } = await actionEdits(application, told.actions, place);
  const rated = momentText(clock());
  const change = logChange(log, (parsed) => {
    const chosen = chooseRound(parsed.log, round, clock);
    return captureIntents(chosen.round, chosen.index, told, rated);
  });
  return (await applyUndoably([change, ...edits], files)).undo;
}

/** Names what was kept. */
function messageFor({ self_rating, wentWell = '', questions, followed_up, actions }: Told): string {
  const { t } = vscode.l10n;
  const kept = [
    ...(self_rating === undefined ? [] : [t('how it felt')]),
    ...(wentWell.trim() === '' ? [] : [t('what went well')]),
    ...(questions.length === 0
      ? []
      : [counted(questions.length, t('one question'), t('{0} questions', questions.length))]),
    ...(actions.length === 0
      ? []
      : [counted(actions.length, t('one action'), t('{0} actions', actions.length))]),
    ...(followed_up === undefined ? [] : [t('the thank-you')]),
  ];
  return t('Kept: {0}.', kept.join(', '));
}

function counted(count: number, one: string, several: string): string {
  return count === 1 ? one : several;
}

/** Saves what was told from being lost with a log that could not be written. */
async function keepAside({ wentWell = '', questions }: Told): Promise<void> {
  const lines = [wentWell, ...questions.map(({ text = '', rating }) => [text, rating].join(' '))];
  const content = lines.filter((line) => line.trim() !== '').join('\n');
  if (content === '') return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }));
}
