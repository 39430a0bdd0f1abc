import * as vscode from 'vscode';
import type { Question, Round } from '../model/log';
import type { Path } from '../model/problems';
import { labelOf, ratings, results, roundTypes } from '../model/vocabulary';
import { readOpenLog } from '../workspace/openLogs';

const { t } = vscode.l10n;

/** The rounds of a log, with their questions. */
export async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const open = await readOpenLog(document);
  const symbolAt = (path: Path, name: string, detail: string, kind: vscode.SymbolKind) => {
    const place = open.rangeOf(path);
    if (!place || name === '') return [];
    const { start, end } = place;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const firstLine = range.intersection(document.lineAt(start.line).range) ?? range;
    return [new vscode.DocumentSymbol(name, detail, kind, range, firstLine)];
  };
  return (open.log.rounds ?? []).flatMap((round, index) => {
    const path = ['rounds', index];
    const [symbol] = symbolAt(path, nameOf(round), resultOf(round), vscode.SymbolKind.Event);
    if (!symbol) return [];
    symbol.children = (round.questions ?? []).flatMap((question, place) =>
      symbolAt(
        [...path, 'questions', place],
        question.text ?? t('Question'),
        ratingOf(question),
        vscode.SymbolKind.String,
      ),
    );
    return [symbol];
  });
}

function nameOf({ type = 'other', date }: Round): string {
  const name = t(labelOf(roundTypes, type));
  return date === undefined ? name : `${name}, ${date.replace('T', ' ')}`;
}

function resultOf({ result }: Round): string {
  return result === undefined ? '' : t(labelOf(results, result));
}

function ratingOf({ rating }: Question): string {
  return rating === undefined ? '' : t(labelOf(ratings, rating));
}
