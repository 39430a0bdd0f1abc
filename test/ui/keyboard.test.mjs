import { expect } from 'chai';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSessionHost } from '../host/session.mjs';
import { answer, notification, picture, row, untilDisk } from './window.mjs';

/** The main job without a hand on the mouse: keys go to whatever has the focus, and nothing is clicked. */
describe('a person with a keyboard alone', () => {
  const slug = 'brightwater-engineer';
  let host;
  let session;
  let page;
  let folder;
  const file = (ending) => join(folder, 'applications', slug, `${slug}.${ending}`);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  /** Chooses from the open list by typing the beginning of a row. */
  const pick = async (question, text) => {
    const widget = page.locator('.quick-input-widget');
    await widget.getByText(question).or(widget.getByPlaceholder(question)).first().waitFor();
    // Keys that come before the list has the focus are lost.
    await widget.locator('input.input:focus').waitFor();
    await page.keyboard.type(text);
    await widget
      .getByRole('option', { name: new RegExp(`^${text}`) })
      .first()
      .waitFor();
    await press('Enter');
  };

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
    await tabTo(page, 'New Application');
    await press('Enter');
    await answer(page, 'Which company?', 'Brightwater');
    await answer(page, 'Which role?', 'Engineer');
    await row(page, /^Brightwater/).waitFor();
  });

  it('adds a round, and prepares for it from the message', async () => {
    await session.runCommand('Debrief: Add Round…');
    await pick(/kind of round/, 'Technical');
    await answer(page, /[Ww]hen/, 'tomorrow 15:00');
    await notification(page, 'Round added').waitFor();
    await session.runCommand('Notifications: Accept Notification Primary Action');
    await page.getByRole('tab', { name: `${slug}.prep.md` }).waitFor();
  });

  it('answers a box of the prep sheet', async () => {
    const text = await readFile(file('prep.md'), 'utf8');
    const line = text.split('\n').findIndex((one) => one.includes('item:research-done')) + 1;
    await page.locator('.statusbar').getByText('Markdown').waitFor();
    await press('F1');
    await page.locator('.quick-input-widget input.input').fill(`:${line}`);
    await press('Enter');
    await page.locator('.statusbar').getByText(`Ln ${line}, Col 1`).waitFor();
    await session.runCommand('Debrief: Answer Checklist Item');
    await pick('How was it?', 'Not this time');
    await untilDisk(file('prep.md'), (now) => now.includes('- [-] Have I looked into the role'));
  });

  it('opens the menu of a row in the tree', async () => {
    await session.runCommand('Debrief: Focus on Applications View');
    await arrowTo(page, 'Brightwater');
    expect(await focusedRow(page)).to.match(/^Brightwater, Pending, Technical .* · Engineer · Interview$/);
    await press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Add Round…' }).waitFor();
    for (let times = 0; (await focusedText(page)) !== 'Add Round…' && times < 30; times++)
      await press('ArrowDown');
    await press('Enter');
    await pick(/kind of round/, 'Recruiter screen');
    await answer(page, /[Ww]hen/, 'yesterday 15:00');
    await row(page, /^Thank-you to Brightwater/, 'Next Up').waitFor();
  });

  it('ticks a box of Next Up, or records the same from the menu of its row', async () => {
    await session.runCommand('Debrief: Focus on Next Up View');
    await arrowTo(page, 'Thank-you');
    expect(await focusedRow(page)).to.equal('Thank-you to Brightwater, Recruiter screen');
    await press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Record Thank-You' }).waitFor();
    await picture(page, 'keyboard-menu');
    await press('Escape');
    await tabTo(page, 'Done: Thank-you for the recruiter screen at Brightwater');
    await press('Space');
    await untilDisk(file('interview.yaml'), (text) => /followed_up: \d/.test(text));
  });

  it('records the outcome, and takes it back from the message', async () => {
    await session.runCommand('Debrief: Set Outcome…');
    await pick(/stand/, 'Withdrawn');
    await untilDisk(file('interview.yaml'), (text) => text.includes('outcome: withdrawn'));
    await notification(page, 'Recorded').waitFor();
    await session.runCommand('Notifications: Accept Notification Primary Action');
    await untilDisk(file('interview.yaml'), (text) => text.includes('outcome: pending'));
  });

  it('reads the panel and answers in it', async () => {
    await session.runCommand('Debrief: Open Dashboard');
    const panel = session.webview();
    await panel.getByRole('heading', { name: 'Brightwater' }).waitFor();
    const item = panel.getByRole('radiogroup', { name: 'Have I read these lessons once more?' });
    const hasFocus = () => item.evaluate((group) => group.contains(document.activeElement));
    for (let times = 0; !(await hasFocus()) && times < 40; times++) await press('Tab');
    await picture(page, 'keyboard-panel');
    await press('Space');
    await untilDisk(file('prep.md'), (text) => /- \[x\].*item:lessons-read/.test(text));
  });

  it('imports with a look beforehand, and exports', async () => {
    // A panel takes the focus back when the palette closes, at times from the list that comes next.
    await session.runCommand('Debrief: Focus on Applications View');
    await page.evaluate(() => navigator.clipboard.writeText('Company,Role\nCedar,Designer\n'));
    await session.runCommand('Debrief: Import Applications…');
    await pick('Where are they?', 'On the clipboard');
    await pick(/^1 new, 0 changed/, 'Import them');
    await row(page, /^Cedar/).waitFor();
    await session.runCommand('Debrief: Export Applications…');
    await pick(/What is it for/, 'CSV');
    const path = page.locator('.quick-input-widget input.input');
    await page.locator('.quick-input-action:visible').first().waitFor();
    await path.fill(join(folder, 'all.csv'));
    await press('Enter');
    await untilDisk(join(folder, 'all.csv'), (text) => text.includes('Cedar'));
  });
});

/** Goes from field to field until one with these words has the focus. */
async function tabTo(page, words) {
  for (let times = 0; times < 30; times++) {
    if ((await focusedText(page)).includes(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Nothing called “${words}” can be reached with Tab.`);
}

/** Goes down a tree until a row that begins with these words has the focus. */
async function arrowTo(page, words) {
  await page.keyboard.press('Home');
  for (let times = 0; times < 30; times++) {
    if ((await focusedRow(page)).startsWith(words)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No row that begins with “${words}” can be reached with the arrows.`);
}

/** What a screen reader says of the field that has the focus. */
function focusedText(page) {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });
}

/** What a screen reader says of the row that has the focus in its tree. */
function focusedRow(page) {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.getAttribute('aria-label') ?? '';
  });
}
