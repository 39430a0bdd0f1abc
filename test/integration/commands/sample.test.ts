import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, place, remove, writeText } from '../support';

const sample = async (command: 'createSample' | 'removeSample'): Promise<{ folder: string }> =>
  vscode.commands.executeCommand<{ folder: string }>(`debrief.${command}`, {
    folder: place().toString(),
  });

const applications = async () => {
  const api = await debrief();
  await api.whenReady();
  return api.applications().filter(({ log }) => log.startsWith(`${place('applications').toString()}/`));
};

const there = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

describe('the sample', () => {
  const acme = place('applications/acme-robotics-backend-engineer');

  before(async () => (await debrief()).whenReady());

  afterEach(async () => {
    await sample('removeSample');
    await remove(place('applications'));
  });

  it('is a dozen applications, of all outcomes', async () => {
    const { folder } = await sample('createSample');
    expect(folder).to.equal(place('applications').toString());
    const made = await applications();
    expect(made).to.have.length(12);
    expect(made.every((application) => application.sample)).to.equal(true);
    expect(new Set(made.map(({ outcome }) => outcome)).size).to.equal(7);
    expect(made.filter(({ problems }) => problems > 0)).to.have.length(1);
  });

  it('holds no placeholder, and documents whose blocks are filled', async () => {
    await sample('createSample');
    const files = await vscode.workspace.findFiles(
      new vscode.RelativePattern(place('applications'), '**/*.{md,yaml}'),
    );
    const texts = await Promise.all(files.map(diskText));
    expect(texts.filter((text) => text.includes('{{'))).to.deep.equal([]);
    const reviews = texts.filter((text) => text.includes('<!-- debrief:timeline -->'));
    expect(reviews).to.have.length(2);
    for (const text of reviews) expect(text).to.match(/<!-- \/debrief:timeline [0-9a-f]{6} -->/);
  });

  it('is left alone when it is there already', async () => {
    await sample('createSample');
    const log = vscode.Uri.joinPath(acme, 'acme-robotics-backend-engineer.interview.yaml');
    const changed = `${await diskText(log)}\nx_note: mine\n`;
    await writeText(log, changed);
    await sample('createSample');
    expect(await diskText(log)).to.equal(changed);
  });

  it('is written around what is there', async () => {
    await writeText(place('applications/goals.md'), '- Be home for dinner\n');
    await sample('createSample');
    expect(await diskText(place('applications/goals.md'))).to.equal('- Be home for dinner\n');
    expect(await applications()).to.have.length(12);
  });

  it('is written beside a log of another sample, and only where files are missing', async () => {
    const other = place('other-sample/other.interview.yaml');
    await writeText(other, 'company: Other\nrole: Engineer\nsample: true\n');
    await sample('createSample');
    expect(await applications()).to.have.length(12);
    await remove(acme);
    await sample('createSample');
    expect(await applications()).to.have.length(12);
    await sample('removeSample');
    expect(await there(other)).to.equal(false);
  });

  it('is removed by what creating it answered', async () => {
    const created = await sample('createSample');
    expect(await vscode.commands.executeCommand('debrief.removeSample', created)).to.deep.equal(created);
    expect(await applications()).to.deep.equal([]);
  });

  it('goes without a trace, changed or not', async () => {
    await sample('createSample');
    await writeText(vscode.Uri.joinPath(acme, 'acme-robotics-backend-engineer.prep.md'), 'rewritten');
    const { folder } = await sample('removeSample');
    expect(folder).to.equal(place('applications').toString());
    expect(await vscode.workspace.fs.readDirectory(place('applications'))).to.deep.equal([]);
    expect(await applications()).to.deep.equal([]);
  });

  it('leaves everything else', async () => {
    await sample('createSample');
    await writeText(place('applications/goals.md'), '- Be home for dinner\n');
    await writeText(vscode.Uri.joinPath(acme, 'my-notes.md'), 'mine');
    const own = await vscode.commands.executeCommand<{ log: string }>('debrief.newApplication', {
      company: 'Acme Robotics',
      role: 'Backend Engineer',
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await sample('removeSample');
    expect(await diskText(place('applications/goals.md'))).to.equal('- Be home for dinner\n');
    expect(await vscode.workspace.fs.readDirectory(acme)).to.deep.equal([
      ['my-notes.md', vscode.FileType.File],
    ]);
    expect((await applications()).map(({ log }) => log)).to.deep.equal([own.log]);
  });

  it('can be removed where there is none', async () => {
    expect(await sample('removeSample')).to.deep.equal({ folder: place('applications').toString() });
  });
});

describe('deleting an application', () => {
  const home = place('applications/to-delete');
  const log = vscode.Uri.joinPath(home, 'to-delete.interview.yaml');

  beforeEach(async () => {
    await writeText(log, 'company: Gone\nrole: Engineer\n');
    await writeText(vscode.Uri.joinPath(home, 'to-delete.posting.md'), 'wording');
  });

  afterEach(() => remove(home));

  it('takes its folder', async () => {
    await vscode.commands.executeCommand('debrief.deleteApplication', { log: log.toString() });
    expect(await there(home)).to.equal(false);
  });

  it('takes only its files where others stand beside them', async () => {
    await writeText(vscode.Uri.joinPath(home, 'contract.pdf'), 'mine');
    await vscode.commands.executeCommand('debrief.deleteApplication', { log: log.toString() });
    expect(await vscode.workspace.fs.readDirectory(home)).to.deep.equal([
      ['contract.pdf', vscode.FileType.File],
    ]);
  });
});
