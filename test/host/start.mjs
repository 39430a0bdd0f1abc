/**
 * `npm start [-- --port N] [--desktop]`: VS Code with Debrief on a fresh copy of the sample, until Ctrl-C.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { workbenchAddress } from './browser.mjs';
import { Failure, runMain } from './failure.mjs';
import { projectRoot } from './install.mjs';
import { onInterrupt } from './processTree.mjs';
import { writeSample } from './sample.mjs';
import { startServer } from './server.mjs';
import { userSettings } from './settings.mjs';

await runMain(async () => {
  const { desktop, port } = readOptions(process.argv.slice(2));
  return desktop ? startDesktop() : startInBrowser(port);
});

/** @param {string[]} args */
function readOptions(args) {
  let desktop = false;
  let port = 0;
  for (let at = 0; at < args.length; at++) {
    const [flag, value] = /** @type {string} */ (args[at]).split('=');
    if (flag === '--desktop') desktop = true;
    else if (flag === '--port') port = readPort(value ?? args[++at]);
    else throw new Failure(`npm start knows --port N and --desktop, not ${flag}.`);
  }
  return { desktop, port };
}

/** @param {string | undefined} text */
function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure('--port wants a number from 1 to 65535, as in `npm start -- --port 8123`.');
}

/** @param {number} port */
async function startInBrowser(port) {
  const folder = await sampleFolder();
  /** @type {import('./server.mjs').Server | undefined} */
  let server;
  const cleanUp = async () => {
    await server?.close();
    await rm(dirname(folder), { recursive: true, force: true });
  };
  let interrupted = false;
  onInterrupt(() => {
    interrupted = true;
    return cleanUp();
  });
  try {
    server = await startServer({ port, settings: startSettings(), extensions: [projectRoot] });
    const address = workbenchAddress(server.authority, { folder });
    console.log(
      `\nDebrief runs in VS Code at\n\n  ${address}\n\nThe sample is a fresh copy in ${folder}. Ctrl-C ends it all.`,
    );
    await server.ended;
    if (interrupted) return;
    throw new Failure("VS Code's server stopped: run `npm start` again.");
  } finally {
    await cleanUp();
  }
}

/** As a person finds it: their browser decides between dark and light. */
function startSettings() {
  const { 'workbench.colorTheme': _theme, ...settings } = userSettings({});
  return { ...settings, 'window.autoDetectColorScheme': true, 'window.autoDetectHighContrast': true };
}

async function startDesktop() {
  const folder = await sampleFolder();
  // Not removed afterwards: the window outlives this command.
  const child = spawn('code', ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', resolve);
  });
  // 1 and 127 (9009 on Windows) are what shells say of an unknown command.
  if (code === 127 || code === 9009) {
    await rm(dirname(folder), { recursive: true, force: true });
    throw new Failure(
      'There is no `code` command here: in VS Code run "Shell Command: Install \'code\' command in PATH", or leave --desktop out.',
    );
  }
  if (code === 0)
    console.log(`Debrief runs in a new VS Code window, on a fresh copy of the sample in ${folder}.`);
  return code;
}

async function sampleFolder() {
  // Inside a folder of its own, so that the window bears a plain name.
  const folder = join(await realpath(await mkdtemp(join(tmpdir(), 'debrief-'))), 'job-search');
  await mkdir(folder);
  await writeSample(folder);
  return folder;
}
