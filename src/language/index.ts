import * as vscode from 'vscode';
import type { LanguageServices } from './services';

const logs: vscode.DocumentSelector = { pattern: '**/*.interview.{yaml,yml}' };
const reviewed: vscode.DocumentSelector = { pattern: '**/*.{prep,postmortem}.md' };
const stories: vscode.DocumentSelector = { pattern: '**/stories.md' };
const documents: vscode.DocumentSelector = { language: 'markdown' };

/** Registers what helps while reading and typing; the code of each feature loads when it is first needed. */
export function registerLanguage(services: LanguageServices): vscode.Disposable {
  const { languages } = vscode;
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    services.workspace.logbook.onDidChange(() => changed.fire()),
    languages.registerCompletionItemProvider(
      logs,
      {
        provideCompletionItems: async (document, position) =>
          (await import('./logCompletion')).completeLog(document, position, services),
      },
      ' ',
      '[',
      '{',
      '"',
      "'",
    ),
    languages.registerCompletionItemProvider(
      documents,
      {
        provideCompletionItems: async (document, position) =>
          (await import('./documentCompletion')).completeDocument(document, position, services),
      },
      ':',
      '[',
      ' ',
    ),
    languages.registerHoverProvider(logs, {
      provideHover: async (document, position) =>
        (await import('./hover')).hoverOn(document, position, services),
    }),
    languages.registerCodeLensProvider(logs, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async (document) => (await import('./lenses')).lensesOfLog(document, services),
    }),
    languages.registerCodeLensProvider(reviewed, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async (document) => (await import('./lenses')).lensesOfDocument(document, services),
    }),
    languages.registerDocumentSymbolProvider(
      logs,
      { provideDocumentSymbols: async (document) => (await import('./symbols')).symbolsOf(document) },
      { label: 'Debrief' },
    ),
    languages.registerDocumentLinkProvider(logs, {
      provideDocumentLinks: async (document) => (await import('./links')).linksOf(document),
    }),
    languages.registerDefinitionProvider(logs, {
      provideDefinition: async (document, position) =>
        (await import('./stories')).storyDefinition(document, position),
    }),
    languages.registerReferenceProvider([logs, stories].flat(), {
      provideReferences: async (document, position, { includeDeclaration }) =>
        (await import('./stories')).storyReferences(document, position, includeDeclaration, services),
    }),
  );
}
