import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import type { Logbook } from '../../../src/model/logbook';
import { createCache } from '../../../src/workspace/cache';
import { followLogs } from '../../../src/workspace/follow';
import { logOf } from '../logs';
import { median, tell, timed } from './result';

const readsAtOnce = 64;
const longLogs = 200;

/** In a folder of 5,000 logs: how long it takes to know them, what they take, and how changes come through. */
export async function run(): Promise<void> {
  const heapBefore = heap();
  const first = followLogs(fail);
  await first.whenReady();
  const [logs, heapAfter] = [first.logbook.applications().length, heap()];
  if (logs !== 5000) throw new Error(`There should be 5,000 logs, not ${String(logs)}.`);
  first.dispose();

  const times = { read: [] as number[], ready: [] as number[], parse: [] as number[] };
  for (let turn = 0; turn < 3; turn += 1) {
    let texts: string[] = [];
    times.read.push(await timed(async () => (texts = await findAndRead())));
    times.ready.push(await timed(readyOnce));
    times.parse.push(await timed(() => Promise.resolve(texts.map((text) => parse(text) as unknown))));
  }

  const storage = vscode.Uri.file(await mkdtemp(join(tmpdir(), 'debrief-cache-')));
  const warm = { unchanged: [] as number[], changed: [] as number[] };
  const workspace = followLogs(fail);
  await workspace.whenReady();
  const uris = workspace.logbook.applications().map(({ uri }) => uri);
  const later = Date.now() + 60_000;
  await createCache(storage).save(workspace.logbook, new Map(uris.map((uri) => [uri, later])));
  for (let turn = 0; turn < 3; turn += 1) warm.unchanged.push(await timed(() => listedOnce(storage)));
  for (const uri of uris.slice(-50)) await appendFile(vscode.Uri.parse(uri).fsPath, '# one more line\n');
  for (let turn = 0; turn < 3; turn += 1) warm.changed.push(await timed(() => listedOnce(storage)));
  await rm(storage.fsPath, { recursive: true });
  const saves: number[] = [];
  const watched: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const [ours, bare] = await changed(workspace.logbook, turn);
    saves.push(ours);
    watched.push(bare);
  }
  const block = await longestBlock(workspace.logbook);
  workspace.dispose();

  tell([
    {
      name: 'cold index of 5,000 logs',
      amount: median(times.ready),
      unit: 'ms',
      against: 'yaml.parse',
      againstAmount: median(times.parse),
      atMost: 1.3,
    },
    {
      name: 'warm start with 5,000 logs, none changed',
      amount: median(warm.unchanged),
      unit: 'ms',
      against: 'yaml.parse',
      againstAmount: median(times.parse),
      atMost: 0.15,
    },
    {
      name: 'warm start with 5,000 logs, one in a hundred changed',
      amount: median(warm.changed),
      unit: 'ms',
      against: 'yaml.parse',
      againstAmount: median(times.parse),
      atMost: 0.2,
    },
    {
      name: 'ready with 5,000 logs',
      amount: median(times.ready),
      unit: 'ms',
      against: 'find and read',
      againstAmount: median(times.read),
      atMost: 12,
    },
    {
      name: 'heap of 5,000 logs',
      amount: (heapAfter - heapBefore) / 1e6,
      unit: 'MB',
      against: 'the limit',
      againstAmount: 20,
      atMost: 1,
    },
    {
      name: 'a file changed on disk to its event, in 5,000 logs',
      amount: median(saves),
      unit: 'ms',
      against: 'a bare watcher',
      againstAmount: median(watched),
    },
    {
      name: 'block of the host by logs of 1,000 lines, 99th percentile',
      amount: block,
      unit: 'ms',
      against: 'the limit',
      againstAmount: 50,
      atMost: 1,
    },
  ]);
}

async function findAndRead(): Promise<string[]> {
  const found = await vscode.workspace.findFiles('**/*.interview.yaml');
  const texts: string[] = [];
  for (let from = 0; from < found.length; from += readsAtOnce) {
    const batch = found.slice(from, from + readsAtOnce).map((uri) => vscode.workspace.fs.readFile(uri));
    for (const bytes of await Promise.all(batch)) texts.push(new TextDecoder().decode(bytes));
  }
  return texts;
}

async function readyOnce(): Promise<void> {
  const workspace = followLogs(fail);
  await workspace.whenReady();
  workspace.dispose();
}

async function listedOnce(storage: vscode.Uri): Promise<void> {
  const workspace = followLogs(fail, storage);
  await workspace.whenListed();
  workspace.dispose();
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

function fail(error: unknown): never {
  throw error;
}
