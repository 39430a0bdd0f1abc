import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { refreshBlocks } from '../documents/blocks';
import { renderKeywords } from '../documents/keywordsBlock';
import type { Coverage, Keyword } from '../exchange/keywords';
import { applyFileEdits } from '../workspace/edit';
import { isThere, partnerOf } from '../workspace/files';
import { compareKeywords, postingName } from '../workspace/keywords';
import type { Command } from './command';
import { readLog } from './logEdits';

const args = z.object({ log: z.string() });

interface Term {
  readonly term: string;
  readonly count: number;
}
interface Result {
  readonly covered: readonly Term[];
  readonly missing: readonly Term[];
}

/** Compares the kept posting with the résumé, and brings the prep sheet's block of keywords up to date. */
export const checkKeywords: Command<z.infer<typeof args>, Result> = {
  args,

  async run({ log }) {
    const coverage = await compare(vscode.Uri.parse(log));
    await refreshPrepSheet(vscode.Uri.parse(log), coverage);
    const terms = (keywords: readonly Keyword[]) => keywords.map(({ term, count }) => ({ term, count }));
    return { covered: terms(coverage.covered), missing: terms(coverage.missing) };
  },

  async after(_, { log }) {
    const uri = vscode.Uri.parse(log);
    const chosen = await vscode.window.showQuickPick(choicesOf(await compare(uri)), {
      title: vscode.l10n.t('Keywords'),
      placeHolder: vscode.l10n.t('Choose one to see where the posting says it'),
      matchOnDetail: true,
    });
    if (chosen?.line === undefined) return;
    await vscode.window.showTextDocument(partnerOf(uri, 'posting'), {
      selection: new vscode.Range(chosen.line, 0, chosen.line, 0),
    });
  },
};

async function compare(log: vscode.Uri): Promise<Coverage> {
  return compareKeywords(log, (await readLog(log.toString())).log);
}

async function refreshPrepSheet(log: vscode.Uri, coverage: Coverage): Promise<void> {
  const prep = partnerOf(log, 'prep');
  if (!(await isThere(prep))) return;
  const content = renderKeywords(coverage, postingName(log));
  await applyFileEdits([
    {
      uri: prep,
      change: (text) => refreshBlocks(text, (name) => (name === 'keywords' ? content : undefined)),
    },
  ]);
}

interface KeywordChoice extends vscode.QuickPickItem {
  readonly line?: number;
}

function choicesOf({ covered, missing }: Coverage): KeywordChoice[] {
  const group = (label: string, keywords: readonly Keyword[]): KeywordChoice[] =>
    keywords.length === 0
      ? []
      : [
          { label, kind: vscode.QuickPickItemKind.Separator },
          ...keywords.map(({ term, count, line, quote }) => ({
            label: term,
            description: count > 1 ? vscode.l10n.t('{0} times', String(count)) : '',
            detail: quote,
            line,
          })),
        ];
  return [
    ...group(vscode.l10n.t('Your résumé says it'), covered),
    ...group(vscode.l10n.t('Not in your résumé, at least not in these words'), missing),
  ];
}
