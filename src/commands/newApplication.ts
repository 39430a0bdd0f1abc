import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { findDuplicate } from '../model/duplicate';
import { logSchema } from '../model/log';
import { newLog } from '../model/newLog';
import { postingFile } from '../model/postingText';
import { freeName, slugFor } from '../model/slug';
import { Failure } from '../platform/failure';
import { applyFileEdits, type NewFile } from '../workspace/edit';
import { exists, partnerOf } from '../workspace/files';
import { applicationsFolder, namesIn, workspaceFolder } from '../workspace/folders';
import { showFile } from '../workspace/show';
import type { Workspace } from '../workspace/workspace';
import type { Command, Services } from './command';
import { offerToIgnore } from './gitIgnore';
import { askForApplication } from './prompts/application';
import { hasOpenFolder } from './prompts/folder';

const { company, role, posting, source, interest, applied } = logSchema.shape;
const args = z.object({
  company,
  role,
  posting,
  postingText: z.optional(z.string()),
  source,
  interest,
  applied,
  folder: z.optional(z.string()),
  allowDuplicate: z.optional(z.boolean()),
});

type Args = z.infer<typeof args>;

interface Result {
  readonly log: string;
  readonly created: boolean;
}

let last: Promise<unknown> = Promise.resolve();

/** Makes the folder and the log of an application, and opens the log; one that is there already is only opened. */
export const newApplication: Command<Args, Result> = {
  args,

  async complete(given) {
    if (!hasOpenFolder()) return undefined;
    const beginning = await askForApplication(given);
    return beginning && { ...given, ...beginning };
  },

  /** One at a time, so that each knows of the others. */
  run(given, services) {
    const turn = last.then(() => make(given, services));
    last = turn.catch(() => undefined);
    return turn;
  },

  after({ log, created }, given, services) {
    if (created) void offerToIgnore(vscode.Uri.parse(log), services);
    else sayDuplicate(given);
  },
};

async function make(given: Args, { workspace }: Services): Promise<Result> {
  const facts = {
    ...given,
    company: oneLine(given.company),
    role: oneLine(given.role),
    posting: oneLine(given.posting ?? ''),
  };
  if (!facts.company || !facts.role) {
    throw new Failure(vscode.l10n.t('An application needs a company and a role. Give both, in a few words.'));
  }
  const folder = applicationsFolder(workspaceFolder(given.folder));
  await workspace.whenReady();
  const duplicate = given.allowDuplicate ? undefined : await duplicateOf(facts, workspace);
  const log = duplicate ?? (await makeFiles(folder, facts));
  await showFile(log);
  return { log: log.toString(), created: !duplicate };
}

async function duplicateOf(facts: Args, { logbook }: Workspace): Promise<vscode.Uri | undefined> {
  const duplicate = findDuplicate(logbook.applications(), facts);
  const log = duplicate && vscode.Uri.parse(duplicate.uri);
  return log && (await exists(log)) ? log : undefined;
}

async function makeFiles(folder: vscode.Uri, facts: Args): Promise<vscode.Uri> {
  const slug = freeName(slugFor(facts.company, facts.role), await namesIn(folder));
  const home = vscode.Uri.joinPath(folder, slug);
  const log: NewFile = {
    uri: vscode.Uri.joinPath(home, `${slug}.interview.yaml`),
    text: newLog(facts),
  };
  const wording: NewFile[] = facts.postingText?.trim()
    ? [{ uri: partnerOf(log.uri, 'posting'), text: postingFile(facts.postingText) }]
    : [];
  await applyFileEdits([], [log, ...wording]);
  return log.uri;
}

/** A name may be given as a number, as in a log. */
function oneLine(text: string | number): string {
  return String(text).replaceAll(/\s+/g, ' ').trim();
}

function sayDuplicate(given: Args): void {
  const another = vscode.l10n.t('Make Another');
  const message = vscode.l10n.t('This application is here already, so its log was opened.');
  void vscode.window.showInformationMessage(message, another).then(async (chosen) => {
    if (chosen !== another) return;
    try {
      await vscode.commands.executeCommand('debrief.newApplication', { ...given, allowDuplicate: true });
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  });
}
