import { expect } from 'chai';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackedFolder, vsix } from '../host/packaged.mjs';

/** Bytes that the package may have. */
const limit = 1_000_000;

/** All that runs inside, or that VS Code shows of an extension. */
const belongs = [
  /^package(\.nls(\.[\w-]+)?)?\.json$/,
  /^(readme|changelog)\.md$/,
  /^(LICENSE|dist\/THIRD-PARTY-NOTICES)\.txt$/,
  /^dist\/((browser\/)?extension|parserThread)\.js$/,
  /^dist\/chunks\/[\w-]+\.js$/,
  /^dist\/panel\/(panel\.js|style\.css)$/,
  /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^media\/icons\/[\w-]+\.(svg|png)$/,
  /^media\/(preview\.css|interview\.schema\.json)$/,
  /^media\/templates\/\w+\.md$/,
  /^media\/sample\/([\w-]+\/)?[\w-]+(\.\w+)?\.(md|yaml|yml)$/,
  /^media\/walkthrough\/[\w-]+\.(md|svg)$/,
  /^snippets\/\w+\.json$/,
];

describe('the package', () => {
  let files;
  let folder;
  const textOf = (name) => readFile(join(folder, name), 'utf8');

  before(async () => {
    folder = await unpackedFolder();
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      // VS Code's own record of where it came from.
      .filter((name) => name !== '.vsixmanifest');
  });

  it(`has less than ${limit / 1_000_000} MB`, async () => {
    const { size } = await stat(vsix);
    console.log(`      ${files.length} files, ${Math.round(size / 1000)} kB`);
    expect(size).to.be.below(limit);
  });

  it('holds only what runs inside', () => {
    expect(files.filter((name) => !belongs.some((pattern) => pattern.test(name)))).to.deep.equal([]);
  });

  it('holds each file that its manifest names', async () => {
    const named = JSON.stringify(JSON.parse(await textOf('package.json')), (key, value) =>
      ['scripts', 'devDependencies', 'knip'].includes(key) ? undefined : value,
    ).match(/(?<=")(?:\.\/)?(?:dist|media|snippets|l10n)\/[^"]+/g);
    expect(named).not.to.be.empty;
    expect(files).to.include.members(named.map((path) => path.replace(/^\.\//, '')));
  });

  it('tells in the changelog what its version brought', async () => {
    const { version, repository } = JSON.parse(await textOf('package.json'));
    const [, newest] = /^## \[(.+?)\] - \d{4}-\d{2}-\d{2}$/m.exec(await textOf('changelog.md')) ?? [];
    expect(newest).to.equal(version);
    const page = repository.url.replace(/\.git$/, '');
    expect(await textOf('changelog.md')).to.include(`[${version}]: ${page}/releases/tag/v${version}\n`);
  });

  it('holds each chunk that its code asks for', async () => {
    for (const name of files.filter((file) => /^dist\/(chunks\/[\w-]+|extension)\.js$/.test(file))) {
      const asked = (await textOf(name)).matchAll(/require\("\.\/([\w/-]+\.js)"\)/g);
      const beside = name.slice(0, name.lastIndexOf('/') + 1);
      expect(files, name).to.include.members([...asked].map(([, path]) => beside + path));
    }
  });
});
