import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';

/**
 * Makes an extension folder that is a link to another.
 * For the web worker host it holds a manifest of its own, without `main`, and links to all else: VS Code runs an
 * extension with `main` in the Node host, whatever `extensionDevelopmentKind` says.
 *
 * @param {string} extension
 * @param {string} parent where the new folder is made
 * @param {{ web?: boolean }} [options]
 * @returns {Promise<string>} the new folder, named as VS Code names installed extensions
 */
export async function linkExtension(extension, parent, { web = false } = {}) {
  const { main: _main, ...manifest } = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8'));
  const folder = join(parent, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  if (!web) {
    await mkdir(parent, { recursive: true });
    await symlink(extension, folder, 'dir');
    return folder;
  }
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(extension)) {
    if (name !== 'package.json') await symlink(join(extension, name), join(folder, name));
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/**
 * Where a module with tests is seen inside the linked folder:
 * VS Code runs tests in the host of the extension whose folder holds them.
 *
 * @param {string} tests
 * @param {string} extension
 * @param {string} folder the one linked to it
 */
export async function testsInside(tests, extension, folder) {
  const inside = relative(extension, tests);
  if (!inside.startsWith('..') && !isAbsolute(inside)) return join(folder, inside);
  await symlink(dirname(tests), join(folder, '.tests'));
  return join(folder, '.tests', basename(tests));
}
