import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { startBrowser } from '../host/browser.mjs';
import { loadPanel, openPanel } from './panelPage.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['dark', 'light', 'hc-dark', 'hc-light'];
const widths = [300, 900, 2000];

/** @type {import('./panelPage.mjs').PanelFiles} */
let files;
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page | undefined} */
let page;

/** @param {Partial<import('./panelPage.mjs').PanelWishes>} [wishes] */
async function open(wishes) {
  page = await openPanel(browser, files, { search: 'year', show: 'lookBack', ...wishes });
  return page;
}

/**
 * The parameters of what was asked of the host by a method.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} method
 */
const asked = (page, method) =>
  page.evaluate(
    (name) =>
      /** @type {any} */ (window).host.messages
        .filter((message) => message.method === name)
        .map(({ params }) => params),
    method,
  );

/** @param {import('playwright-core').Page} page */
const band = (page) => page.getByRole('button', { name: 'Screen to Interview: 17 applications' });

describe('the look back in a browser', () => {
  before(async () => {
    [files, browser] = await Promise.all([loadPanel(process.env.DEBRIEF_PANEL), startBrowser()]);
  });
  after(() => browser.close());
  afterEach(async () => {
    await page?.context().close();
    page = undefined;
  });

  const shown = [
    ...['year', 'sample', 'hidden', 'hostile', 'empty'].map((search) => ({ search, show: 'lookBack' })),
    { search: 'year', show: 'lookBackNone' },
  ];
  for (const { search, show } of shown) {
    it(`${search}, ${show}: nothing for axe to find, in any theme and width, with all unfolded`, async () => {
      const found = [];
      for (const theme of themes) {
        const page = await open({ search, show, theme });
        for (const head of await page.locator('.disclosure-head').all()) await head.dispatchEvent('click');
        if ((await page.locator('.band').count()) > 0)
          await page.locator('.band').first().dispatchEvent('click');
        await page.evaluate(axe);
        for (const width of theme === 'dark' ? widths : [900]) {
          await page.setViewportSize({ width, height: 800 });
          found.push(...(await violations(page)).map((violation) => `${theme} ${width}: ${violation}`));
        }
        await page.context().close();
      }
      expect(found).to.deep.equal([]);
    });

    it(`${search}, ${show}: fits into 300 pixels`, async () => {
      const page = await open({ search, show, width: 300 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(300);
    });
  }

  it('shows hostile text as text, within its policy', async () => {
    const page = await open({ search: 'hostile' });
    await page.locator('.band').first().press('Enter');
    const world = await page.evaluate(() => ({
      hacked: 'hacked' in window,
      foreign: document.querySelectorAll('img, iframe, style, a, form, body [style], [onclick], [onerror]')
        .length,
      violations: /** @type {any} */ (window).host.violations,
    }));
    expect(world).to.deep.equal({ hacked: false, foreign: 0, violations: [] });
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

/** @param {import('playwright-core').Page} page */
async function violations(page) {
  const results = await page.evaluate(() =>
    /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'] }),
  );
  return results.violations.flatMap((/** @type {any} */ { id, nodes }) =>
    nodes
      .slice(0, 3)
      .map((/** @type {any} */ { html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
  );
}
