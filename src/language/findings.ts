import * as vscode from 'vscode';
import { isDebriefDocument } from '../documents/comments';
import { readDocument } from '../documents/read';
import { slugOf, type Application } from '../model/logbook';
import type { DocumentProblem } from '../documents/problems';
import type { OpenLog } from '../model/parse';
import type { FormCode, Problem } from '../model/problems';
import { senseProblems } from '../model/sense';
import { exists } from '../workspace/files';
import { readOpenLog } from '../workspace/openLogs';
import type { LanguageServices } from './services';
import { surroundingsOf } from './surroundings';

/** What was found in an open document. */
export type Findings =
  | { readonly kind: 'log'; readonly problems: readonly Problem[] }
  | { readonly kind: 'document'; readonly problems: readonly DocumentProblem[] };

/** What is to mend in an open document, by every rule; undefined for a file that is none of ours. */
export async function findingsIn(
  document: vscode.TextDocument,
  { workspace, clock }: LanguageServices,
): Promise<Findings | undefined> {
  const { uri } = document;
  if (slugOf(uri.path) !== undefined) {
    const application = workspace.logbook.get(uri.toString());
    if (!application) return undefined;
    const log = await readOpenLog(document);
    const sense = senseProblems(log, await surroundingsOf(uri, log, clock));
    const ofFile = document.isDirty ? [] : fileProblems(application, log);
    return { kind: 'log', problems: [...ofFile, ...log.problems, ...sense] };
  }
  const text = document.getText();
  const partner = /([^/]+)\.(?:prep|postmortem)\.md$/.exec(uri.path)?.[1];
  if (partner === undefined && !isDebriefDocument(text)) return undefined;
  const orphan = partner === undefined ? [] : await withoutLog(uri, partner);
  return { kind: 'document', problems: [...orphan, ...readDocument(text).problems] };
}

/** Why a file cannot be read as a log, where its buffer can: VS Code opens what commands refuse. */
function fileProblems({ problems }: Application, inBuffer: OpenLog): Problem[] {
  const told = new Set(inBuffer.problems.map(({ code }) => code));
  return problems.filter(({ code }) => ofFiles.has(code) && !told.has(code));
}

const ofFiles: ReadonlySet<string> = new Set(['unreadable', 'not-utf8', 'too-large'] satisfies FormCode[]);

async function withoutLog(uri: vscode.Uri, slug: string): Promise<DocumentProblem[]> {
  const names = [`${slug}.interview.yaml`, `${slug}.interview.yml`] as const;
  for (const name of names) {
    if (await exists(vscode.Uri.joinPath(uri, '..', name))) return [];
  }
  const start = { line: 0, character: 0 };
  const range = { start, end: { line: 1, character: 0 } };
  return [{ code: 'missing-log', range, values: { name: names[0] } }];
}
