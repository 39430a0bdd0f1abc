import { expect } from 'chai';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';

/**
 * What every file of a search should hold, while a window works on it: its text by its path below the folder.
 *
 * @typedef {{ folder: string, files: Map<string, string> }} World
 * @typedef {'yes' | 'no' | 'open'} BoxState
 */

const boxes = { yes: 'x', no: '-', open: ' ' };
const logEnding = '.interview.yaml';

/** The files that are there now. @param {string} folder @returns {Promise<World>} */
export async function worldOf(folder) {
  return { folder, files: await filesIn(folder) };
}

/** @param {string} folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')])),
  );
}

/** The paths of the logs. @param {World} world */
export const logsOf = ({ files }) => [...files.keys()].filter((path) => path.endsWith(logEnding));

/** Where a document of an application stands, by its log. */
export const besideLog = (/** @type {string} */ log, /** @type {string} */ ending) =>
  log.replace(logEnding, ending);

/** Checks that the disk holds what it should, byte for byte, and no file besides. @param {World} world */
export async function checkFiles({ folder, files }) {
  const found = await filesIn(folder);
  const other = [...new Set([...found.keys(), ...files.keys()])].filter(
    (path) => found.get(path) !== files.get(path),
  );
  const only = (/** @type {Map<string, string>} */ texts) => other.map((path) => [path, texts.get(path)]);
  expect(only(found)).to.deep.equal(only(files));
}

/** Writes a file past VS Code. @param {World} world @param {string} path @param {string} text */
export async function writeOutside({ folder, files }, path, text) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
  files.set(path, text);
}

/**
 * Waits until one of these files has changed as it should, and takes that as what it holds from now on.
 *
 * @param {World} world
 * @param {readonly string[]} paths
 * @param {(before: string, now: string) => boolean} fits
 * @returns {Promise<string>} which one it was
 */
export async function untilChanged({ folder, files }, paths, fits) {
  const watchers = [...new Set(paths.map(dirname))].map((parent) => watch(join(folder, parent)));
  try {
    for (;;) {
      const change = Promise.race(watchers.map((watcher) => once(watcher, 'change')));
      for (const path of paths) {
        const before = files.get(path) ?? '';
        const now = await readFile(join(folder, path), 'utf8').catch(() => before);
        if (now === before || !fits(before, now)) continue;
        files.set(path, now);
        return path;
      }
      await change;
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** Lines that the panel writes, each with a key and what it says. */
const panelLine = /^(?:outcome|decided|interest|applied|source|location):|^\s+(?:result|heard|followed_up):/;

/** What the panel can change of a log; undefined for a text that is no log. @param {string} text */
export function fieldsOf(text) {
  try {
    const { outcome = 'pending', decided, interest, applied, source, location, rounds = [] } = parse(text);
    const settled = rounds.map(({ result = 'pending', heard, followed_up }) => ({
      result,
      heard,
      followed_up,
    }));
    return { outcome, decided, interest, applied, source, location, rounds: settled };
  } catch {
    return undefined;
  }
}

/** All the rest of a log: the other lines, and comments behind lines of the panel's. @param {string} text */
function restOf(text) {
  return text
    .split('\n')
    .map((line) => (panelLine.test(line) ? (/ #[^]*/.exec(line)?.[0] ?? '') : line))
    .filter((line) => line !== '');
}

/**
 * Whether a log now holds other fields, and everything else as it was, its line endings too.
 *
 * @param {object} change undefined takes a field out
 */
export const setsFields = (change) => (/** @type {string} */ before, /** @type {string} */ now) =>
  isDeepStrictEqual(fieldsOf(now), { ...fieldsOf(before), ...change }) &&
  isDeepStrictEqual(restOf(now), restOf(before)) &&
  lineEndings(now).size === lineEndings(before).size;

const lineEndings = (/** @type {string} */ text) => new Set(text.match(/\r?\n/g));

/** The change that an outcome brings. @param {string} text of the log @param {string} outcome @param {string} today */
export function outcomeChange(text, outcome, today) {
  const { outcome: before, decided } = fieldsOf(text) ?? {};
  if (isOpen(outcome)) return { outcome, decided: isOpen(before) ? decided : undefined };
  return { outcome, decided: isOpen(before) ? today : decided };
}

export const isOpen = (/** @type {string} */ outcome) => outcome === 'pending' || outcome === 'offer';

/** Where a rejection leaves a round without a result. @param {string} text */
export const hasUnsettledRound = (text) =>
  fieldsOf(text)?.rounds.some(({ result }) => result === 'pending') ?? false;

/** A document with a checklist item answered: one other character. */
export function answered(
  /** @type {string} */ text,
  /** @type {string} */ item,
  /** @type {BoxState} */ state,
) {
  const box = new RegExp(`(?<=^\\s*- \\[).(?=\\] .*<!-- item:${item} -->)`, 'm');
  return text.replace(box, boxes[state]);
}

/** Whether one action of a document was ticked or opened again today, and nothing else changed. */
export const ticksAction =
  (/** @type {string} */ today) => (/** @type {string} */ before, /** @type {string} */ now) => {
    const [old, young] = [before.split('\n'), now.split('\n')];
    const changed = old.flatMap((line, index) => (line === young[index] ? [] : [index]));
    const [at = -1] = changed;
    if (old.length !== young.length || changed.length !== 1) return false;
    const open = (/** @type {string} */ line) =>
      line.replace(/^(\s*- \[).(?=\])/, '$1 ').replace(/ \[completion:: [^\]]*\]/, '');
    const isDone = /^\s*- \[x\]/.test(young[at] ?? '');
    return (
      open(old[at] ?? '') === open(young[at] ?? '') &&
      isDone === (young[at] ?? '').includes(`[completion:: ${today}]`)
    );
  };

/** Whether all that a person wrote in a document is still there, in its order: what stands outside generated blocks. */
export function keepsWords(/** @type {string} */ before, /** @type {string} */ now) {
  const lines = ownLines(now)[Symbol.iterator]();
  return ownLines(before).every((line) => {
    for (const other of lines) if (other === line) return true;
    return false;
  });
}

const ownLines = (/** @type {string} */ text) =>
  text.replace(/^<!-- debrief:(\S+) -->$[^]*?^<!-- \/debrief:\1.*$/gm, '').split('\n');

/** Whether one round of a log was given a thank-you today, or lost it, and nothing else changed. */
export const thanks =
  (/** @type {string} */ today) => (/** @type {string} */ before, /** @type {string} */ now) => {
    const rounds = fieldsOf(before)?.rounds ?? [];
    return rounds.some((round, index) => {
      const followed_up = round.followed_up === undefined ? today : undefined;
      return setsFields({ rounds: rounds.with(index, { ...round, followed_up }) })(before, now);
    });
  };
