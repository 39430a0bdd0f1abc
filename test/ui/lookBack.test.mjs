import { expect } from 'chai';
import { asked, flaws, harm, looks, noHarm, openPanelInSuite } from './panelSuite.mjs';

/** @param {import('playwright-core').Page} page */
const band = (page) => page.getByRole('button', { name: 'Screen to Interview: 17 applications' });

describe('the look back in a browser', () => {
  const { open } = openPanelInSuite({ search: 'year', show: 'lookBack' });

  const shown = [
    ...['year', 'sample', 'hidden', 'hostile', 'empty'].map((search) => ({ search, show: 'lookBack' })),
    { search: 'year', show: 'lookBackNone' },
  ];
  for (const { search, show } of shown) {
    it(`${search}, ${show}: nothing for axe to find, and nothing too wide, with all unfolded`, async () => {
      const found = await flaws(
        (look) => open({ search, show, ...look }),
        looks,
        async (page) => {
          for (const head of await page.locator('.disclosure-head').all()) await head.dispatchEvent('click');
          const bands = page.locator('.band');
          if ((await bands.count()) > 0) await bands.first().dispatchEvent('click');
        },
      );
      expect(found).to.deep.equal([]);
    });
  }

  it('shows hostile text as text, within its policy', async () => {
    const page = await open({ search: 'hostile' });
    await page.locator('.band').first().press('Enter');
    expect(await harm(page)).to.deep.equal(noHarm);
    expect(await page.locator('.changes').textContent()).to.contain('<script>window.hacked = 1</script>');
    expect(await page.locator('.behind').textContent()).to.contain('<script>window.hacked = 1</script>');
  });

  describe('a band', () => {
    it('opens the applications behind it and closes them again, from the keyboard', async () => {
      const page = await open();
      await band(page).focus();
      await page.keyboard.press('Enter');
      const list = page.getByRole('region', { name: 'Screen to Interview: 17 applications' });
      expect(await list.getByRole('listitem').count()).to.equal(17);
      expect(await band(page).getAttribute('aria-expanded')).to.equal('true');
      await page.keyboard.press('Space');
      await list.waitFor({ state: 'detached' });
      await page.keyboard.press('Space');
      await list.getByRole('button', { name: 'Close' }).press('Enter');
      await list.waitFor({ state: 'detached' });
      expect(await band(page).evaluate((element) => element === document.activeElement)).to.equal(true);
    });

    it('shows where the focus is', async () => {
      const page = await open();
      const width = () =>
        band(page)
          .locator('.shape')
          .evaluate((shape) => getComputedStyle(shape).strokeWidth);
      expect(await width()).to.equal('1px');
      const before = await page.locator('.band').evaluateAll((bands) => {
        /** @type {SVGElement | undefined} */ (bands[0])?.focus();
        return bands.findIndex(({ id }) => id === 'band-screen/interview');
      });
      for (let at = 0; at < before; at++) await page.keyboard.press('Tab');
      expect(await width()).to.equal('2px');
    });

    it('leads to an application and back, with its list and the period as they were', async () => {
      const page = await open();
      await page.getByRole('button', { name: 'This year' }).click();
      await page.getByRole('button', { name: 'This year', pressed: true }).waitFor();
      await page.locator('.band').first().press('Enter');
      const row = page.locator('.behind-row').nth(2);
      const log = await row.getAttribute('data-log');
      await row.press('Enter');
      await page.locator('.page.application').waitFor();
      await page.getByRole('navigation').getByRole('button', { name: 'Look back' }).click();
      await page.getByRole('button', { name: 'This year', pressed: true }).waitFor();
      expect(
        await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset['log']),
      ).to.equal(log);
    });

    it('is counted in a table that says the same', async () => {
      const page = await open();
      await page.getByRole('button', { name: 'Show as a table' }).first().press('Enter');
      const cells = await page
        .getByRole('row', { name: /^Screen/ })
        .getByRole('cell')
        .allTextContents();
      expect(cells.slice(0, 2)).to.deep.equal(['30', '17']);
    });
  });

  describe('the period', () => {
    it('is asked for by a press, and stays over a reload', async () => {
      const page = await open();
      await page.getByRole('button', { name: 'This year' }).click();
      await page.getByRole('button', { name: 'This year', pressed: true }).waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'This year', pressed: true }).waitFor();
      const starts = await asked(page, 'start');
      expect(starts.at(-1)).to.deep.equal({ place: { page: 'lookBack', from: '2026-01-01' } });
    });

    it('is asked for by its days, once they are days', async () => {
      const page = await open();
      await page.getByLabel('From', { exact: true }).fill('2026-01-01');
      await page.getByRole('button', { name: 'This year', pressed: true }).waitFor();
      await page.getByLabel('From', { exact: true }).fill('0002-01-01');
      expect(await page.getByLabel('From', { exact: true }).inputValue()).to.equal('0002-01-01');
      expect((await asked(page, 'show')).map(({ place }) => place)).to.deep.equal([
        { page: 'lookBack', from: '2026-01-01' },
      ]);
    });

    it('leads back to all time where nothing began in it', async () => {
      const page = await open({ show: 'lookBackNone' });
      await page.getByRole('button', { name: 'Show all time' }).click();
      await page.locator('.flow').waitFor();
    });
  });

  it('opens the line of a strength and of a better answer', async () => {
    const page = await open();
    await page.locator('.strengths .line-link').first().click();
    await page.locator('.changes .line-link').first().click();
    const lines = (await asked(page, 'openLog')).map(({ line }) => line);
    expect(lines).to.have.length(2);
    expect(Math.min(...lines)).to.be.above(0);
  });

  it('keeps its open parts when a fact changes', async () => {
    const page = await open();
    await band(page).press('Enter');
    await page.getByRole('button', { name: 'Show as a table' }).first().click();
    await page.evaluate(() => /** @type {any} */ (window).host.draw());
    await page.getByRole('table').waitFor();
    expect(await band(page).getAttribute('aria-expanded')).to.equal('true');
  });

  it('lays the flow out anew when its room changes', async () => {
    const page = await open({ width: 2000 });
    await page.locator('.flow-right').waitFor();
    await page.setViewportSize({ width: 400, height: 800 });
    await page.locator('.flow-down').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(400);
  });
});
