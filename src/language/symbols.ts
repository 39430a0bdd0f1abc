import * as vscode from 'vscode';
import type { Question, Round } from '../model/log';
import { pathKey } from '../model/parse';
import type { Span } from '../model/place';
import { labelOf, ratings, results, roundTypes } from '../model/vocabulary';
import { parsedLog, placesIn, rangeIn } from './reading';

const { t } = vscode.l10n;

/** The rounds of a log, with their questions. */
export function symbolsOf(document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const spans = new Map(placesIn(document).map(({ path, value }) => [pathKey(path), value]));
  const symbolAt = (path: string, name: string, detail: string, kind: vscode.SymbolKind) => {
    const span = spans.get(path);
    if (!span || span[0] === span[1]) return [];
    const range = trimmed(document, span);
    const firstLine = document.lineAt(range.start.line).range.end;
    const selection = range.with({ end: firstLine.isBefore(range.end) ? firstLine : range.end });
    return [new vscode.DocumentSymbol(name, detail, kind, range, selection)];
  };
  return (parsedLog(document).log.rounds ?? []).flatMap((round, index) => {
    const path = `rounds/${String(index)}`;
    const [symbol] = symbolAt(path, nameOf(round), resultOf(round), vscode.SymbolKind.Event);
    if (!symbol) return [];
    symbol.children = (round.questions ?? []).flatMap((question, place) =>
      symbolAt(
        `${path}/questions/${String(place)}`,
        question.text ?? t('Question'),
        ratingOf(question),
        vscode.SymbolKind.String,
      ),
    );
    return [symbol];
  });
}

function trimmed(document: vscode.TextDocument, [start, end]: Span): vscode.Range {
  const text = document.getText(rangeIn(document, [start, end]));
  return rangeIn(document, [start, start + text.trimEnd().length]);
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
