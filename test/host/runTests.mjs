/**
 * Runs the integration tests in one of the hosts: `node test/host/runTests.mjs node|web|desktop|endurance`.
 * DEBRIEF_GREP=PATTERN runs only the tests whose names match.
 */
import { cp, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { Failure, runMain } from './failure.mjs';
import { installHost, projectRoot } from './install.mjs';
import { extensionFolder } from './packaged.mjs';

const launcher = join(projectRoot, 'test/host/launch.mjs');
const fixture = join(projectRoot, 'test/fixtures/workspace');

/** @type {Record<string, { bundle: string, launchArgs: string[], vscodeExecutablePath?: string, manyFolders?: true }>} */
const hosts = {
  node: { bundle: 'integration.node.js', launchArgs: [], vscodeExecutablePath: launcher },
  web: { bundle: 'integration.web.js', launchArgs: ['--web'], vscodeExecutablePath: launcher },
  // In a workspace that takes further folders, which a window with a single one has to reload for.
  endurance: {
    bundle: 'endurance.node.js',
    launchArgs: [],
    vscodeExecutablePath: launcher,
    manyFolders: true,
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
  const workspace = await workspaceCopy();
  try {
    const { vscodeExecutablePath, launchArgs, manyFolders } = host;
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: await extensionFolder(),
      extensionTestsPath,
      launchArgs: [...launchArgs, manyFolders ? await workspaceFile(workspace) : workspace],
    });
  } catch (error) {
    throw explained(error);
  } finally {
    await rm(workspace, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Tests write: they get a copy, or an empty folder where there is nothing to copy. */
async function workspaceCopy() {
  // Resolved: on macOS the temporary folder is a link, and VS Code would know the workspace by two names.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'debrief-workspace-')));
  await cp(fixture, folder, { recursive: true }).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return folder;
}

/**
 * A workspace of one folder, open to more.
 *
 * @param {string} folder
 */
async function workspaceFile(folder) {
  const file = join(folder, '.code-workspace');
  // In a browser, VS Code saves by itself.
  const settings = { 'files.autoSave': 'off' };
  await writeFile(file, JSON.stringify({ folders: [{ path: '.' }], settings }));
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
