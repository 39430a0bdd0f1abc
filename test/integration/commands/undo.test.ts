import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { Services } from '../../../src/commands/command';
import { setOutcome } from '../../../src/commands/setOutcome';
import { logChange } from '../../../src/commands/logEdits';
import { applyUndoably } from '../../../src/commands/undo';
import { diskText, place, remove, writeText } from '../support';

const folder = 'undo';
const services = {
  clock: () => Temporal.ZonedDateTime.from('2026-10-28T12:00[UTC]'),
} as unknown as Services;

async function made(name: string, text: string): Promise<vscode.Uri> {
  const uri = place(folder, `${name}.interview.yaml`);
  await writeText(uri, text);
  return uri;
}

const reject = (uri: vscode.Uri) =>
  logChange(uri.toString(), () => [{ do: 'set', path: ['outcome'], value: 'rejected' }]);

describe('taking an outcome back', () => {
  after(() => remove(place(folder)));

  for (const [name, text] of [
    ['plain', 'company: Acme\nrole: Engineer\n'],
    ['windows', 'company: Acme\r\nrole: Engineer\r\noutcome:   pending # soon\r\nnotes: 😀\r\n'],
    ['no-last-line', 'company: Acme\nrole: Engineer\noutcome: offer'],
  ] as const) {
    it(`brings the text back as it was: ${name}`, async () => {
      const uri = await made(name, text);
      const { changed, undo } = await applyUndoably([reject(uri)]);
      expect(changed).to.deep.equal([uri.toString()]);
      expect(await diskText(uri)).to.include('rejected');
      await undo();
      expect(await diskText(uri)).to.equal(text);
    });
  }

  it('changes nothing when one of the logs has changed since', async () => {
    const [first, second] = [await made('first', 'company: A\n'), await made('second', 'company: B\n')];
    const { undo } = await applyUndoably([reject(first), reject(second)]);
    const typing = new vscode.WorkspaceEdit();
    typing.insert(second, new vscode.Position(0, 0), '# mine\n');
    await vscode.workspace.applyEdit(typing);
    await (await vscode.workspace.openTextDocument(second)).save();
    const failure = await undo().then(
      () => '',
      (error: unknown) => String(error),
    );
    expect(failure).to.include('second.interview.yaml has changed since');
    expect(await diskText(first)).to.include('rejected');
    expect(await diskText(second)).to.match(/^# mine\n/);
  });

  it('settles a round and withdraws others in the same step', async () => {
    const uri = await made('rejected', 'company: A\nrounds:\n  - { type: final, date: 2026-10-20 }\n');
    const other = await made('other', 'company: B\n');
    const args = {
      log: uri.toString(),
      outcome: 'rejected',
      settle: true,
      withdraw: [other.toString()],
    } as const;
    expect(await setOutcome.run(args, services)).to.deep.equal({ changed: true });
    expect(await diskText(uri)).to.equal(
      'company: A\noutcome: rejected\ndecided: 2026-10-28\nrounds:\n  - { type: final, date: 2026-10-20, result: failed, heard: 2026-10-28T12:00+00:00 }\n',
    );
    expect(await diskText(other)).to.equal('company: B\noutcome: withdrawn\ndecided: 2026-10-28\n');
  });
});
