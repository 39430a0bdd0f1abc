import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

type Operation =
  'stat' | 'readDirectory' | 'createDirectory' | 'readFile' | 'writeFile' | 'delete' | 'rename';

/** What goes wrong: it throws, waits, or does nothing. */
type Fault = (operation: Operation, path: string) => Promise<void> | void;

/** A file system of its own scheme, in a folder of the disk, on which things go wrong on demand. */
export interface FaultyFiles {
  readonly folder: vscode.Uri;
  /** What goes wrong from now on; nothing by default. */
  fault: Fault;
  /** How often a watcher tells of a change. */
  tellings: number;
  /** A path on the disk, to look at what is really there. */
  onDisk(...steps: string[]): string;
  /** Has a watcher tell of a change. */
  tell(type: vscode.FileChangeType, ...steps: string[]): void;
  dispose(): Promise<void>;
}

const scheme = 'faulty';

/** Opens a workspace folder on such a file system. */
export async function openFaultyFolder(): Promise<FaultyFiles> {
  const root = await mkdtemp(join(tmpdir(), 'debrief-faulty-'));
  const events = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const folder = vscode.Uri.from({ scheme, path: '/search' });
  await mkdir(join(root, 'search'));

  const tell = (type: vscode.FileChangeType, uri: vscode.Uri) => {
    for (let times = 0; times < files.tellings; times++) events.fire([{ type, uri }]);
  };
  const files: FaultyFiles = {
    folder,
    fault: () => undefined,
    tellings: 1,
    onDisk: (...steps) => join(root, 'search', ...steps),
    tell: (type, ...steps) => tell(type, vscode.Uri.joinPath(folder, ...steps)),
    dispose: async () => {
      await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, 1));
      registration.dispose();
      await rm(root, { recursive: true });
    },
  };
  const guarded = async <Value>(
    operation: Operation,
    uri: vscode.Uri,
    act: (path: string) => Promise<Value>,
  ) => {
    await files.fault(operation, uri.path);
    return act(join(root, uri.path)).catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? vscode.FileSystemError.FileNotFound(uri)
        : error;
    });
  };
  const { Created, Changed, Deleted } = vscode.FileChangeType;
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: events.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) =>
      guarded('stat', uri, async (path) => {
        const { size, mtimeMs, ctimeMs, ...found } = await stat(path);
        return {
          type: typeOf({ ...found, isDirectory: () => (found.mode & 0o170000) === 0o040000 }),
          size,
          mtime: mtimeMs,
          ctime: ctimeMs,
        };
      }),
    readDirectory: (uri) =>
      guarded('readDirectory', uri, async (path) =>
        (await readdir(path, { withFileTypes: true })).map((entry) => [entry.name, typeOf(entry)]),
      ),
    createDirectory: (uri) =>
      guarded('createDirectory', uri, async (path) => {
        await mkdir(path, { recursive: true });
        tell(Created, uri);
      }),
    readFile: (uri) => guarded('readFile', uri, (path) => readFile(path)),
    writeFile: (uri, content) =>
      guarded('writeFile', uri, async (path) => {
        await writeFile(path, content);
        tell(Changed, uri);
      }),
    delete: (uri) =>
      guarded('delete', uri, async (path) => {
        await rm(path, { recursive: true });
        tell(Deleted, uri);
      }),
    rename: (from, to) =>
      guarded('rename', from, async (path) => {
        await rename(path, join(root, to.path));
        tell(Deleted, from);
        tell(Created, to);
      }),
  };
  const registration = vscode.Disposable.from(
    events,
    vscode.workspace.registerFileSystemProvider(scheme, provider, { isCaseSensitive: true }),
  );
  await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, 0, { uri: folder, name: 'Faulty' }));
  return files;
}

function typeOf(found: { isDirectory(): boolean }): vscode.FileType {
  return found.isDirectory() ? vscode.FileType.Directory : vscode.FileType.File;
}

async function changeFolders(change: () => boolean): Promise<void> {
  const changed = new Promise((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders((event) => {
      listener.dispose();
      resolve(event);
    });
  });
  if (!change()) throw new Error('The folder could not be opened or closed.');
  await changed;
}
