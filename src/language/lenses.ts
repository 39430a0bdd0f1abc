import * as vscode from 'vscode';
import { refreshBlocks } from '../documents/blocks';
import { reviewedKindOf } from '../model/logbook';
import type { Round } from '../model/log';
import { isComing, nextStep, thankYouIsDue } from '../model/next';
import { counts, stageOf } from '../model/stage';
import { isOpen, labelOf, stages } from '../model/vocabulary';
import { calendarAt, nextWords } from '../platform/moments';
import { logOfFile } from '../workspace/files';
import { readOpenLog } from '../workspace/openLogs';
import { renderFor } from '../workspace/reviewFacts';
import type { Search } from './features';

const { t } = vscode.l10n;

/** What is next, in a line above the log, and what there is to record, in a line above a round. */
export async function lensesOfLog(
  document: vscode.TextDocument,
  { clock }: Search,
): Promise<vscode.CodeLens[]> {
  const { log, lines } = await readOpenLog(document);
  const now = clock();
  const uri = document.uri.toString();
  const isMoving = isOpen(log.outcome ?? 'pending') && Object.keys(lines).length > 0;
  const rounds = (log.rounds ?? []).flatMap((round, index) => {
    const line = lines[`rounds/${String(index)}`];
    return line === undefined ? [] : roundLenses(round, { log: uri, round: index }, line);
  });
  return isMoving ? [...logLenses(), ...rounds] : rounds;

  function logLenses(): vscode.CodeLens[] {
    if (nextStep(log, now)) {
      return [
        lens(0, t('Next: {0}', nextWords(log, calendarAt(now))), 'debrief.openDashboard', { log: uri }),
      ];
    }
    const stage = t(labelOf(stages, stageOf(log)));
    return [
      lens(0, t('{0}, nothing planned', stage), 'debrief.openDashboard', { log: uri }),
      lens(0, t('Add Round…'), 'debrief.addRound', { log: uri }),
    ];
  }

  function roundLenses(round: Round, argument: object, line: number): vscode.CodeLens[] {
    if (!counts(round)) return [];
    if (isComing(round, now)) return isMoving ? [lens(line, t('Prepare'), 'debrief.prepare', argument)] : [];
    return [
      lens(line, t('Add Question…'), 'debrief.addQuestion', argument),
      ...(thankYouIsDue(round, now)
        ? [lens(line, t('Record Thank-You'), 'debrief.recordFollowUp', argument)]
        : []),
    ];
  }
}

/** Says that the facts of a prep sheet or post-mortem have changed since its blocks were generated. */
export async function lensesOfDocument(
  document: vscode.TextDocument,
  { workspace, clock }: Search,
): Promise<vscode.CodeLens[]> {
  await workspace.whenReady();
  const render = await renderFor(document.uri, workspace.logbook, clock);
  if (!render || refreshBlocks(document.getText(), render).length === 0) return [];
  const command =
    reviewedKindOf(document.uri.path) === 'prep' ? 'debrief.prepare' : 'debrief.writePostmortem';
  const log = logOfFile(document.uri, workspace.logbook);
  return [lens(0, t('The facts have changed: refresh'), command, { log })];
}

function lens(line: number, title: string, command: string, argument: object): vscode.CodeLens {
  return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: [argument] });
}
