// Measures the rows of every `*.bench.ts` beside this file, each file in a process of its own (`inProcess.mjs`), then
// those of a real VS Code (`inHost.mjs`):
// `node test/bench/run.mjs [--json] [word]…` prints a table, or one object. Words pick the rows with one of them in
// their names; `host` stands for all of VS Code's, or those of the modules that are named too.
import { build } from 'esbuild';
import { fork } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { measureInHost } from './inHost.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2).filter((word) => word !== '--json');
const json = process.argv.includes('--json');

/** Bundles the rows with what they measure, as it is shipped. @returns {Promise<string[]>} the bundles */
async function bundleRows() {
  const files = (await readdir(new URL('.', import.meta.url))).filter((file) => file.endsWith('.bench.ts'));
  await build({
    absWorkingDir: root,
    entryPoints: files.map((file) => `test/bench/${file}`),
    outdir: 'dist/bench',
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
    outExtension: { '.js': '.cjs' },
    // Finds parts of itself at run time.
    external: ['yaml-language-server'],
    logLevel: 'error',
  });
  return files.map((file) => `${root}/dist/bench/${file.replace(/\.ts$/, '.cjs')}`);
}

/** Measures the rows of a bundle where nothing ran before that would shape the engine's code. */
function measureAlone(bundle) {
  const child = fork(new URL('inProcess.mjs', import.meta.url), [bundle, ...words]);
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    // After its last message.
    child.once('disconnect', () => reject(new Error(`${bundle} measured nothing.`)));
  });
}

function tableOf(results) {
  const header = ['', '', 'against', '', 'ratio', 'at most'];
  const lines = results.map((row) => [
    row.name,
    `${row.amount.toFixed(2)} ${row.unit}`,
    row.against,
    `${row.againstAmount.toFixed(2)} ${row.unit}`,
    `${row.ratio.toFixed(2)}${row.ratio > row.atMost ? ' ✘' : ''}`,
    String(row.atMost ?? ''),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...lines].map((line) => line[column].length)),
  );
  const isText = (column) => column === 0 || column === 2;
  const cell = (text, column) =>
    isText(column) ? text.padEnd(widths[column]) : text.padStart(widths[column]);
  return [header, ...lines].map((line) => line.map(cell).join('  ')).join('\n');
}

const results = [];
for (const bundle of await bundleRows()) results.push(...(await measureAlone(bundle)));
if (words.length === 0 || words.includes('host')) results.push(...(await measureInHost(words)));
const node = process.version;
console.log(json ? JSON.stringify({ node, rows: results }) : tableOf(results));
process.exitCode = results.some(({ ratio, atMost }) => ratio > atMost) ? 1 : 0;
