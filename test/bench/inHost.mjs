// Runs what is measured inside a real VS Code: each module of test/bench/host in a folder made for it.
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'dist/bench/host');

/** What is measured, the extension in whose host, and the files around it. */
const runs = [
  { module: 'starts', extension: stub, fill: fillSearch },
  { module: 'starts', extension: stub, fill: fillSearch, web: true },
  { module: 'changes', extension: stub, fill: fillSearch },
  { module: 'foreign', extension: async () => root, fill: fillForeign },
];

/** @param {readonly string[]} words names of modules, where not all shall be run @returns the rows of the runs */
export async function measureInHost(words) {
  await bundle();
  await promisify(execFile)('node', ['esbuild.mjs'], { cwd: root });
  const rows = [];
  const named = runs.filter(({ module }) => words.includes(module));
  for (const run of named.length > 0 ? named : runs) rows.push(...(await measured(run)));
  return rows;
}

async function measured({ module, extension, fill, web = false }) {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-bench-'));
  try {
    const workspace = join(folder, 'workspace');
    await fill(workspace);
    const args = [
      join(root, 'test/host/launch.mjs'),
      `--extensionDevelopmentPath=${await extension(folder)}`,
      `--extensionTestsPath=${join(out, `${module}.cjs`)}`,
      ...(web ? ['--web'] : []),
      workspace,
    ];
    const env = { ...process.env, DEBRIEF_TEST_SECONDS: '600' };
    const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1e8 });
    const told = /^debrief-bench:(.*)$/m.exec(stdout)?.[1];
    if (told === undefined) throw new Error(`${module} told nothing:\n${stdout}`);
    return JSON.parse(told).map(({ name, atMost, ...row }) => ({
      ...row,
      // The limits are those of the Node host.
      ...(web ? { name: `${name}, in the web host` } : { name, atMost }),
      ratio: row.amount / row.againstAmount,
    }));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Bundles the modules; what is measured gets a `vscode` that counts what it reads. */
async function bundle() {
  const counted = join(root, 'test/bench/host/countedVscode.ts');
  const counting = {
    name: 'counting',
    setup({ onResolve }) {
      onResolve({ filter: /^vscode$/ }, ({ importer }) =>
        importer.startsWith(join(root, 'src')) ? { path: counted } : { path: 'vscode', external: true },
      );
    },
  };
  await build({
    absWorkingDir: root,
    entryPoints: [...new Set(runs.map(({ module }) => `test/bench/host/${module}.ts`))],
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
    plugins: [counting],
    logLevel: 'error',
  });
}

/** An extension that does nothing: Debrief itself would read the same logs at the same time. */
async function stub(folder) {
  const path = join(folder, 'stub');
  await mkdir(path);
  const about = { name: 'stub', publisher: 'bench', version: '0.0.1', engines: { vscode: '*' } };
  await writeFile(
    join(path, 'package.json'),
    JSON.stringify({ ...about, main: 'stub.js', browser: 'stub.js' }),
  );
  await writeFile(join(path, 'stub.js'), '');
  return path;
}

/** 5,000 logs of 50 to 150 lines, each in a folder of its own, no two alike. */
async function fillSearch(folder) {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/logs.ts'],
    outfile: join(out, 'logs.cjs'),
    format: 'cjs',
    logLevel: 'error',
  });
  const { logOf } = createRequire(import.meta.url)(join(out, 'logs.cjs'));
  for (let index = 0; index < 5000; index += 1) {
    const slug = `acme-${String(index).padStart(4, '0')}`;
    const path = join(folder, 'applications', slug);
    await mkdir(path, { recursive: true });
    const text = logOf(50 + (index % 101)).replaceAll('Robotics', `Robotics ${index}`);
    await writeFile(join(path, `${slug}.interview.yaml`), text);
  }
}

/** 45,000 files of Markdown and YAML that are not ours. */
async function fillForeign(folder) {
  for (let index = 0; index < 450; index += 1) {
    const path = join(folder, `part-${index % 9}`, `chapter-${index}`);
    await mkdir(path, { recursive: true });
    const files = Array.from({ length: 100 }, (_, at) => `note-${at}.${at % 2 ? 'md' : 'yaml'}`);
    await Promise.all(files.map((file) => writeFile(join(path, file), '# note\n')));
  }
}
