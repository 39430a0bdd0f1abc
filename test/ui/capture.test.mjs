import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { answer, choose, notification, picture } from './window.mjs';
import { fileOf, openWindowInSuite, writeLogs } from './windowSuite.mjs';

/** Two minutes after a hard round, at the keyboard. */
describe('a person captures a round', () => {
  let session;
  let page;
  let folder;
  const text = (slug, ending) => readFile(fileOf(folder, slug, ending), 'utf8');
  const input = () => page.locator('.quick-input-widget input.input');
  const option = (name) => page.locator('.quick-input-list').getByRole('option', { name });
  const log =
    'company: Brightwater\nrole: Engineer\nrounds:\n  - type: technical # Sam\n    date: 2020-01-20T15:00\n';

  openWindowInSuite(
    {
      name: 'capture',
      fill: (folder) =>
        writeLogs(
          folder,
          Object.fromEntries(
            ['brightwater', 'left', 'pasted'].map((slug) => [slug, log.replace('Brightwater', slug)]),
          ),
        ),
      application: /^brightwater/,
      options: { theme: 'dark', width: 1200, height: 800 },
    },
    (window) => ({ folder, session, page } = window),
  );

  const capture = async (slug) => {
    await session.runCommand('Debrief: Capture Round…');
    await choose(page, 'Type a name to find it', new RegExp(`^${slug}`));
  };

  const feel = async (rating) => {
    await option('2 shaky').waitFor();
    await page.keyboard.press(String(rating));
  };

  it('by keys alone: a feeling, a good thing, lines, an action, the thank-you', async () => {
    await capture('brightwater');
    await option('2 shaky').waitFor();
    await picture(page, 'capture-1-feeling');
    await feel(2);
    await answer(page, 'One thing that went well?', 'a calm start');
    await option('Done').waitFor();
    await input().fill('Design a rate limiter 2');
    await option(/Design a rate limiter.*2 shaky · System design/).waitFor();
    await picture(page, 'capture-2-line');
    await page.keyboard.press('Enter');
    await option('Done').waitFor();
    await page.keyboard.type('Why us? great');
    await option(/Why us\?.*4 great · Motivation/).waitFor();
    await page.keyboard.press('Enter');
    await option('Done').waitFor();
    await picture(page, 'capture-3-lines');
    await page.keyboard.press('Enter');
    await page.getByText('Practice it before').waitFor();
    await picture(page, 'capture-4-action');
    await page.keyboard.press('Enter');
    await option('Yes').waitFor();
    await picture(page, 'capture-5-thanks');
    await choose(page, 'Thank-you sent?', 'None is owed');
    await notification(page, 'Kept: how it felt, what went well, 2 questions, one action').waitFor();
    await picture(page, 'capture-6-kept');
    const kept = await text('brightwater');
    expect(kept).to.match(/ {4}self_rating: 2\n {4}rated: \S+\n {4}followed_up: none\n/);
    expect(kept).to.contain('text: Why us?\n        competency: motivation\n        rating: 4\n');
    expect(kept).to.contain('Went well: a calm start');
    expect(await text('brightwater', 'prep.md')).to.contain(
      '- [ ] Practice: Design a rate limiter [area:: system_design]\n',
    );
  });

  it('takes a paste of many lines, and lets each be changed', async () => {
    await capture('pasted');
    await feel(4);
    await answer(page, 'One thing that went well?', '');
    await option('Done').waitFor();
    await page.evaluate(() =>
      navigator.clipboard.writeText('1. Design a cache 1\r\n2. Python 3\n\n3. Why us? solid\n'),
    );
    await page.keyboard.press('Control+V');
    await option(/Why us\?.*3 solid/).waitFor();
    await picture(page, 'capture-7-paste');
    await option(/^Python/).click();
    await option(/all question/).waitFor();
    await picture(page, 'capture-8-change');
    await option(/all question/).click();
    await option(/^Why us/).click();
    await choose(page, 'Why us?', 'Take it out');
    await option('Done').waitFor();
    await page.keyboard.press('Enter');
    await answer(page, 'Practice it before', '');
    await choose(page, 'Thank-you sent?', 'Not yet');
    await notification(page, 'Kept: how it felt, 2 questions.').waitFor();
    const kept = await text('pasted');
    expect(kept).to.contain('text: Design a cache\n        competency: system_design\n        rating: 1\n');
    expect(kept).to.contain('text: Python 3\n');
    expect(kept).not.to.contain('Why us');
  });

  it('keeps on Esc what was told, and takes all of it back at once', async () => {
    const before = await text('left');
    await capture('left');
    await feel(3);
    await answer(page, 'One thing that went well?', 'they laughed');
    await option('Done').waitFor();
    await input().fill('Two sum 3');
    await page.keyboard.press('Enter');
    await option('Done').waitFor();
    await page.keyboard.press('Escape');
    const kept = notification(page, 'Kept: how it felt, what went well, one question.');
    await kept.waitFor();
    expect(await text('left')).to.contain('text: Two sum');
    await kept.getByRole('button', { name: 'Undo' }).click();
    while ((await text('left')) !== before) await page.evaluate(() => undefined);
  });

  it('is offered once a round is over, and once only', async () => {
    const start = new Date(Date.now() - 90 * 60 * 1000).toISOString().slice(0, 19) + 'Z';
    const offer = notification(page, 'The technical round at over is over');
    await writeLogs(folder, {
      over: log.replace('Brightwater', 'over').replace('2020-01-20T15:00', start),
    });
    await offer.waitFor();
    await picture(page, 'capture-9-offer');
    await offer.getByRole('button', { name: 'Capture' }).click();
    await feel(3);
    await page.getByText('One thing that went well?').waitFor();
    await page.keyboard.press('Escape');
    await notification(page, 'Kept: how it felt.').waitFor();
    expect(await text('over')).to.contain('self_rating: 3');
    expect(await offer.count()).to.equal(0);
  });

  it('leaves nothing behind when left at once', async () => {
    const before = await text('left');
    await capture('left');
    await option('2 shaky').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    expect(await text('left')).to.equal(before);
  });
});
