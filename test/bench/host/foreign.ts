import * as vscode from 'vscode';
import { followLogs } from '../../../src/workspace/follow';
import { reads } from './countedVscode';
import { fail, median, tell, timed } from './result';

/** In a folder of files that are not ours: what we cost those who came for something else. */
export async function run(): Promise<void> {
  const others = await activated('vscode.markdown-language-features');
  const ours = await activated('debrief.debrief');

  const scans: number[] = [];
  const searches: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    searches.push(await timed(() => vscode.workspace.findFiles('**/*.interview.{yaml,yml}')));
    scans.push(await timed(firstScan));
  }
  if (reads.count > 0) throw new Error(`${String(reads.count)} files were read that are not ours.`);
  tell([
    {
      name: 'activation of the extension',
      amount: ours,
      unit: 'ms',
      against: 'vscode.markdown-language-features',
      againstAmount: others,
      atMost: 0.2,
    },
    {
      name: 'first scan of 45,000 foreign files, none read',
      amount: median(scans),
      unit: 'ms',
      against: 'findFiles',
      againstAmount: median(searches),
      atMost: 1.5,
    },
  ]);
}

async function firstScan(): Promise<void> {
  const workspace = followLogs(fail);
  await workspace.whenReady();
  workspace.dispose();
}

/** How long it takes to load and activate an extension. */
async function activated(id: string): Promise<number> {
  const extension = vscode.extensions.getExtension(id);
  if (!extension || extension.isActive) throw new Error(`${id} should be there, not active yet.`);
  return timed(() => extension.activate());
}
