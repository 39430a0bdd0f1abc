import { expect } from 'chai';
import * as vscode from 'vscode';
import { editLog, type Intent } from '../../../src/model/edit';
import { applyEdits } from '../../../src/model/text';
import { applyFileEdits, logEdit } from '../../../src/workspace/edit';
import { asNotes, asValues, suiteCases } from '../../unit/model/yamlSuite';
import { debrief, diskText, failureOf, place, remove, writeText } from '../support';

const folder = 'edit';
let count = 0;

/** A new log on disk. */
async function made(text: string | Uint8Array = 'company: Acme\nrole: Engineer\n'): Promise<vscode.Uri> {
  const uri = place(folder, `${String(++count)}.interview.yaml`);
  if (typeof text === 'string') await writeText(uri, text);
  else await vscode.workspace.fs.writeFile(uri, text);
  return uri;
}

/** A log in an open buffer. */
async function opened(text?: string): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(await made(text));
}

function setOutcome(uri: vscode.Uri, outcome = 'offer'): Thenable<unknown> {
  return vscode.commands.executeCommand('debrief.setOutcome', { log: uri.toString(), outcome });
}

function addRound(uri: vscode.Uri, type: string): Thenable<unknown> {
  return vscode.commands.executeCommand('debrief.addRound', { log: uri.toString(), round: { type } });
}

/** Types a line at the top, as a person does: into the buffer. */
async function type(uri: vscode.Uri, line: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), `${line}\n`);
  expect(await vscode.workspace.applyEdit(edit)).equal(true);
}

/** Does something once, when a document is about to be saved. */
function whileSaving(document: vscode.TextDocument, action: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const listener = vscode.workspace.onWillSaveTextDocument((event) => {
      if (event.document !== document) return;
      listener.dispose();
      const done = action();
      event.waitUntil(done);
      done.then(resolve, reject);
    });
  });
}

/** Has the disk change under a document just before it is saved. */
function conflictOnSaving(document: vscode.TextDocument, theirs = '# theirs\ncompany: Acme\n'): void {
  void whileSaving(document, () => writeText(document.uri, theirs));
}

describe('editing a file', () => {
  before(async () => (await debrief()).whenReady());
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(place(folder));
  });

  describe('at the same moment as others', () => {
    it('carries out several commands, one after the other', async () => {
      const uri = await made();
      const types = ['recruiter_screen', 'technical', 'panel', 'final'];
      const results = await Promise.all([...types.map((one) => addRound(uri, one)), setOutcome(uri)]);
      expect(results).deep.equal([...types.map((_, index) => ({ index })), { changed: true }]);
      const rounds = types.map((one) => `  - type: ${one}\n`).join('');
      expect(await diskText(uri)).equal(`company: Acme\nrole: Engineer\noutcome: offer\nrounds:\n${rounds}`);
    });

    it('loses nothing that another extension writes', async () => {
      const uri = await made();
      const another = applyFileEdits([logEdit(uri, [{ do: 'set', path: ['location'], value: 'Berlin' }])]);
      await Promise.all([another, setOutcome(uri)]);
      const document = await vscode.workspace.openTextDocument(uri);
      expect(document.getText()).equal('company: Acme\nrole: Engineer\noutcome: offer\nlocation: Berlin\n');
    });

    it('loses nothing that a person types', async () => {
      const document = await opened();
      const { uri } = document;
      const lines = ['# one', '# two', '# three', '# four'];
      const commands = [setOutcome(uri), addRound(uri, 'panel')];
      for (const line of lines) await type(uri, line);
      await Promise.all(commands);
      expect(document.getText()).equal(
        `${lines.toReversed().join('\n')}\ncompany: Acme\nrole: Engineer\noutcome: offer\nrounds:\n  - type: panel\n`,
      );
      await document.save();
    });
  });

  describe('that has unsaved changes', () => {
    it('changes the buffer, and leaves the disk to the person', async () => {
      const document = await opened();
      await type(document.uri, '# mine');
      expect(await setOutcome(document.uri)).deep.equal({ changed: true });
      expect(document.getText()).equal('# mine\ncompany: Acme\nrole: Engineer\noutcome: offer\n');
      expect(document.isDirty).equal(true);
      expect(await diskText(document.uri)).equal('company: Acme\nrole: Engineer\n');
      await document.save();
    });

    it('takes the buffer for the truth when the disk has changed as well, and overwrites nothing', async () => {
      const document = await opened();
      await type(document.uri, '# mine');
      const theirs = 'company: Acme, as the disk has it\n';
      await writeText(document.uri, theirs);
      await setOutcome(document.uri);
      expect(document.getText()).equal('# mine\ncompany: Acme\nrole: Engineer\noutcome: offer\n');
      expect(document.isDirty).equal(true);
      // VS Code sees the conflict and asks the person.
      expect(await document.save()).equal(false);
      expect(await diskText(document.uri)).equal(theirs);
    });
  });

  describe('that something else changed on disk', () => {
    it('keeps that change, though an editor shows what was before', async () => {
      const document = await opened();
      await writeText(document.uri, '# theirs\ncompany: Acme GmbH\nrole: Engineer\n');
      await setOutcome(document.uri);
      const both = '# theirs\ncompany: Acme GmbH\nrole: Engineer\noutcome: offer\n';
      expect(await diskText(document.uri)).equal(both);
      expect([document.getText(), document.isDirty]).deep.equal([both, false]);
    });

    it('keeps that change, when it comes right before the saving', async () => {
      const document = await opened();
      const theirs = '# theirs\ncompany: Acme\n';
      conflictOnSaving(document, theirs);
      expect(await failureOf(setOutcome(document.uri))).match(/changed on disk at the same moment/);
      expect(document.getText()).equal('company: Acme\nrole: Engineer\n');
      expect(await diskText(document.uri)).equal(theirs);
    });

    it('changes none of several files when one of them cannot be saved', async () => {
      const [first, second] = [await opened(), await opened()];
      const made = place(folder, 'new.md');
      conflictOnSaving(second);
      const edits = [first, second].map(({ uri }) =>
        logEdit(uri, [{ do: 'set', path: ['outcome'], value: 'offer' }]),
      );
      const action = applyFileEdits(edits, [{ uri: made, text: 'new' }]);
      expect(await failureOf(action)).match(/changed on disk at the same moment/);
      expect(await diskText(first.uri)).equal('company: Acme\nrole: Engineer\n');
      expect([first, second].map(({ isDirty }) => isDirty)).deep.equal([false, true]);
      expect(await failureOf(vscode.workspace.fs.stat(made))).not.equal('');
    });

    it('keeps what a person types between the edit and the saving', async () => {
      const document = await opened();
      const typing = new Promise<void>((resolve, reject) => {
        const listener = vscode.workspace.onDidChangeTextDocument((event) => {
          if (event.document !== document || !document.getText().includes('offer')) return;
          listener.dispose();
          type(document.uri, '# mine').then(resolve, reject);
        });
      });
      await setOutcome(document.uri);
      await typing;
      expect(document.getText()).equal('# mine\ncompany: Acme\nrole: Engineer\noutcome: offer\n');
      await document.save();
    });

    it('keeps what a person types while it is saved', async () => {
      const document = await opened();
      const typing = whileSaving(document, () => type(document.uri, '# mine'));
      await setOutcome(document.uri);
      await typing;
      expect(document.getText()).equal('# mine\ncompany: Acme\nrole: Engineer\noutcome: offer\n');
      await document.save();
    });
  });

  describe('byte for byte', () => {
    const bytes: [what: string, before: string, after: string][] = [
      ['CRLF', 'company: Acme\r\nrole: x\r\n', 'company: Acme\r\nrole: x\r\noutcome: offer\r\n'],
      ['a byte order mark', '\uFEFFcompany: Acme\n', '\uFEFFcompany: Acme\noutcome: offer\n'],
      ['no last line ending', 'company: Acme # x', 'company: Acme # x\noutcome: offer'],
      ['characters of four bytes', 'company: 🦾 深圳\n', 'company: 🦾 深圳\noutcome: offer\n'],
      ['spaces at the end of lines', 'company: Acme  \n\n\t\n', 'company: Acme  \noutcome: offer\n\n\t\n'],
      // VS Code itself makes them one when it saves: those that most lines have.
      [
        'mixed line endings',
        'company: Acme\r\nrole: x\nx: 1\n',
        'company: Acme\nrole: x\noutcome: offer\nx: 1\n',
      ],
    ];
    for (const [what, before, after] of bytes) {
      it(`keeps ${what}`, async () => {
        const uri = await made(before);
        await setOutcome(uri);
        expect(await diskText(uri)).equal(after);
      });
    }

    it('keeps whatever YAML a log holds', async () => {
      const wrapped = suiteCases
        .filter(({ valid }) => valid)
        .flatMap(({ yaml }) => [...asValues(yaml), ...asNotes(yaml)]);
      const looks = [
        (text: string) => text,
        (text: string) => text.replaceAll('\n', '\r\n'),
        (text: string) => `\uFEFF${text}`,
      ];
      const intents: Intent[] = [{ do: 'set', path: ['outcome'], value: 'rejected' }];
      const files: { uri: vscode.Uri; wanted: string }[] = [];
      for (let index = 0; index < wrapped.length; index += 120) {
        const text = looks[files.length % looks.length]?.(wrapped[index]?.text ?? '') ?? '';
        const result = editLog(text, intents);
        if ('edits' in result) files.push({ uri: await made(text), wanted: applyEdits(text, result.edits) });
      }
      expect(files.length).greaterThan(15);
      await applyFileEdits(files.map(({ uri }) => logEdit(uri, intents)));
      for (const { uri, wanted } of files) expect(await diskText(uri)).equal(wanted);
    });

    it('refuses what is no UTF-8, and writes nothing', async () => {
      const latin1 = new Uint8Array([...new TextEncoder().encode('company: Caf'), 0xe9, 0x0a]);
      const uri = await made(latin1);
      expect(await failureOf(setOutcome(uri))).match(/is not valid UTF-8/);
      const document = await vscode.workspace.openTextDocument(uri);
      expect(await failureOf(setOutcome(uri))).match(/is not valid UTF-8/);
      await type(uri, '# mine');
      expect(await failureOf(setOutcome(uri))).match(/is not valid UTF-8/);
      expect(document.getText()).not.include('offer');
      expect(await vscode.workspace.fs.readFile(uri)).deep.equal(latin1);
    });
  });

  describe('and undoing it', () => {
    it('takes one step', async () => {
      const document = await opened('company: Acme # them\nrole: x');
      await vscode.window.showTextDocument(document);
      await setOutcome(document.uri, 'rejected');
      expect(document.getText()).include('decided');
      await vscode.commands.executeCommand('undo');
      expect(document.getText()).equal('company: Acme # them\nrole: x');
      await document.save();
    });

    it('takes one step for several files', async () => {
      const documents = [await opened(), await opened('company: B\n'), await opened('company: C\n')];
      const before = documents.map((document) => document.getText());
      for (const document of documents) await vscode.window.showTextDocument(document, { preview: false });
      const log = documents.map(({ uri }) => uri.toString());
      await vscode.commands.executeCommand('debrief.setOutcome', { log, outcome: 'withdrawn' });
      await vscode.commands.executeCommand('undo');
      expect(documents.map((document) => document.getText())).deep.equal(before);
    });
  });
});
