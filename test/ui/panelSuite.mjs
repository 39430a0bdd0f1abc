import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { startBrowser } from '../host/browser.mjs';
import { loadPanel, openPanel } from './panelPage.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./panelPage.mjs').PanelWishes} PanelWishes
 * @typedef {{ theme: string, widths: readonly number[] }} Look
 */

/** Every theme, and in one of them every width. */
export const looks = [
  { theme: 'dark', widths: [300, 900, 2000] },
  { theme: 'light', widths: [900] },
  { theme: 'hc-dark', widths: [900] },
  { theme: 'hc-light', widths: [300] },
];

/**
 * Called in a suite: opens the panel for each of its tests, and closes it after it.
 *
 * @param {PanelWishes} usual what is opened unless a test wishes otherwise
 */
export function openPanelInSuite(usual) {
  /** @type {import('./panelPage.mjs').PanelFiles} */
  let files;
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    [files, browser] = await Promise.all([loadPanel(), startBrowser()]);
  });
  after(() => browser.close());
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  return {
    /** The panel's files and fixtures, once the suite runs. */
    files: () => files,
    /** @param {Partial<PanelWishes>} [wishes] */
    open: (wishes) => openPanel(browser, files, { ...usual, ...wishes }),
  };
}

/**
 * The parameters of what the view asked of its host by a method, in order.
 *
 * @param {Page} page
 * @param {string} method
 */
export const asked = (page, method) =>
  page.evaluate(
    (name) =>
      /** @type {any} */ (window).host.messages
        .filter((message) => message.method === name)
        .map(({ params }) => params),
    method,
  );

/**
 * What axe finds in a page, and where it is wider than its window, look by look.
 *
 * @param {(wishes: { theme: string }) => Promise<Page>} open
 * @param {readonly Look[]} looks
 * @param {(page: Page) => Promise<unknown>} [prepare] what is unfolded or pressed before
 */
export async function flaws(open, looks, prepare) {
  const found = [];
  for (const { theme, widths } of looks) {
    const page = await open({ theme });
    await prepare?.(page);
    await page.evaluate(axe);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const here = await violations(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) here.push(`${wide} pixels wide`);
      found.push(...here.map((flaw) => `${theme} ${width}: ${flaw}`));
    }
    await page.context().close();
  }
  return found;
}

/** @param {Page} page @returns {Promise<string[]>} */
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

/** What {@link harm} finds where hostile text is shown as text, within the page's policy. */
export const noHarm = { hacked: false, foreign: [], links: [], refused: [] };

/** What hostile text has brought about: scripts that ran, markup of its own, what the policy refused. @param {Page} page */
export const harm = (page) =>
  page.evaluate(() => ({
    hacked: 'hacked' in window,
    foreign: [
      ...document.querySelectorAll(
        'img, iframe, style, script:not([nonce]), object, embed, form, body [style], [onclick], [onerror]',
      ),
    ].map(({ outerHTML }) => outerHTML.slice(0, 80)),
    links: [...document.querySelectorAll('a')]
      .map(({ href }) => href)
      .filter((href) => !/^https:/.test(href)),
    refused: /** @type {any} */ (window).host.violations,
  }));
