import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startSessionHost } from '../host/session.mjs';
import { openView, picture, row } from './window.mjs';

/**
 * @typedef {object} Window
 * @property {string} folder
 * @property {import('../host/session.mjs').Session} session
 * @property {import('playwright-core').Page} page
 */

/**
 * Called in a suite: opens one window of VS Code for all of its tests, on a folder of its own that goes with it. A test
 * that fails leaves a picture.
 *
 * @param {object} wishes
 * @param {string} wishes.name of the folder
 * @param {(folder: string) => Promise<unknown>} wishes.fill writes what the folder holds at first
 * @param {RegExp} wishes.application one that the window shows when it is ready
 * @param {import('../host/session.mjs').HostOptions} [wishes.host]
 * @param {import('../host/session.mjs').SessionOptions} wishes.options
 * @param {(window: Window) => unknown} ready gets the window before the first test
 */
export function openWindowInSuite({ name, fill, application, host: hostOptions, options }, ready) {
  let host;
  let folder;
  let page;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), `debrief-${name}-`));
    await fill(folder);
    host = await startSessionHost(hostOptions);
    const session = await host.openSession({ folder, ...options });
    page = session.page;
    await openView(page);
    await row(page, application).waitFor();
    await ready({ folder, session, page });
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await picture(page, `failed-${this.currentTest.title}`);
  });
  after(async () => {
    await host?.close();
    await rm(folder, { recursive: true, force: true });
  });
}

/** Where a file of an application stands: its log, unless it ends in something else. */
export function fileOf(folder, slug, ending = 'interview.yaml') {
  return join(folder, 'applications', slug, `${slug}.${ending}`);
}

/** Writes logs, by their slugs. */
export async function writeLogs(folder, logs) {
  for (const [slug, text] of Object.entries(logs)) {
    const file = fileOf(folder, slug);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
