import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { themes } from '../host/settings.mjs';
import { startSessionHost } from '../host/session.mjs';
import { answer, notification, openView, picture as leavePicture, row } from './window.mjs';

/** What a person meets who has never had Debrief. */
describe('the beginning', () => {
  let host;
  let folder;
  let session;
  let page;

  const greeting = () => notification(page, 'Debrief is ready when you are');
  const steps = () => page.locator('.getting-started-step');
  const step = (title) => steps().filter({ hasText: title });
  const isChecked = (title) => step(title).getByRole('checkbox').getAttribute('aria-checked');
  const open = async (options) => {
    session = await host.openSession({ folder, width: 1600, height: 900, ...options });
    page = session.page;
  };
  const openWalkthrough = async () => {
    await session.runCommand('Welcome: Open Walkthrough...');
    await page.locator('.quick-input-list').getByRole('option', { name: 'Begin with Debrief' }).click();
    await steps().first().waitFor();
  };

  before(async () => {
    host = await startSessionHost();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debrief-beginning-'));
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await leavePicture(page, `failed-${this.currentTest.title}`);
    await session.close();
    await rm(folder, { recursive: true, force: true });
  });
  after(() => host?.close());

  it('says one sentence, once, with a way to the walkthrough', async () => {
    await open({ firstStart: true });
    await openView(page);
    await greeting().waitFor();
    await leavePicture(page, 'first-start');
    await greeting().getByRole('button', { name: 'Show Me Around' }).click();
    await step('Begin with one application').waitFor();
    await session.reload();
    await page.getByRole('button', { name: 'New Application' }).first().waitFor();
    expect(await greeting().count()).to.equal(0);
  });

  it('shows four steps, the second being to bring what there is, and checks one that is done', async () => {
    await open();
    await openView(page);
    await openWalkthrough();
    const titles = await steps().locator('.step-title').allInnerTexts();
    expect(titles).to.deep.equal([
      'Begin with one application',
      'Bring what you have',
      'Before a round, and after it',
      'Look back, when you are ready',
    ]);
    expect(await isChecked('Begin with one application')).to.equal('false');
    await step('Begin with one application').getByRole('button', { name: 'New Application' }).click();
    await answer(page, 'Which company?', 'Brightwater Labs');
    await answer(page, 'Which role?', 'Platform Engineer');
    await openView(page);
    await row(page, /^Brightwater Labs/).waitFor();
    await openWalkthrough();
    await page
      .locator('.getting-started-step', { hasText: 'Begin with one application' })
      .locator('[role=checkbox][aria-checked=true]')
      .waitFor();
    expect(await isChecked('Bring what you have')).to.equal('false');
  });

  for (const theme of Object.keys(themes)) {
    it(`leaves pictures in the theme ${theme}`, async () => {
      await open({ theme });
      await openWalkthrough();
      const picture = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      for (const [index, name] of ['begin', 'bring', 'round', 'look-back'].entries()) {
        await steps().nth(index).locator('.step-title').click();
        await picture.locator(`svg#${name}`).waitFor();
        await leavePicture(page, `walkthrough-${theme}-${name}`);
      }
    });
  }
});
