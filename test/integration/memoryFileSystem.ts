import * as vscode from 'vscode';

interface Entry {
  readonly name: string;
  readonly ctime: number;
  mtime: number;
  /** Of a file; a folder has entries instead. */
  data?: Uint8Array;
  readonly entries: Map<string, Entry>;
}

/** How a file system in memory differs from the usual. */
export interface Ways {
  /** Whether `a` and `A` are one file, which keeps the name that it was made with. */
  readonly ignoresCase?: boolean;
  /** The names of files that may not be read at present. */
  readonly denied?: ReadonlySet<string>;
}

/** A file system in memory. VS Code finds no files in it: there is no search provider for its scheme. */
export function memoryFileSystem({ ignoresCase = false, denied }: Ways = {}): vscode.FileSystemProvider {
  const keyOf = (name: string) => (ignoresCase ? name.toLowerCase() : name);
  const root = entry('');
  const told = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const tell = (type: vscode.FileChangeType, uri: vscode.Uri) => {
    told.fire([{ type, uri }]);
  };

  function entry(name: string, data?: Uint8Array): Entry {
    const now = Date.now();
    return { name, ctime: now, mtime: now, entries: new Map(), ...(data && { data }) };
  }
  function find({ path }: vscode.Uri): Entry | undefined {
    const steps = path.split('/').filter(Boolean);
    return steps.reduce<Entry | undefined>((at, step) => at?.entries.get(keyOf(step)), root);
  }
  function get(uri: vscode.Uri): Entry {
    const found = find(uri);
    if (!found) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  }
  function place(uri: vscode.Uri): { folder: Entry; name: string } {
    return { folder: get(vscode.Uri.joinPath(uri, '..')), name: uri.path.split('/').pop() ?? '' };
  }
  const typeOf = ({ data }: Entry) => (data ? vscode.FileType.File : vscode.FileType.Directory);

  return {
    onDidChangeFile: told.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => {
      const found = get(uri);
      const { ctime, mtime, data } = found;
      return { type: typeOf(found), ctime, mtime, size: data?.byteLength ?? 0 };
    },
    readDirectory: (uri) => [...get(uri).entries.values()].map((found) => [found.name, typeOf(found)]),
    readFile: (uri) => {
      const { name, data } = get(uri);
      if (denied?.has(name)) throw vscode.FileSystemError.NoPermissions(uri);
      if (!data) throw vscode.FileSystemError.FileIsADirectory(uri);
      return data;
    },
    createDirectory: (uri) => {
      const { folder, name } = place(uri);
      folder.entries.set(keyOf(name), entry(name));
      tell(vscode.FileChangeType.Created, uri);
    },
    writeFile: (uri, data, { create, overwrite }) => {
      const { folder, name } = place(uri);
      const found = folder.entries.get(keyOf(name));
      if (!found && !create) throw vscode.FileSystemError.FileNotFound(uri);
      if (found && !overwrite) throw vscode.FileSystemError.FileExists(uri);
      if (found) Object.assign(found, { data, mtime: Date.now() });
      else folder.entries.set(keyOf(name), entry(name, data));
      tell(found ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
    },
    delete: (uri) => {
      const { folder, name } = place(uri);
      get(uri);
      folder.entries.delete(keyOf(name));
      tell(vscode.FileChangeType.Deleted, uri);
    },
    rename: (from, to, { overwrite }) => {
      const moved = get(from);
      const other = find(to);
      if (other && other !== moved && !overwrite) throw vscode.FileSystemError.FileExists(to);
      const [before, after] = [place(from), place(to)];
      before.folder.entries.delete(keyOf(before.name));
      after.folder.entries.set(keyOf(after.name), { ...moved, name: after.name });
      tell(vscode.FileChangeType.Deleted, from);
      tell(vscode.FileChangeType.Created, to);
    },
  };
}
