import { expect } from 'chai';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSample } from '../host/sample.mjs';
import { startSessionHost } from '../host/session.mjs';
import { answer, choose, chooseFromMenu, notification, openView, picture, row, rows } from './window.mjs';

describe('the applications view', () => {
  const folders = [];
  let host;
  let session;
  let page;

  const newFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'debrief-tree-'));
    folders.push(folder);
    return folder;
  };
  const open = async (options) => {
    session = await host.openSession({ width: 1200, height: 1300, ...options });
    page = session.page;
    await openView(page);
  };

  before(async () => {
    host = await startSessionHost();
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await picture(page, `failed-${this.currentTest.title}`);
  });
  after(async () => {
    await host?.close();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });

  describe('of a search', () => {
    let folder;
    before(async () => {
      folder = await newFolder();
      await writeSample(folder);
      await open({ folder });
      await row(page, /^Acme Robotics/).waitFor();
    });
    after(() => session.close());

    it('groups by outcome: open ones unfolded and counted, closed ones folded and without a count', async () => {
      expect(await rows(page, 1)).to.deep.equal([
        'Offer 1',
        'Pending 5',
        'Accepted',
        'Declined',
        'Rejected',
        'No response',
        'Withdrawn',
      ]);
      expect(await row(page, /^Rejected/).getAttribute('aria-expanded')).to.equal('false');
    });

    it('says what is next, the role and the stage', async () => {
      expect(await row(page, /^Acme Robotics/).getAttribute('aria-label')).to.match(
        /^Acme Robotics, Pending, System design .*, 3:00 PM · Backend Engineer · Interview$/,
      );
    });

    it('keeps a broken log in its place, marked', async () => {
      expect(await row(page, /^Sunflower Energy/).getAttribute('aria-label')).to.contain('to mend');
    });

    it('tells the timeline as plain text', async () => {
      await row(page, /^Acme Robotics/).hover();
      const tooltip = page.locator('.workbench-hover').filter({ hasText: 'Applied' });
      await tooltip.waitFor();
      expect(await tooltip.innerText()).to.match(/Recruiter screen, Went on, solid/);
      await picture(page, 'tree-tooltip');
    });

    it('opens the log of what is selected, and selects what is open', async () => {
      await row(page, /^Zugvogel Travel/).click();
      await page.getByRole('tab', { name: /^zugvogel/ }).waitFor();
      await session.runCommand('Debrief: Go to Application…');
      await answer(page, /application/i, 'Nordlicht');
      await page.getByRole('tab', { name: /^nordlicht/ }).waitFor();
      await page.locator('.pane-body .monaco-list-row.selected').filter({ hasText: 'Nordlicht' }).waitFor();
    });

    it('groups by stage, and by company', async () => {
      await session.runCommand('Debrief: Group by Stage');
      await row(page, /^Closed/).waitFor();
      expect(await rows(page, 1)).to.deep.equal(['Offer 1', 'Interview 2', 'Screen 2', 'Saved 1', 'Closed']);
      await session.runCommand('Debrief: Group by Company');
      await page.locator('.pane-body [aria-level="1"]').filter({ hasText: 'Acme Robotics' }).waitFor();
      expect((await rows(page, 1))[0]).to.match(/^Acme Robotics/);
      await session.runCommand('Debrief: Group by Outcome');
      await row(page, /^Withdrawn/).waitFor();
    });

    it('hides names, and shows them again', async () => {
      await session.runCommand('Debrief: Show or Hide Company Names');
      await row(page, /^Company A/).waitFor();
      expect((await rows(page)).join(' ')).not.to.contain('Acme');
      await picture(page, 'tree-hidden-names');
      await session.runCommand('Debrief: Show or Hide Company Names');
      await row(page, /^Acme Robotics/).waitFor();
    });

    it('gives several at once an outcome', async () => {
      await row(page, /^Linden Health/).click();
      await page.getByRole('tab', { name: /^linden/ }).waitFor();
      await row(page, /^Kreide Learning/).click({ modifiers: ['ControlOrMeta'] });
      await chooseFromMenu(page, row(page, /^Kreide Learning/), 'Set Outcome…');
      await choose(page, /stand/, 'Withdrawn');
      await notification(page, 'Recorded').waitFor();
      const slugs = ['linden-health-platform-engineer', 'kreide-learning-backend-engineer'];
      for (const slug of slugs) {
        const log = await readFile(join(folder, 'applications', slug, `${slug}.interview.yaml`), 'utf8');
        expect(log).to.match(/^outcome: withdrawn$/m);
      }
      await notification(page, 'Recorded').getByRole('button', { name: 'Undo' }).click();
      await row(page, /^Linden Health, Pending/).waitFor();
    });

    it('deletes an application after a question', async () => {
      await row(page, /^Kreide Learning/).click();
      await chooseFromMenu(page, row(page, /^Kreide Learning/), 'Delete Application…');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await picture(page, 'tree-delete');
      await dialog
        .getByRole('button', { name: /Delete|Trash/ })
        .first()
        .click();
      await row(page, /^Kreide Learning/).waitFor({ state: 'detached' });
    });
  });

  describe('of an empty folder', () => {
    before(async () => open({ folder: await newFolder() }));
    after(() => session.close());

    it('says what to do first', async () => {
      await page.getByText('Just looking?').waitFor();
      await picture(page, 'tree-welcome');
    });

    it('makes the sample from a link, and takes it away again', async () => {
      await page.getByText('Create a sample search').click();
      await row(page, /^Acme Robotics/).waitFor();
      await session.runCommand('Debrief: Remove Sample Search');
      await page.getByText('Just looking?').waitFor();
      await notification(page, 'The sample is gone').getByRole('button', { name: 'Undo' }).click();
      await row(page, /^Acme Robotics/).waitFor();
    });
  });

  describe('without a folder', () => {
    before(() => open({}));
    after(() => session.close());

    it('says that a folder comes first, in the view and in a command', async () => {
      await page.getByText('Your interview logs are files in a folder').waitFor();
      await session.runCommand('Debrief: New Application…');
      await notification(page, 'Open a folder first').waitFor();
      await picture(page, 'tree-no-folder');
    });
  });

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight']) {
    it(`leaves a picture in the theme ${theme}`, async () => {
      const folder = await newFolder();
      await writeSample(folder);
      await open({ folder, theme });
      await row(page, /^Acme Robotics/).click();
      await row(page, /^Rejected/).click();
      await row(page, /^Hafenkante Bank/).waitFor();
      await picture(page, `tree-${theme}`);
      await session.close();
    });
  }
});

describe('a workspace that is not trusted', () => {
  it('shows the search all the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'debrief-untrusted-'));
    await writeSample(folder);
    const host = await startSessionHost({ trust: true });
    try {
      const { page } = await host.openSession({
        folder,
        settings: { 'security.workspace.trust.banner': 'always' },
      });
      await page.getByText('Restricted Mode').first().waitFor();
      await openView(page);
      await row(page, /^Acme Robotics/).waitFor();
      await picture(page, 'tree-restricted');
    } finally {
      await host.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
