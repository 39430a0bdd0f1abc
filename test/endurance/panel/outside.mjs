import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { logsOf, writeOutside } from './world.mjs';
import { oneOf, readable, textOf } from './window.mjs';

/** What happens to the files past VS Code, while its panel shows them. */

let words = 0;
/** A word that was never used before. */
const fresh = (/** @type {string} */ word) => `${word}${String(++words)}`;

/** A log with another field and a line of its own, as another program may write it. */
export function rewritten(text, interest) {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text.replace(/^interest:.*?\r?\n/m, '')}interest: ${interest}${ending}# ${fresh('outside')}${ending}`;
}

export const rewriteOutside = async (walk) => {
  const log = oneOf(readable(walk.world), walk.pick);
  await writeOutside(walk.world, log, rewritten(textOf(walk, log), 1 + walk.pick(5)));
};

export const removeFolder = async ({ world, pick }) => {
  if (logsOf(world).length < 12) return;
  const folder = dirname(oneOf(logsOf(world), pick));
  await rm(join(world.folder, folder), { recursive: true });
  for (const path of [...world.files.keys()]) if (path.startsWith(`${folder}/`)) world.files.delete(path);
};

export const renameFolder = async ({ world, pick }) => {
  const folder = dirname(oneOf(logsOf(world), pick));
  const to = `applications/${fresh('moved-')}`;
  await rename(join(world.folder, folder), join(world.folder, to));
  for (const [path, text] of [...world.files]) {
    if (!path.startsWith(`${folder}/`)) continue;
    world.files.delete(path);
    world.files.set(to + path.slice(folder.length), text);
  }
};

export const appear = async ({ world }) => {
  const slug = fresh('new-');
  const text = `company: ${slug}\nrole: Engineer # as they say\nlocation: Bonn\ntags: [${slug}]\n`;
  await writeOutside(world, `applications/${slug}/${slug}.interview.yaml`, text);
};
