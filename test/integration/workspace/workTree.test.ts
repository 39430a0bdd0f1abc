import { expect } from 'chai';
import * as vscode from 'vscode';
import { ignoreApplications, sharedWorkTree } from '../../../src/workspace/workTree';
import { diskText, place, writeText } from '../support';

const withRemote = '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@host.example:me/search.git\n';
const ignoreFile = (): vscode.Uri => place('.gitignore');

const remove = (uri: vscode.Uri): Promise<void> =>
  Promise.resolve(vscode.workspace.fs.delete(uri, { recursive: true })).catch(() => undefined);

function folder(): vscode.WorkspaceFolder {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error('The tests need an open folder.');
  return first;
}

describe('a work tree with a remote', () => {
  afterEach(async () => {
    for (const uri of [place('.git'), ignoreFile(), place('applications'), place('main.git')])
      await remove(uri);
  });

  it('is found around the applications, and ignores their folder', async () => {
    await writeText(place('.git/config'), withRemote);
    const tree = await sharedWorkTree(folder());
    expect(tree?.missing).to.deep.equal(['/applications/']);
    if (tree) await ignoreApplications(tree);
    expect(await diskText(ignoreFile())).to.equal('/applications/\n');
  });

  it('gets a line more in the line ending of its file, once', async () => {
    await writeText(place('.git/config'), withRemote);
    await writeText(ignoreFile(), 'dist/\r\n*.log');
    const tree = await sharedWorkTree(folder());
    if (tree) await ignoreApplications(tree);
    expect(await diskText(ignoreFile())).to.equal('dist/\r\n*.log\r\n/applications/\r\n');
    expect((await sharedWorkTree(folder()))?.missing).to.deep.equal([]);
  });

  it('may be the folder of the applications itself', async () => {
    await writeText(place('applications/.git/config'), withRemote);
    const tree = await sharedWorkTree(folder());
    expect(tree?.ignoreFile.toString()).to.equal(place('applications/.gitignore').toString());
    expect(tree?.missing).to.include.members(['*.interview.yaml', '*.postmortem.md']);
  });

  it('may keep its configuration elsewhere', async () => {
    await writeText(place('main.git/config'), withRemote);
    await writeText(place('.git'), 'gitdir: main.git/worktrees/search\n');
    expect((await sharedWorkTree(folder()))?.missing).to.deep.equal(['/applications/']);
  });

  it('is none without a remote', async () => {
    await writeText(place('.git/config'), '[core]\n\tbare = false\n');
    expect(await sharedWorkTree(folder())).to.equal(undefined);
  });
});
