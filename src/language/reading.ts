import * as vscode from 'vscode';
import { parseLog, type ParsedLog } from '../model/parse';
import { placesOf, type Place, type Span } from '../model/place';
import { readSyntax } from '../model/syntax';

/** A version of a document, read once for all features that look at it. */
interface Reading {
  readonly version: number;
  parsed?: ParsedLog;
  places?: readonly Place[];
}

const readings = new WeakMap<vscode.TextDocument, Reading>();

/** The log in a document, as its text is now. */
export function parsedLog(document: vscode.TextDocument): ParsedLog {
  return (readingOf(document).parsed ??= parseLog(document.getText()));
}

/** Where the values of the log in a document stand; none when it cannot be read at all. */
export function placesIn(document: vscode.TextDocument): readonly Place[] {
  return (readingOf(document).places ??= placesOfText(document.getText()));
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

function readingOf(document: vscode.TextDocument): Reading {
  const known = readings.get(document);
  if (known?.version === document.version) return known;
  const reading = { version: document.version };
  readings.set(document, reading);
  return reading;
}
