// `npm start` and every `npm test…`: installs what a fresh clone lacks, then runs the steps of a goal.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Mocha itself, not by way of npx: so it hears when it is to end. It ends with its tests, whatever they left open. */
const mocha = ['node', 'node_modules/mocha/bin/mocha.js', '--exit'];

/** What can be run. A step counts its own tests, or else as one. */
const steps = {
  types: ['npm', 'run', '--silent', 'check-types'],
  lint: ['npm', 'run', '--silent', 'lint'],
  build: ['node', 'esbuild.mjs'],
  bundle: ['node', 'test/bundle.mjs'],
  unit: [...mocha, '--reporter', 'dot', '--timeout', '30000', 'dist/test/unit.cjs'],
  laws: [...mocha, '--reporter', 'spec', '--grep', 'The laws', 'dist/test/unit.cjs'],
  node: ['node', 'test/host/runTests.mjs', 'node'],
  endurance: ['node', 'test/host/runTests.mjs', 'endurance'],
  web: ['node', 'test/host/runTests.mjs', 'web'],
  desktop: ['node', 'test/host/runTests.mjs', 'desktop'],
  ui: [...mocha, '--reporter', 'spec', '--timeout', '120000', 'test/ui/*.test.mjs'],
  start: ['node', 'test/host/start.mjs'],
  bench: ['node', 'test/bench/run.mjs'],
  package: ['npx', '--no-install', 'vsce', 'package', '--no-dependencies', '--out', '.'],
  packaged: ['node', 'test/host/packaged.mjs'],
  contents: [...mocha, '--reporter', 'spec', '--timeout', '30000', 'test/package/*.test.mjs'],
  walk: [...mocha, '--reporter', 'spec', '--timeout', '120000', 'test/ui/walk.test.mjs'],
  panelSoak: [...mocha, '--reporter', 'spec', 'test/endurance/panel/soak.test.mjs'],
  generate: ['node', 'dist/test/generate.cjs'],
  format: [
    'npx',
    '--no-install',
    'prettier',
    '--write',
    '--log-level',
    'warn',
    'snippets/*.json',
    'media/*.schema.json',
  ],
};

/** The steps of each goal, in order. A later step needs those of `needed` to have succeeded. */
const goals = {
  all: ['types', 'lint', 'build', 'bundle', 'unit', 'packaged', 'contents', 'node', 'endurance', 'web', 'ui'],
  unit: ['bundle', 'unit'],
  laws: ['bundle', 'laws'],
  integration: ['build', 'bundle', 'node'],
  soak: ['build', 'bundle', 'endurance', 'panelSoak'],
  web: ['build', 'bundle', 'web'],
  desktop: ['build', 'bundle', 'desktop'],
  ui: ['build', 'bundle', 'ui'],
  bench: ['bench'],
  start: ['build', 'bundle', 'start'],
  package: ['package'],
  packaged: ['bundle', 'packaged', 'contents', 'web', 'walk'],
  generate: ['bundle', 'generate', 'format'],
};

const needed = new Set(['build', 'bundle', 'packaged']);

/** Goals that test nothing. */
const untested = new Set(['start', 'bench', 'package', 'generate']);

/** Installs the packages, unless those of this very lock file are there. */
async function install() {
  const lock = createHash('sha256')
    .update(await readFile(`${root}/package-lock.json`))
    .digest('hex');
  const stamp = `${root}/node_modules/.debrief-lock`;
  if ((await readFile(stamp, 'utf8').catch(() => '')) === lock) return;
  const { code } = await run(['npm', 'ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error(
      'The packages could not be installed. Check the connection to the package registry, then try again.',
    );
    process.exit(1);
  }
  await writeFile(stamp, lock);
}

const counts = /^\s*(?:(\d+) passed, (\d+) failed|(\d+) passing\b.*|(\d+) failing)\s*$/;

/** How a reporter begins to say why a test failed, after all tests: with the suite that it is of. */
const failedSuite = /^(?: {2}\d+\)|✗) (.+?)(?: › .*)?$/;

/** How much is said again at the end of why something failed, in lines; half of it where no test did. */
const longestWhy = 80;

/**
 * Runs a program; prints what it prints, but for its own counts, which it returns with what failed and why. One that
 * takes longer than the limit, in minutes, is ended, and has failed.
 */
function run([program, ...args], { passOn = [], env = {}, limit } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, ...passOn], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['inherit', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    const result = { code: 1, passed: 0, failed: 0, suites: new Set() };
    const lines = [];
    let whyFrom;
    createInterface({ input: child.stdout }).on('line', (printed) => {
      const line = stripVTControlCharacters(printed);
      const [matched, passed, failed, passing, failing] = counts.exec(line) ?? [];
      if (matched === undefined) console.log(printed);
      const [, suite] = failedSuite.exec(line) ?? [];
      if (suite !== undefined) {
        result.suites.add(suite);
        whyFrom ??= lines.length;
      }
      if (matched === undefined && line.trim() !== '') lines.push(line);
      result.passed += Number(passed ?? passing ?? 0);
      result.failed += Number(failed ?? failing ?? 0);
    });
    const atLimit = () => {
      const tooLong = `It took longer than ${limit} minutes, and was ended.`;
      console.log(tooLong);
      lines.push(tooLong);
      child.kill('SIGTERM');
    };
    const timer = limit && setTimeout(atLimit, limit * 60_000);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      const why = lines.slice(whyFrom ?? -longestWhy / 2);
      if (why.length > longestWhy) why.splice(longestWhy, Infinity, '… (more of it above)');
      resolve({ ...result, why, code: code ?? 1 });
    });
    process.once('SIGINT', () => child.kill('SIGINT'));
    process.once('SIGTERM', () => child.kill('SIGTERM'));
  });
}

/**
 * What a window does can come late on a busy machine: there, suites that failed have one more attempt, which is told. A
 * soak has not: it looks for what goes wrong once in a while.
 */
const inWindow = new Set(['node', 'endurance', 'web', 'ui']);

/** How long an attempt in a window may take, in minutes: three times what it takes on two slow cores. */
const longestAttempt = 25;

/** Runs a step, and once more what failed of it, if that was in a window. */
async function attempt(name, passOn) {
  if (!inWindow.has(name) || goal === 'soak') return run(steps[name], { passOn });
  const limit = longestAttempt;
  const first = await run(steps[name], { passOn, limit });
  if (first.code === 0 || passOn.length > 0) return first;
  const suites = [...first.suites].map((suite) => suite.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = `^(?:${suites.join('|')})`;
  console.log(`↻ ${name}: a second attempt at ${[...first.suites].join(', ') || 'everything'}`);
  const second = await run(steps[name], {
    passOn: name === 'ui' ? ['--grep', pattern] : [],
    env: name === 'ui' ? {} : { DEBRIEF_GREP: pattern },
    limit,
  });
  const ranAll = second.passed + second.failed >= first.failed;
  if (!ranAll) return first;
  // One that did not come to its end has counted nothing, and ran again as a whole.
  const passed = first.suites.size > 0 ? first.passed + first.failed - second.failed : second.passed;
  return { ...second, passed, again: first.why };
}

const [goal = 'all', ...passOn] = process.argv.slice(2);
// What only shows its own output.
// The laws of editing are checked with 1,000 runs among the unit tests, always the same ones; LAWS_SEED repeats a run.
if (goal === 'laws') {
  process.env.LAWS_RUNS ??= '100000';
  process.env.LAWS_SEED ??= String(Date.now() % 2 ** 31);
}
// VS Code then runs what is shipped, not the working tree.
if (goals[goal].includes('packaged')) process.env.DEBRIEF_PACKAGED = '1';
// The soak of `npm test` is a short one; SOAK_SEED repeats a run.
if (goal === 'soak') {
  process.env.SOAK_ACTIONS ??= '3000';
  process.env.SOAK_SEED ??= String(Date.now() % 1_000_000_007);
  process.env.DEBRIEF_TEST_SECONDS ??= '3600';
}
await install();
const total = { passed: 0, failed: 0 };
const failures = [];
for (const name of goals[goal]) {
  const last = goals[goal].at(-1) === name;
  const started = Date.now();
  const { code, passed, failed, why, again } = await attempt(name, last ? passOn : []);
  const counted = passed + failed > 0;
  total.passed += counted ? passed : Number(code === 0);
  total.failed += counted ? Math.max(failed, Number(code !== 0)) : Number(code !== 0);
  if (!untested.has(goal)) {
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(
      `${code === 0 ? '✔' : '✘'} ${name}${counted ? `: ${passed} of ${passed + failed}` : ''} (${seconds} s)`,
    );
    if (again !== undefined) failures.push(`↻ ${name}, at the first attempt`, ...again);
    if (code !== 0) failures.push(`✘ ${name}`, ...why);
  }
  if (code !== 0 && needed.has(name)) break;
}
for (const each of failures) console.log(each);
if (!untested.has(goal)) console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
