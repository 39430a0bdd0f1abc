import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, place, remove, writeText } from '../support';

const folder = 'chosen-outcome';
const plain = 'company: Acme\nrole: Engineer\n';

async function made(name: string): Promise<vscode.Uri> {
  const uri = place(folder, name, `${name}.interview.yaml`);
  await writeText(uri, plain);
  return uri;
}

/** As a person asks for it where applications are shown with what can become of them. */
const node = (log: vscode.Uri) => ({ kind: 'application', log: log.toString(), outcome: 'withdrawn' });

describe('an outcome that a person chose beside an application', () => {
  before(async () => (await debrief()).whenReady());
  after(() => remove(place(folder)));

  it('is set without asking for it again', async () => {
    const log = await made('one');
    await vscode.commands.executeCommand('debrief.setOutcome', node(log), [node(log)]);
    expect(await diskText(log)).to.include('outcome: withdrawn\n');
  });

  it('is set for all that were selected', async () => {
    const logs = await Promise.all(['two', 'three'].map(made));
    const nodes = logs.map(node);
    await vscode.commands.executeCommand('debrief.setOutcome', nodes[0], nodes);
    for (const log of logs) expect(await diskText(log)).to.include('outcome: withdrawn\n');
  });
});
