import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../host/install.mjs';

const origin = 'https://panel.test';

/**
 * @typedef {typeof import('./panelFixtures')} Fixtures
 * @typedef {import('../../src/panel/protocol').Page} Page
 * @typedef {{ class: string, variables: Record<string, string> }} Theme
 * @typedef {object} PanelFiles
 * @property {Fixtures} fixtures
 * @property {string} script
 * @property {string} style
 * @property {Record<string, Theme>} themes by name: VS Code's colours, as its webviews get them
 * @property {string} defaults the style sheet that VS Code puts under that of every webview
 */

/**
 * The panel as `npm run build` made it, and the pages to try it on.
 *
 * @returns {Promise<PanelFiles>}
 */
export async function loadPanel() {
  const built = join(projectRoot, 'dist/panel');
  const fixtures = join(projectRoot, '.vscode-test/panel/fixtures.cjs');
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['test/ui/panelFixtures.ts'],
    outfile: fixtures,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    alias: { vscode: join(projectRoot, 'test/ui/vscodeWords.cjs') },
    logLevel: 'warning',
  });
  const read = (/** @type {string} */ folder, /** @type {string} */ name) =>
    readFile(join(folder, name), 'utf8');
  const themes = join(projectRoot, 'test/fixtures/themes');
  return {
    fixtures: createRequire(import.meta.url)(fixtures),
    script: await read(built, 'panel.js'),
    style: await read(built, 'style.css'),
    themes: JSON.parse(await read(themes, 'themes.json')),
    defaults: await read(themes, 'default.css'),
  };
}

/**
 * @typedef {object} PanelWishes
 * @property {string} search one of the fixtures' searches
 * @property {string} [show] which of its pages: `list` by default
 * @property {string} [theme] `dark` by default
 * @property {number} [width]
 * @property {number} [height]
 */

/**
 * Opens the panel in a page of its own: with the document and the policy that the host gives it, VS Code's colours, and
 * a host that answers from fixtures. `page.evaluate(() => host)` reaches that one: see {@link fakeHost}.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {PanelFiles} files
 * @param {PanelWishes} wishes
 */
export async function openPanel(
  browser,
  files,
  { search, show = 'list', theme = 'dark', width = 900, height = 900 },
) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const { fixtures } = files;
  const html = fixtures.htmlOf({
    language: 'en',
    address: (name) => `${origin}/${name}`,
    source: origin,
    nonce: 'abc',
  });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ body: html, contentType: 'text/html' });
    if (pathname === '/panel.js')
      return route.fulfill({ body: files.script, contentType: 'text/javascript' });
    if (pathname === '/style.css') return route.fulfill({ body: files.style, contentType: 'text/css' });
    return route.abort();
  });
  const pages = fixtures.searches[search];
  await page.addInitScript(fakeHost, { pages, first: pages?.[show], words: fixtures.words });
  await page.addInitScript(dress, { theme: files.themes[theme], defaults: files.defaults });
  await page.goto(`${origin}/`);
  await page.locator('.page:not([aria-busy]):not(.loading)').first().waitFor();
  return page;
}

/**
 * Runs in the page, as the host of the panel: `host.messages` are what the view sent, `host.violations` what the policy
 * refused, `host.refuse` a sentence with which every request fails, `host.methods` what it does about each.
 *
 * @param {{ pages: Record<string, Page>, first: Page, words: object }} given
 */
function fakeHost({ pages, first, words }) {
  const destinations = ['now', 'applications', 'decide', 'lookBack'];
  const host = {
    /** @type {any[]} */ messages: [],
    /** @type {string[]} */ violations: [],
    /** @type {string | undefined} */ refuse: undefined,
    /** @type {any} */ page: structuredClone(first),
    send: (/** @type {unknown} */ message) =>
      void window.dispatchEvent(new MessageEvent('message', { data: message })),
    revision: 0,
    draw: () => {
      const shown = { page: structuredClone(host.page), destinations };
      host.send({ kind: 'page', revision: ++host.revision, shown });
    },
    change: (/** @type {unknown} */ change) =>
      host.send({ kind: 'changes', revision: ++host.revision, change }),
  };
  const stateKey = 'panel-state';
  const same = (/** @type {unknown} */ a, /** @type {unknown} */ b) =>
    JSON.stringify(a) === JSON.stringify(b);
  /** @type {Record<string, (params: any) => unknown>} */
  const methods = {
    start: ({ place }) => {
      if (place) host.page = structuredClone(Object.values(pages).find((page) => same(page.place, place)));
      setTimeout(host.draw);
      return words;
    },
    show: ({ place }) => {
      host.page = structuredClone(
        Object.values(pages).find((page) => same(page.place, place)) ?? { place, kind: 'gone' },
      );
      host.draw();
    },
    answer: ({ document, task, state }) => {
      for (const stage of host.page[document === 'prep' ? 'prep' : 'review']?.stages ?? []) {
        for (const part of stage.parts) {
          if (part.id !== undefined ? part.id === task.item : part.line === task.line) part.state = state;
        }
      }
      host.draw();
    },
  };
  Object.assign(host, { methods });
  const api = {
    postMessage: (/** @type {any} */ message) => {
      host.messages.push(message);
      if (message.kind !== 'request') return;
      setTimeout(() => {
        const { id, method, params } = message;
        if (host.refuse !== undefined && method !== 'start')
          host.send({ kind: 'response', id, error: host.refuse });
        else host.send({ kind: 'response', id, result: methods[method]?.(params) ?? null });
      });
    },
    getState: () => JSON.parse(sessionStorage.getItem(stateKey) ?? 'null') ?? undefined,
    setState: (/** @type {unknown} */ state) => sessionStorage.setItem(stateKey, JSON.stringify(state)),
  };
  document.addEventListener('securitypolicyviolation', (event) => {
    host.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  Object.assign(window, { host, acquireVsCodeApi: () => api });
}

/**
 * Runs in the page: gives it the looks of a webview.
 *
 * @param {{ theme: Theme, defaults: string }} given
 */
function dress({ theme, defaults }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(defaults);
  const apply = () => {
    document.adoptedStyleSheets = [sheet];
    for (const [name, value] of Object.entries(theme.variables))
      document.documentElement.style.setProperty(name, value);
    document.body.className = theme.class;
  };
  new MutationObserver((_records, observer) => {
    if (!document.body) return;
    observer.disconnect();
    apply();
  }).observe(document, { childList: true, subtree: true });
}
