import * as vscode from 'vscode';
import type { Coverage } from '../exchange/keywords';
import { slugOf } from '../model/logbook';
import type { Log } from '../model/log';
import { Failure } from '../platform/failure';
import { partnerOf, readOptionalText } from './files';
import { readResume } from './resume';

/** The name of the file beside a log that keeps its posting. */
export function postingName(log: vscode.Uri): string {
  return `${slugOf(log.path) ?? ''}.posting.md`;
}

/**
 * Compares the posting that is kept beside a log with the résumé that was sent.
 * @throws Failure when there is no posting or no résumé to read
 */
export async function compareKeywords(
  log: vscode.Uri,
  { company, resume }: Pick<Log, 'company' | 'resume'>,
): Promise<Coverage> {
  const posting = await readOptionalText(partnerOf(log, 'posting'));
  if (posting === undefined) {
    throw new Failure(
      vscode.l10n.t(
        'There is no posting to compare with. Paste the job description into “{0}” beside the log, then try again.',
        postingName(log),
      ),
    );
  }
  const { keywordsOf } = await import('../exchange/keywords');
  return keywordsOf(posting, await readResume(log, resume), company);
}

/** As {@link compareKeywords}; undefined where it fails. */
export async function keywordsFor(
  log: vscode.Uri,
  of: Pick<Log, 'company' | 'resume'>,
): Promise<Coverage | undefined> {
  try {
    return await compareKeywords(log, of);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
