import { expect } from 'chai';
import { companies, openOnes, selected } from './applicationsTable.mjs';
import { announced, heard, press, tabUntil, tour, untilAnnounced, untilHeard } from './keys.mjs';
import { asked, openPanelInSuite } from './panelSuite.mjs';

/** @typedef {import('playwright-core').Page} Page */

const slug = 'slow-parcel-logistics-backend-engineer';

/** The pages of the panel without a hand on the mouse: each step is a key, and tells what it did. */
describe('a person with a keyboard alone in the panel', () => {
  const { open, files } = openPanelInSuite({ search: 'sample', width: 1400, theme: 'hc-dark' });

  for (const [search, show] of [
    ['sample', 'now'],
    ['sample', 'list'],
    ['offers', 'decide'],
    ['accepted', 'decide'],
    ['year', 'lookBack'],
    ['sample', slug],
    ['empty', 'list'],
  ]) {
    it(`${search}, ${show}: each stop of Tab has a name, and shows that it has the focus`, async () => {
      const stops = await tour(await open({ search, show }));
      expect(stops.slice(0, 2)).to.deep.equal(['button "Now"', 'button "Applications"']);
      expect(stops.length).to.be.within(4, 150);
    });
  }

  /** Lets the host do something about a request before it answers. */
  const when = (/** @type {Page} */ page, /** @type {string} */ method, /** @type {string} */ body) =>
    page.evaluate(
      ([method, body]) => {
        const { host } = /** @type {any} */ (window);
        host.methods[method] = new Function('host', 'params', `${body}; host.draw();`).bind(undefined, host);
      },
      [method, body],
    );

  describe('in the table', () => {
    const sort = (/** @type {Page} */ page) =>
      page.locator('[aria-sort]').evaluate((head) => `${head.textContent} ${head.getAttribute('aria-sort')}`);

    it('finds by words, is told that nothing matches, and gets back', async () => {
      const page = await open();
      await tabUntil(page, /^searchbox "Find by company, role or tag"/);
      await page.keyboard.type('linden');
      await untilAnnounced(page, 'One application');
      expect(await heard(page)).to.equal('searchbox "Find by company, role or tag": linden');
      await page.keyboard.type(' nobody');
      await untilAnnounced(page, 'Nothing matches.');
      await tabUntil(page, /^button "Clear the filter"/);
      await press(page, 'Enter');
      await untilHeard(page, /^button "Linden Health"|^button "Acme Robotics"/);
    });

    it('filters, and sorts by a head, which keep the focus', async () => {
      const page = await open();
      await tabUntil(page, /^combobox "Outcome"/);
      await page.keyboard.type('Rej');
      await page.getByRole('button', { name: 'Hafenkante Bank' }).waitFor();
      expect(await heard(page)).to.equal('combobox "Outcome"');
      await press(page, 'Home');
      await tabUntil(page, /^button "Company"/);
      await press(page, 'Enter');
      expect(await companies(page)).to.deep.equal(openOnes.toSorted());
      expect(await sort(page)).to.equal('Company ascending');
      await press(page, 'Space');
      expect(await sort(page)).to.equal('Company descending');
      expect(await heard(page)).to.equal('button "Company"');
    });

    it('selects several, and says how they stand', async () => {
      const page = await open();
      await tabUntil(page, /^button "Acme Robotics"/, { key: 'Tab' });
      await press(page, 'ArrowLeft', 'Space');
      expect(await heard(page)).to.equal('checkbox "Select Acme Robotics" [checked]');
      await press(page, 'ArrowDown');
      expect(await heard(page)).to.equal('checkbox "Select Nordlicht Grid"');
      await press(page, 'Space');
      expect(await announced(page)).to.include('2 selected');
      await press(page, 'Escape');
      expect(await selected(page)).to.deep.equal([]);
      await press(page, 'Space', 'Shift+ArrowDown');
      expect(await announced(page)).to.include('2 selected');
      await when(
        page,
        'setOutcome',
        `host.page.rows = host.page.rows.filter(({ log }) => !params.logs.includes(log))`,
      );
      await tabUntil(page, /^combobox "Set outcome"/);
      await page.keyboard.type('With');
      await untilHeard(page, /^button "(?!Nordlicht Grid|Zugvogel)\w+ \w+"/);
      const [{ logs, outcome }] = await asked(page, 'setOutcome');
      expect([logs.length, outcome]).to.deep.equal([2, 'withdrawn']);
    });

    it('clears the selection by its button', async () => {
      const page = await open();
      await tabUntil(page, /^checkbox "Select Acme Robotics"/);
      await press(page, 'Space');
      await tabUntil(page, /^button "Clear selection"/);
      await press(page, 'Enter');
      expect(await heard(page)).to.equal('button "Acme Robotics"');
    });

    it('changes a cell, and hears what it holds now', async () => {
      const page = await open();
      await when(
        page,
        'setField',
        `host.page.rows.find(({ log }) => log === params.log)[params.field] = params.value`,
      );
      await tabUntil(page, /^button "Acme Robotics"/);
      while (!(await heard(page)).startsWith('button "Location:')) await press(page, 'ArrowRight');
      await press(page, 'Enter');
      expect(await heard(page)).to.match(/^textbox "Location, Acme Robotics"/);
      await page.keyboard.type('Leipzig');
      await press(page, 'Enter');
      await untilAnnounced(page, 'Location, Acme Robotics: Leipzig');
      expect(await heard(page)).to.equal('button "Location: Leipzig"');
      await press(page, 'Enter');
      await page.keyboard.type('elsewhere');
      await press(page, 'Escape');
      expect(await heard(page)).to.equal('button "Location: Leipzig"');
    });

    it('opens an application, and comes back to its row', async () => {
      const page = await open();
      await tabUntil(page, /^button "Acme Robotics"/);
      await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
      await untilHeard(page, /^heading "Zugvogel Travel" \[level=1\]/);
      await tabUntil(page, /^button "Applications"/, { key: 'Shift+Tab' });
      await press(page, 'Enter');
      await untilHeard(page, /^button "Zugvogel Travel"/);
    });

    it('leaves the focus where it is in VS Code when a row goes', async () => {
      const page = await open();
      await tabUntil(page, /^button "Acme Robotics"/);
      await page.evaluate(() => {
        document.hasFocus = () => false;
        const { host } = /** @type {any} */ (window);
        host.page.rows = host.page.rows.filter(({ company }) => company !== 'Acme Robotics');
        host.draw();
      });
      await page.getByRole('button', { name: 'Acme Robotics' }).waitFor({ state: 'detached' });
      expect(await heard(page)).to.equal('');
      await page.evaluate(() => {
        Reflect.deleteProperty(document, 'hasFocus');
        window.dispatchEvent(new FocusEvent('focus'));
      });
      expect(await heard(page)).to.equal('heading "Applications" [level=1]');
    });
  });

  it('accepts an offer, and hears what became of it', async () => {
    const page = await open({ search: 'offers', show: 'decide' });
    await tabUntil(page, /^button "Copy a note for Moss"/);
    await press(page, 'Enter');
    await untilAnnounced(page, 'Copied, to paste into a message');
    await tabUntil(page, /^button "Decline the offer from Tern"/, { key: 'Shift+Tab' });
    await tabUntil(page, /^button "Accept the offer from Tern"/, { key: 'Shift+Tab' });
    const after = files().fixtures.searches['accepted']?.['decide'];
    await when(page, 'setOutcome', `host.page = ${JSON.stringify(after)}`);
    await press(page, 'Enter');
    await untilHeard(page, /^heading "You said yes to \w+" \[level=1\]/);
    await tabUntil(page, /^button "Withdraw the others"/);
  });

  describe('looking back', () => {
    it('chooses the days, by a press or by their dates', async () => {
      const page = await open({ search: 'year', show: 'lookBack' });
      await tabUntil(page, /^button "This year"/);
      await press(page, 'Enter');
      await untilHeard(page, /^button "This year" \[pressed\]/);
      await press(page, 'Shift+Tab', 'Enter');
      await untilHeard(page, /^button "All time" \[pressed\]/);
      await tabUntil(page, /^textbox "From"/);
      await page.keyboard.type('01012026');
      await page.getByRole('button', { name: 'This year', pressed: true }).waitFor();
      expect(await heard(page)).to.equal('textbox "From": 2026-01-01');
    });

    it('opens a band, goes to its applications, and closes it', async () => {
      const page = await open({ search: 'year', show: 'lookBack' });
      await tabUntil(page, /^button "Screen to Interview: 17 applications"/);
      await press(page, 'Enter');
      expect(await heard(page)).to.contain('[expanded]');
      await tabUntil(page, /^button "Close"/);
      await tabUntil(page, /^button "/);
      await press(page, 'Shift+Tab', 'Enter');
      expect(await heard(page)).to.equal('button "Screen to Interview: 17 applications"');
    });

    it('goes on from the first of those that "Show more" brings', async () => {
      const page = await open({ search: 'year', show: 'lookBack' });
      await tabUntil(page, /^button "Applied to Screen/);
      await press(page, 'Enter');
      await tabUntil(page, /^button "Show more"/);
      await press(page, 'Enter');
      const rows = page.locator('.behind-row');
      expect(await rows.nth(20).evaluate((row) => row === document.activeElement)).to.equal(true);
    });
  });

  describe('on the page of an application', () => {
    it('opens a stage, answers an item, and takes the answer back', async () => {
      const page = await open({ show: slug });
      await tabUntil(page, /^button "In the room"/);
      await press(page, 'Enter');
      expect(await heard(page)).to.equal('button "In the room" [expanded]');
      await tabUntil(page, /^radio "/);
      const question = await page.locator('[role=radiogroup]:focus-within').ariaSnapshot();
      expect(question).to.match(/^- radiogroup "[^"]+\?"/);
      await press(page, 'ArrowRight');
      await untilHeard(page, /^radio "\w.*" \[checked\]/);
      await press(page, 'Space');
      await untilHeard(page, /^radio "[^[]*$/);
      await tabUntil(page, /^button "Next: /);
      await press(page, 'Enter');
      await untilHeard(page, /^button ".*" \[expanded\]/);
    });

    it('hears why an answer was refused, and is not lost when it is dismissed', async () => {
      const page = await open({ show: slug });
      await page.evaluate(() => void (/** @type {any} */ (window.host.refuse = 'The file is read-only.')));
      await tabUntil(page, /^button "In the room"/);
      await press(page, 'Enter');
      await tabUntil(page, /^radio "/);
      await press(page, 'Space');
      await untilAnnounced(page, 'The file is read-only.');
      await tabUntil(page, /^button "Dismiss"/, { key: 'Shift+Tab' });
      await press(page, 'Enter');
      expect(await heard(page)).to.equal('heading "Slow Parcel Logistics" [level=1]');
    });

    it('opens the line of a fact', async () => {
      const page = await open({ show: slug });
      await tabUntil(page, /^button "Applied"/);
      await press(page, 'Enter');
      expect((await asked(page, 'openLog'))[0].line).to.be.above(0);
    });
  });
});
