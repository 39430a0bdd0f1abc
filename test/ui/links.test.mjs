import { expect } from 'chai';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSessionHost } from '../host/session.mjs';
import { notification, openView, picture, row, rows } from './window.mjs';

const log = (company) => `company: ${company}\nrole: Engineer\n`;

/** A name as long as file systems take it, in letters that take three bytes each. */
const longName = '楽'.repeat(80);

describe('a folder with links and long names', () => {
  let host;
  let parent;
  before(async () => {
    parent = await realpath(await mkdtemp(join(tmpdir(), 'debrief-links-')));
    host = await startSessionHost();
  });
  after(async () => {
    await host?.close();
    await rm(parent, { recursive: true, force: true });
  });

  it('is searched to its end, and shows what is in it', async () => {
    const folder = join(parent, 'search');
    const write = async (path, company) => {
      await mkdir(join(folder, path), { recursive: true });
      await writeFile(join(folder, path, 'x.interview.yaml'), log(company));
    };
    await write('applications/acme', 'Acme');
    await write(`applications/${longName}/${longName}/${longName}`, 'Long');
    await write('applications/ملف 🙂 \u202Eexe', 'Emoji');
    await write('applications/[a] {b} (c) *', 'Brackets');
    // Round and round, to itself, to nothing, and to a log elsewhere.
    await symlink('..', join(folder, 'applications/round'), 'dir');
    await symlink('../..', join(folder, 'applications/acme/round'), 'dir');
    await symlink('self', join(folder, 'self'));
    await symlink('nowhere', join(folder, 'nothing.interview.yaml'));
    await mkdir(join(folder, 'applications/linked'));
    await writeFile(join(parent, 'elsewhere.yaml'), log('Linked'));
    await symlink(join(parent, 'elsewhere.yaml'), join(folder, 'applications/linked/linked.interview.yaml'));

    const companies = ['Acme', 'Brackets', 'Emoji', 'Linked', 'Long'];
    const session = await host.openSession({ folder });
    const { page } = session;
    await openView(page);
    for (const company of companies) await row(page, new RegExp(`^${company}`)).waitFor();
    const shown = (await rows(page, 2)).map((text) => text.split(' ')[0]);
    expect(shown).to.deep.equal(companies);
    await picture(page, 'links');
    await session.close();
  });
});

describe('a window without a folder', () => {
  let host;
  before(async () => {
    host = await startSessionHost();
  });
  after(() => host?.close());

  it('says what to do first, and commands do', async () => {
    const { page, runCommand } = await host.openSession();
    await openView(page);
    await page.getByText('Open Folder', { exact: true }).first().waitFor();
    for (const title of ['New Application', 'Import Applications', 'Create Sample']) {
      await runCommand(`Debrief: ${title}`);
      const message = notification(page, 'Open a folder first');
      await message.waitFor();
      await runCommand('Notifications: Clear All Notifications');
      await message.waitFor({ state: 'detached' });
    }
    await runCommand('Debrief: Open Dashboard');
    await page.locator('iframe.webview.ready').waitFor();
    await picture(page, 'no-folder');
  });
});
