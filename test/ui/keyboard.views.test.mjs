import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { arrowUntil, focusedRow, heard, pick, press, tabUntil, type, untilHeard, untilRow } from './keys.mjs';
import { notification, picture, untilDisk } from './window.mjs';
import { fileOf, openWindowInSuite, writeLogs } from './windowSuite.mjs';

const answers = (month, ratings) =>
  [...ratings].map(
    (rating, index) => `  - type: technical
    date: 2026-${month}-0${index + 1}
    followed_up: none
    result: passed
    questions:
      - { text: Design a rate limiter, competency: system_design, rating: ${rating} }
`,
  );

/** Rounds, offers, lessons and the editor without a hand on the mouse, and what a screen reader says on the way. */
describe('a person with a keyboard alone in the views and the editor', () => {
  let folder;
  let session;
  let page;
  const file = (slug, ending) => fileOf(folder, slug, ending);

  openWindowInSuite(
    {
      name: 'keyboard-views',
      fill: async (own) => {
        await writeLogs(own, {
          brightwater:
            'company: Brightwater\nrole: Engineer\nrounds:\n  - type: technical\n    date: 2020-01-20T15:00\n',
          cedar: `company: Cedar\nrole: Designer\nrounds:\n${[...answers('01', '122212'), ...answers('03', '33343')].join('')}`,
          fern: 'company: Fern\nrole: Engineer\noutcome: pendin\n',
        });
        const reviewed = fileOf(own, 'cedar', 'postmortem.md');
        await mkdir(dirname(reviewed), { recursive: true });
        await writeFile(reviewed, '- [x] Drill limits [area:: system_design] [completion:: 2026-02-01]\n');
      },
      application: /^Brightwater/,
      options: { theme: 'highContrast', width: 1300, height: 1000 },
    },
    (window) => ({ folder, session, page } = window),
  );

  it('captures a round whole', async () => {
    await session.runCommand('Debrief: Capture Round…');
    await pick(page, 'Type a name to find it', 'Brightwater');
    expect(await untilRow(page, /^Skip/)).to.equal('Skip');
    expect(await heard(page)).to.contain('How did it feel? Press 1 to 4.');
    await picture(page, 'keyboard-capture');
    await press(page, '2');
    await type(page, 'One thing that went well?', 'a calm start');
    await untilRow(page, /^Done/);
    await page.keyboard.type('Design a rate limiter 2');
    await untilRow(page, /^Design a rate limiter, 2 shaky · System design$/);
    await press(page, 'Enter');
    await untilRow(page, /^Done/);
    await press(page, 'Enter');
    await type(page, 'Practice it before');
    await pick(page, 'Thank-you sent?', 'None is owed');
    await notification(page, 'Kept: how it felt, what went well, one question, one action').waitFor();
    await untilDisk(file('brightwater'), (text) => text.includes('self_rating: 2'));
  });

  it('records an offer, and accepts it in the panel', async () => {
    await session.runCommand('Debrief: Record Offer…');
    await pick(page, 'Type a name to find it', 'Brightwater');
    await type(page, 'What do they offer?', '90000 EUR');
    await type(page, 'When do they want your answer?', 'in 7 days');
    await notification(page, 'An offer is yours to decide on').waitFor();
    await session.runCommand('Notifications: Clear All Notifications');
    await session.runCommand('Debrief: Focus on Applications View');
    await arrowUntil(page, /^Brightwater/);
    expect(await focusedRow(page)).to.match(/^Brightwater, Offer, /);
    await session.runCommand('Debrief: Open Dashboard');
    const panel = session.webview();
    await panel.locator('h1').waitFor();
    await tabUntil(page, /^button "Decide"/, { within: panel });
    await press(page, 'Enter');
    await untilHeard(panel, /^heading "Your offer"/);
    await tabUntil(page, /^button "Decline the offer from Brightwater"/, { within: panel });
    await tabUntil(page, /^button "Accept the offer from Brightwater"/, { within: panel, key: 'Shift+Tab' });
    await press(page, 'Enter');
    await picture(page, 'keyboard-accept');
    await page.locator('.quick-input-widget input.input:focus').waitFor();
    await press(page, 'Enter');
    await untilDisk(file('brightwater'), (text) => text.includes('outcome: accepted'));
    await untilHeard(panel, /^heading "You said yes to Brightwater" \[level=1\]/);
    await picture(page, 'keyboard-accepted');
  });

  it('unfolds the lessons, and says that an action helped', async () => {
    await session.runCommand('View: Close All Editors');
    await session.runCommand('Debrief: Focus on Lessons View');
    await arrowUntil(page, /^Actions/);
    expect(await untilHeard(page, /^tree "Lessons"/)).to.equal('tree "Lessons"');
    await press(page, 'ArrowRight');
    await page.locator('[role=treeitem][aria-expanded=true]', { hasText: 'Actions' }).waitFor();
    await arrowUntil(page, /^Drill limits/);
    expect(await focusedRow(page)).to.match(/^Drill limits, done, .*higher/);
    await press(page, 'Shift+F10');
    await page.getByRole('menuitem', { name: 'Did This Help?' }).waitFor();
    await tabUntil(page, /^menuitem "Did This Help\?"/, { key: 'ArrowDown', ours: false });
    await press(page, 'Enter');
    await notification(page, 'Did “Drill limits” help?').waitFor();
    await session.runCommand('Notifications: Focus Notification Toast');
    await tabUntil(page, /^button "Yes"/, { ours: false });
    await press(page, 'Enter');
    await session.runCommand('Debrief: Focus on Lessons View');
    await untilRow(page, /^Drill limits.*, it helped$/);
  });

  it('mends a line of a log by its quick fix', async () => {
    await session.runCommand('Debrief: Focus on Applications View');
    await arrowUntil(page, /^Fern/);
    await press(page, 'Enter');
    await page.getByRole('tab', { name: 'fern.interview.yaml' }).waitFor();
    await page.locator('.squiggly-warning, .squiggly-error, .squiggly-info').first().waitFor();
    await session.runCommand('View: Focus Active Editor Group');
    await session.runCommand('Go to Next Problem in Files (Error, Warning, Info)');
    await page.locator('.marker-widget').waitFor();
    await press(page, 'Control+.');
    expect(await untilRow(page, /Change to/)).to.match(/^Change to “pending”/);
    await picture(page, 'keyboard-fix');
    await press(page, 'Enter');
    await page.locator('.view-line', { hasText: 'outcome: pending' }).waitFor();
    await press(page, 'Control+s');
    await untilDisk(file('fern'), (text) => text.includes('outcome: pending'));
  });

  it('runs a command of a line above the log', async () => {
    await page.locator('.codelens-decoration', { hasText: 'Add Round…' }).waitFor();
    await press(page, 'Control+Home');
    await session.runCommand('Show CodeLens Commands for Current Line');
    await pick(page, 'Select a command', 'Add Round…');
    await pick(page, /kind of round/, 'Technical');
    await type(page, /[Ww]hen/, 'tomorrow 15:00');
    await notification(page, 'Round added').waitFor();
    expect(await readFile(file('fern'), 'utf8')).to.contain('type: technical');
  });
});
