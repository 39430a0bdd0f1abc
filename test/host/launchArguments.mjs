import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';

/**
 * @typedef {object} Launch
 * @property {string[]} extensions
 * @property {string} [tests]
 * @property {string} [folder]
 * @property {string} [workspaceFile]
 * @property {boolean} web run extensions in the web worker host
 * @property {boolean} trust workspaces start untrusted
 */

/**
 * Reads VS Code's own command line; flags that mean nothing here are passed over.
 *
 * @param {string[]} args
 * @returns {Promise<Launch>}
 */
export async function readArguments(args) {
  /** @type {Launch} */
  const launch = { extensions: [], web: false, trust: false };
  for (const arg of args) {
    const [flag, value] = splitFlag(arg);
    if (flag === 'extensionDevelopmentPath') launch.extensions.push(await existing(value));
    else if (flag === 'extensionTestsPath') launch.tests = await existingModule(value);
    else if (flag === 'folder-uri') launch.folder = await existing(value);
    else if (flag === 'file-uri') launch.workspaceFile = await existing(value);
    else if (flag === 'web') launch.web = true;
    else if (flag === 'trust') launch.trust = true;
    else if (flag === undefined) await addPositional(launch, arg);
  }
  return launch;
}

/**
 * @param {string} arg
 * @returns {[string | undefined, string]}
 */
function splitFlag(arg) {
  const match = /^--([\w-]+)(?:=([^]*))?$/.exec(arg);
  return [match?.[1], match?.[2] ?? ''];
}

/**
 * @param {Launch} launch
 * @param {string} arg
 */
async function addPositional(launch, arg) {
  const path = await existing(arg);
  if ((await stat(path)).isDirectory()) launch.folder = path;
  else if (path.endsWith('.code-workspace')) launch.workspaceFile = path;
  else throw new Failure(`${arg} is neither a folder nor a .code-workspace file.`);
}

/** @param {string} value a path or a `file:` address */
async function existing(value) {
  const path = value.startsWith('file:') ? fileURLToPath(value) : resolve(value);
  await stat(path).catch(() => {
    throw new Failure(`${path} does not exist: build first (\`npm run build\`), or mend the path.`);
  });
  return path;
}

/** @param {string} value like in `require`, the ending may be left out */
async function existingModule(value) {
  return existing(value).catch((error) =>
    existing(`${value}.js`).catch(() => {
      throw error;
    }),
  );
}
