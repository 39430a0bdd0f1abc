import * as vscode from 'vscode';
import { parse } from 'yaml';
import { createCache } from '../../../src/workspace/cache';
import { followLogs } from '../../../src/workspace/follow';
import { fail, median, tell, timed } from './result';

const readsAtOnce = 64;
const turns = 5;

/** In a folder of 5,000 logs: how long it takes to know them, at the first start and at later ones. In any host. */
export async function run(): Promise<void> {
  const [found, read, parsed, cold]: number[][] = [[], [], [], []];
  for (let turn = 0; turn < turns; turn += 1) {
    found?.push(await timed(() => vscode.workspace.findFiles('**/*.interview.yaml')));
    let texts: string[] = [];
    read?.push(await timed(async () => (texts = await findAndRead())));
    cold?.push(await timed(startOnce));
    parsed?.push(await timed(() => Promise.resolve(texts.map((text) => parse(text) as unknown))));
  }
  const { unchanged, changed } = await warmStarts();
  const parsing = { against: 'yaml.parse', againstAmount: median(parsed ?? []), unit: 'ms' } as const;
  const [reading, finding] = [median(read ?? []), median(found ?? [])];
  const ready = median(cold ?? []);
  tell([
    { name: 'cold index of 5,000 logs', amount: ready, ...parsing, atMost: 1.3 },
    { name: 'warm start with 5,000 logs, none changed', amount: unchanged, ...parsing, atMost: 0.15 },
    { name: 'warm start with 5,000 logs, one in 100 changed', amount: changed, ...parsing, atMost: 0.2 },
    {
      name: 'ready with 5,000 logs',
      amount: ready,
      unit: 'ms',
      against: 'find and read',
      againstAmount: reading,
      atMost: 12,
    },
    {
      name: 'warm start with 5,000 logs, none changed',
      amount: unchanged,
      unit: 'ms',
      against: 'find',
      againstAmount: finding,
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

async function startOnce(): Promise<void> {
  const workspace = followLogs(fail, { parserScript });
  await workspace.whenReady();
  workspace.dispose();
}

/** It lies two folders above the bundle of this module; a browser has no threads. */
const parserScript =
  'process' in globalThis
    ? vscode.Uri.joinPath(vscode.Uri.file(__dirname), '../../parserThread.js')
    : undefined;

/** How long it takes until all is listed with what is remembered, before and after some of the logs have changed. */
async function warmStarts(): Promise<{ readonly unchanged: number; readonly changed: number }> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('There should be a folder.');
  const storage = vscode.Uri.joinPath(folder.uri, '.storage');
  const uris = await remember(storage);
  const listed = async () => {
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) times.push(await timed(() => listedOnce(storage)));
    return median(times);
  };
  const unchanged = await listed();
  for (const uri of uris.slice(-50)) {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${text}# one more line\n`));
  }
  const changed = await listed();
  await vscode.workspace.fs.delete(storage, { recursive: true });
  return { unchanged, changed };
}

/** Fills the cache, as if all had been read long after it was written. */
async function remember(storage: vscode.Uri): Promise<vscode.Uri[]> {
  const workspace = followLogs(fail);
  await workspace.whenReady();
  const uris = workspace.logbook.applications().map(({ uri }) => uri);
  const later = Date.now() + 60_000;
  await createCache(storage).save(workspace.logbook, new Map(uris.map((uri) => [uri, later])));
  workspace.dispose();
  return uris.map((uri) => vscode.Uri.parse(uri));
}

async function listedOnce(storage: vscode.Uri): Promise<void> {
  const workspace = followLogs(fail, { storage });
  await workspace.whenListed();
  workspace.dispose();
}
