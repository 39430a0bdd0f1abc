// Builds what is shipped, into dist/: `node esbuild.mjs`, or with `--watch` again on every change.
import { build, context, transform } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const watch = process.argv.includes('--watch');

/** Bytes that each bundle may have, minified. For the split one, all that loads at activation counts. */
const limits = {
  'dist/extension.js': 150_000,
  'dist/parserThread.js': 300_000,
  'dist/browser/extension.js': 900_000,
  'dist/panel/panel.js': 150_000,
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  target: 'es2022',
  external: ['vscode'],
  mainFields: ['module', 'main'],
  charset: 'utf8',
  alias: {
    // The build for Node looks a variable of the environment up for every token: a third slower.
    yaml: './node_modules/yaml/browser/dist/index.js',
    // Only decoding is needed, and the table for encoding is large.
    entities: './node_modules/entities/lib/esm/decode.js',
  },
  // The CSV parser could fetch a file; nothing here may.
  define: { XMLHttpRequest: 'undefined' },
  legalComments: 'none',
  logLevel: 'silent',
  metafile: true,
  write: false,
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    // Split, so that the parser and the like load when they are needed. The Node host takes CommonJS, which esbuild
    // does not split: `toCommonJs` turns each chunk into it.
    ...common,
    entryPoints: { extension: 'src/extension.ts', parserThread: 'src/workspace/parserThread.ts' },
    outdir: 'dist',
    platform: 'node',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [writer(toCommonJs, inFewFiles), reporter()],
  },
  {
    // The web worker host loads one file, no chunks.
    ...common,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist/browser',
    platform: 'browser',
    format: 'cjs',
    plugins: [writer(), reporter()],
  },
  {
    ...common,
    entryPoints: { panel: 'media/panel/main.tsx', style: 'media/panel/panel.css' },
    outdir: 'dist/panel',
    platform: 'browser',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [writer(), reporter()],
  },
];

/** @param {Uint8Array} contents */
async function toCommonJs(contents) {
  const { code } = await transform(Buffer.from(contents), {
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    supported: { 'dynamic-import': false },
    minify: !watch,
    sourcemap: watch ? 'inline' : false,
  });
  return code;
}

/** @typedef {Map<string, string | Uint8Array>} Files what is written, by name */

/**
 * Writes a bundle's files, each passed through `convert`, and fails when it is larger than its limit.
 * @param {(contents: Uint8Array) => string | Uint8Array | Promise<string>} [convert]
 * @param {(files: Files, metafile: import('esbuild').Metafile) => Files} [arrange] puts them into other files
 * @returns {import('esbuild').Plugin}
 */
function writer(convert = (contents) => contents, arrange = (files) => files) {
  return {
    name: 'writer',
    setup({ onEnd }) {
      onEnd(async ({ outputFiles = [], metafile, errors }) => {
        if (errors.length > 0 || !metafile) return;
        const files = new Map();
        for (const { path, contents } of outputFiles) files.set(nameOf(path), await convert(contents));
        const sizes = new Map([...files].map(([name, contents]) => [name, Buffer.byteLength(contents)]));
        for (const [name, contents] of watch ? files : arrange(files, metafile)) {
          const path = join(common.absWorkingDir, name);
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, contents);
        }
        return { errors: watch ? [] : [...sizes.keys()].flatMap((name) => overLimit(name, sizes, metafile)) };
      });
    },
  };
}

const nameOf = (path) => relative(common.absWorkingDir, path).split(sep).join('/');

/** Bytes below which a chunk shares its file with others: many small files load slowly. */
const smallChunk = 2_000;

/**
 * Puts the chunks that load at activation into one file and the small ones into another.
 * @param {Files} files as CommonJS
 * @returns {Files}
 */
function inFewFiles(files, metafile) {
  const first = loadedWith('dist/extension.js', metafile);
  const isChunk = (name) => name.startsWith('dist/chunks/');
  const packs = {
    activation: [...files.keys()].filter((name) => isChunk(name) && first.has(name)),
    small: [...files.keys()].filter(
      (name) => isChunk(name) && !first.has(name) && files.get(name).length < smallChunk,
    ),
  };
  const packOf = new Map(
    Object.entries(packs).flatMap(([pack, names]) => names.map((name) => [posix.basename(name), pack])),
  );
  const redirected = (code) =>
    code.replaceAll(/require\("(\.\/(?:chunks\/)?)([^/"]+)"\)/g, (call, folder, chunk) =>
      packOf.has(chunk) ? `require("${folder}${packOf.get(chunk)}.js")("${chunk}")` : call,
    );
  const alone = [...files].filter(([name]) => !packOf.has(posix.basename(name)));
  const chunk = (name) =>
    `"${posix.basename(name)}":(function(module,exports){${redirected(files.get(name))}})`;
  return new Map([
    ...alone.map(([name, code]) => [name, redirected(code)]),
    ...Object.entries(packs).map(([pack, names]) => [`dist/chunks/${pack}.js`, packed(names.map(chunk))]),
  ]);
}

/** A module that runs each of its chunks when it is first asked for. */
const packed = (chunks) => `"use strict";const chunks={${chunks.join(',\n')}},modules={};
module.exports=(name)=>{
if(!modules[name])chunks[name](modules[name]={exports:{}},modules[name].exports);
return modules[name].exports;
};
`;

function overLimit(name, sizes, metafile) {
  const limit = limits[name];
  if (limit === undefined) return [];
  const size = [...loadedWith(name, metafile)].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  console.log(`${name}: ${Math.round(size / 1000)} of ${limit / 1000} kB`);
  return size > limit ? [{ text: `${name} loads ${size} bytes; its limit is ${limit}` }] : [];
}

/** An output and all that it imports statically. */
function loadedWith(name, metafile, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const { path, kind } of metafile.outputs[name]?.imports ?? []) {
    if (kind === 'import-statement') loadedWith(path, metafile, seen);
  }
  return seen;
}

/** Prints what the problem matcher of .vscode/tasks.json reads. @returns {import('esbuild').Plugin} */
function reporter() {
  return {
    name: 'reporter',
    setup({ onStart, onEnd }) {
      onStart(() => {
        if (watch) console.log('[watch] build started');
      });
      onEnd(({ errors }) => {
        for (const { text, location } of errors) {
          console.error(`✘ [ERROR] ${text}`);
          if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
        }
        if (watch) console.log('[watch] build finished');
      });
    },
  };
}

/** Licences that let their code be passed on within ours, as long as their text comes along. */
const licences = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
]);

/**
 * The packages whose code is in a bundle, by folder, each with its bytes there.
 * @param {import('esbuild').Metafile} metafile
 * @returns {Record<string, number>}
 */
function packagesIn({ outputs }) {
  const packages = {};
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  for (const [path, { bytesInOutput }] of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    if (folder && bytesInOutput > 0) packages[folder] = (packages[folder] ?? 0) + bytesInOutput;
  }
  return packages;
}

/** What is owed to the authors of a package: its name, its licence, and the texts that it wants kept. */
async function noticeOf(folder) {
  const path = join(common.absWorkingDir, folder);
  const { name, version, license } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  if (!licences.has(license)) throw new Error(`${name} is under ${license}, which may not be shipped`);
  const files = (await readdir(path)).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file)).sort();
  if (files.length === 0) throw new Error(`${name} comes without the text of its licence`);
  const texts = await Promise.all(files.map((file) => readFile(join(path, file), 'utf8')));
  return [
    `${name} ${version} (${license})`,
    ...texts.map((text) => text.replaceAll('\r\n', '\n').trim()),
  ].join('\n\n');
}

/** Writes the notices of all that is shipped, and beside them, for the tests, what of each bundle comes from whom. */
async function writeNotices(metafiles) {
  const packages = metafiles.map(packagesIn);
  const folders = [...new Set(packages.flatMap(Object.keys))].sort();
  const head = 'Debrief contains code of these packages, under their own licences.';
  const notices = [head, ...(await Promise.all(folders.map(noticeOf)))];
  const dist = join(common.absWorkingDir, 'dist');
  await writeFile(join(dist, 'THIRD-PARTY-NOTICES.txt'), `${notices.join(`\n\n${'='.repeat(80)}\n\n`)}\n`);
  await writeFile(join(dist, 'packages.json'), JSON.stringify(packages));
}

for (const folder of ['dist/chunks', 'dist/browser', 'dist/panel']) {
  await rm(new URL(folder, import.meta.url), { recursive: true, force: true });
}
if (watch) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  try {
    const results = await Promise.all(bundles.map((options) => build(options)));
    await writeNotices(results.map(({ metafile }) => metafile));
  } catch (error) {
    // What fails in a bundle was told of by its reporter.
    if (!error.errors) console.error(`✘ [ERROR] ${error.message}`);
    process.exitCode = 1;
  }
}
