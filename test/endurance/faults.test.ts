import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { DebriefApi } from '../../src/api';
import { extension } from './extension';
import { openFaultyFolder, type FaultyFiles } from './faultyFiles';
import { errors } from './watchedHost';

const { Created, Changed, Deleted } = vscode.FileChangeType;
const log = (company: string) => `company: ${company}\nrole: Engineer\n`;
const steps = (slug: string) => ['applications', slug, `${slug}.interview.yaml`];

function command<Result>(id: string, argument: object): Thenable<Result> {
  return vscode.commands.executeCommand<Result>(`debrief.${id}`, argument);
}

async function failureOf(action: PromiseLike<unknown>): Promise<string> {
  return action.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

function diskFull(): Error {
  return new Error('ENOSPC: no space left on device, write');
}

describe('when things go wrong', () => {
  let api: DebriefApi;
  let files: FaultyFiles;
  const uri = (slug: string) => vscode.Uri.joinPath(files.folder, ...steps(slug));
  const text = (slug: string) => readFile(files.onDisk(...steps(slug)), 'utf8');
  const companies = () =>
    api
      .applications()
      .filter((application) => application.log.startsWith('faulty:'))
      .map(({ company }) => company);
  /** Writes a log on the disk, of which nobody is told. */
  const put = async (slug: string, content: string) => {
    await mkdir(dirname(files.onDisk(...steps(slug))), { recursive: true });
    await writeFile(files.onDisk(...steps(slug)), content);
  };
  /** A log that the extension knows. */
  const made = async (slug: string, content = log(slug)) => {
    await put(slug, content);
    await command('refresh', {});
    return uri(slug).toString();
  };

  before(async () => {
    ({ api } = await extension());
    files = await openFaultyFolder();
  });
  afterEach(async () => {
    files.fault = () => undefined;
    files.tellings = 1;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    for (const name of await readdir(files.onDisk())) await rm(files.onDisk(name), { recursive: true });
    await command('refresh', {});
    expect(companies()).deep.equal([]);
    expect(errors.splice(0)).deep.equal([]);
  });
  after(() => files.dispose());

  const writeFaults: [what: string, fault: (path: string) => Error][] = [
    ['the disk is full', diskFull],
    ['the folder is not ours', (path) => vscode.FileSystemError.NoPermissions(path)],
    ['the files are out of reach', (path) => vscode.FileSystemError.Unavailable(path)],
  ];
  for (const [what, fault] of writeFaults) {
    describe(`as ${what}`, () => {
      const word = what === 'the disk is full' ? /Make room, then save it there/ : /could not be written/;
      const failWriting = () => {
        files.fault = async (operation, path) => {
          if (operation !== 'writeFile') return;
          // A full disk takes the beginning.
          if (what === 'the disk is full')
            await writeFile(files.onDisk(path.slice('/search/'.length)), 'comp');
          throw fault(path);
        };
      };

      it('makes no application by halves, and makes it afterwards', async () => {
        const names = { company: 'Acme', role: 'Engineer', folder: files.folder.toString() };
        failWriting();
        expect(await failureOf(command('newApplication', names))).match(/could not be written/);
        await command('refresh', {});
        expect(companies()).deep.equal([]);
        expect(existsSync(files.onDisk('applications', 'acme-engineer'))).equal(false);
        files.fault = () => undefined;
        await command('newApplication', names);
        expect(companies()).deep.equal(['Acme']);
      });

      it('keeps an edit out of the log, says so, and takes it afterwards', async () => {
        const known = await made('kept');
        failWriting();
        expect(await failureOf(command('setOutcome', { log: known, outcome: 'offer' }))).match(word);
        const buffer = vscode.workspace.textDocuments.find((document) => document.uri.toString() === known);
        expect(buffer?.getText()).equal(log('kept'));
        files.fault = () => undefined;
        await command('setOutcome', { log: known, outcome: 'offer' });
        expect(buffer?.getText()).equal(`${log('kept')}outcome: offer\n`);
        // Where the disk holds but a beginning, VS Code asks the person before it saves over that.
        if (what !== 'the disk is full') expect(await buffer?.save()).equal(true);
      });

      it('leaves whole logs of an import or none, and brings the rest afterwards', async () => {
        await vscode.window.showTextDocument(vscode.Uri.parse(await made('here')));
        const rows = Array.from({ length: 40 }, (_, index) => `Company ${String(index)},Engineer\n`);
        const table = { text: `Company,Position\n${rows.join('')}` };
        failWriting();
        const { fault: fail } = files;
        let writes = 0;
        files.fault = (operation, path) =>
          operation === 'writeFile' && ++writes > 30 ? fail(operation, path) : undefined;
        expect(await failureOf(command('importApplications', table))).match(/could not be written/);
        files.fault = () => undefined;
        const { created } = await command<{ created: string[] }>('importApplications', table);
        expect(created.length).greaterThan(0);
        expect(companies().sort()).deep.equal(['here', ...rows.map((row) => row.split(',')[0])].sort());
        expect((await readdir(files.onDisk('applications'))).length).equal(41);
      });
    });
  }

  it('brings back what was deleted, when not all could be', async () => {
    const known = await made('whole');
    await writeFile(files.onDisk('applications', 'whole', 'whole.posting.md'), 'The posting');
    files.fault = (operation, path) => {
      if (operation === 'delete' && path.endsWith('.posting.md'))
        throw vscode.FileSystemError.NoPermissions(path);
    };
    const { remove, ownFiles } = await import('../../src/workspace/remove');
    const own = await ownFiles(vscode.Uri.parse(known));
    expect(own.length).equal(2);
    expect(await failureOf(remove(own))).match(/Not everything could be deleted/);
    expect(await text('whole')).equal(log('whole'));
  });

  it('forgets a log that vanishes while it is read', async () => {
    await put('ghost', log('ghost'));
    const reading = new Promise<void>((resolve) => {
      files.fault = async (operation, path) => {
        if (operation !== 'readFile' || !path.endsWith('ghost.interview.yaml')) return;
        files.fault = () => undefined;
        // Read, but not yet answered, as it goes with its folder.
        const bytes = await readFile(files.onDisk(...steps('ghost')));
        await rm(files.onDisk('applications', 'ghost'), { recursive: true });
        const told = new Promise<void>((heard) => {
          const watcher = vscode.workspace.createFileSystemWatcher('**');
          watcher.onDidDelete(() => {
            watcher.dispose();
            heard();
          });
        });
        files.tell(Deleted, 'applications', 'ghost');
        await told;
        await put('ghost', bytes.toString());
        resolve();
      };
    });
    files.tell(Created, ...steps('ghost'));
    await reading;
    await rm(files.onDisk('applications', 'ghost'), { recursive: true });
    await api.whenReady();
    expect(companies()).deep.equal([]);
  });

  it('finds what no watcher told of', async () => {
    files.tellings = 0;
    await made('one');
    await put('two', log('two'));
    await put('one', log('one anew'));
    await command('refresh', {});
    expect(companies()).deep.equal(['one anew', 'two']);
    await rm(files.onDisk('applications', 'one'), { recursive: true });
    await command('refresh', {});
    expect(companies()).deep.equal(['two']);
  });

  it('takes no harm from watchers that tell everything several times, or too late', async () => {
    files.tellings = 5;
    await put('late', log('late'));
    for (const type of [Deleted, Created, Changed, Deleted]) files.tell(type, ...steps('late'));
    files.tell(Created, 'applications');
    await command('refresh', {});
    await command('addRound', { log: uri('late').toString(), round: { type: 'panel' } });
    expect(
      api
        .applications()
        .filter(({ company }) => company === 'late')
        .map(({ rounds }) => rounds),
    ).deep.equal([1]);
  });

  it('keeps the place of a log that cannot be read, and reads it when it can', async () => {
    await put('locked', log('locked'));
    const old = new Date('2026-01-01');
    await utimes(files.onDisk(...steps('locked')), old, old);
    files.fault = (operation, path) => {
      if (operation === 'readFile') throw vscode.FileSystemError.NoPermissions(path);
    };
    await command('refresh', {});
    expect(companies()).deep.equal(['']);
    expect(vscode.languages.getDiagnostics(uri('locked')).map(({ code }) => code)).deep.equal(['unreadable']);
    files.fault = () => undefined;
    await command('refresh', {});
    expect(companies()).deep.equal(['locked']);
  });

  it('goes on when nothing can be remembered', async () => {
    const { context } = await extension();
    // Over the method of its class.
    Object.assign(context.workspaceState, { update: () => Promise.reject(diskFull()) });
    try {
      const soon = new Date(Date.now() + 30 * 60_000).toISOString();
      await made('soon', `${log('soon')}rounds:\n  - type: technical\n    date: ${soon}\n`);
      expect(companies()).deep.equal(['soon']);
      await new Promise(setImmediate);
    } finally {
      Reflect.deleteProperty(context.workspaceState, 'update');
    }
  });
});
