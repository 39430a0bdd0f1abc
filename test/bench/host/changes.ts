import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { Logbook } from '../../../src/model/logbook';
import { followLogs } from '../../../src/workspace/follow';
import { logOf } from '../logs';
import { fail, median, tell } from './result';

const longLogs = 200;

/** In a folder of 5,000 logs: what they take, and how changes come through. */
export async function run(): Promise<void> {
  const before = heap();
  const workspace = followLogs(fail);
  await workspace.whenReady();
  const [logs, kept] = [workspace.logbook.applications().length, (heap() - before) / 1e6];
  if (logs !== 5000) throw new Error(`There should be 5,000 logs, not ${String(logs)}.`);
  const saves: number[] = [];
  const watched: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const [ours, bare] = await changed(workspace.logbook, turn);
    saves.push(ours);
    watched.push(bare);
  }
  const block = await longestBlock(workspace.logbook);
  workspace.dispose();
  const limit = (most: number) => ({ against: 'the limit', againstAmount: most, atMost: 1 });
  tell([
    { name: 'heap of 5,000 logs', amount: kept, unit: 'MB', ...limit(20) },
    { name: 'a file changed on disk to its event', amount: median(saves), unit: 'ms', ...limit(150) },
    {
      name: 'a file changed on disk to its event',
      amount: median(saves),
      unit: 'ms',
      against: 'a bare watcher',
      againstAmount: median(watched),
    },
    { name: 'block by logs of 1,000 lines, 99th percentile', amount: block, unit: 'ms', ...limit(50) },
  ]);
}

/** How long a log that is written takes to the event of the logbook, and to that of a bare watcher. */
async function changed(logbook: Logbook, turn: number): Promise<[ours: number, bare: number]> {
  const uri = logbook.applications()[turn]?.uri ?? '';
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.interview.yaml');
  const start = performance.now();
  const bare = new Promise<number>((resolve) => {
    watcher.onDidChange(() => resolve(performance.now() - start));
  });
  const ours = new Promise<number>((resolve) => {
    logbook.onDidChange((uris) => uris.has(uri) && resolve(performance.now() - start));
  });
  await writeFile(vscode.Uri.parse(uri).fsPath, logOf(60 + turn).replace('Acme', `Acme ${String(turn)}`));
  const both: [number, number] = [await ours, await bare];
  watcher.dispose();
  return both;
}

/** How long the host answers nothing, at worst but for one time in a hundred, while long logs are read that appear. */
async function longestBlock(logbook: Logbook): Promise<number> {
  const folder = join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', 'long');
  const before = logbook.applications().length;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const known = new Promise<void>((resolve) => {
    logbook.onDidChange(() => logbook.applications().length === before + longLogs && resolve());
  });
  await mkdir(folder);
  const text = logOf(1000);
  delay.enable();
  for (let index = 0; index < longLogs; index += 1)
    await writeFile(join(folder, `${String(index)}.interview.yaml`), text);
  await known;
  delay.disable();
  return delay.percentile(99) / 1e6;
}

/** What lives on the heap, in bytes. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
