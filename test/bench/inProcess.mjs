// Measures the rows of one bundle: `inProcess.mjs BUNDLE [word]…`. Started by `run.mjs`, which is sent what was measured.
import { createRequire } from 'node:module';

/** How long the two sides of a row are measured, in turns, in milliseconds. */
const duration = 4000;
const fewestSamples = 5;
/** How long the compiler is given first. */
const warmUp = 1000;

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

const [bundle = '', ...words] = process.argv.slice(2);
const results = [];
/** @type {{ rows: readonly import('./row').Row[] }} */
const { rows } = createRequire(import.meta.url)(bundle);
for (const row of rows) {
  if (words.length === 0 || words.some((word) => row.name.includes(word))) results.push(await measure(row));
}
process.send?.(results);
