import * as vscode from 'vscode';

/** Files that lie on no disk, by their paths; folders are what stands before a slash. */
export function memory(given: Readonly<Record<string, Uint8Array>>): vscode.FileSystemProvider {
  const files = new Map(Object.entries(given));
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const below = (path: string): string[] =>
    [...files.keys()].filter((file) => file.startsWith(`${path.replace(/\/$/u, '')}/`));
  const stat = ({ path }: vscode.Uri): vscode.FileStat => {
    const file = files.get(path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: file.length };
    if (below(path).length > 0) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  };
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat,
    readDirectory: ({ path }) => {
      const names = below(path).map((file) => file.slice(path.replace(/\/$/u, '').length + 1).split('/'));
      return names.map(([name = '', ...more]) => [
        name,
        more.length > 0 ? vscode.FileType.Directory : vscode.FileType.File,
      ]);
    },
    readFile: (uri) => {
      const file = files.get(uri.path);
      if (!file) throw vscode.FileSystemError.FileNotFound(uri);
      return file;
    },
    writeFile: (uri, content) => {
      files.set(uri.path, content);
      changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    },
    createDirectory: () => undefined,
    delete: refuse,
    rename: refuse,
  };
}
