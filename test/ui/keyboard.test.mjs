import { expect } from 'chai';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSessionHost } from '../host/session.mjs';
import { arrowUntil, focusedRow, pick, press, tabUntil, type, untilHeard } from './keys.mjs';
import { notification, picture, row, untilDisk } from './window.mjs';

/** The main job without a hand on the mouse: keys go to whatever has the focus, and nothing is clicked. */
describe('a person with a keyboard alone', () => {
  const slug = 'brightwater-engineer';
  let host;
  let session;
  let page;
  let folder;
  const file = (ending) => join(folder, 'applications', slug, `${slug}.${ending}`);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debrief-keyboard-'));
    host = await startSessionHost();
    session = await host.openSession({ folder, theme: 'highContrast', width: 1300, height: 900 });
    page = session.page;
  });
  after(async () => {
    await host?.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await picture(page, `failed-${this.currentTest.title}`);
  });

  it('makes an application from the empty view', async () => {
    await session.runCommand('Debrief: Focus on Applications View');
    await page.getByRole('button', { name: 'New Application' }).last().waitFor();
    await tabUntil(page, /^button "New Application"/, { ours: false });
    await press(page, 'Enter');
    await type(page, 'Which company?', 'Brightwater');
    await type(page, 'Which role?', 'Engineer');
    await row(page, /^Brightwater/).waitFor();
  });

  it('adds a round, and prepares for it from the message', async () => {
    await session.runCommand('Debrief: Add Round…');
    await pick(page, /kind of round/, 'Technical');
    await type(page, /[Ww]hen/, 'tomorrow 15:00');
    await notification(page, 'Round added').waitFor();
    await session.runCommand('Notifications: Accept Notification Primary Action');
    await page.getByRole('tab', { name: `${slug}.prep.md` }).waitFor();
  });

  it('answers a box of the prep sheet', async () => {
    const lines = (await readFile(file('prep.md'), 'utf8')).split('\n');
    const lineOf = (words) => lines.findIndex((one) => one.includes(words)) + 1;
    const line = lineOf('item:research-done');
    await page
      .locator('.statusbar')
      .getByText(`Ln ${lineOf('round:1')}, Col 1`)
      .waitFor();
    await press(page, 'F1');
    await page.locator('.quick-input-widget input.input').fill(`:${line}`);
    await press(page, 'Enter');
    await page.locator('.statusbar').getByText(`Ln ${line}, Col 1`).waitFor();
    await session.runCommand('Debrief: Answer Checklist Item');
    await pick(page, 'How was it?', 'Not this time');
    await untilDisk(file('prep.md'), (now) => now.includes('- [-] Have I looked into the role'));
  });

  it('opens the menu of a row in the tree', async () => {
    await session.runCommand('Debrief: Focus on Applications View');
    await arrowUntil(page, /^Brightwater/);
    expect(await focusedRow(page)).to.match(/^Brightwater, Pending, Technical .* · Engineer · Interview$/);
    await press(page, 'Shift+F10');
    await page.getByRole('menuitem', { name: 'Add Round…' }).waitFor();
    await tabUntil(page, /^menuitem "Add Round…"/, { key: 'ArrowDown', ours: false });
    await press(page, 'Enter');
    await pick(page, /kind of round/, 'Recruiter screen');
    await type(page, /[Ww]hen/, 'yesterday 15:00');
    await row(page, /^Thank-you to Brightwater/, 'Next Up').waitFor();
  });

  it('ticks a box of Next Up, or records the same from the menu of its row', async () => {
    await session.runCommand('Debrief: Focus on Next Up View');
    await arrowUntil(page, /^Thank-you/);
    expect(await focusedRow(page)).to.equal('Thank-you to Brightwater, Recruiter screen');
    await press(page, 'Shift+F10');
    await page.getByRole('menuitem', { name: 'Record Thank-You' }).waitFor();
    await picture(page, 'keyboard-menu');
    await press(page, 'Escape');
    await tabUntil(page, /^checkbox "Done: Thank-you for the recruiter screen at Brightwater"/, {
      ours: false,
    });
    await press(page, 'Space');
    await untilDisk(file('interview.yaml'), (text) => /followed_up: \d/.test(text));
    // A tree that is drawn anew takes the focus back, even from a question that comes at that moment.
    await row(page, /^Thank-you to Brightwater/, 'Next Up').waitFor({ state: 'hidden' });
  });

  it('records the outcome, and takes it back from the message', async () => {
    await session.runCommand('Debrief: Set Outcome…');
    await pick(page, /stand/, 'Withdrawn');
    await untilDisk(file('interview.yaml'), (text) => text.includes('outcome: withdrawn'));
    await notification(page, 'Recorded').waitFor();
    await session.runCommand('Notifications: Accept Notification Primary Action');
    await untilDisk(file('interview.yaml'), (text) => text.includes('outcome: pending'));
  });

  it('reads the panel and answers in it', async () => {
    await session.runCommand('Debrief: Open Dashboard');
    const panel = session.webview();
    await panel.getByRole('heading', { name: 'Brightwater' }).waitFor();
    const item = panel.locator('[role=radiogroup]:focus-within');
    const question = 'Have I read these lessons once more?';
    do await tabUntil(page, /^radio "Yes"/, { within: panel });
    while (!(await item.ariaSnapshot()).includes(question));
    await picture(page, 'keyboard-panel');
    await press(page, 'Space');
    await untilHeard(panel, /^radio "Yes" \[checked\]/);
    await untilDisk(file('prep.md'), (text) => /- \[x\].*item:lessons-read/.test(text));
  });

  it('imports with a look beforehand, and exports', async () => {
    // A panel takes the focus back when the palette closes, at times from the list that comes next.
    await session.runCommand('View: Close All Editors');
    await session.runCommand('Debrief: Focus on Applications View');
    await page.evaluate(() => navigator.clipboard.writeText('Company,Role\nCedar,Designer\n'));
    await session.runCommand('Debrief: Import Applications…');
    await pick(page, 'Where are they?', 'On the clipboard');
    await pick(page, /^1 new, 0 changed/, 'Import them');
    await row(page, /^Cedar/).waitFor();
    await session.runCommand('Debrief: Export Applications…');
    await pick(page, /What is it for/, 'CSV');
    const path = page.locator('.quick-input-widget input.input');
    // The box fills in a name of its own at first, over what comes before.
    await page.waitForFunction(() =>
      /** @type {any} */ (document.activeElement).value?.endsWith('applications.csv'),
    );
    await path.fill(join(folder, 'all.csv'));
    await press(page, 'Enter');
    await untilDisk(join(folder, 'all.csv'), (text) => text.includes('Cedar'));
  });
});
