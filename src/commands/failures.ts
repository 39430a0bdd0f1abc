import * as vscode from 'vscode';
import type { ErrorLog } from '../platform/errorLog';
import { Failure } from '../platform/failure';

/** A sentence for whatever was thrown. What is no {@link Failure} yet is noted in the error log. */
export function toFailure(error: unknown, errorLog: ErrorLog): Failure {
  if (error instanceof Failure) return error;
  errorLog.report(error);
  return new Failure(sentenceFor(error instanceof vscode.FileSystemError ? error.code : undefined));
}

/** Tells a person of a failure, in one message. */
export function showFailure(error: unknown, errorLog: ErrorLog): void {
  void vscode.window.showErrorMessage(toFailure(error, errorLog).message);
}

function sentenceFor(fileSystemCode: string | undefined): string {
  switch (fileSystemCode) {
    case 'NoPermissions':
      return vscode.l10n.t(
        'VS Code is not allowed to write there. Check the permissions of the folder, then try again.',
      );
    case 'FileNotFound':
      return vscode.l10n.t('A file that was there is gone. Check the folder, then try again.');
    case 'Unavailable':
      return vscode.l10n.t('The files are out of reach just now. Try again in a moment.');
    default:
      return vscode.l10n.t(
        'Something went wrong inside Debrief. Please try again; the Output view has the details.',
      );
  }
}
