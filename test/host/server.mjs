import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { installHost } from './install.mjs';
import { linkExtension } from './linkedExtension.mjs';
import { endGroup, startGroup } from './processTree.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {number} [port] a free one by default
 * @property {boolean} [trust] true: workspaces start untrusted and ask; false (default): every workspace is trusted
 * @property {Record<string, unknown>} [settings] the user settings of every browser that opens the address
 * @property {string[]} [vsix] extensions to install beforehand
 * @property {string[]} [extensions] folders of extensions that stand there as if installed, `web` saying in which host
 * @property {boolean} [web] those run in the web worker host
 * @property {boolean} [automation] accepts extensions under development and tests in the address;
 *   VS Code then shows no notification, so it is off when a person or a UI test looks
 * @property {Record<string, string>} [env] for the server and its extension hosts
 */

/**
 * @typedef {object} Server
 * @property {string} authority host and port, as they stand in `vscode-remote://` addresses
 * @property {string} url
 * @property {string} dataFolder
 * @property {Promise<string>} ended resolves, with what the server last printed, when it stops by itself
 * @property {() => Promise<void>} close
 */

const listenPatience = 60_000;

/**
 * Starts VS Code's server on this machine only, with a data folder of its own, and waits until it listens.
 *
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const host = await installHost();
  if (options.port) await checkPort(options.port);
  const dataFolder = await mkdtemp(join(tmpdir(), 'debrief-host-'));
  // For a process that ends without closing the server.
  const removeAtExit = () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', removeAtExit);
  await writeUserSettings(join(dataFolder, 'data'), options.settings ?? {});
  const program = [join(host.vscode, 'out/server-main.js'), '--server-data-dir', dataFolder];
  for (const folder of options.extensions ?? [])
    await linkExtension(folder, join(dataFolder, 'extensions'), { web: options.web });
  for (const file of options.vsix ?? []) await installVsix(dataFolder, file);
  const child = startGroup(host.node, [...program, ...serverFlags(options)], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const close = async () => {
    await endGroup(child);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    process.off('exit', removeAtExit);
  };
  try {
    const { port, ended } = await listening(child);
    const authority = `127.0.0.1:${port}`;
    return { authority, url: `http://${authority}/`, dataFolder, ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {string} userDataFolder
 * @param {Record<string, unknown>} settings
 */
export async function writeUserSettings(userDataFolder, settings) {
  const folder = join(userDataFolder, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/** @param {ServerOptions} options */
function serverFlags({ port = 0, trust = false, automation = false }) {
  return [
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...(automation ? ['--enable-smoke-test-driver'] : []),
    ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
    ...(trust ? [] : ['--disable-workspace-trust']),
  ];
}

/** @param {number} port */
async function checkPort(port) {
  await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  }).catch((error) => {
    const reason = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code})`;
    throw new Failure(
      `Port ${port} ${reason}: choose another one with --port N, or leave --port out to get a free one.`,
    );
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ port: string, ended: Promise<string> }>}
 */
async function listening(child) {
  let printed = '';
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(printed));
  });
  /** @type {Promise<string>} */
  const bound = new Promise((resolve) => {
    const read = (/** @type {Buffer} */ chunk) => {
      printed = (printed + chunk.toString()).slice(-20_000);
      const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
      if (port) resolve(port);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, listenPatience)));
  const port = await Promise.race([bound, ended.then(() => undefined), late.then(() => undefined)]);
  clearTimeout(timer);
  if (!port)
    throw new Failure(
      `VS Code's server did not start: ${reason(printed)}. Delete .vscode-test/ and run this again.`,
    );
  return { port, ended };
}

/** @param {string} printed */
function reason(printed) {
  return (
    /^\w*Error: (?!Could not locate the bindings).+$/m.exec(printed)?.[0] ??
    printed.trim().split('\n').at(-1) ??
    'it printed nothing'
  );
}

/**
 * Installs an extension as a person does: VS Code unpacks it below `extensions`.
 *
 * @param {string} dataFolder of the server that is to have it
 * @param {string} file
 */
export async function installVsix(dataFolder, file) {
  const { node, vscode } = await installHost();
  const program = [join(vscode, 'out/server-main.js'), '--server-data-dir', dataFolder];
  const child = startGroup(node, [...program, '--install-extension', file, '--force'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout?.on('data', (text) => (printed += text));
  child.stderr?.on('data', (text) => (printed += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  await endGroup(child);
  // It says success in words only; its exit code is 0 for a broken file too.
  if (code !== 0 || !/successfully installed/.test(printed))
    throw new Failure(`${file} could not be installed: ${reason(printed)}.`);
}
