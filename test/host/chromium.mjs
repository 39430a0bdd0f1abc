import { execFile } from 'node:child_process';
import { access, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Failure } from './failure.mjs';

const run = promisify(execFile);

/**
 * @typedef {object} Browser
 * @property {string} executable
 * @property {Record<string, string>} env what it needs beside the environment
 */

/**
 * Unpacks the browser that the package carries as archives.
 *
 * @param {string} packageFolder `@sparticuz/chromium`
 * @param {string} target an empty or new folder
 * @param {string} home where that folder will lie in the end
 */
export async function unpackChromium(packageFolder, target, home) {
  await mkdir(target, { recursive: true });
  const entry = pathToFileURL(join(packageFolder, 'build/index.js')).href;
  // The package unpacks into the temporary folder and takes what lies there for complete: give it an empty one.
  await run(
    process.execPath,
    ['--input-type=module', '--eval', `(await import(${JSON.stringify(entry)})).default.executablePath()`],
    {
      env: { ...process.env, TMPDIR: target, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    },
  );
  await writeFonts(packageFolder, target, home);
}

/**
 * The browser that starts here: the one asked for by `DEBRIEF_BROWSER`, else the unpacked one, else an installed one.
 *
 * @param {string} folder of the unpacked browser
 * @returns {Promise<Browser>}
 */
export async function findBrowser(folder) {
  const asked = process.env.DEBRIEF_BROWSER;
  if (asked) {
    if (await starts({ executable: asked, env: {} })) return { executable: asked, env: {} };
    throw new Failure(
      `DEBRIEF_BROWSER names ${asked}, which does not start: set it to a Chromium or Chrome, or unset it.`,
    );
  }
  const unpacked = { executable: join(folder, 'chromium'), env: unpackedEnvironment(folder) };
  if (await starts(unpacked)) return unpacked;
  const installed = await installedBrowser();
  if (installed) return installed;
  throw new Failure(
    'No browser starts here: install Chromium (on Debian and Ubuntu: `sudo apt-get install chromium`), or set DEBRIEF_BROWSER to a Chromium or Chrome.',
  );
}

/** @param {string} folder */
function unpackedEnvironment(folder) {
  const libraries = [join(folder, 'al2023/lib'), folder, process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(delimiter);
  return { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

/** @returns {Promise<Browser | undefined>} */
async function installedBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const executable of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const browser = { executable, env: {} };
    if ((await isExecutable(executable)) && (await starts(browser))) return browser;
  }
  return undefined;
}

/** @param {Browser} browser */
async function starts({ executable, env }) {
  return run(executable, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

/** @param {string} file */
async function isExecutable(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * One set of fonts on every machine, with a fixed-width one, so that screenshots are alike.
 *
 * @param {string} packageFolder
 * @param {string} target
 * @param {string} home
 */
async function writeFonts(packageFolder, target, home) {
  const dejavu = join(packageFolder, '../../dejavu-fonts-ttf/ttf');
  await mkdir(join(target, 'fonts/dejavu'), { recursive: true });
  for (const name of await readdir(dejavu)) {
    if (/^DejaVuSans(Mono)?(-Bold|-Oblique|-BoldOblique)?\.ttf$/.test(name))
      await cp(join(dejavu, name), join(target, 'fonts/dejavu', name));
  }
  await writeFile(
    join(target, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`,
  );
}
