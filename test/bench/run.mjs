// Measures the rows of every `*.bench.ts` beside this file, then those of a real VS Code (`inHost.mjs`):
// `node test/bench/run.mjs [--json] [word]…` prints a table, or one object. Words pick the rows with one of them in
// their names; `host` stands for all of VS Code's, or those of the modules that are named too.
import { build } from 'esbuild';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { measureInHost } from './inHost.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2).filter((word) => word !== '--json');
const json = process.argv.includes('--json');

/** How long the two sides of a row are measured, in turns, in milliseconds. */
const duration = 4000;
const fewestSamples = 5;
/** How long the compiler is given first. */
const warmUp = 1000;

/** Bundles the rows with what they measure, as it is shipped. @returns {Promise<import('./row').Row[]>} */
async function loadRows() {
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
  const require = createRequire(import.meta.url);
  return files.flatMap((file) => require(`${root}/dist/bench/${file.replace(/\.ts$/, '.cjs')}`).rows);
}

/** The CPU time of some work, in milliseconds. */
async function timeOf(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Measures both sides of a row in turns, so that whatever else the machine does meets both. */
async function measure({ name, work, against, atMost }) {
  const samples = { work: [], against: [] };
  for (const start = performance.now(); performance.now() - start < warmUp;) {
    await work();
    await against.work();
  }
  for (const start = performance.now(); ;) {
    samples.work.push(await timeOf(work));
    samples.against.push(await timeOf(against.work));
    if (samples.work.length >= fewestSamples && performance.now() - start > duration) break;
  }
  const [milliseconds, base] = [median(samples.work), median(samples.against)];
  return {
    name,
    amount: milliseconds,
    unit: 'ms',
    against: against.name,
    againstAmount: base,
    ratio: milliseconds / base,
    ...(atMost !== undefined && { atMost }),
    samples: samples.work.length,
  };
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

const rows = (await loadRows()).filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
const results = [];
for (const row of rows) results.push(await measure(row));
if (words.length === 0 || words.includes('host')) results.push(...(await measureInHost(words)));
const node = process.version;
console.log(json ? JSON.stringify({ node, rows: results }) : tableOf(results));
process.exitCode = results.some(({ ratio, atMost }) => ratio > atMost) ? 1 : 0;
