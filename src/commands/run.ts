import * as vscode from 'vscode';
import { Failure } from '../platform/failure';
import { checkArguments, missingKeys } from './arguments';
import { chooseLog, readCall, withExistingLogs } from './call';
import type { Command, Services } from './command';
import { showFailure, toFailure } from './failures';

/**
 * Runs a command as VS Code or a program called it. Given all it requires, it runs without a word and rejects when it
 * fails; else a person called it: they are asked for what is missing, a failure is one message, and leaving a question
 * resolves to undefined.
 * @param selection the tree nodes or files that were selected when the command was called
 * @throws Failure
 */
export async function callCommand(
  load: () => Promise<Command>,
  argument: unknown,
  selection: unknown,
  services: Services,
): Promise<unknown> {
  let unattended = false;
  try {
    const command = await load();
    const call = await readCall(command.args.shape, argument, selection, services);
    unattended = call.complete;
    checkArguments(command.args, call.given);
    const given = await withExistingLogs(call.given, services);
    const result = await (unattended ? command.run(given, services) : runForPerson(command, given, services));
    // Whoever asks the logbook next finds there what was written.
    await services.workspace.whenListed();
    return result;
  } catch (error) {
    if (unattended) throw toFailure(error, services.errorLog);
    showFailure(error, services.errorLog);
    return undefined;
  }
}

async function runForPerson(
  command: Command,
  given: Record<string, unknown>,
  services: Services,
): Promise<unknown> {
  const named = await withLog(command, given, services);
  const args = named && command.complete ? await command.complete(named, services) : named;
  if (!args) return undefined;
  refuseMissing(command, args);
  const result = await command.run(args, services);
  await command.after?.(result, args, services);
  return result;
}

/** The keys given, with a log where the command requires one. Undefined when the person left. */
async function withLog(
  { args }: Command,
  given: Record<string, unknown>,
  services: Services,
): Promise<Record<string, unknown> | undefined> {
  if (!missingKeys(args.shape, given).includes('log')) return given;
  const log = await chooseLog(services);
  return log === undefined ? undefined : { ...given, log };
}

function refuseMissing({ args }: Command, given: object): void {
  const [missing] = missingKeys(args.shape, { ...given });
  if (missing !== undefined) throw new Failure(vscode.l10n.t('{0} is missing.', missing));
}
