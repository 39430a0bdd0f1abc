import { chromium } from 'playwright-core';
import { findBrowser } from './chromium.mjs';
import { installHost } from './install.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Everything but this machine is unknown to it: what VS Code asks of the network fails at once.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** @returns {Promise<import('playwright-core').Browser>} */
export async function startBrowser() {
  const host = await installHost();
  const { executable, env } = await findBrowser(host.chromium);
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: flags,
    env: { .../** @type {Record<string, string>} */ (process.env), ...env },
    // Whoever starts a browser closes it; the default handlers would end the process before that.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * @typedef {object} PageOptions
 * @property {number} [width]
 * @property {number} [height]
 * @property {number} [scale] device pixels for each pixel, for sharper pictures
 * @property {boolean} [reducedMotion] default true
 * @property {Record<string, object>} [memory] what extensions remember on this machine, by their ids
 */

/**
 * A page with storage, clipboard and cookies of its own.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin which may use the clipboard
 * @param {PageOptions} [options]
 */
export async function newPage(
  browser,
  origin,
  { width = 1280, height = 800, scale = 1, reducedMotion = true, memory = {} } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    locale: 'en-US',
    storageState: { cookies: [], origins: [storageOf(new URL(origin).origin, memory)] },
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  return context.newPage();
}

/**
 * Where the web workbench keeps what extensions remember.
 *
 * @param {string} origin
 * @param {Record<string, object>} memory
 */
function storageOf(origin, memory) {
  const records = Object.entries(memory).map(([key, value]) => ({ key, value: JSON.stringify(value) }));
  const store = { name: 'ItemTable', autoIncrement: false, records, indexes: [] };
  const indexedDB = [{ name: 'vscode-web-state-db-global', version: 1, stores: [store] }];
  return { origin, localStorage: [], indexedDB };
}

/**
 * @typedef {object} Workbench what VS Code's web workbench is to open
 * @property {string} [folder]
 * @property {string} [workspaceFile]
 * @property {string[]} [extensions] folders of extensions under development
 * @property {string} [tests] the module with the tests' `run`
 */

/**
 * The address that opens the workbench.
 *
 * @param {string} authority the server's
 * @param {Workbench} workbench
 */
export function workbenchAddress(authority, { folder, workspaceFile, extensions = [], tests }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${encodeURI(path)}`;
  /** @type {[string, string][]} */
  const payload = extensions.map((path) => ['extensionDevelopmentPath', remote(path)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams();
  if (folder) query.set('folder', folder);
  if (workspaceFile) query.set('workspace', workspaceFile);
  if (!folder && !workspaceFile) query.set('ew', 'true');
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
