import * as vscode from 'vscode';
import type { RenderBlock } from '../documents/blocks';
import type { PostmortemFacts } from '../documents/facts';
import { gatherFacts } from '../documents/gatherFacts';
import { gatherPrepFacts } from '../documents/gatherPrepFacts';
import { renderPostmortem } from '../documents/postmortem';
import { renderPrepSheet } from '../documents/prep';
import type { PrepFacts } from '../documents/prepFacts';
import { reviewedKindOf, type Application, type Logbook, type WholeApplication } from '../model/logbook';
import type { Clock } from '../platform/clock';
import { logOfFile, readOptionalText } from './files';
import { goalsFile } from './goals';
import { keywordsFor } from './keywords';
import { readWhole } from './readLogs';
import { storiesFor } from './stories';

/** What the post-mortem of an application is made from. @throws Failure when goals.md is no text */
export async function postmortemFacts(
  application: WholeApplication,
  logbook: Logbook,
  clock: Clock,
): Promise<PostmortemFacts> {
  return gatherFacts(application, logbook.applications(), await readGoalsFor(application), clock());
}

/** What the prep sheet of an application is made from. @throws Failure when goals.md or stories.md is no text */
export async function prepFacts(
  application: WholeApplication,
  logbook: Logbook,
  clock: Clock,
): Promise<PrepFacts> {
  const goals = await readGoalsFor(application);
  const log = vscode.Uri.parse(application.uri);
  const stories = await storiesFor(log);
  const keywords = await keywordsFor(log, application.log);
  return gatherPrepFacts(application, logbook.applications(), { goals, stories, keywords }, clock());
}

/** What the blocks of a prep sheet or post-mortem say now; undefined for other files, and without their log. */
export async function renderFor(
  document: vscode.Uri,
  logbook: Logbook,
  clock: Clock,
): Promise<RenderBlock | undefined> {
  const kind = reviewedKindOf(document.path);
  const known = logbook.get(logOfFile(document, logbook) ?? '');
  const [application] = known ? await readWhole([known]) : [];
  if (!kind || !application) return undefined;
  return kind === 'prep'
    ? renderPrepSheet(await prepFacts(application, logbook, clock))
    : renderPostmortem(await postmortemFacts(application, logbook, clock));
}

async function readGoalsFor({ uri }: Application): Promise<string | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri));
  const goals = folder && goalsFile(folder);
  return goals && (await readOptionalText(goals));
}
