import type * as vscode from 'vscode';
import { reviewedKindOf } from '../model/logbook';
import type { Reviewed } from '../model/reviewed';
import { inTurn, readAll } from './readAll';

/** Reads prep sheets and post-mortems. @returns what each holds, by URI; undefined for what is gone or cannot be read */
export function readDocuments(uris: readonly vscode.Uri[]): Promise<Map<string, Reviewed | undefined>> {
  const read = async (uri: vscode.Uri, text: string) => {
    const kind = reviewedKindOf(uri.path);
    const { readReviewed } = await import('../documents/reviewed');
    return kind && readReviewed(uri.toString(), kind, text);
  };
  return readAll(
    uris,
    inTurn(read, () => undefined),
  );
}
