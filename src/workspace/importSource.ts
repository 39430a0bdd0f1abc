import * as vscode from 'vscode';
import { Failure } from '../platform/failure';
import { parseUri } from './parseUri';

/** The largest file that is read for an import, in bytes; of a text, its UTF-16 units. */
const mostBytes = 20 * 1024 * 1024;

/**
 * The text of a file from outside: in UTF-16 where its first character says so, else in UTF-8.
 * @throws Failure when it is not there, too large, or in another encoding
 */
export async function readOutsideFile(file: string): Promise<string> {
  const uri = parseUri('file', file, 'file:///home/me/applications.csv');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const { size } = await reach(vscode.workspace.fs.stat(uri), name);
  if (size > mostBytes) {
    throw new Failure(vscode.l10n.t('{0} is larger than 20 MiB. Split it, then try again.', name));
  }
  const bytes = await reach(vscode.workspace.fs.readFile(uri), name);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(
      vscode.l10n.t(
        '{0} is not text in UTF-8. In your spreadsheet, save it as “CSV UTF-8”, then try again.',
        name,
      ),
    );
  }
}

/** A text from outside that no file holds. @throws Failure when it is too large */
export function outsideText(text: string): string {
  if (text.length > mostBytes)
    throw new Failure(vscode.l10n.t('The text is larger than 20 MiB. Import a part of it, then the rest.'));
  return text;
}

/** A byte order mark tells, and so does a plain letter, which is half a zero in UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second) ? 'utf-16be' : 'utf-8';
}

async function reach<Value>(reading: PromiseLike<Value>, name: string): Promise<Value> {
  try {
    return await reading;
  } catch {
    throw new Failure(vscode.l10n.t('{0} could not be opened. Check that it is there.', name));
  }
}
