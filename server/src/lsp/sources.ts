import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
  type Event,
  type InitializeParams,
  type TextDocumentChangeEvent,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LoadedConfig } from '../engine/config-load.ts';
import { foldersAbove } from '../engine/config-path.ts';
import type { EditorConfig } from '../engine/config-schema.ts';
import type { LoadedPack } from '../engine/pack-load.ts';
import { PACK_FOLDER, PACK_PARTS } from '../engine/pack-place.ts';
import type { FolderReader } from '../engine/ports.ts';
import type { LoadedSnippets } from '../features/team-snippets.ts';
import type { Ignored } from '../features/ignored.ts';
import { ALLOWED_FOLDER, CONFIG_FILE, CONFIG_SECTION, IGNORED_FOLDER } from '../protocol.ts';
import { allowedOf } from './allow.ts';
import type { Beside } from './beside.ts';
import { decoded } from '../engine/config-path.ts';
import type { Abilities } from './abilities.ts';
import { sectionOf, withoutSilence } from './editor-settings.ts';
import { readerOf, readText } from './files.ts';
import { ignoredOf } from './ignored.ts';
import { background } from './guard.ts';
import type { ServerPorts } from './ports.ts';
import type { SettingsSources } from './settings.ts';

/** The client's settings and the workspace's configuration files, read when asked for. */
export class ClientSources implements SettingsSources {
  private readonly files = new Map<string, Promise<LoadedConfig | null>>();
  private readonly kept = new Map<string, Promise<LoadedPack | null>>();
  /** Snippets by the folders that they come from. */
  private readonly told = new Map<string, Promise<LoadedSnippets>>();
  /** All files that were asked for, present or not. */
  private readonly asked = new Set<string>();
  private readonly reader: FolderReader;
  private roots: readonly string[];
  /** What a client that cannot be asked has sent by itself. */
  private pushed: unknown = {};

  constructor(
    readonly connection: Connection,
    readonly ports: ServerPorts,
    private readonly abilities: Abilities,
    params: InitializeParams,
  ) {
    const reader = readerOf(this);
    const note = (path: string): void => void this.asked.add(path);
    this.reader = {
      read: (path) => (note(path), reader.read(path)),
      list: (folder) => (note(folder), reader.list(folder)),
    };
    this.roots = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  }

  folders(): readonly string[] {
    return this.roots;
  }

  today(): string {
    return this.ports.today();
  }

  async editor(uri: string): Promise<EditorConfig> {
    const given: unknown = this.abilities.configuration
      ? await this.connection.workspace.getConfiguration({ scopeUri: uri, section: CONFIG_SECTION })
      : this.pushed;
    const said = withoutSilence(given);
    if (said === null) return {};
    const { validateEditor } = await import('../engine/config-validate.ts');
    const { knownNames } = await import('../engine/config-names.ts');
    const { value, issues } = validateEditor(said, knownNames());
    for (const { message } of issues) this.connection.console.warn(`${CONFIG_SECTION}: ${message}`);
    return value;
  }

  async nearest(uri: string): Promise<LoadedConfig | null> {
    for (const folder of this.foldersOf(uri)) {
      const loaded = await this.file(`${folder}/${CONFIG_FILE}`);
      if (loaded) return loaded;
    }
    return null;
  }

  async packs(uri: string): Promise<readonly LoadedPack[]> {
    const packs = await Promise.all([...this.foldersOf(uri)].reverse().map((folder) => this.folder(folder)));
    return packs.filter((pack) => pack !== null);
  }

  /** Of the folders above a resource, nearest first, then of those that its configuration builds on. */
  async snippets(uri: string): Promise<LoadedSnippets> {
    const config = await this.nearest(uri);
    const based = (config?.packs ?? []).map(({ folder }) => folder).reverse();
    const folders = [...new Set([...this.foldersOf(uri), ...based])];
    return keptIn(this.told, folders.join('\n'), () => this.loadSnippets(folders));
  }

  private async loadSnippets(folders: readonly string[]): Promise<LoadedSnippets> {
    const { loadSnippets } = await import('../features/team-snippets.ts');
    const loaded = await loadSnippets(folders, this.reader);
    for (const { file, message } of loaded.problems) this.connection.console.warn(`${decoded(file)}: ${message}`);
    return loaded;
  }

  /** A file that is broken ignores nothing; the view of what is ignored tells of it. */
  async ignored(uri: string): Promise<Ignored> {
    return this.valueOf(await ignoredOf(this, this.roots, uri)) ?? {};
  }

  /** The same of words. */
  async allowed(uri: string): Promise<readonly string[]> {
    return Object.keys(this.valueOf(await allowedOf(this, this.roots, uri)) ?? {});
  }

  private valueOf<T>({ value, text, state }: Beside<T>): T | null {
    if (value === null && text !== null && !state.can && state.why === 'broken') {
      this.connection.console.warn(`${state.file}:${String(state.line)}: ${state.message}`);
    }
    return value;
  }

  /** The folders above a file, nearest first; an unsaved text has the first folder of the workspace. */
  private foldersOf(uri: string): readonly string[] {
    if (uri.includes('://')) return foldersAbove(uri, null);
    return this.roots.slice(0, 1).map((root) => root.replace(/\/+$/u, ''));
  }

  private file(uri: string): Promise<LoadedConfig | null> {
    return keptIn(this.files, uri, () => this.loadFile(uri));
  }

  private folder(folder: string): Promise<LoadedPack | null> {
    return keptIn(this.kept, folder, () => this.loadFolder(folder));
  }

  /** YAML and the schema are loaded for the first file that is there: most sessions start sooner without them. */
  private async loadFile(uri: string): Promise<LoadedConfig | null> {
    this.asked.add(uri);
    if (!(await isThere(this, uri))) return null;
    const { loadConfig } = await import('../engine/config-load.ts');
    const { knownNames } = await import('../engine/config-names.ts');
    return loadConfig(uri, this.reader, knownNames());
  }

  /** Packs are read for the first folder that has one: most sessions start sooner without YAML. */
  private async loadFolder(folder: string): Promise<LoadedPack | null> {
    const { list } = this.reader;
    if ((await list(`${folder}/${PACK_FOLDER}`).catch(() => [])) === null) return null;
    const { loadPack } = await import('../engine/pack-load.ts');
    const pack = await loadPack(folder, this.reader);
    for (const { file, message } of pack?.problems ?? []) this.connection.console.warn(`${decoded(file)}: ${message}`);
    return pack;
  }

  /** Listens for everything that may change the settings, and tells when it does. */
  watch(saved: Event<TextDocumentChangeEvent<TextDocument>>, changed: () => void): void {
    const { connection } = this;
    connection.onDidChangeConfiguration(({ settings }) => {
      this.pushed = sectionOf(settings);
      changed();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      this.touched(
        changes.map(({ uri }) => uri),
        changed,
      );
    });
    // an editor watches its workspace only; the file may lie above it, or there may be none
    saved(({ document }) => this.touched([document.uri], changed));
  }

  /** Once the client is initialized: before that no request may go to it. */
  initialized(changed: () => void): void {
    if (this.abilities.workspaceFolders) this.watchFolders(changed);
    background(this.connection, 'register', () => this.register());
  }

  private touched(uris: readonly string[], changed: () => void): void {
    if (!uris.some((uri) => this.concerns(uri))) return;
    this.files.clear();
    this.kept.clear();
    this.told.clear();
    changed();
  }

  /** A configuration file, or a file that one of them builds on, or one of a pack, or one with ignored findings. */
  private concerns(uri: string): boolean {
    const kept = [IGNORED_FOLDER, ALLOWED_FOLDER, ...Object.values(PACK_PARTS).map((part) => `${PACK_FOLDER}/${part}`)];
    const beside = kept.some((folder) => uri.includes(`/${folder}/`) || uri.endsWith(`/${folder}`));
    return beside || uri.endsWith(`/${CONFIG_FILE}`) || uri.endsWith(`/${PACK_FOLDER}`) || this.asked.has(uri);
  }

  private watchFolders(changed: () => void): void {
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      this.roots = [...this.roots.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      changed();
    });
  }

  private async register(): Promise<void> {
    const { connection, abilities } = this;
    if (abilities.registerConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: CONFIG_SECTION });
    }
    if (abilities.registerWatchers) {
      // folders too: one that is moved in or taken away tells nothing of its files
      const watchers = [{ globPattern: '**/*.{yaml,yml,code-snippets}' }, { globPattern: `**/${PACK_FOLDER}` }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  }
}

/** A value that is loaded once; a loading that failed is tried again. */
function keptIn<T>(kept: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const loading = load();
  kept.set(key, loading);
  loading.catch(() => kept.delete(key));
  return loading;
}

/** Whether there is a file; one that cannot be read is there, and its fault is told where it is shown. */
async function isThere(session: Parameters<typeof readText>[0], uri: string): Promise<boolean> {
  return readText(session, uri).then(
    (text) => text !== null,
    () => true,
  );
}
