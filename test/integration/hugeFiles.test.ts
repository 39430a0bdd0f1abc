import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, makeLog, place, remove, writeText } from './support';

const log = `company: Acme
role: Engineer
resume: resume.md
rounds:
  - { type: technical, date: 2031-10-12T15:00, questions: [{ text: Why us?, story: Outage }] }
`;

/** Files beside a log, and those of the whole search, each too large to be read. */
const mebibyte = 1024 * 1024;
const files: readonly [steps: string, bytes: number][] = [
  ['huge/huge.prep.md', 50 * mebibyte],
  ['huge/huge.postmortem.md', 2 * mebibyte],
  ['huge/huge.posting.md', 2 * mebibyte],
  ['huge/resume.md', 2 * mebibyte],
  ['huge/all.csv', 50 * mebibyte],
];
const shared = ['stories.md', 'goals.md', 'templates/prep.md', 'templates/postmortem.md'];

describe('files that are too large', () => {
  let uri: vscode.Uri;
  const run = (command: string, argument: object) => vscode.commands.executeCommand(command, argument);
  const huge = (uri: vscode.Uri, bytes: number) =>
    vscode.workspace.fs.writeFile(uri, new Uint8Array(bytes).fill('['.charCodeAt(0)));

  before(async () => {
    uri = await makeLog('huge', log);
    for (const [steps, bytes] of files) await huge(place(steps), bytes);
  });
  afterEach(async () => {
    for (const name of shared) await remove(place('applications', name));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(place('huge'));
  });

  it('do not hide the application that they belong to', async () => {
    const api = await debrief();
    await api.whenReady();
    const found = api.applications().find((application) => application.log === uri.toString());
    expect(found).to.include({ company: 'Acme', rounds: 1 });
    expect(api.lessons().competencies).to.be.an('array');
    expect(api.agenda('2031-10-11T12:00Z').some((item) => item.log === uri.toString())).to.equal(true);
  });

  const commands: readonly [command: string, more: object][] = [
    ['debrief.prepare', {}],
    ['debrief.writePostmortem', {}],
    ['debrief.checkKeywords', {}],
    ['debrief.tickItem', { document: place('huge/huge.prep.md').toString(), line: 0, state: 'yes' }],
    ['debrief.exportForMentor', { file: place('huge/mentor.md').toString() }],
  ];
  for (const [command, more] of commands) {
    it(`are refused with what to do: ${command}`, async () => {
      const argument = command === 'debrief.tickItem' ? more : { log: uri.toString(), ...more };
      expect(await messageOf(run(command, argument))).to.match(/larger than 1 MiB. Make it smaller/);
      expect((await vscode.workspace.fs.stat(place('huge/huge.prep.md'))).size).to.equal(50 * mebibyte);
    });
  }

  it('are not imported', async () => {
    const file = place('huge/all.csv').toString();
    expect(await messageOf(run('debrief.importApplications', { file }))).to.match(/larger than 20 MiB/);
    const text = 'a'.repeat(20 * mebibyte + 1);
    expect(await messageOf(run('debrief.importApplications', { text }))).to.match(/larger than 20 MiB/);
  });

  for (const name of shared) {
    it(`are refused where a document would be made from them: ${name}`, async () => {
      await remove(place('huge/huge.postmortem.md'));
      await remove(place('huge/huge.prep.md'));
      await huge(place('applications', name), 2 * mebibyte);
      const command = name.includes('postmortem') ? 'debrief.writePostmortem' : 'debrief.prepare';
      expect(await messageOf(run(command, { log: uri.toString() }))).to.match(/larger than 1 MiB/);
    });
  }

  it('do not keep the log from being read and edited', async () => {
    await vscode.workspace.fs.delete(place('huge/resume.md'));
    await writeText(place('huge/resume.md'), 'words');
    await huge(place('applications/stories.md'), 2 * mebibyte);
    await vscode.window.showTextDocument(uri);
    expect(await linksIn(uri)).to.deep.equal([place('huge/resume.md').path]);
    await run('debrief.addRound', { log: uri.toString(), round: { type: 'final' } });
    expect(await diskText(uri)).to.equal(`${log}  - { type: final }\n`);
  });
});

describe('a setting debrief.folder that leads out of the folder', () => {
  const configure = (value: string | undefined) =>
    vscode.workspace
      .getConfiguration('debrief', place())
      .update('folder', value, vscode.ConfigurationTarget.WorkspaceFolder);
  let uri: vscode.Uri;

  before(async () => {
    uri = await makeLog('led-out', log);
    await writeText(place('led-out/resume.md'), 'words');
    await configure('../elsewhere');
  });
  after(async () => {
    await configure(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(place('led-out'));
  });

  it('is refused where something would be written, and hides nothing', async () => {
    const api = await debrief();
    await api.whenReady();
    expect(api.applications().map((application) => application.log)).to.include(uri.toString());
    await vscode.window.showTextDocument(uri);
    expect(await linksIn(uri)).to.deep.equal([place('led-out/resume.md').path]);
    for (const [command, argument] of [
      ['debrief.newApplication', { company: 'Out', role: 'Out', folder: place().toString() }],
      ['debrief.prepare', { log: uri.toString() }],
      ['debrief.createSample', {}],
      ['debrief.importApplications', { text: 'Company,Role\nOut,Out\n' }],
    ] as const) {
      const said = await messageOf(vscode.commands.executeCommand(command, argument));
      expect(said, command).to.match(/debrief\.folder must name a folder inside/);
    }
  });

  it('keeps nothing from being deleted', async () => {
    const other = await makeLog('led-out-too', log);
    await vscode.commands.executeCommand('debrief.deleteApplication', { log: other.toString() });
    await remove(place('led-out-too'));
  });
});

/** Where the links of a log lead. */
async function linksIn(uri: vscode.Uri): Promise<readonly (string | undefined)[]> {
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    uri,
  );
  return links.map(({ target }) => target?.path);
}

/** What a command says when it rejects. */
async function messageOf(running: Thenable<unknown>): Promise<string> {
  try {
    return `done: ${JSON.stringify(await running)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
