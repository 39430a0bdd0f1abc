import * as vscode from 'vscode';
import { refreshPostmortem } from '../documents/postmortem';
import type { Round } from '../model/log';
import { isComing, nextStep, thankYouIsDue } from '../model/next';
import { counts, stageOf } from '../model/stage';
import { isOpen, labelOf, stages } from '../model/vocabulary';
import { calendarAt, nextWords } from '../platform/moments';
import { logOfFile } from '../workspace/files';
import { readOpenLog } from '../workspace/openLogs';
import { postmortemFacts } from '../workspace/postmortem';
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
  const rounds = (log.rounds ?? []).flatMap((round, index) => {
    const line = lines[`rounds/${String(index)}`];
    return line === undefined ? [] : roundLenses(round, { log: uri, round: index }, line);
  });
  const isMoving = isOpen(log.outcome ?? 'pending') && Object.keys(lines).length > 0;
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
    if (isComing(round, now)) return [lens(line, t('Add to Calendar…'), 'debrief.exportRound', argument)];
    if (!counts(round)) return [];
    return [
      lens(line, t('Add Question…'), 'debrief.addQuestion', argument),
      ...(thankYouIsDue(round, now)
        ? [lens(line, t('Record Thank-You'), 'debrief.recordFollowUp', argument)]
        : []),
    ];
  }
}

/** Says that the facts of a post-mortem have changed since its blocks were generated. */
export async function lensesOfPostmortem(
  document: vscode.TextDocument,
  { workspace, clock }: Search,
): Promise<vscode.CodeLens[]> {
  await workspace.whenReady();
  const log = logOfFile(document.uri, workspace.logbook);
  const application = log === undefined ? undefined : workspace.logbook.get(log);
  if (!application) return [];
  const facts = await postmortemFacts(application, workspace.logbook, clock);
  const isStale = refreshPostmortem(document.getText(), facts).length > 0;
  return isStale ? [lens(0, t('The facts have changed: refresh'), 'debrief.writePostmortem', { log })] : [];
}

function lens(line: number, title: string, command: string, argument: object): vscode.CodeLens {
  return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: [argument] });
}
