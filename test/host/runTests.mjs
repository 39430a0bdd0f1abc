/**
 * Runs the integration tests in one of the hosts: `node test/host/runTests.mjs node|web|desktop|endurance`.
 * DEBRIEF_GREP=PATTERN runs only the tests whose names match.
 */
import { cp, mkdir, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { Failure, runMain } from './failure.mjs';
import { installHost, projectRoot } from './install.mjs';
import { extensionFolder } from './packaged.mjs';

const launcher = join(projectRoot, 'test/host/launch.mjs');
const fixture = join(projectRoot, 'test/fixtures/workspace');

/** @type {Record<string, { bundle: string, launchArgs: string[], vscodeExecutablePath?: string, fromSource?: true }>} */
const hosts = {
  // Some tests stand in for parts of VS Code's API, which they share only with an extension that they lie in.
  node: {
    bundle: 'integration.node.js',
    launchArgs: [],
    vscodeExecutablePath: launcher,
    fromSource: true,
  },
  web: { bundle: 'integration.web.js', launchArgs: ['--web'], vscodeExecutablePath: launcher },
  endurance: {
    bundle: 'endurance.node.js',
    launchArgs: [],
    vscodeExecutablePath: launcher,
  },
  desktop: { bundle: 'integration.node.js', launchArgs: ['--disable-extensions'] },
};

await runMain(async () => {
  const host = hosts[process.argv[2] ?? ''];
  if (!host)
    throw new Failure('Say where to run the tests: node test/host/runTests.mjs node|web|desktop|endurance');
  const extensionTestsPath = join(projectRoot, 'dist/test', host.bundle);
  await stat(extensionTestsPath).catch(() => {
    throw new Failure(`dist/test/${host.bundle} is missing: run \`npm run build\` first.`);
  });
  if (host.vscodeExecutablePath) await installHost();
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'debrief-workspace-')));
  try {
    const workspace = await workspaceIn(folder);
    const { vscodeExecutablePath, launchArgs, fromSource } = host;
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: fromSource ? projectRoot : await extensionFolder(),
      extensionTestsPath,
      launchArgs: [...launchArgs, workspace],
    });
  } catch (error) {
    throw explained(error);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/**
 * Tests write: they get a copy, or an empty folder where there is nothing to copy. It is the first folder of a workspace
 * file, as only in such a workspace folders come and go without a new extension host.
 *
 * @param {string} parent resolved: on macOS the temporary folder is a link, and VS Code would know it by two names
 */
async function workspaceIn(parent) {
  await mkdir(join(parent, 'search'));
  await cp(fixture, join(parent, 'search'), { recursive: true }).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  const file = join(parent, 'search.code-workspace');
  // In a browser, VS Code saves by itself.
  const settings = { 'files.autoSave': 'off' };
  await writeFile(file, JSON.stringify({ folders: [{ path: 'search' }], settings }));
  return file;
}

/** @param {unknown} error */
function explained(error) {
  if (error instanceof Error && error.name === 'TestRunFailedError') return new Failure(error.message);
  if (error instanceof Error && /^Test run (failed|terminated)/.test(error.message))
    return new Failure(error.message);
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code && /^(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT)$/.test(code)) {
    return new Failure(`VS Code could not be downloaded (${code}): check the network, then run this again.`);
  }
  return error;
}
