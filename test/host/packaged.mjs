/**
 * Packs the extension and installs the package into a fresh VS Code: `node test/host/packaged.mjs`.
 * With DEBRIEF_PACKAGED set, what starts VS Code here takes that package in place of the working tree.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Failure, runMain } from './failure.mjs';
import { projectRoot } from './install.mjs';
import { installVsix } from './server.mjs';

const home = join(projectRoot, 'dist/package');

/** The package itself. */
export const vsix = join(home, 'debrief.vsix');

/** What a VS Code that had nothing before has unpacked. */
export async function unpackedFolder() {
  const { publisher, name, version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  return join(home, 'vscode/extensions', `${publisher}.${name}-${version}`);
}

/** The folder of the extension that is to run: the unpacked package if it is asked for, else this project. */
export async function extensionFolder() {
  return process.env.DEBRIEF_PACKAGED ? unpackedFolder() : projectRoot;
}

/**
 * What a server is to start with for a person: the package as they install it, or this project in its place.
 *
 * @param {{ web?: boolean }} options web: in the web worker host, where VS Code's server installs nothing itself
 * @returns {Promise<import('./server.mjs').ServerOptions>}
 */
export async function extensionToStart({ web = false }) {
  if (process.env.DEBRIEF_PACKAGED && !web) return { vsix: [vsix] };
  return { extensions: [await extensionFolder()] };
}

async function pack() {
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const { stdout, stderr } = await promisify(execFile)(
    'npx',
    ['--no-install', 'vsce', 'package', '--no-dependencies', '--out', vsix],
    { cwd: projectRoot },
  );
  const warning = /^ *(?:WARNING|ERROR) .*/m.exec(stdout + stderr)?.[0];
  if (warning) throw new Failure(`The package is made with a warning: ${warning.trim()}`);
  await installVsix(join(home, 'vscode'), vsix);
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) await runMain(pack);
