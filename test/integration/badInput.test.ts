import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, place, remove, untilLogbook } from './support';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What a folder may hold under the name of a log, and what is said of it. */
const logs: [what: string, bytes: Uint8Array, code: string, says: RegExp][] = [
  ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xfe, 0x80]), 'not-utf8', /UTF-8/],
  ['text with a zero byte', utf8('company: A\0B\n'), 'not-utf8', /UTF-8/],
  ['of 20 MB', new Uint8Array(20 * 1024 * 1024).fill(0x61), 'too-large', /1 MiB/],
  ['a list', utf8('- company: Acme\n- company: Bolt\n'), 'not-a-map', /keys/],
  ['two documents', utf8('company: Acme\nrole: A\n---\ncompany: Bolt\n'), 'several-documents', /document/],
  ['1,000 brackets deep', utf8(`company: ${'['.repeat(1000)}`), 'too-deep', /100 levels/],
  ['1,000 braces deep', utf8(`company: ${'{a: '.repeat(1000)}`), 'too-deep', /100 levels/],
  ['1,000 dashes deep', utf8(`company:\n${'- '.repeat(1000)}`), 'too-deep', /100 levels/],
  ['1,000 question marks deep', utf8('? '.repeat(1000)), 'too-deep', /100 levels/],
  ['unclosed', utf8('company: "Acme\nrole: x\n'), 'syntax', /YAML/],
];

describe('a log that cannot be used', () => {
  before(async () => (await debrief()).whenReady());
  after(() => remove(place('bad')));

  for (const [index, [what, bytes, code, says]] of logs.entries()) {
    it(`is shown, explained and left alone: ${what}`, async () => {
      const uri = place('bad', String(index), 'bad.interview.yaml');
      await untilLogbook(
        (applications) => applications.some(({ log, problems }) => log === uri.toString() && problems > 0),
        () => vscode.workspace.fs.writeFile(uri, bytes),
      );
      const [diagnostic] = vscode.languages.getDiagnostics(uri);
      expect(diagnostic?.code).to.equal(code);
      expect(diagnostic?.message).to.match(says);

      const failure = await messageOf('debrief.setOutcome', { log: uri.toString(), outcome: 'rejected' });
      expect(failure).to.match(/Mend|mend|Keep|Check|Save|Make|Move|takes/);
      const left = await vscode.workspace.fs.readFile(uri);
      expect(left.length).to.equal(bytes.length);
      expect(left.every((byte, at) => byte === bytes[at])).to.equal(true);
    });
  }

  it('but an empty one is only unfinished', async () => {
    const uri = place('bad', 'empty', 'empty.interview.yaml');
    await untilLogbook(
      (applications) => applications.some(({ log }) => log === uri.toString()),
      () => vscode.workspace.fs.writeFile(uri, new Uint8Array()),
    );
    const codes = vscode.languages.getDiagnostics(uri).map(({ code }) => code);
    expect(codes).to.deep.equal(['missing-key', 'missing-key']);
    await vscode.commands.executeCommand('debrief.setOutcome', { log: uri.toString(), outcome: 'withdrawn' });
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    expect(text).to.match(/^outcome: withdrawn\r?\ndecided: \d{4}-\d{2}-\d{2}\r?\n$/);
  });
});

/** What a command says when it rejects. */
async function messageOf(command: string, argument: object): Promise<string> {
  try {
    await vscode.commands.executeCommand(command, argument);
    return 'done';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
