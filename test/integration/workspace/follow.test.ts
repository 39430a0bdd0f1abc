import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, makeLog, place, remove, untilLogbook, untilSo, untilTold, writeText } from '../support';

const log = (company: string) => `company: ${company}\nrole: Engineer\n`;

type Summaries = Parameters<Parameters<typeof untilLogbook>[0]>[0];

function namesOf(applications: Summaries): string[] {
  return applications.filter(({ log: uri }) => uri.includes('/follow-')).map(({ company }) => company);
}

/** Does something to files, and waits until the logbook holds just these companies. */
function until(companies: readonly string[], action: () => PromiseLike<unknown>): Promise<void> {
  return untilLogbook(
    (applications) => JSON.stringify(namesOf(applications)) === JSON.stringify(companies),
    action,
  );
}

/** Waits until just these problems of a file are shown. */
function untilCodes(uri: vscode.Uri, codes: readonly string[]): Promise<void> {
  const shown = () => vscode.languages.getDiagnostics(uri).map(({ code }) => code as string);
  return untilSo(vscode.languages.onDidChangeDiagnostics, () => shown().join() === codes.join());
}

describe('the logbook follows the files', () => {
  before(async () => (await debrief()).whenReady());
  afterEach(async () => {
    for (const [name] of await vscode.workspace.fs.readDirectory(place())) {
      if (name.startsWith('follow-')) await remove(place(name));
    }
  });

  it('finds a log wherever it lies, in folders that were made together with it', () => {
    const uri = place('follow-deep', 'a', 'b', 'x.interview.yaml');
    const bytes = new TextEncoder().encode(log('Deep'));
    return until(['Deep'], () => vscode.workspace.fs.writeFile(uri, bytes));
  });

  it('finds a log that ends in .yml', () =>
    until(['Short ending'], () => writeText(place('follow-yml', 'x.interview.yml'), log('Short ending'))));

  it('reads a log again when it changes on disk', async () => {
    const uri = await makeLog('follow-change', log('Before'));
    await until(['After'], () => writeText(uri, log('After')));
  });

  it('takes an open buffer for the truth before the disk', async () => {
    const uri = await makeLog('follow-buffer', log('Disk'));
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 9, 0, 13), 'Buffer');
    await vscode.workspace.applyEdit(edit);
    const api = await debrief();
    await api.whenReady();
    expect(document.isDirty).to.equal(true);
    expect(namesOf(api.applications())).to.deep.equal(['Buffer']);
    await document.save();
  });

  it('forgets a log that is deleted, though an editor had it open', async () => {
    const uri = await makeLog('follow-gone', log('Gone'));
    await vscode.workspace.openTextDocument(uri);
    // Of a file that came and went since it told last, VS Code tells nothing.
    await untilTold();
    await until([], () => vscode.workspace.fs.delete(uri));
  });

  it('forgets the logs of a folder that is deleted', async () => {
    await makeLog('follow-folder/a', log('A'));
    await makeLog('follow-folder/b', log('B'));
    await until([], () => vscode.workspace.fs.delete(place('follow-folder'), { recursive: true }));
  });

  it('follows a folder that is renamed', async () => {
    await makeLog('follow-old/a', log('Moved'));
    const moved = place('follow-new', 'a', 'a.interview.yaml').toString();
    await untilLogbook(
      (applications) =>
        namesOf(applications).length === 1 && applications.some(({ log: uri }) => uri === moved),
      () => vscode.workspace.fs.rename(place('follow-old'), place('follow-new')),
    );
  });

  it('reads a document anew when the log beside it comes back', async () => {
    const api = await debrief();
    const uri = await makeLog('follow-back', log('Back'));
    const sheet = place('follow-back', 'follow-back.prep.md');
    const actions = () => api.lessons().actions.filter(({ document }) => document === sheet.toString());
    await untilLogbook(
      () => actions().length === 1,
      () => writeText(sheet, '- [ ] Drill [due:: 2026-12-01]\n'),
    );
    await untilTold();
    await until([], () => vscode.workspace.fs.delete(uri));
    const gone = vscode.workspace.createFileSystemWatcher('**/*.prep.md');
    const isGone = new Promise((resolve) => gone.onDidDelete(resolve));
    await vscode.workspace.fs.delete(sheet);
    await isGone;
    gone.dispose();
    await makeLog('follow-back', log('Back'));
    expect(actions()).to.deep.equal([]);
  });

  it('keeps the place of a log that is broken, and says where', async () => {
    const uri = await makeLog('follow-broken', 'company: Still here\nrole: Engineer\ntags: [unclosed\n');
    expect(namesOf((await debrief()).applications())).to.deep.equal(['Still here']);
    await untilCodes(uri, ['syntax']);
  });

  it('keeps the place of a log that is no text', async () => {
    const uri = place('follow-binary', 'x.interview.yaml');
    const bytes = new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x80]);
    await until([''], () => vscode.workspace.fs.writeFile(uri, bytes));
    await untilCodes(uri, ['not-utf8']);
  });
});
