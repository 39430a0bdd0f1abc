import * as vscode from 'vscode';
import type { AgendaEntry } from '../../model/agenda';
import { roundLines } from '../../model/lines';

/** The command that opens what an entry is about: its line in the log or document, or the post-mortem, made if need be. */
export function openingOf(entry: AgendaEntry): vscode.Command {
  const { kind, log, document, line, round, application } = entry;
  const { lines } = application;
  switch (kind) {
    case 'round':
    case 'follow_up':
    case 'check_in':
      return openAt(log, line ?? roundLines(application.log, lines)[round ?? -1]?.line);
    case 'offer_deadline':
      return openAt(log, line ?? lines.keys['offer/deadline'] ?? lines.keys.offer);
    case 'action':
      return openAt(document ?? log, line);
    case 'let_go':
    case 'post_mortem':
      return document === undefined ? writePostmortem(entry) : openAt(document, lineOf(entry));
  }
}

function openAt(uri: string, line = 0): vscode.Command {
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [vscode.Uri.parse(uri), { selection: new vscode.Range(line, 0, line, 0) }],
  };
}

/** As a person calls it, whom a failure is told, not as a program does. */
function writePostmortem({ log }: AgendaEntry): vscode.Command {
  return {
    command: 'debrief.writePostmortem',
    title: vscode.l10n.t('Open'),
    arguments: [{ kind: 'entry', log }],
  };
}

/** Where the let-go stage begins, for an entry that is about it. */
function lineOf({ kind, document, application }: AgendaEntry): number | undefined {
  if (kind !== 'let_go') return undefined;
  const review = application.documents.find(({ uri }) => uri === document);
  return review?.items.find(({ id }) => id === 'feel-named')?.line;
}
