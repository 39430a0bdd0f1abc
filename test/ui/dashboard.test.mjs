import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { writeSample } from '../host/sample.mjs';
import { picture, untilDisk } from './window.mjs';
import { fileOf, openWindowInSuite } from './windowSuite.mjs';

/** The panel in a real VS Code, on the sample: what is pressed there reaches the files. */
describe('the dashboard in VS Code', () => {
  let session;
  let page;
  let folder;
  let panel;
  const log = (slug) => fileOf(folder, slug);
  const linden = 'linden-health-platform-engineer';
  const go = (name) => panel.getByRole('navigation').getByRole('button', { name }).click();

  openWindowInSuite(
    {
      name: 'dashboard',
      fill: writeSample,
      application: /^Acme Robotics/,
      options: { theme: 'dark', width: 1500, height: 950 },
    },
    async (window) => {
      ({ folder, session, page } = window);
      await session.runCommand('Debrief: Open Dashboard');
      panel = session.webview();
      await panel.getByRole('navigation').waitFor();
    },
  );

  it('ticks a thank-you on its first page, in the log', async () => {
    const before = await readFile(log(linden), 'utf8');
    await panel.getByRole('checkbox', { name: /Thank-you .* Linden Health/ }).click();
    await untilDisk(log(linden), (text) => text.includes('followed_up: 20') && text !== before);
    await picture(page, 'dashboard-1-now');
  });

  it('edits a field of the table in place, and nothing else of the log', async () => {
    await go('Applications');
    const lines = (await readFile(log(linden), 'utf8')).split('\n');
    const lindenRow = panel.locator('.row', { hasText: 'Linden' });
    await lindenRow.getByRole('button', { name: /^Interest:/ }).click();
    await panel.getByLabel('Interest, Linden Health').selectOption('2 of 5');
    await untilDisk(log(linden), (text) => /^interest: 2$/m.test(text));
    const after = (await readFile(log(linden), 'utf8')).split('\n');
    expect(after.filter((line) => !lines.includes(line))).to.deep.equal(['interest: 2']);
    expect(after).to.have.length(lines.length);
    await picture(page, 'dashboard-2-applications');
  });

  it('copies a note about the deadline of an offer', async () => {
    await go('Decide');
    await panel.getByRole('button', { name: /^Copy a note for Acme/ }).click();
    await panel.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.to.contain('Nordlicht');
    await picture(page, 'dashboard-3-decide');
  });

  it('leads from a figure of the look back to its line', async () => {
    await go('Look back');
    await panel.getByRole('heading', { name: 'What went well' }).waitFor();
    await picture(page, 'dashboard-4-look-back');
    await panel
      .getByRole('button', { name: /^Explain a deadlock/ })
      .first()
      .click();
    await page.getByRole('tab', { name: `${linden}.interview.yaml` }).waitFor();
  });
});
