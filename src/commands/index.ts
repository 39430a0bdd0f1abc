import type * as vscode from 'vscode';
import type { Command, Services } from './command';
import type { BoxAnswer } from '../model/nextUp';
import type { Outcome } from '../model/vocabulary';
import { registerCommand } from './register';

/** Every command, by its id; its code loads when it is first run. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  'debrief.newApplication': async () => (await import('./newApplication')).newApplication,
  'debrief.setOutcome': async () => (await import('./setOutcome')).setOutcome,
  'debrief.addRound': async () => (await import('./addRound')).addRound,
  'debrief.updateRound': async () => (await import('./updateRound')).updateRound,
  'debrief.addQuestion': async () => (await import('./addQuestion')).addQuestion,
  'debrief.captureRound': async () => (await import('./captureRound')).captureRound,
  'debrief.addPractice': async () => (await import('./addPractice')).addPractice,
  'debrief.addContact': async () => (await import('./addContact')).addContact,
  'debrief.addFeedback': async () => (await import('./addFeedback')).addFeedback,
  'debrief.recordFollowUp': async () => (await import('./recordFollowUp')).recordFollowUp,
  'debrief.recordOffer': async () => (await import('./recordOffer')).recordOffer,
  'debrief.prepare': async () => (await import('./prepare')).prepare,
  'debrief.writePostmortem': async () => (await import('./writePostmortem')).writePostmortem,
  'debrief.tickItem': async () => (await import('./tickItem')).tickItem,
  'debrief.checkKeywords': async () => (await import('./checkKeywords')).checkKeywords,
  'debrief.exportForMentor': async () => (await import('./exportForMentor')).exportForMentor,
  'debrief.openDashboard': async () => (await import('./openDashboard')).openDashboard,
  'debrief.exportApplications': async () => (await import('./exportApplications')).exportApplications,
  'debrief.exportCalendar': async () => (await import('./exportCalendar')).exportCalendar,
  'debrief.exportRound': async () => (await import('./exportRound')).exportRound,
  'debrief.importApplications': async () => (await import('./importApplications')).importApplications,
  'debrief.createSample': async () => (await import('./createSample')).createSample,
  'debrief.removeSample': async () => (await import('./removeSample')).removeSample,
  'debrief.openHome': async () => (await import('./openHome')).openHome,
  'debrief.toggleNames': async () => (await import('./toggleNames')).toggleNames,
  'debrief.refresh': async () => (await import('./refresh')).refresh,
  'debrief.goToApplication': async () => (await import('./goToApplication')).goToApplication,
  'debrief.openPosting': async () => (await import('./openPosting')).openPosting,
  'debrief.openLog': async () => (await import('./openLog')).openLog,
  'debrief.revealInExplorer': async () => (await import('./revealInExplorer')).revealInExplorer,
  'debrief.closeSilent': async () => (await import('./closeSilent')).closeSilent,
  'debrief.deleteApplication': async () => (await import('./deleteApplication')).deleteApplication,
};

/** Registers every command. */
export function registerCommands(services: Services): vscode.Disposable[] {
  return Object.entries(commands).map(([id, load]) => registerCommand(id, load, services));
}

/** Gives applications another outcome at a person's hand, without a question, and says so with a way back. */
export async function moveTo(logs: readonly string[], outcome: Outcome, services: Services): Promise<void> {
  const { moveTo: move } = await import('./setOutcome');
  await move(logs, outcome, services);
}

/** Writes what a person ticked in a tree into its file, and says so with a way back; tells whether it has changed. */
export async function answerBox(answer: BoxAnswer, services: Services): Promise<boolean> {
  const { answerBox: write } = await import('./answerBox');
  return write(answer, services);
}
