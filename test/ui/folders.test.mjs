import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSessionHost } from '../host/session.mjs';
import { choose, openView, picture, row } from './window.mjs';

describe('a workspace of several folders', () => {
  let host;
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debrief-folders-'));
    host = await startSessionHost();
  });
  after(async () => {
    await host?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the applications of each, and forgets those of a folder that is closed', async () => {
    for (const name of ['first', 'second']) {
      await mkdir(join(folder, name, 'anywhere'), { recursive: true });
      const log = `company: Company of the ${name}\nrole: Engineer\n`;
      await writeFile(join(folder, name, 'anywhere', 'x.interview.yaml'), log);
    }
    const workspaceFile = join(folder, 'search.code-workspace');
    await writeFile(workspaceFile, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
    const session = await host.openSession({ workspaceFile });
    const { page } = session;
    await openView(page);
    await row(page, /^Company of the first/).waitFor();
    await row(page, /^Company of the second/).waitFor();
    await session.runCommand('Workspaces: Remove Folder from Workspace...');
    await choose(page, /workspace folder/i, 'second');
    await row(page, /^Company of the second/).waitFor({ state: 'detached' });
    await row(page, /^Company of the first/).waitFor();
    await picture(page, 'folders');
  });
});
