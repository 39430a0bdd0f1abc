import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './install.mjs';

/**
 * Writes a fresh copy of the sample search below a folder, with dates around today.
 *
 * @param {string} folder
 */
export async function writeSample(folder) {
  const { fillSample, samplePaths, systemClock } = createRequire(import.meta.url)(
    join(projectRoot, 'dist/test/sample.cjs'),
  );
  const read = (path) => readFile(join(projectRoot, 'media/sample', path), 'utf8');
  const shipped = new Map(await Promise.all(samplePaths.map(async (path) => [path, await read(path)])));
  for (const [path, text] of fillSample(shipped, systemClock())) {
    const target = join(folder, 'applications', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('Say where to: node test/host/sample.mjs FOLDER');
  await writeSample(resolve(folder));
}
