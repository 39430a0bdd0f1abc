import { expect } from 'chai';
import * as vscode from 'vscode';
import { diskText } from '../support';
import { byHand, made, placeOf, plain, run, today, useLogs } from './ownLogs';

/** Presses a key of the question boxes until the command is done. */
async function pressUntilDone(command: string, running: Promise<unknown>): Promise<unknown> {
  let done = false;
  const finished = running.finally(() => (done = true));
  const press = async () => {
    while (!done) await vscode.commands.executeCommand(command);
  };
  await Promise.all([finished, press()]);
  return running;
}

const pressEscape = (running: Promise<unknown>) => pressUntilDone('workbench.action.closeQuickOpen', running);
const pressEnter = (running: Promise<unknown>) => pressUntilDone('quickInput.accept', running);

describe('commands on a log', () => {
  useLogs();

  describe('called by a person', () => {
    it('leaves nothing behind when they leave', async () => {
      const uri = await made('left', plain);
      for (const command of ['setOutcome', 'addRound', 'addContact', 'addFeedback', 'recordOffer']) {
        expect(await pressEscape(run(command, uri)), command).to.equal(undefined);
      }
      expect(await diskText(uri)).to.equal(plain);
    });

    it('asks for what is missing', async () => {
      const uri = await made('asked', plain);
      expect(await pressEnter(run('addRound', { log: uri.toString() }))).to.deep.equal({ index: 0 });
      expect(await diskText(uri)).to.equal(`${plain}rounds:\n  - type: recruiter_screen\n`);
    });

    it('takes a tree node, and the active editor', async () => {
      const uri = await made('node', byHand);
      const node = { kind: 'application', log: uri.toString() };
      expect(await run('recordFollowUp', node)).to.deep.equal({ changed: true });
      await vscode.window.showTextDocument(uri);
      expect(await run('recordFollowUp')).to.deep.equal({ changed: false });
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      expect(await diskText(uri)).to.equal(
        byHand.replace('      questions:', `      followed_up: ${today()}\n      questions:`),
      );
    });

    it('tells of a failure instead of rejecting', async () => {
      const uri = await made('told', plain);
      expect(await run('recordFollowUp', uri)).to.equal(undefined);
      expect(await run('addRound', { log: placeOf('gone.interview.yaml').toString() })).to.equal(undefined);
    });
  });
});
