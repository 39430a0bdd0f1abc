import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';

/**
 * Makes an extension folder that holds its own manifest and links to everything else of another.
 * For the web worker host the manifest lacks `main`: VS Code runs an extension with `main` in the
 * Node host, whatever `extensionDevelopmentKind` says.
 *
 * @param {string} extension
 * @param {string} parent where the new folder is made
 * @param {{ web?: boolean }} [options]
 * @returns {Promise<string>} the new folder, named as VS Code names installed extensions
 */
export async function linkExtension(extension, parent, { web = false } = {}) {
  const { main, ...manifest } = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8'));
  const folder = join(parent, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(extension)) {
    if (name !== 'package.json') await symlink(join(extension, name), join(folder, name));
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify(web ? manifest : { ...manifest, main }));
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
