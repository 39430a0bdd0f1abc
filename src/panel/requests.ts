import * as vscode from 'vscode';
import type { Intent } from '../model/edit';
import { Failure } from '../platform/failure';
import { applyFileEdits, logEdit } from '../workspace/edit';
import { exists, partnerOf } from '../workspace/files';
import { canBeFollowed } from './pages/facts';
import type { PanelServices } from './services';
import { goalsFiles } from './goals';
import type { Field, Method, Requests } from './protocol';

/** How each request of the view is met. */
export type RequestHandlers = {
  readonly [Name in Method]: (params: Requests[Name]['params']) => Promise<Requests[Name]['result']>;
};

/** What a person can do from the panel, by the commands that anyone can run. All but the moves between its pages. */
export function requestHandlers(
  panel: vscode.WebviewPanel,
  { workspace }: PanelServices,
): Omit<RequestHandlers, 'start' | 'show'> {
  const run = async (command: string, ...given: readonly object[]) => {
    await vscode.commands.executeCommand(command, ...given);
    return null;
  };
  /** The view names a log; what it does not know is no reason to open or change anything. */
  const known = (log: string) => {
    if (workspace.logbook.get(log)) return vscode.Uri.parse(log);
    throw new Failure(vscode.l10n.t('This log is not in the open folders any more.'));
  };
  return {
    openLog: async ({ log, line }) => open(known(log), beside(panel), line),
    openDocument: async ({ log, document, line }) =>
      open(partnerOf(known(log), document), beside(panel), line),
    openGoals: async () => {
      const files = goalsFiles(workspace.logbook.applications());
      const present = await Promise.all(files.map(exists));
      const goals = files.find((_, index) => present[index]);
      return goals ? open(goals, beside(panel)) : null;
    },
    writeReview: async ({ log }) => {
      await run('debrief.writePostmortem', { log: known(log).toString() });
      // The command opens the document, perhaps over the panel. Here it is answered in the panel.
      panel.reveal();
      return null;
    },
    prepare: async ({ log, round }) => {
      await run('debrief.prepare', { log: known(log).toString(), ...(round !== undefined && { round }) });
      panel.reveal();
      return null;
    },
    answer: async ({ log, document, task, state }) => {
      const file = partnerOf(known(log), document).toString();
      return run('debrief.tickItem', { document: file, ...task, state });
    },
    thankYou: async ({ log, round, sent }) => {
      const which = { log: known(log).toString(), round };
      return sent
        ? run('debrief.recordFollowUp', which)
        : run('debrief.updateRound', { ...which, set: { followed_up: null } });
    },
    setOutcome: async ({ logs, outcome }) => {
      // As from a tree: a person did it, who is asked and told, and can take it back.
      const nodes = logs.map((log) => ({ kind: 'application', log: known(log).toString(), outcome }));
      return nodes[0] ? run('debrief.setOutcome', nodes[0], nodes) : null;
    },
    copyText: async ({ text }) => {
      await vscode.env.clipboard.writeText(text);
      return null;
    },
    openLink: async ({ log, href }) => follow(href, known(log), beside(panel)),
    setField: async ({ log, field, value }) => {
      await applyFileEdits([logEdit(known(log), [await fieldIntent(field, value)])]);
      return null;
    },
    newApplication: async () => run('debrief.newApplication'),
    createSample: async () => run('debrief.createSample'),
    importApplications: async () => run('debrief.importApplications'),
  };
}

/** What to write for a field that was edited in place. @throws Failure when the field cannot hold the value */
async function fieldIntent(field: Field, value: string | number | null): Promise<Intent> {
  const path = [field];
  if (value === null || value === '') return { do: 'unset', path };
  const { logSchema } = await import('../model/log');
  if (logSchema.shape[field].safeParse(value).success) return { do: 'set', path, value };
  throw new Failure(vscode.l10n.t('{0}: this cannot stand in a log.', field));
}

/** The column next to the panel's. (`ViewColumn.Beside` is next to the active editor, which need not be the panel.) */
function beside({ viewColumn }: vscode.WebviewPanel): vscode.ViewColumn {
  return viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
}

/** Opens a file in a column, at a line if one is given. */
async function open(file: vscode.Uri, viewColumn: vscode.ViewColumn, line?: number): Promise<null> {
  if (!(await exists(file))) {
    throw new Failure(vscode.l10n.t('{0} is not there.', vscode.workspace.asRelativePath(file)));
  }
  const options: vscode.TextDocumentShowOptions = {
    viewColumn,
    ...(line === undefined ? {} : { selection: new vscode.Range(line, 0, line, 0) }),
  };
  await vscode.commands.executeCommand('vscode.open', file, options);
  return null;
}

/** Follows a link of a document beside `log`: to the web, to mail, or to a file of the open folders. */
async function follow(href: string, log: vscode.Uri, viewColumn: vscode.ViewColumn): Promise<null> {
  if (!canBeFollowed(href)) throw new Failure(vscode.l10n.t('Debrief does not follow links of this kind.'));
  if (/^\s*[a-z]+:/i.test(href)) {
    await vscode.env.openExternal(vscode.Uri.parse(href.trim()));
    return null;
  }
  const [path = ''] = href.split(/[?#]/);
  if (path === '') return null;
  return open(fileOf(path, log), viewColumn);
}

/** The file that a relative link means; one that begins with a slash starts at the workspace folder. */
function fileOf(path: string, log: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(log);
  const start = path.startsWith('/') && folder ? folder.uri : vscode.Uri.joinPath(log, '..');
  const file = vscode.Uri.joinPath(start, decoded(path));
  if (vscode.workspace.getWorkspaceFolder(file)) return file;
  throw new Failure(vscode.l10n.t('This link leads out of the open folders.'));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
