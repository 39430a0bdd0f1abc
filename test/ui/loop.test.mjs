import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import { answer, choose, notification, picture, row, unfold } from './window.mjs';
import { fileOf, openWindowInSuite, writeLogs } from './windowSuite.mjs';

/** A day so many days from today, as a log writes it, perhaps with a time. */
const day = (days, time = '') => {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return `${date.toLocaleDateString('sv')}${time}`;
};

/** A round a day, each with one rated answer about system design. */
const practiced = (days, rating) =>
  days
    .map(
      (at) =>
        `  - type: system_design\n    date: ${day(at)}\n    result: passed\n    questions:\n` +
        `      - { text: Draw a queue, competency: system_design, rating: ${rating} }\n`,
    )
    .join('');

const logs = {
  // Wanted at 5; a weak answer yesterday, and a rejection today.
  kestrel: `company: Kestrel\nrole: Engineer\ninterest: 5\nrounds:\n  - type: system_design\n    date: ${day(-1, 'T15:00')}\n    medium: video\n`,
  // Another round tomorrow.
  lumen: `company: Lumen\nrole: Engineer\nrounds:\n  - type: system_design\n    date: ${day(1, 'T15:00')}\n    interviewers: [Sam]\n`,
  // What practice did, as told by earlier and later ratings.
  meadow: `company: Meadow\nrole: Engineer\noutcome: declined\ndecided: ${day(-5)}\nrounds:\n${practiced([-60, -59, -58, -57, -56], 1)}${practiced([-10, -9, -8, -7, -6], 4)}`,
};
const reviewed = `# Meadow\n\n## Next <!-- section:actions -->\n\n- [x] Draw one system a week [area:: system_design] [completion:: ${day(-30)}]\n`;

/** The loop: a weak answer, a rejection, the next round, and what the ratings say in the end. */
describe('a lesson reaches the next round', function () {
  let session;
  let page;
  let folder;
  let started;
  const text = (slug, ending) => readFile(fileOf(folder, slug, ending), 'utf8');
  const option = (name) => page.locator('.quick-input-list').getByRole('option', { name });
  const inView = (view, name) =>
    page.getByRole('tree', { name: view }).getByRole('treeitem', { name }).first();

  openWindowInSuite(
    {
      name: 'loop',
      fill: async (folder) => {
        await writeLogs(folder, logs);
        await writeFile(fileOf(folder, 'meadow', 'postmortem.md'), reviewed);
      },
      application: /^Kestrel/,
      options: { theme: 'dark', width: 1400, height: 1100 },
    },
    (window) => {
      ({ folder, session, page } = window);
      started = Date.now();
    },
  );

  it('brings a table of past applications, after a look at what that would do', async () => {
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        'Company\tPosition\tStatus\tDate Applied\nOrchard\tEngineer\tRejected\t15/01/2025\n' +
          'Pebble\tPlatform Engineer\tInterviewing\t03/02/2025\nQuarry\t\tSuspected Ghost Job\tsoon\n',
      ),
    );
    await session.runCommand('Debrief: Import Applications…');
    await choose(page, 'Where are they?', 'On the clipboard');
    await option('Import them').waitFor();
    await page.getByText('Nothing is written yet').first().waitFor();
    await picture(page, 'loop-0-import');
    await choose(page, /The preview tells it row by row/, 'Import them');
    await notification(page, 'Imported: 3 new').waitFor();
    await row(page, /^Pebble/).waitFor();
  });

  it('captures the hard round, and takes an action from it', async () => {
    await row(page, /^Kestrel/).click();
    await page.getByRole('tab', { name: 'kestrel.interview.yaml' }).waitFor();
    await session.runCommand('Debrief: Capture Round…');
    await option('2 shaky').waitFor();
    await page.keyboard.press('2');
    await answer(page, 'One thing that went well?', 'asked good questions first');
    await option('Done').waitFor();
    await page.keyboard.type('Design a rate limiter 2');
    await option(/Design a rate limiter.*2 shaky/).waitFor();
    await page.keyboard.press('Enter');
    await option('Done').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Practice it before').waitFor();
    await page.keyboard.press('Enter');
    await choose(page, 'Thank-you sent?', 'Yes');
    await notification(page, 'Kept: how it felt').waitFor();
    expect(await text('kestrel', 'prep.md')).to.contain('- [ ] Practice: Design a rate limiter');
  });

  it('hears nothing but good on the evening of the rejection', async () => {
    await session.runCommand('Debrief: Set Outcome…');
    await choose(page, /stand/, 'Rejected');
    await choose(page, /waits for its result/, /did not go on/);
    await notification(page, 'othing to do tonight').waitFor();
    await picture(page, 'loop-1-rejected');
  });

  it('finds letting go before the next round, and the review later', async () => {
    await inView(/Next Up/, /let Kestrel go|Kestrel.*go/i).waitFor();
    await inView(/Next Up/, /Lumen.*System design/).waitFor();
    await picture(page, 'loop-2-next-up');
    const due = await inView(/Next Up/, /Look back at Kestrel/).count();
    expect(due, 'the review waits in the folded group').to.equal(0);
  });

  it('writes the post-mortem when it suits, and lets go', async () => {
    await session.runCommand('Debrief: Write Post-Mortem');
    await page.getByRole('tab', { name: 'kestrel.postmortem.md' }).waitFor();
    const review = await text('kestrel', 'postmortem.md');
    expect(review).to.contain('Design a rate limiter');
    expect(review).to.contain('asked good questions first');
    await picture(page, 'loop-3-post-mortem');
    await session.runCommand('Debrief: Open Dashboard');
    const panel = session.webview();
    await panel.getByRole('heading', { name: 'Kestrel' }).waitFor();
    await panel
      .getByRole('radiogroup', { name: /set it down before my next interview/ })
      .getByRole('radio', { name: 'Yes' })
      .click();
    await inView(/Next Up/, /let Kestrel go|Kestrel.*go/i).waitFor({ state: 'detached' });
    await picture(page, 'loop-4-let-go');
  });

  it('reads its own lesson on the next prep sheet', async () => {
    await row(page, /^Lumen/).click();
    await page.getByRole('tab', { name: 'lumen.interview.yaml' }).waitFor();
    await session.runCommand('Debrief: Prepare for Round');
    await page.getByRole('tab', { name: 'lumen.prep.md' }).waitFor();
    const sheet = await text('lumen', 'prep.md');
    const lessons = /<!-- debrief:lessons -->([^]*?)<!-- \/debrief:lessons/.exec(sheet)?.[1] ?? '';
    expect(lessons).to.contain('Practice: Design a rate limiter');
    await picture(page, 'loop-5-prep-sheet');
    const seconds = (Date.now() - started) / 1000;
    console.log(
      `      from a table of old applications to the next prep sheet: ${String(Math.round(seconds))} s`,
    );
    expect(seconds).to.be.below(300);
  });

  it('sees what changed, in figures that say how much stands behind them', async () => {
    await unfold(inView(/Lessons/, /^Actions/));
    await inView(/Lessons/, /Draw one system a week/).waitFor();
    await picture(page, 'loop-6-lessons');
  });
});
