import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../host/install.mjs';
import { unpackedFolder } from '../host/packaged.mjs';

describe('the notices of others’ code', () => {
  it('come with the package, with the name and the licence of each whose code is in a bundle', async () => {
    const bundles = JSON.parse(await readFile(join(projectRoot, 'dist/packages.json'), 'utf8'));
    const text = await readFile(join(await unpackedFolder(), 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const notices = text.split(`\n${'='.repeat(80)}\n`).slice(1);
    const named = notices.map((notice) => /^(\S+) \S+ \(\S+\)$/.exec(notice.trim().split('\n')[0])?.[1]);
    const folders = new Set(bundles.flatMap((packages) => Object.keys(packages)));
    expect(named).to.have.members([...folders].map((folder) => folder.replace(/^.*node_modules\//, '')));
    for (const notice of notices) expect(notice).to.match(/copyright/i);
  });
});
