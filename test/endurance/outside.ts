/** What happens to files behind VS Code's back, or past the extension. */
import { expect } from 'chai';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import {
  below,
  changeDisk,
  folders,
  moveOnDisk,
  newApplication,
  newFacts,
  newFolder,
  oneOf,
  textOf,
  type Action,
  type Pick,
} from './contents';
import { diskPath, factsOf, uriOf, type Facts, type World } from './world';

async function write(world: World, path: string, facts: Facts, pick: Pick): Promise<void> {
  await mkdir(dirname(diskPath(path)), { recursive: true });
  const text = textOf(facts, pick);
  if (pick(2)) await writeFile(diskPath(path), text);
  else {
    // As editors and git do.
    await writeFile(`${diskPath(path)}.tmp`, text);
    await rename(`${diskPath(path)}.tmp`, diskPath(path));
  }
  changeDisk(world, path, { facts: factsOf(path, text) });
}

export const rewrite: Action = async (world, pick) => {
  const path = oneOf([...world.keys()], pick);
  if (path !== undefined) await write(world, path, newFacts(path, pick), pick);
};

export const appear: Action = async (world, pick) => {
  for (const [path, facts] of newApplication(pick)) await write(world, path, facts, pick);
};

export const removeFile: Action = async (world, pick) => {
  const path = oneOf(
    [...world].flatMap(([path, { disk }]) => (disk ? [path] : [])),
    pick,
  );
  if (path === undefined) return;
  await rm(diskPath(path));
  changeDisk(world, path, undefined);
};

export const removeFolder: Action = async (world, pick) => {
  const folder = oneOf(folders(world), pick);
  if (folder === undefined) return;
  if (pick(2)) await rm(diskPath(folder), { recursive: true });
  else await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
  for (const path of below(world, folder)) changeDisk(world, path, undefined);
};

export const moveFolder: Action = async (world, pick) => {
  const from = oneOf(folders(world), pick);
  const to = newFolder(pick);
  if (from === undefined || to.startsWith(`${from}/`)) return;
  await mkdir(dirname(diskPath(to)), { recursive: true });
  // VS Code drops what is unsaved below a folder that an extension renames.
  const isUnsaved = below(world, from).some((path) => world.get(path)?.buffer);
  if (pick(2) || isUnsaved) await rename(diskPath(from), diskPath(to));
  else await vscode.workspace.fs.rename(uriOf(from), uriOf(to));
  moveOnDisk(world, from, to);
};

export const copyFolder: Action = async (world, pick) => {
  const from = oneOf(folders(world), pick);
  const to = newFolder(pick);
  if (from === undefined || to.startsWith(`${from}/`) || world.size > 150) return;
  await cp(diskPath(from), diskPath(to), { recursive: true });
  for (const path of below(world, from))
    changeDisk(world, to + path.slice(from.length), world.get(path)?.disk);
};

/** As in the Explorer: unsaved changes move along. */
export const moveFile: Action = async (world, pick) => {
  const from = oneOf(
    [...world].flatMap(([path, { disk }]) => (disk ? [path] : [])),
    pick,
  );
  if (from === undefined) return;
  const to = `${newFolder(pick)}/${from.split('/').at(-1) ?? ''}`;
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(uriOf(from), uriOf(to));
  expect(await vscode.workspace.applyEdit(edit)).equal(true);
  world.set(to, world.get(from) ?? {});
  world.delete(from);
};

/** Many files at once are others, are there, are gone: as when a branch is checked out. */
export const checkOut: Action = async (world, pick) => {
  const changes: Promise<void>[] = [];
  for (const [path, { disk }] of [...world]) {
    const fate = pick(4);
    if (fate === 0) changes.push(write(world, path, newFacts(path, pick), pick));
    if (fate === 1 && disk) {
      changes.push(rm(diskPath(path)));
      changeDisk(world, path, undefined);
    }
  }
  for (let times = world.size < 100 ? 15 : 3; times > 0; times--) changes.push(appear(world, pick));
  await Promise.all(changes);
};
