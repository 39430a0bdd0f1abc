import * as vscode from 'vscode';
import { refreshBlocks } from '../documents/blocks';
import { practiceFor } from '../documents/practice';
import { readDocument } from '../documents/read';
import { isCaptured } from '../model/captureOffers';
import { reviewedKindOf, type Application } from '../model/logbook';
import type { Round } from '../model/log';
import { isComing, isPending, nextStep, thankYouIsDue } from '../model/next';
import { counts, meetsPerson, stageOf } from '../model/stage';
import { isOpen, labelOf, stages } from '../model/vocabulary';
import { calendarAt, nextWords } from '../platform/moments';
import { logOfFile } from '../workspace/files';
import { readOpenLog } from '../workspace/openLogs';
import { renderFor } from '../workspace/reviewFacts';
import type { LanguageServices } from './services';

const { t } = vscode.l10n;

/** What is next, in a line above the log, and what there is to record, in a line above a round. */
export async function lensesOfLog(
  document: vscode.TextDocument,
  { clock }: LanguageServices,
): Promise<vscode.CodeLens[]> {
  const { log, lines } = await readOpenLog(document);
  const now = clock();
  const uri = document.uri.toString();
  const isMoving = isOpen(log.outcome ?? 'pending') && lines.size > 0;
  const rounds = (log.rounds ?? []).flatMap((round, index) => {
    const line = lines.get(`rounds/${String(index)}`);
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
    if (isComing(round, now)) {
      if (!isMoving) return [];
      return [
        lens(line, t('Prepare'), 'debrief.prepare', argument),
        lens(line, t('Add to Calendar…'), 'debrief.exportRound', argument),
      ];
    }
    return [
      ...(isPending(round) && meetsPerson(round) && !isCaptured(round)
        ? [lens(line, t('Capture…'), 'debrief.captureRound', argument)]
        : []),
      lens(line, t('Add Question…'), 'debrief.addQuestion', argument),
      ...(thankYouIsDue(round, now)
        ? [lens(line, t('Record Thank-You'), 'debrief.recordFollowUp', argument)]
        : []),
    ];
  }
}

/**
 * Says that the facts of a prep sheet or post-mortem have changed since its blocks were generated, and offers the weak
 * answers of a post-mortem as actions.
 */
export async function lensesOfDocument(
  document: vscode.TextDocument,
  { workspace, clock }: LanguageServices,
): Promise<vscode.CodeLens[]> {
  await workspace.whenReady();
  const log = logOfFile(document.uri, workspace.logbook);
  const application = log === undefined ? undefined : workspace.logbook.get(log);
  const render = await renderFor(document.uri, workspace.logbook, clock);
  if (!application || !render) return [];
  const isPrep = reviewedKindOf(document.uri.path) === 'prep';
  const command = isPrep ? 'debrief.prepare' : 'debrief.writePostmortem';
  const isStale = refreshBlocks(document.getText(), render).length > 0;
  return [
    ...(isStale ? [lens(0, t('The facts have changed: refresh'), command, { log })] : []),
    ...(isPrep ? [] : practiceLenses(document, application)),
  ];
}

function practiceLenses(document: vscode.TextDocument, application: Application): vscode.CodeLens[] {
  const text = document.getText();
  const { blocks } = readDocument(text);
  const block = blocks.find(({ name }) => name === 'weak-answers');
  if (!block || practiceFor(application, text).length === 0) return [];
  const argument = { document: document.uri.toString() };
  return [lens(block.line, t('Add as actions'), 'debrief.addPractice', argument)];
}

function lens(line: number, title: string, command: string, argument: object): vscode.CodeLens {
  return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: [argument] });
}
