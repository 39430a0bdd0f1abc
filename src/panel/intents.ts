import * as vscode from 'vscode';
import { Failure } from '../platform/failure';
import { exists } from '../workspace/files';
import { canBeFollowed } from './pages/facts';
import type { PanelServices } from './services';
import { reviewOf } from './pageOf';
import type { Method, Requests } from './protocol';

/** How each request of the view is met. */
export type Intents = {
  readonly [Name in Method]: (params: Requests[Name]['params']) => Promise<Requests[Name]['result']>;
};

/** What a person can do from the panel, by the commands that anyone can run. All but the moves between its pages. */
export function intents(
  panel: vscode.WebviewPanel,
  { workspace }: PanelServices,
): Omit<Intents, 'start' | 'show'> {
  const run = async (command: string, argument?: object) => {
    await vscode.commands.executeCommand(command, ...(argument ? [argument] : []));
    return null;
  };
  /** The view names a log; what it does not know is no reason to open or change anything. */
  const known = (log: string) => {
    if (workspace.logbook.get(log)) return vscode.Uri.parse(log);
    throw new Failure(vscode.l10n.t('This log is not in the open folders any more.'));
  };
  return {
    openLog: async ({ log, line }) => open(known(log), beside(panel), line),
    openReview: async ({ log }) => open(reviewOf(known(log).toString()), beside(panel)),
    writeReview: async ({ log }) => {
      await run('debrief.writePostmortem', { log: known(log).toString() });
      // The command opens the document, perhaps over the panel. Here it is answered in the panel.
      panel.reveal();
      return null;
    },
    answer: async ({ log, task, state }) => {
      const document = reviewOf(known(log).toString()).toString();
      return run('debrief.tickItem', { document, ...task, state });
    },
    openLink: async ({ log, href }) => follow(href, known(log), beside(panel)),
    newApplication: async () => run('debrief.newApplication'),
    createSample: async () => run('debrief.createSample'),
  };
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
