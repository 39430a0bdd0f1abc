import { join } from 'node:path';
import { newPage, startBrowser, workbenchAddress } from './browser.mjs';
import { Failure } from './failure.mjs';
import { linkExtension, testsInside } from './linkedExtension.mjs';
import { saysHostIsGone, spokenText } from './noise.mjs';
import { startServer } from './server.mjs';
import { userSettings } from './settings.mjs';

/**
 * @typedef {object} TestRun
 * @property {Promise<number>} exitCode the tests' own
 * @property {() => Promise<void>} stop ends everything that the run started
 */

/**
 * Runs an extension's tests in this VS Code.
 *
 * @param {import('./launchArguments.mjs').Launch} launch
 * @param {{ seconds: number, print: (line: string) => void }} options
 * @returns {TestRun}
 */
export function runInHost(launch, { seconds, print }) {
  /** @type {(() => Promise<void>)[]} */
  const cleanUps = [];
  const stop = async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp().catch(() => {});
  };
  return { exitCode: withinLimit(seconds, run(launch, print, cleanUps)).finally(stop), stop };
}

/**
 * @param {import('./launchArguments.mjs').Launch} launch
 * @param {(line: string) => void} print
 * @param {(() => Promise<void>)[]} cleanUps
 * @returns {Promise<number>}
 */
async function run(launch, print, cleanUps) {
  const grep = process.env.DEBRIEF_GREP;
  const server = await startServer({
    trust: launch.trust,
    automation: true,
    settings: userSettings({ settings: grep ? { 'debriefTests.grep': grep } : {} }),
  });
  cleanUps.push(server.close);
  const browser = await startBrowser();
  cleanUps.push(() => browser.close());
  const workbench = launch.web ? await inWebHost(launch, join(server.dataFolder, 'development')) : launch;
  const page = await newPage(browser, server.url);
  const exitCode = testsEnd(page, print);
  const crash = anyCrash(page, server);
  await page.goto(workbenchAddress(server.authority, workbench));
  return Promise.race([exitCode, crash]);
}

/**
 * @param {import('./launchArguments.mjs').Launch} launch
 * @param {string} parent
 * @returns {Promise<import('./browser.mjs').Workbench>}
 */
async function inWebHost(launch, parent) {
  const folders = await Promise.all(
    launch.extensions.map((extension) => linkExtension(extension, parent, { web: true })),
  );
  const [extension] = launch.extensions;
  const [folder] = folders;
  const tests =
    launch.tests && extension && folder ? await testsInside(launch.tests, extension, folder) : launch.tests;
  return { ...launch, extensions: folders, tests };
}

/**
 * The workbench calls these two functions when it finds them.
 *
 * @param {import('playwright-core').Page} page
 * @param {(line: string) => void} print
 * @returns {Promise<number>}
 */
function testsEnd(page, print) {
  return new Promise((resolve, reject) => {
    const log = (/** @type {string} */ _level, /** @type {unknown[]} */ args) => {
      if (saysHostIsGone(args))
        reject(new Failure('The extension host crashed or was ended before the tests ended.'));
      const text = spokenText(args);
      if (text !== undefined) print(text);
    };
    Promise.all([
      page.exposeFunction('codeAutomationLog', log),
      page.exposeFunction('codeAutomationExit', resolve),
    ]).catch(reject);
  });
}

/**
 * Rejects when the run can't end by itself any more.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('./server.mjs').Server} server
 * @returns {Promise<never>}
 */
function anyCrash(page, server) {
  return new Promise((_resolve, reject) => {
    page.once('crash', () => reject(new Failure('The browser page crashed before the tests ended.')));
    page.once('close', () => reject(new Failure('The browser was closed before the tests ended.')));
    void server.ended.then(() => reject(new Failure("VS Code's server stopped before the tests ended.")));
  });
}

/**
 * @param {number} seconds
 * @param {Promise<number>} running
 */
async function withinLimit(seconds, running) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const limit = new Promise((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Failure(`The tests did not end within ${seconds} s (DEBRIEF_TEST_SECONDS sets the limit).`),
        ),
      seconds * 1000,
    );
  });
  return Promise.race([running, limit]).finally(() => clearTimeout(timer));
}
