// Bundles the tests into dist/test/: unit tests for plain Node, integration tests for both extension hosts, those of endurance for Node's.
import { build } from 'esbuild';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Resolves `suites:FOLDER` to a module that imports every `*.test.ts` below test/FOLDER. */
const suites = {
  name: 'suites',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^suites:/ }, ({ path }) => ({ path, namespace: 'suites' }));
    onLoad({ filter: /.*/, namespace: 'suites' }, async ({ path }) => {
      const folder = `test/${path.slice('suites:'.length)}`;
      const files = (await readdir(`${root}/${folder}`, { recursive: true })).sort();
      const tests = files.filter((file) => file.endsWith('.test.ts'));
      const contents = tests.map((file) => `import './${folder}/${file.replaceAll('\\', '/')}';`).join('\n');
      return { contents, resolveDir: root };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'inline',
  mainFields: ['module', 'main'],
  loader: { '.md': 'text' },
  plugins: [suites],
  logLevel: 'error',
};

await Promise.all([
  // What fills the sample with dates, for test/host/sample.mjs.
  build({
    ...common,
    stdin: {
      contents: "export * from './src/documents/sample'; export { systemClock } from './src/platform/clock';",
      resolveDir: root,
    },
    outfile: 'dist/test/sample.cjs',
    platform: 'node',
  }),
  build({
    ...common,
    entryPoints: ['snippets/generate.ts'],
    outfile: 'dist/test/generate.cjs',
    platform: 'node',
    external: ['typescript'],
  }),
  build({
    ...common,
    stdin: { contents: "import 'suites:unit';", resolveDir: root },
    outfile: 'dist/test/unit.cjs',
    platform: 'node',
    // These find parts of themselves at run time, or do not bear being bundled.
    external: ['prettier', 'ajv', 'esbuild', 'node-ical', 'typescript', 'yaml-language-server'],
  }),
  build({
    ...common,
    entryPoints: ['test/integration/entry/node.ts'],
    outfile: 'dist/test/integration.node.js',
    platform: 'node',
    external: ['vscode'],
  }),
  build({
    ...common,
    entryPoints: ['test/endurance/run.ts'],
    outfile: 'dist/test/endurance.node.js',
    platform: 'node',
    external: ['vscode'],
  }),
  build({
    ...common,
    entryPoints: ['test/integration/entry/web.ts'],
    outfile: 'dist/test/integration.web.js',
    platform: 'browser',
    external: ['vscode'],
  }),
]);
