import { expect } from 'chai';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSessionHost } from '../host/session.mjs';
import { chooseFromMenu, notification, openView, picture, row, rows, untilDisk } from './window.mjs';

/** The day so many days from today, as logs write it. */
const day = (days) => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days))
    .toISOString()
    .slice(0, 10);
};

/** That day in a reader's words. */
const dayWords = (days) =>
  new Date(`${day(days)}T12:00`).toLocaleDateString('en', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
  });

/** A small search, a line of the agenda each. */
const search = () => ({
  'aurora.interview.yaml': `company: Aurora\nrole: Backend Engineer\nrounds:\n  - { type: technical, date: ${day(1)}T15:00, medium: video }\n`,
  'borealis.interview.yaml': `company: Borealis\nrole: Platform Engineer\nrounds:\n  - { type: system_design, date: ${day(-3)}T10:00 }\n`,
  'cirrus.interview.yaml': `company: Cirrus\nrole: Data Engineer\noutcome: offer\noffer: { date: ${day(-2)}, deadline: ${day(5)} }\n`,
  'delta.interview.yaml': `company: Delta\nrole: Engineer\noutcome: rejected\ndecided: ${day(-10)}\nrounds:\n  - { type: final, date: ${day(-14)}, result: failed }\n`,
  'delta.postmortem.md': `# Delta\n\n## Forward\n\n- [ ] On to the next? <!-- item:on-to-next -->\n\n## Actions <!-- section:actions -->\n\n- [ ] Drill consistent hashing the way Delta asked [area:: system_design] [due:: ${day(12)}]\n- [ ] Read about queues [due:: ${day(0)}]\n`,
  'echo.interview.yaml': `company: Echo\nrole: Engineer\nrounds:\n  - { type: technical, date: ${day(-16)}, followed_up: ${day(-15)} }\n`,
  'foxtrot.interview.yaml': `company: Foxtrot\nrole: Engineer\napplied: ${day(-90)}\n`,
  'golf.interview.yaml': `company: Golf\nrole: Engineer\napplied: ${day(-80)}\n`,
});

describe('Next Up', () => {
  let host;
  let folder;
  let session;
  let page;

  const open = async ({ files = search(), first = /^Aurora/, ...options } = {}) => {
    folder = await mkdtemp(join(tmpdir(), 'debrief-next-up-'));
    await mkdir(join(folder, 'applications'));
    for (const [name, text] of Object.entries(files))
      await writeFile(join(folder, 'applications', name), text);
    session = await host.openSession({ folder, width: 1200, height: 800, ...options });
    page = session.page;
    await openView(page);
    if (first) await nextUpRow(first).waitFor();
  };
  const close = async () => {
    await session.close();
    await rm(folder, { recursive: true, force: true });
  };
  const textOf = (name) => readFile(join(folder, 'applications', name), 'utf8');
  const nextUpRow = (name) => row(page, name, 'Next Up');
  const tick = (name) => nextUpRow(name).getByRole('checkbox').click();

  before(async () => {
    host = await startSessionHost();
  });
  after(() => host?.close());

  describe('of a search', () => {
    before(() => open());
    after(close);

    it('tells what is today, this week, later, and when you are ready', async () => {
      expect(await rows(page, undefined, 'Next Up')).to.deep.equal([
        'Today',
        'Check in with Echo',
        'Thank-you to Borealis System design',
        'Read about queues',
        'This Week',
        'Aurora Technical · tomorrow 3:00 PM · time to prepare',
        `Answer the offer from Cirrus ${dayWords(5)}`,
        'Later',
        'When You Are Ready',
        'Look back at Delta',
        '2 applications have been silent for a while',
      ]);
    });

    it('counts tomorrow’s round in the badge', async () => {
      const tab = page.locator('.activitybar').getByRole('tab', { name: /Debrief/ });
      expect(await tab.locator('.badge-content').innerText()).to.equal('1');
    });

    it('writes a ticked thank-you into its log, and takes it back', async () => {
      const before = await textOf('borealis.interview.yaml');
      await tick(/^Thank-you to Borealis/);
      await nextUpRow(/^Thank-you to Borealis/).waitFor({ state: 'detached' });
      const log = join(folder, 'applications', 'borealis.interview.yaml');
      await untilDisk(log, (text) => text.includes(`followed_up: ${day(0)}`));
      const said = notification(page, 'the thank-you went out');
      await picture(page, 'next-up-ticked');
      await said.getByRole('button', { name: 'Undo' }).click();
      await nextUpRow(/^Thank-you to Borealis/).waitFor();
      await untilDisk(log, (text) => text === before);
    });

    it('writes a ticked action into its document, with its day', async () => {
      await tick(/^Read about queues/);
      await nextUpRow(/^Read about queues/).waitFor({ state: 'detached' });
      const line = `- [x] Read about queues [due:: ${day(0)}] [completion:: ${day(0)}]`;
      await untilDisk(join(folder, 'applications', 'delta.postmortem.md'), (text) => text.includes(line));
    });

    it('opens a round at its line', async () => {
      await nextUpRow(/^Aurora/).click();
      await page.getByRole('tab', { name: /^aurora/ }).waitFor();
      await page.locator('.statusbar').getByText('Ln 4, Col 1').waitFor();
    });

    it('records that nothing came', async () => {
      await chooseFromMenu(page, nextUpRow(/^Check in with Echo/), 'Record No Response');
      await notification(page, 'Recorded').waitFor();
      expect(await textOf('echo.interview.yaml')).to.match(/^outcome: no_response$/m);
    });

    it('closes the silent ones at once, but for those that are unchecked', async () => {
      await nextUpRow(/silent/).click();
      const list = page.locator('.quick-input-list');
      await list.getByRole('checkbox', { name: /^Golf, / }).waitFor();
      await picture(page, 'next-up-silent');
      await list.getByRole('checkbox', { name: /^Golf, / }).click();
      await page.keyboard.press('Enter');
      await nextUpRow(/^1 application has been silent/).waitFor();
      await untilDisk(join(folder, 'applications', 'foxtrot.interview.yaml'), (text) =>
        /^outcome: no_response$[^]*^decided: /m.test(text),
      );
      expect(await textOf('golf.interview.yaml')).not.to.contain('outcome');
    });

    it('hides names, in titles too', async () => {
      await nextUpRow(/^Later/).click();
      await nextUpRow(/Delta asked/).waitFor();
      await session.runCommand('Debrief: Show or Hide Company Names');
      await nextUpRow(/^Company A/).waitFor();
      expect((await rows(page, undefined, 'Next Up')).join(' ')).not.to.match(/Aurora|Borealis|Cirrus|Delta/);
      await picture(page, 'next-up-hidden-names');
    });
  });

  it('reminds of a round an hour before, once', async () => {
    const soon = new Date(Date.now() + 50 * 60_000).toISOString().slice(0, 16);
    await open({
      files: { 'hotel.interview.yaml': `company: Hotel\nrounds:\n  - { type: panel, date: ${soon}Z }\n` },
      settings: { 'debrief.statusBar': true },
      first: /^Hotel/,
    });
    await notification(page, 'Hotel: panel').waitFor();
    await page
      .locator('.statusbar')
      .getByText(/^ ?Panel (today|tomorrow)/)
      .waitFor();
    await picture(page, 'next-up-reminder');
    await notification(page, 'Hotel: panel').getByRole('button', { name: 'Open' }).click();
    await page.getByRole('tab', { name: /^hotel/ }).waitFor();
    await session.reload();
    await nextUpRow(/^Hotel/).waitFor();
    expect(await notification(page, 'Hotel: panel').count()).to.equal(0);
    await close();
  });

  it('says quietly when there is nothing to do', async () => {
    await open({ files: { 'india.interview.yaml': 'company: India\n' }, first: null });
    await page.getByText('Nothing to do right now.').waitFor();
    await picture(page, 'next-up-nothing');
    await close();
  });

  for (const theme of ['light', 'highContrast']) {
    it(`leaves a picture in the theme ${theme}`, async () => {
      await open({ theme });
      await nextUpRow(/^Later/).click();
      await page.mouse.move(349, 400);
      await page.mouse.down();
      await page.mouse.move(440, 400);
      await page.mouse.up();
      await nextUpRow(/^Aurora/).hover();
      await picture(page, `next-up-${theme}`);
      await close();
    });
  }
});
