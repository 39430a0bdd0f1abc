import { expect } from 'chai';
import * as vscode from 'vscode';
import type { DebriefApi } from '../../src/api';
import { memoryFileSystem, type Ways } from './memoryFileSystem';
import { debrief, diskText, place, remove, untilLogbook, writeText } from './support';

const log = (company: string) => `company: ${company}\nrole: Engineer\n`;

/** Opens a folder of a file system in memory beside the folders that are open. */
async function openFolder(
  scheme: string,
  ways: Ways,
): Promise<{ root: vscode.Uri; close: () => Promise<void> }> {
  const root = vscode.Uri.from({ scheme, path: '/search' });
  const provider = memoryFileSystem(ways);
  const registration = vscode.workspace.registerFileSystemProvider(scheme, provider, {
    isCaseSensitive: ways.ignoresCase !== true,
  });
  await provider.createDirectory(root);
  await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, 0, { uri: root, name: scheme }));
  return {
    root,
    close: async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, 1));
      registration.dispose();
    },
  };
}

async function changeFolders(change: () => boolean): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  expect(change()).to.equal(true);
  await changed;
}

const below = (api: DebriefApi, root: vscode.Uri) =>
  api.applications().filter((application) => application.log.startsWith(`${root.toString()}/`));

describe('a folder of a file system without search', () => {
  let api: DebriefApi;
  let root: vscode.Uri;
  let close: () => Promise<void>;
  const at = (...steps: string[]) => vscode.Uri.joinPath(root, ...steps);

  before(async () => {
    api = await debrief();
    await api.whenReady();
    ({ root, close } = await openFolder('debrief-memory', {}));
  });
  after(() => close());

  it('is ready, and empty at first', async () => {
    await api.whenReady();
    expect(below(api, root)).to.deep.equal([]);
  });

  it('has its applications made, edited, prepared for and looked back on', async () => {
    const made = await vscode.commands.executeCommand<{ log: string; created: boolean }>(
      'debrief.newApplication',
      { company: 'Acme', role: 'Engineer', folder: root.toString() },
    );
    expect(made).to.deep.equal({
      log: at('applications/acme-engineer/acme-engineer.interview.yaml').toString(),
      created: true,
    });
    const round = { type: 'technical', date: '2031-10-12T15:00' };
    await vscode.commands.executeCommand('debrief.addRound', { log: made.log, round });
    await vscode.commands.executeCommand('debrief.prepare', { log: made.log });
    await vscode.commands.executeCommand('debrief.setOutcome', { log: made.log, outcome: 'withdrawn' });
    await vscode.commands.executeCommand('debrief.writePostmortem', { log: made.log });
    await api.whenReady();
    expect(below(api, root).map(({ outcome, rounds }) => [outcome, rounds])).to.deep.equal([
      ['withdrawn', 1],
    ]);
    const names = await vscode.workspace.fs.readDirectory(at('applications/acme-engineer'));
    expect(names.map(([name]) => name)).to.have.members([
      'acme-engineer.interview.yaml',
      'acme-engineer.prep.md',
      'acme-engineer.postmortem.md',
    ]);
  });

  it('gets what is new while its editor is the active one; else the first folder does', async () => {
    const make = async (company: string) => {
      const argument = { company, role: 'Tester' };
      const { log: made } = await vscode.commands.executeCommand<{ log: string }>(
        'debrief.newApplication',
        argument,
      );
      return made;
    };
    expect(await make('Dune')).to.equal(at('applications/dune-tester/dune-tester.interview.yaml').toString());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const first = await make('Ember');
    expect(first).to.equal(place('applications/ember-tester/ember-tester.interview.yaml').toString());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(place('applications/ember-tester'));
    await vscode.window.showTextDocument(at('applications/acme-engineer/acme-engineer.interview.yaml'));
  });

  it('tells of what is written, moved and deleted from outside', async () => {
    const [old, moved] = [at('applications/b/b.interview.yaml'), at('applications/c/b.interview.yaml')];
    const companies = () => below(api, root).map(({ company }) => company);
    await untilLogbook(
      () => companies().includes('Bolt'),
      () => writeText(old, log('Bolt')),
    );
    await untilLogbook(
      () => below(api, root).some((application) => application.log === moved.toString()),
      () => vscode.workspace.fs.rename(at('applications/b'), at('applications/c')),
    );
    expect(companies().filter((company) => company === 'Bolt')).to.have.length(1);
    await untilLogbook(
      () => !companies().includes('Bolt'),
      () => vscode.workspace.fs.delete(at('applications/c'), { recursive: true }),
    );
  });

  it('takes an import, and gives it back', async () => {
    const text = 'Company,Role\nCarrot,Cook\n';
    const { created } = await vscode.commands.executeCommand<{ created: string[] }>(
      'debrief.importApplications',
      { text },
    );
    expect(created).to.have.length(1);
    const file = at('all.csv');
    await vscode.commands.executeCommand('debrief.exportApplications', {
      format: 'csv',
      file: file.toString(),
    });
    expect(await diskText(file)).to.contain('Acme');
  });
});

describe('a file that is there and may not be read', () => {
  const denied = new Set<string>();
  const text = `${log('Acme')}rounds:\n  - type: technical\n`;
  const run = (command: string, argument: object) =>
    Promise.resolve(vscode.commands.executeCommand(command, argument)).then(
      () => 'done',
      (error: unknown) => String(error),
    );
  let api: DebriefApi;
  let root: vscode.Uri;
  let close: () => Promise<void>;
  const at = (...steps: string[]) => vscode.Uri.joinPath(root, 'applications', ...steps);

  before(async () => {
    api = await debrief();
    ({ root, close } = await openFolder('debrief-denied', { denied }));
    await writeText(at('templates', 'prep.md'), '# Mine\n');
    await untilLogbook(
      () => below(api, root).length === 1,
      () => writeText(at('acme.interview.yaml'), text),
    );
  });
  after(() => close());
  afterEach(() => {
    denied.clear();
  });

  for (const [name, command, argument] of [
    ['acme.interview.yaml', 'debrief.prepare', {}],
    ['acme.interview.yaml', 'debrief.addQuestion', { question: { text: 'Why?' } }],
    ['acme.interview.yaml', 'debrief.updateRound', { round: 0, set: { result: 'passed' } }],
    ['prep.md', 'debrief.prepare', {}],
  ] as const) {
    it(`is not taken for one that is missing: ${name}, by ${command}`, async () => {
      denied.add(name);
      const said = await run(command, { log: at('acme.interview.yaml').toString(), ...argument });
      expect(said).to.match(/could not be opened/);
      denied.clear();
      expect(await diskText(at('acme.interview.yaml'))).to.equal(text);
      await vscode.workspace.fs.stat(at('acme.prep.md')).then(
        () => expect.fail('A prep sheet was made.'),
        () => undefined,
      );
    });
  }
});

describe('a file system that ignores letter case', () => {
  let api: DebriefApi;
  let root: vscode.Uri;
  let close: () => Promise<void>;
  const at = (...steps: string[]) => vscode.Uri.joinPath(root, ...steps);
  const make = (company: string, role: string) =>
    vscode.commands.executeCommand<{ log: string }>('debrief.newApplication', {
      company,
      role,
      folder: root.toString(),
      allowDuplicate: true,
    });

  before(async () => {
    api = await debrief();
    ({ root, close } = await openFolder('debrief-no-case', { ignoresCase: true }));
    await api.whenReady();
  });
  after(() => close());

  it('loses nothing to an application whose folder differs in letters only', async () => {
    const old = at('applications/ACME-Engineer/ACME-Engineer.interview.yaml');
    await writeText(old, log('Acme'));
    const { log: made } = await make('acme', 'engineer');
    expect(made).to.equal(at('applications/acme-engineer-2/acme-engineer-2.interview.yaml').toString());
    expect(await diskText(old)).to.equal(log('Acme'));
  });

  it('loses nothing to an import either', async () => {
    const old = at('applications/BOLT-Engineer/notes.md');
    await writeText(old, 'mine');
    const { created } = await vscode.commands.executeCommand<{ created: string[] }>(
      'debrief.importApplications',
      { text: 'Company,Role,Applied\nBolt,Engineer,2026-01-01\nBOLT,engineer,2026-02-02\n' },
    );
    expect(new Set(created.map((uri) => uri.toLowerCase())).size).to.equal(created.length);
    expect(await diskText(old)).to.equal('mine');
  });

  it('has an application once, when its folder is renamed in letters only', async () => {
    const [before, after] = ['carrot', 'Carrot'].map((name) => at('applications', name, 'c.interview.yaml'));
    const logs = () => below(api, root).map((application) => application.log);
    const uris = [String(before), String(after)];
    const found = () => logs().filter((uri) => uris.includes(uri));
    await untilLogbook(
      () => found().length === 1,
      () => writeText(at('applications/carrot/c.interview.yaml'), log('Carrot')),
    );
    await untilLogbook(
      () => found().includes(String(after)),
      () => vscode.workspace.fs.rename(at('applications/carrot'), at('applications/Carrot')),
    );
    expect(found()).to.deep.equal([String(after)]);
  });
});
