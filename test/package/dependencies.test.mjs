import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../host/install.mjs';

const textOf = (path) => readFile(join(projectRoot, path), 'utf8');
const jsonOf = async (path) => JSON.parse(await textOf(path));

/** The cells of each row of the table below a heading, without its head. */
function tableBelow(heading, text) {
  const section = text.split(`\n### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  const rows = section.match(/^\|.*\|$/gm) ?? [];
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

describe('CONTRIBUTING tells of dependencies', () => {
  let bundled;
  let tools;
  let sizes;
  let manifest;

  before(async () => {
    const text = await textOf('.github/CONTRIBUTING.md');
    bundled = tableBelow('In the bundles', text);
    tools = tableBelow('For building and testing', text);
    manifest = await jsonOf('package.json');
    // Each as large as it is in one of the bundles.
    sizes = {};
    for (const bundle of await jsonOf('dist/packages.json'))
      for (const [folder, bytes] of Object.entries(bundle)) {
        const name = folder.replace(/^.*node_modules\//, '');
        sizes[name] = Math.max(sizes[name] ?? 0, bytes);
      }
  });

  it('names each whose code is shipped, with about its size', () => {
    expect(bundled.map(([name]) => name)).to.have.members(Object.keys(sizes));
    for (const [name, , , kB] of bundled)
      expect(Number(kB), name).to.be.closeTo(sizes[name] / 1000, 1 + sizes[name] / 20_000);
  });

  it('names each that the manifest has, and no other', () => {
    expect(manifest).not.to.have.property('dependencies');
    const named = [...bundled, ...tools].map(([name]) => name).filter((name) => !ridesAlong(name));
    expect(named).to.have.members(Object.keys(manifest.devDependencies));
  });

  it('says of each why it is there, and its licence', async () => {
    for (const [name, why, licence] of [...bundled, ...tools]) {
      expect(why, name).not.to.equal('');
      expect(licence, name).to.equal((await jsonOf(`node_modules/${name}/package.json`)).license);
    }
  });

  const ridesAlong = (name) => bundled.some(([other, why]) => other === name && why.startsWith('comes with'));
});
