import { expect } from 'chai';
import * as vscode from 'vscode';
import { keptLog } from '../../../src/model/lines';
import { createLogbook } from '../../../src/model/logbook';
import { parseLog } from '../../../src/model/parse';
import { createCache } from '../../../src/workspace/cache';
import { followLogs } from '../../../src/workspace/follow';
import { createRemembered } from '../../../src/workspace/remembered';
import type { Workspace } from '../../../src/workspace/workspace';
import { diskText, place, remove, untilTold, writeText } from '../support';

const folder = 'remembered';
const storage = () => place(folder, 'storage');
const text =
  'company: Remembered\nrole: Engineer\nrounds: [{ type: panel, questions: [{ text: Why us? }] }]\n';
const uri = () => place(folder, 'one', 'one.interview.yaml');

describe('what is remembered from the last start', () => {
  const writeLog = async () => {
    await writeText(uri(), text);
    const logbook = createLogbook();
    logbook.update(new Map([[uri().toString(), keptLog(parseLog(text))]]));
    return logbook;
  };
  /** Most logs are read long after they were written. */
  const later = () => Date.now() + 60_000;
  /** Keeps a log that was read at this time. */
  const remember = async (readAt = later()) => {
    const logbook = await writeLog();
    await createCache(storage()).save(logbook, new Map([[uri().toString(), readAt]]));
  };
  /** Starts anew with what is remembered. */
  const startAgain = async (use: (workspace: Workspace) => Promise<void>) => {
    await remember();
    await untilTold();
    const workspace = followLogs(fail, { storage: storage() });
    try {
      await use(workspace);
    } finally {
      workspace.dispose();
    }
  };
  const fail = (error: unknown) => {
    throw error;
  };
  const known = async () => [...(await createCache(storage()).load()).keys()];

  after(() => remove(place(folder)));

  it('is known without reading the log, and read in full for whoever needs its words', () =>
    startAgain(async (workspace) => {
      const question = () => {
        const log = workspace.logbook.get(uri().toString())?.log;
        return [log?.company, log?.rounds?.[0]?.questions?.[0]?.text];
      };
      await workspace.whenListed();
      expect(question()).to.deep.equal(['Remembered', undefined]);
      await workspace.whenReady();
      expect(question()).to.deep.equal(['Remembered', 'Why us?']);
    }));

  const meanwhile: [what: string, happens: () => PromiseLike<void>, company: string | undefined][] = [
    ['changes', () => writeText(uri(), text.replace('Remembered', 'Otherwise')), 'Otherwise'],
    ['goes', () => vscode.workspace.fs.delete(uri()), undefined],
  ];
  for (const [what, happens, company] of meanwhile) {
    it(`does not stand before a log that ${what} while the files are looked for`, () =>
      startAgain(async (workspace) => {
        const listed = workspace.whenListed();
        await happens();
        await listed;
        await untilTold();
        await workspace.whenListed();
        expect(workspace.logbook.get(uri().toString())?.log.company).to.equal(company);
      }));
  }

  it('is kept of a log once nothing was read for a while', async () => {
    const remembered = createRemembered(storage(), await writeLog(), fail);
    try {
      remembered.wereRead([uri().toString()], later());
      expect(await known()).to.deep.equal([]);
      while ((await known()).length === 0) await untilTold();
      expect(await known()).to.deep.equal([uri().toString()]);
    } finally {
      remembered.dispose();
    }
  });

  it('is nothing of a log that has changed since', async () => {
    await remember();
    expect(await known()).to.deep.equal([uri().toString()]);
    await writeText(uri(), `${text}# more\n`);
    expect(await known()).to.deep.equal([]);
  });

  it('is nothing of a log that may have changed in the moment it was read', async () => {
    await remember(Date.now());
    expect(await known()).to.deep.equal([]);
  });

  it('is nothing of a log that is gone', async () => {
    await remember();
    await vscode.workspace.fs.delete(uri());
    expect(await known()).to.deep.equal([]);
  });

  it('is nothing when its file is damaged, and is written anew', async () => {
    await remember();
    const file = vscode.Uri.joinPath(storage(), 'logs.cache');
    await writeText(file, (await diskText(file)).slice(0, -10));
    expect(await known()).to.deep.equal([]);
    await remember();
    expect(await known()).to.deep.equal([uri().toString()]);
    const names = (await vscode.workspace.fs.readDirectory(storage())).map(([name]) => name);
    expect(names).to.deep.equal(['logs.cache']);
  });
});
