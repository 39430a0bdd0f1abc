import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newPage, startBrowser, workbenchAddress } from './browser.mjs';
import { projectRoot } from './install.mjs';
import { extensionToStart } from './packaged.mjs';
import { startServer, writeUserSettings } from './server.mjs';
import { themes, userSettings } from './settings.mjs';

/**
 * @typedef {object} SessionOptions
 * @property {string} [folder]
 * @property {string} [workspaceFile] instead of a folder
 * @property {keyof typeof import('./settings.mjs').themes} [theme] default dark
 * @property {Record<string, unknown>} [settings] further user settings
 * @property {number} [width]
 * @property {number} [height]
 * @property {number} [scale]
 * @property {boolean} [reducedMotion]
 * @property {string} [language] the window's; VS Code's own words stay English
 * @property {boolean} [firstStart] as on a machine where Debrief never ran; by default its greeting is past
 */

/**
 * @typedef {object} HostOptions
 * @property {boolean} [web] runs the extension in the web worker host
 * @property {boolean} [trust] true: workspaces start untrusted
 */

/**
 * @typedef {object} Session a window of VS Code, as a person has it
 * @property {import('playwright-core').Page} page
 * @property {string} url
 * @property {string} [folder]
 * @property {(title: string) => Promise<void>} runCommand by its full title in the command palette
 * @property {() => import('playwright-core').FrameLocator} webview what the visible panel or custom view shows
 * @property {(name: string) => Promise<string>} screenshot into `.vscode-test/screenshots/`; resolves to the file
 * @property {(settings: Record<string, unknown>) => Promise<void>} changeSettings adds user settings and reloads the window (VS Code misses one in several changes of the file from outside)
 * @property {() => Promise<void>} reload the window
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} SessionHost one server and one browser for any number of sessions
 * @property {(options?: SessionOptions) => Promise<Session>} openSession
 * @property {import('./server.mjs').Server} server
 * @property {() => Promise<void>} close
 */

/**
 * @param {HostOptions} [options]
 * @returns {Promise<SessionHost>}
 */
export async function startSessionHost({ extensionPath, ...options } = {}) {
  const extension = extensionPath ? { extensions: [extensionPath] } : await extensionToStart(options);
  const server = await startServer({ ...options, ...extension });
  const browser = await startBrowser().catch(async (error) => {
    await server.close();
    throw error;
  });
  const title = await activityTitle();
  let opened = 0;
  return {
    server,
    openSession: (wishes = {}) =>
      openOn({ server, browser, title }, join(server.dataFolder, 'sessions', String(++opened)), wishes),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * @param {{ server: import('./server.mjs').Server, browser: import('playwright-core').Browser, title?: string }} host
 * @param {string} userData
 * @param {SessionOptions} options
 * @returns {Promise<Session>}
 */
async function openOn({ server, browser, title }, userData, options) {
  const { folder, workspaceFile, theme = 'dark', settings = {}, firstStart = false, language } = options;
  let current = userSettings({ theme, settings });
  await writeUserSettings(userData, current);
  const memory = firstStart ? {} : { 'debrief.debrief': { 'debrief.greeted': true } };
  const page = await newPage(browser, server.url, { ...options, memory });
  await keepUserDataIn(page, server, userData);
  if (language) await speak(page, language);
  const url = workbenchAddress(server.authority, { folder, workspaceFile });
  await page.goto(url);
  await workbenchReady(page, title, current);
  // By VS Code's own command, which first writes down what is to be kept.
  const reload = async () => {
    await Promise.all([page.waitForEvent('load'), runCommand(page, 'Developer: Reload Window')]);
    await workbenchReady(page, title, current);
  };
  return {
    page,
    url,
    folder,
    runCommand: (title) => runCommand(page, title),
    webview: () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame'),
    screenshot: (name) => screenshot(page, name),
    changeSettings: async (changes) => {
      current = { ...current, ...changes };
      await writeUserSettings(userData, current);
      await reload();
    },
    reload,
    close: () => page.context().close(),
  };
}

/**
 * The server tells the workbench, in an attribute of its page, where user settings lie; each session reads
 * a folder of its own there, so that sessions on one server differ in theme and settings.
 * (To rewrite the response instead would make Chromium take the page for one from another network.)
 *
 * @param {import('playwright-core').Page} page
 * @param {import('./server.mjs').Server} server
 * @param {string} userData
 */
async function keepUserDataIn(page, server, userData) {
  const folders = { shared: JSON.stringify(join(server.dataFolder, 'data')), own: JSON.stringify(userData) };
  await page.addInitScript(({ shared, own }) => {
    const original = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (/** @type {string} */ name) {
      const value = original.call(this, name);
      const isConfiguration = this.id === 'vscode-workbench-web-configuration' && name === 'data-settings';
      return isConfiguration && value !== null ? value.replace(shared, own) : value;
    };
  }, folders);
}

/**
 * The workbench tells everyone the language that its page names.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} language
 */
async function speak(page, language) {
  await page.addInitScript((name) => {
    Reflect.set(globalThis, '_VSCODE_NLS_LANGUAGE', name);
  }, language);
}

/**
 * The window is ready when its theme is on, the extension's own entry stands in the activity bar and nothing is being activated.
 *
 * @param {import('playwright-core').Page} page
 * @param {string | undefined} title
 * @param {Record<string, unknown>} settings
 */
async function workbenchReady(page, title, settings) {
  const tabs = page.locator('.activitybar').getByRole('tab');
  await (title ? tabs.and(page.getByRole('tab', { name: title })) : tabs)
    .first()
    .waitFor({ timeout: 60_000 });
  const theme = Object.values(themes).find(({ id }) => id === settings['workbench.colorTheme']);
  if (theme) await page.locator(`.monaco-workbench[class*="themes-${theme.file}-json"]`).waitFor();
  await page.locator('.statusbar').getByText('Activating Extensions').waitFor({ state: 'hidden' });
}

/**
 * What the extension adds to the activity bar: it stands there as soon as VS Code has read its manifest.
 *
 * @returns {Promise<string | undefined>}
 */
async function activityTitle() {
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  /** @type {string | undefined} */
  const title = manifest.contributes?.viewsContainers?.activitybar?.[0]?.title;
  const key = title && /^%(.+)%$/.exec(title)?.[1];
  return key ? JSON.parse(await readFile(join(projectRoot, 'package.nls.json'), 'utf8'))[key] : title;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} title
 */
async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input').first();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list').getByRole('option', { name: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function screenshot(page, name) {
  const folder = join(projectRoot, '.vscode-test/screenshots');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
