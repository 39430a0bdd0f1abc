import * as vscode from 'vscode';
import { placesOf, type Place, type Span } from '../model/place';
import { readSyntax } from '../model/syntax';

const known = new WeakMap<
  vscode.TextDocument,
  { readonly version: number; readonly places: readonly Place[] }
>();

/** Where the values of the log in a document stand, found once for each version; none when it cannot be read at all. */
export function placesIn(document: vscode.TextDocument): readonly Place[] {
  const last = known.get(document);
  if (last?.version === document.version) return last.places;
  const places = placesOfText(document.getText());
  known.set(document, { version: document.version, places });
  return places;
}

/** As {@link placesIn}, of a text. */
export function placesOfText(text: string): readonly Place[] {
  const syntax = readSyntax(text);
  return 'code' in syntax ? [] : placesOf(syntax);
}

/** The stretch of a document between two offsets. */
export function rangeIn(document: vscode.TextDocument, [start, end]: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
