import * as vscode from 'vscode';
import { slugOf } from '../model/logbook';
import type { ErrorLog } from '../platform/errorLog';
import { onSettingChange, setting } from '../platform/settings';
import { openBuffer } from '../workspace/files';
import type { LanguageServices } from './services';

/** How long to wait for more of the same before looking again at an open file, or at what surrounds it. */
const pauseMilliseconds = 100;

/**
 * Shows what the rules find: the form of every log, as the logbook knows it, and in open files also their sense and the
 * marks of Markdown documents.
 */
export function registerDiagnostics(
  services: LanguageServices & { readonly errorLog: ErrorLog },
): vscode.Disposable {
  const { logbook } = services.workspace;
  const collection = vscode.languages.createDiagnosticCollection('debrief');
  const pending = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = Promise.resolve();

  const show = (uris: readonly vscode.Uri[]) => {
    turn = turn.then(() => showNow(uris)).catch(services.errorLog.report);
  };
  const showNow = async (uris: readonly vscode.Uri[]): Promise<void> => {
    const off = rulesOff();
    const found = await Promise.all(
      uris.map(async (uri): Promise<[vscode.Uri, vscode.Diagnostic[]]> => {
        const document = openBuffer(uri);
        const findings = document
          ? (await (await import('./findings')).findingsIn(document, services))?.problems
          : logbook.get(uri.toString())?.problems;
        const told = findings?.filter(({ code }) => !off(uri).has(code)) ?? [];
        return [uri, told.length > 0 ? (await import('./toDiagnostics')).toDiagnostics(told, document) : []];
      }),
    );
    // Of a file that had no findings and has none, there is nothing to tell.
    collection.set(found.filter(([uri, shown]) => shown.length > 0 || collection.has(uri)));
  };
  const later = (uris: readonly vscode.Uri[]) => {
    for (const uri of uris) pending.set(uri.toString(), uri);
    timer ??= setTimeout(() => {
      timer = undefined;
      const waiting = [...pending.values()];
      pending.clear();
      show(waiting);
    }, pauseMilliseconds);
  };
  const laterIfMarkdown = ({ uri, languageId }: vscode.TextDocument) => {
    if (languageId === 'markdown' && vscode.workspace.getWorkspaceFolder(uri)) later([uri]);
  };
  // What changes nothing for the logbook may still move a problem. Sense is told only while a log is open.
  const laterIfLog = ({ uri }: vscode.TextDocument) => {
    if (slugOf(uri.path) !== undefined && vscode.workspace.getWorkspaceFolder(uri)) later([uri]);
  };
  const laterAllOpen = () => later(openFiles());

  for (const document of vscode.workspace.textDocuments) laterIfMarkdown(document);
  return vscode.Disposable.from(
    collection,
    ...offerFixes(services),
    logbook.onDidChange((uris) => show([...uris].map((uri) => vscode.Uri.parse(uri)))),
    vscode.workspace.onDidOpenTextDocument((document) => {
      laterIfMarkdown(document);
      laterIfLog(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      laterIfMarkdown(document);
      laterIfLog(document);
      if (document.uri.path.endsWith('/stories.md')) laterAllOpen();
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (slugOf(document.uri.path) === undefined) collection.delete(document.uri);
      laterIfLog(document);
    }),
    ...watchFiles(laterAllOpen),
    // Time passes, and with it deadlines.
    vscode.window.onDidChangeWindowState(({ focused }) => focused && laterAllOpen()),
    vscode.extensions.onDidChange(laterAllOpen),
    onSettingChange(['diagnostics.off', 'folder'], () => {
      later([...logbook.applications().map(({ uri }) => vscode.Uri.parse(uri)), ...openFiles()]);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** The kind of "fix all" for a file; `editor.codeActionsOnSave` may name it: `source.fixAll.debrief`. */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('debrief');

function offerFixes(services: LanguageServices): vscode.Disposable[] {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: async (document, range, context) =>
      (await import('./quickFixes')).quickFixes(document, range, context, services, fixAllKind),
  };
  const selectors = [{ pattern: '**/*.interview.{yaml,yml}' }, { language: 'markdown' }];
  return selectors.map((selector) =>
    vscode.languages.registerCodeActionsProvider(selector, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
    }),
  );
}

/** Files that come and go may be what a log names, or a log that a document belongs to. */
function watchFiles(listener: () => void): vscode.Disposable[] {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  const stories = vscode.workspace.createFileSystemWatcher('**/stories.md');
  return [
    watcher,
    watcher.onDidCreate(listener),
    watcher.onDidDelete(listener),
    stories,
    stories.onDidChange(listener),
  ];
}

/** The logs and Markdown documents that are open, of the workspace. */
function openFiles(): vscode.Uri[] {
  return vscode.workspace.textDocuments
    .filter(({ uri, languageId }) => languageId === 'markdown' || slugOf(uri.path) !== undefined)
    .map(({ uri }) => uri)
    .filter((uri) => vscode.workspace.getWorkspaceFolder(uri));
}

/** The rules that are switched off, by workspace folder. */
function rulesOff(): (uri: vscode.Uri) => ReadonlySet<string> {
  const byFolder = new Map<string, ReadonlySet<string>>();
  return (uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? uri;
    const key = folder.toString();
    const known = byFolder.get(key) ?? new Set(setting('diagnostics.off', folder));
    byFolder.set(key, known);
    return known;
  };
}
