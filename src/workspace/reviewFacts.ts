import * as vscode from 'vscode';
import type { PostmortemFacts } from '../documents/facts';
import { gatherFacts } from '../documents/gatherFacts';
import type { Application, Logbook } from '../model/logbook';
import type { Clock } from '../platform/clock';
import { readOptionalText } from './files';
import { applicationsFolder } from './folders';

/** What the post-mortem of an application is made from. @throws Failure when goals.md is no text */
export async function postmortemFacts(
  application: Application,
  logbook: Logbook,
  clock: Clock,
): Promise<PostmortemFacts> {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(application.uri));
  const goals =
    folder && (await readOptionalText(vscode.Uri.joinPath(applicationsFolder(folder), 'goals.md')));
  return gatherFacts(application, logbook.applications(), goals, clock());
}
