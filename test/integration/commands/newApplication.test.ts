import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, failureOf, place, remove } from '../support';

interface Result {
  readonly log: string;
  readonly created: boolean;
}

const newApplication = async (argument: object): Promise<Result> =>
  vscode.commands.executeCommand<Result>('debrief.newApplication', argument);

const namesIn = async (uri: vscode.Uri): Promise<string[]> =>
  (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name).sort();

describe('a new application', () => {
  const made: vscode.Uri[] = [];

  async function make(argument: object): Promise<vscode.Uri> {
    const { log, created } = await newApplication(argument);
    expect(created, 'created').to.equal(true);
    const uri = vscode.Uri.parse(log);
    made.push(vscode.Uri.joinPath(uri, '..'));
    return uri;
  }

  before(async () => (await debrief()).whenReady());

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of made.splice(0)) await remove(folder);
    await (await debrief()).whenReady();
  });

  it('is a short log in a folder of its own, and opens', async () => {
    const log = await make({
      company: 'Fresh Start GmbH',
      role: 'Backend Engineer',
      posting: 'https://jobs.example/fresh',
      interest: 4,
    });
    expect(log.toString()).to.equal(
      place(
        'applications',
        'fresh-start-gmbh-backend-engineer',
        'fresh-start-gmbh-backend-engineer.interview.yaml',
      ).toString(),
    );
    const text = await diskText(log);
    expect(text).to.include('company: Fresh Start GmbH\nrole: Backend Engineer\n');
    expect(text.split('\n').length).to.be.within(6, 7);
    expect(vscode.window.activeTextEditor?.document.uri.toString()).to.equal(log.toString());
    expect(vscode.window.activeTextEditor?.document.isDirty).to.equal(false);
    const summary = (await debrief())
      .applications()
      .find((application) => application.log === log.toString());
    expect(summary).to.include({ company: 'Fresh Start GmbH', role: 'Backend Engineer', outcome: 'pending' });
  });

  it('keeps the wording of the posting beside the log', async () => {
    const log = await make({
      company: 'Wordy',
      role: 'Engineer',
      postingText: 'Engineer at Wordy\r\n<!-- debrief:timeline -->\r\n- Go',
    });
    const posting = vscode.Uri.joinPath(log, '..', 'wordy-engineer.posting.md');
    expect(await diskText(posting)).to.equal('Engineer at Wordy\n<\\!-- debrief:timeline -->\n- Go\n');
  });

  it('is opened, not made again, when its posting is known', async () => {
    const log = await make({
      company: 'Once',
      role: 'Engineer',
      posting: 'https://jobs.example/once?utm_source=x',
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const again = await newApplication({
      company: 'Other',
      role: 'SRE',
      posting: 'https://jobs.example/once/#top',
    });
    expect(again).to.deep.equal({ log: log.toString(), created: false });
    expect(vscode.window.activeTextEditor?.document.uri.toString()).to.equal(log.toString());
  });

  it('is made again when that is wanted, under a free name', async () => {
    await make({ company: 'Twice', role: 'Engineer' });
    expect(await newApplication({ company: 'TWICE', role: 'engineer' })).to.include({ created: false });
    const second = await make({ company: 'Twice', role: 'Engineer', allowDuplicate: true });
    expect(second.path).to.match(/\/twice-engineer-2\/twice-engineer-2\.interview\.yaml$/);
  });

  it('stands in the workspace folder that is named, with a slash at its end or without', async () => {
    for (const ending of ['', '/']) {
      const folder = `${place().toString()}${ending}`;
      const log = await make({ company: 'Named', role: `Engineer ${String(ending.length)}`, folder });
      expect(log.toString()).to.match(/\/applications\/named-engineer-\d\//);
    }
  });

  it('stands in the default folder where the setting is no text', async () => {
    const settings = vscode.workspace.getConfiguration('debrief');
    await settings.update('folder', null, vscode.ConfigurationTarget.Workspace);
    try {
      const log = await make({ company: 'Setting', role: 'Engineer' });
      expect(log.path).to.include('/applications/setting-engineer/');
    } finally {
      await settings.update('folder', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('is made once when asked for twice at a time', async () => {
    const results = await Promise.all(
      [1, 2].map(() => newApplication({ company: 'Hasty', role: 'Engineer' })),
    );
    made.push(place('applications', 'hasty-engineer'));
    expect(results.map(({ created }) => created).sort()).to.deep.equal([false, true]);
    expect(new Set(results.map(({ log }) => log)).size).to.equal(1);
  });

  const names: [company: string, folder: string][] = [
    ['../../x', 'x-engineer'],
    ['CON', 'con-engineer'],
    ['nul.txt. ', 'nul-txt-engineer'],
    ['🚀', 'engineer'],
    ['楽天', '楽天-engineer'],
    ['a'.repeat(300), 'a'.repeat(60)],
  ];
  for (const [company, folder] of names) {
    it(`at ${company.slice(0, 20)} stands in ${folder.slice(0, 20)}`, async () => {
      const log = await make({ company, role: 'Engineer' });
      expect(log.toString()).to.equal(place('applications', folder, `${folder}.interview.yaml`).toString());
      const parsed = (await debrief())
        .applications()
        .find((application) => application.log === log.toString());
      expect(parsed?.company).to.equal(company.trim());
    });
  }

  const wrong: [what: string, argument: object, sentence: RegExp][] = [
    ['a company of spaces', { company: '  ', role: 'Engineer' }, /needs a company and a role/],
    [
      'a folder that is not open',
      { company: 'A', role: 'B', folder: 'file:///nowhere' },
      /not open in this window/,
    ],
    ['an interest of 9', { company: 'A', role: 'B', interest: 9 }, /interest/],
    ['a source that nobody knows', { company: 'A', role: 'B', source: 'pigeon' }, /pigeon/],
    ['a day that does not exist', { company: 'A', role: 'B', applied: '2026-02-30' }, /applied/],
  ];
  for (const [what, argument, sentence] of wrong) {
    it(`with ${what} is refused, and nothing is left behind`, async () => {
      const before = await namesIn(place());
      expect(await failureOf(newApplication(argument))).to.match(sentence);
      expect(await namesIn(place())).to.deep.equal(before);
    });
  }

  it('is refused where a file stands in the place of the folder, and nothing is left behind', async () => {
    const blocker = place('blocked');
    await vscode.workspace.fs.writeFile(blocker, new Uint8Array());
    const settings = vscode.workspace.getConfiguration('debrief');
    await settings.update('folder', 'blocked', vscode.ConfigurationTarget.Workspace);
    try {
      expect(await failureOf(newApplication({ company: 'Blocked', role: 'Engineer' }))).to.match(
        /could not be written/,
      );
      expect((await vscode.workspace.fs.stat(blocker)).size).to.equal(0);
    } finally {
      await settings.update('folder', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(blocker);
    }
  });
});
