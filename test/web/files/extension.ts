import * as vscode from 'vscode';

const { FileType, FileChangeType, FileSystemError } = vscode;

const SCHEME = 'vscode-vfs';

/** Files in memory under the scheme of repositories that are opened over the network. */
class Memory implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set<string>(['/', '/town']);
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  /** Every file; VS Code itself sorts out what was asked for. */
  all(): vscode.Uri[] {
    return [...this.#files.keys()].map((path) => vscode.Uri.from({ scheme: SCHEME, authority: 'gongwen', path }));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(path);
    if (bytes) return { type: FileType.File, ctime: 0, mtime: Date.now(), size: bytes.length };
    if (this.#folders.has(path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const names = (list: Iterable<string>): string[] =>
      [...list].flatMap((one) => {
        const cut = one.lastIndexOf('/');
        return (one.slice(0, cut) || '/') === path && one !== '/' ? [one.slice(cut + 1)] : [];
      });
    return [
      ...names(this.#folders).map((name): [string, vscode.FileType] => [name, FileType.Directory]),
      ...names(this.#files.keys()).map((name): [string, vscode.FileType] => [name, FileType.File]),
    ];
  }

  createDirectory({ path }: vscode.Uri): void {
    this.#folders.add(path);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(path);
    if (!bytes) throw FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const type = this.#files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#files.set(uri.path, bytes);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}

/** A proposal of VS Code that extensions for repositories may use. */
interface Finding {
  registerFileSearchProvider(scheme: string, provider: { provideFileSearchResults(): vscode.Uri[] }): vscode.Disposable;
}

export function activate(context: vscode.ExtensionContext): void {
  const files = new Memory();
  const finding = vscode.workspace as unknown as Finding;
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(SCHEME, files),
    finding.registerFileSearchProvider(SCHEME, { provideFileSearchResults: () => files.all() }),
  );
}
