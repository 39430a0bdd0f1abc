import * as vscode from 'vscode';
import { isDebriefDocument } from '../documents/comments';
import {
  documentSuggestionsAt,
  type DocumentSuggestion,
  type DocumentSurroundings,
} from '../documents/completion';
import { nextRoundOf } from '../model/next';
import { countedApplications, usedIn } from '../model/used';
import { storiesFile } from '../workspace/stories';
import type { LanguageServices } from './services';
import { dayNameWords } from './dayNames';

const kinds: Readonly<Record<DocumentSuggestion['kind'], vscode.CompletionItemKind>> = {
  item: vscode.CompletionItemKind.Reference,
  section: vscode.CompletionItemKind.Module,
  field: vscode.CompletionItemKind.Field,
  competency: vscode.CompletionItemKind.Value,
  date: vscode.CompletionItemKind.Event,
};

/** What may be written at a place of a prep sheet, a post-mortem, a template of one, or stories.md. */
export function completeDocument(
  document: vscode.TextDocument,
  position: vscode.Position,
  { workspace, clock }: LanguageServices,
): vscode.CompletionItem[] {
  const kind = kindOf(document);
  if (!kind) return [];
  const now = clock();
  void workspace.whenReady();
  const applications = countedApplications(workspace.logbook.applications());
  const suggestions = documentSuggestionsAt(document.offsetAt(position), {
    text: document.getText(),
    kind,
    now,
    competencies: usedIn(applications).get('rounds/questions/competency') ?? [],
    nextRound: nextRoundOf(
      applications.map(({ log }) => log),
      now,
    ),
  });
  return suggestions.map((suggestion, index) => toItem(suggestion, index, position));
}

function kindOf(document: vscode.TextDocument): DocumentSurroundings['kind'] | undefined {
  const { uri } = document;
  if (uri.toString() === storiesFile(uri)?.toString()) return 'stories';
  if (/\bprep\.md$/.test(uri.path)) return 'prep';
  return /\bpostmortem\.md$/.test(uri.path) || isDebriefDocument(document.getText())
    ? 'postmortem'
    : undefined;
}

function toItem(
  { kind, label, insert, after, start, end, words, day, more }: DocumentSuggestion,
  index: number,
  position: vscode.Position,
): vscode.CompletionItem {
  const description = day ? dayNameWords(day) : words === undefined ? '' : vscode.l10n.t(words);
  const item = new vscode.CompletionItem({ label, description }, kinds[kind]);
  const from = position.with({ character: start });
  item.range = {
    inserting: new vscode.Range(from, position),
    replacing: new vscode.Range(from, position.with({ character: Math.max(end, position.character) })),
  };
  item.insertText = after
    ? new vscode.SnippetString().appendText(insert).appendTabstop(0).appendText(after)
    : insert;
  item.sortText = String(index).padStart(4, '0');
  item.filterText = `${label} ${description}`.trim();
  if (more) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
