import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugOf } from '../model/logbook';
import { Failure } from '../platform/failure';
import { isThere, logOfFile } from '../workspace/files';
import { workspaceFolder } from '../workspace/folders';
import { parseUri } from '../workspace/parseUri';
import { isPlainObject, missingKeys, type Shape } from './arguments';
import type { Services } from './command';
import { refuseEmpty } from './emptySearch';
import { askOnce, pickOne } from './prompts/ask';
import { applicationChoices } from './prompts/choices';

/** What a command was called with: the keys that it gives, and whether a program gave all that are required. */
export interface Call {
  readonly given: Record<string, unknown>;
  readonly complete: boolean;
}

/**
 * Reads what VS Code or a program passed to a command: a plain object as it stands; a URI or a tree node as the log that
 * it belongs to, a node also as the round; several selected ones as a list where the command takes one. A log that is
 * required and not given is that of the active application.
 */
export async function readCall(
  shape: Shape,
  argument: unknown,
  selection: unknown,
  services: Services,
): Promise<Call> {
  if (isPlainObject(argument) && typeof argument.kind !== 'string') {
    const given = await withActiveLog(shape, argument, services);
    return { given, complete: missingKeys(shape, given).length === 0 };
  }
  if (!shape.log) return { given: {}, complete: false };
  await services.workspace.whenListed();
  const chosen = shape.outcome ? outcomeOfItem(argument) : {};
  const selected = Array.isArray(selection) ? selection.map((item) => logOfItem(item, services)) : [];
  const logs = [...new Set(selected.filter((log) => log !== undefined))];
  if (logs.length > 1 && z.safeParse(shape.log, logs).success)
    return { given: { log: logs, ...chosen }, complete: false };
  const log = logOfItem(argument, services) ?? activeLog(services);
  return {
    given: {
      ...(log === undefined ? {} : { log }),
      ...(shape.round ? roundOfItem(argument) : {}),
      ...chosen,
    },
    complete: false,
  };
}

async function withActiveLog(
  shape: Shape,
  given: Record<string, unknown>,
  services: Services,
): Promise<Record<string, unknown>> {
  if (!missingKeys(shape, given).includes('log')) return { ...given };
  await services.workspace.whenListed();
  const log = activeLog(services);
  return log === undefined ? { ...given } : { ...given, log };
}

/** The log of a tree node, or of a file that was passed. */
function logOfItem(item: unknown, services: Services): string | undefined {
  if (item instanceof vscode.Uri) return logOfFile(item, services.workspace.logbook) ?? item.toString();
  const isNode = typeof item === 'object' && item !== null && 'kind' in item && 'log' in item;
  return isNode && typeof item.log === 'string' ? item.log : undefined;
}

/** The round of a tree node that is about one. */
function roundOfItem(item: unknown): { readonly round?: number } {
  const isNode = typeof item === 'object' && item !== null && 'kind' in item && 'round' in item;
  return isNode && typeof item.round === 'number' ? { round: item.round } : {};
}

/** The outcome that a node asks for, where a person chose one already. */
function outcomeOfItem(item: unknown): { readonly outcome?: string } {
  const isNode = typeof item === 'object' && item !== null && 'kind' in item && 'outcome' in item;
  return isNode && typeof item.outcome === 'string' ? { outcome: item.outcome } : {};
}

/** The application of the active editor or, where that shows no text, of the active tab. */
function activeLog({ workspace }: Services): string | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const inTab =
    tab instanceof vscode.TabInputText || tab instanceof vscode.TabInputCustom
      ? tab.uri
      : tab instanceof vscode.TabInputTextDiff
        ? tab.modified
        : undefined;
  return [vscode.window.activeTextEditor?.document.uri, inTab]
    .filter((uri) => uri !== undefined)
    .map((uri) => logOfFile(uri, workspace.logbook))
    .find((log) => log !== undefined);
}

/**
 * Asks which application is meant.
 * @returns the URI of its log; undefined when the person left
 * @throws Failure when there is none to choose
 */
export async function chooseLog({ workspace }: Services): Promise<string | undefined> {
  workspaceFolder();
  const choices = applicationChoices(workspace.logbook.applications());
  refuseEmpty(choices);
  return askOnce(
    vscode.l10n.t('Which application?'),
    pickOne(vscode.l10n.t('Type a name to find it'), choices),
  );
}

/**
 * The same call with its log (or logs) as the logbook writes it.
 * @throws Failure when a log does not exist
 */
export async function withExistingLogs(
  given: Record<string, unknown>,
  services: Services,
): Promise<Record<string, unknown>> {
  const { log } = given;
  if (typeof log === 'string' || typeof log === 'number')
    return { ...given, log: await existingLog(String(log), services) };
  if (!Array.isArray(log)) return given;
  return { ...given, log: await Promise.all(log.map((one) => existingLog(String(one), services))) };
}

async function existingLog(log: string, { workspace }: Services): Promise<string> {
  const uri = parseUri('log', log, 'file:///home/me/acme.interview.yaml');
  const key = uri.toString();
  if (!workspace.logbook.get(key)) await workspace.whenListed();
  const name = vscode.workspace.asRelativePath(uri);
  if (slugOf(uri.path) === undefined) {
    throw new Failure(
      vscode.l10n.t('log: {0} is not an interview log; their names end in .interview.yaml.', name),
    );
  }
  workspaceFolder();
  if (!vscode.workspace.getWorkspaceFolder(uri)) {
    throw new Failure(
      vscode.l10n.t('log: {0} is outside the open folders. Open its folder, then try again.', name),
    );
  }
  if (!(await lookUp(uri))) {
    throw new Failure(
      vscode.l10n.t('log: {0} does not exist. Check the address, or make the application first.', name),
    );
  }
  return key;
}

const lookups = new Map<string, Promise<boolean>>();

/** Whether a file is there. Calls that come together share one look, so they keep their order. */
function lookUp(uri: vscode.Uri): Promise<boolean> {
  const key = uri.toString();
  const found = lookups.get(key) ?? isThere(uri).finally(() => lookups.delete(key));
  lookups.set(key, found);
  return found;
}
