import * as vscode from 'vscode';
import { suggestionsAt, type Suggestion } from '../model/completion';
import { cursorAt } from '../model/cursor';
import type { Application } from '../model/logbook';
import { nextRoundOf } from '../model/next';
import { countedApplications, countedLogs, usedIn, type Used } from '../model/used';
import { readableStories } from '../workspace/stories';
import type { LanguageServices } from './services';
import { rangeIn } from './places';
import { dayNameWords } from './dayNames';

const kinds: Readonly<Record<Suggestion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  item: vscode.CompletionItemKind.Module,
  choice: vscode.CompletionItemKind.EnumMember,
  date: vscode.CompletionItemKind.Event,
  used: vscode.CompletionItemKind.Value,
  story: vscode.CompletionItemKind.Reference,
};

/** What may be written at a place of a log. */
export async function completeLog(
  document: vscode.TextDocument,
  position: vscode.Position,
  { workspace, clock }: LanguageServices,
): Promise<vscode.CompletionItem[]> {
  const text = document.getText();
  const offset = document.offsetAt(position);
  const cursor = cursorAt(text, offset);
  if (!cursor) return [];
  // Nobody waits for it while typing; the next time, what else the search says is known.
  void workspace.whenReady();
  const applications = workspace.logbook.applications();
  const suggestions = suggestionsAt(cursor, {
    text,
    now: clock(),
    log: workspace.logbook.get(document.uri.toString())?.log,
    used: usedOf(applications),
    nextRound: nextRoundOf(countedLogs(applications), clock()),
    stories: cursor.value?.at(-1) === 'story' ? await readableStories(document.uri) : [],
  });
  const range = {
    inserting: new vscode.Range(document.positionAt(cursor.start), position),
    replacing: rangeIn(document, [cursor.start, Math.max(cursor.end, offset)]),
  };
  const typed = document.getText(range.inserting);
  return suggestions.map((suggestion, index) => toItem(suggestion, index, range, typed));
}

let last: { applications: readonly Application[]; used: Used } | undefined;

/** What the search holds, gathered anew when the logbook has changed. */
function usedOf(applications: readonly Application[]): Used {
  if (last?.applications !== applications) {
    last = { applications, used: usedIn(countedApplications(applications)) };
  }
  return last.used;
}

function toItem(
  suggestion: Suggestion,
  index: number,
  range: { inserting: vscode.Range; replacing: vscode.Range },
  typed: string,
): vscode.CompletionItem {
  const { kind, label, insert, after, description, more } = suggestion;
  const words = wordsFor(suggestion);
  const item = new vscode.CompletionItem(words ? { label, description: words } : label, kinds[kind]);
  item.range = range;
  item.insertText = after ? snippet(insert, after) : insert;
  // The text brings its own indentation, which is not that of the line when a dash stands on it.
  item.keepWhitespace = true;
  item.sortText = String(index).padStart(4, '0');
  item.filterText = `${/^["']/.exec(typed)?.[0] ?? ''}${label.replace(/^- /, '')} ${words}`.trim();
  if (description) item.documentation = new vscode.MarkdownString(vscode.l10n.t(description));
  if (more) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

function snippet(before: string, after: string): vscode.SnippetString {
  return new vscode.SnippetString().appendText(before).appendTabstop(0).appendText(after);
}

function wordsFor({ day, words, times = 0, label }: Suggestion): string {
  if (day) return dayNameWords(day);
  if (words !== undefined && words.toLowerCase() !== label) return vscode.l10n.t(words);
  return times > 1 ? vscode.l10n.t('used {0} times', times) : '';
}
