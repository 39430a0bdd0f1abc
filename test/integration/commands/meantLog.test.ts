import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, failureOf, place, remove, writeText } from '../support';

const folder = 'meant-logs';
const plain = 'company: Acme\nrole: Engineer\n';

async function made(name: string): Promise<vscode.Uri> {
  const uri = place(folder, name, `${name}.interview.yaml`);
  await writeText(uri, plain);
  return uri;
}

async function run(command: string, argument: object): Promise<unknown> {
  return vscode.commands.executeCommand(`debrief.${command}`, argument);
}

describe('the log that a command means', () => {
  before(async () => (await debrief()).whenReady());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => remove(place(folder)));

  it('is in the logbook as it was left', async () => {
    const uri = await made('known');
    await run('setOutcome', { log: uri.toString(), outcome: 'withdrawn' });
    const summary = (await debrief()).applications().find(({ log }) => log === uri.toString());
    expect(summary?.outcome).to.equal('withdrawn');
  });

  it('is that of the active editor where none is given, without a question', async () => {
    const uri = await made('active');
    await vscode.window.showTextDocument(uri);
    expect(await run('setOutcome', { outcome: 'withdrawn', decided: '2026-01-02' })).to.deep.equal({
      changed: true,
    });
    expect(await diskText(uri)).to.equal(`${plain}outcome: withdrawn\ndecided: 2026-01-02\n`);
  });

  it('has to be there: one that was deleted a moment ago is not, even while its editor is open', async () => {
    const uri = await made('deleted');
    await run('setOutcome', { log: uri.toString(), outcome: 'rejected' });
    await vscode.window.showTextDocument(uri);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
    for (const [command, args] of [
      ['writePostmortem', {}],
      ['addRound', { round: { type: 'technical' } }],
    ] as const) {
      expect(await failureOf(run(command, { log: uri.toString(), ...args }))).to.include('does not exist');
    }
  });
});
