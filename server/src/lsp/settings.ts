import { Emitter, type Event } from 'vscode-languageserver';
import { effectiveSettings } from '../engine/config-layers.ts';
import type { LoadedConfig } from '../engine/config-load.ts';
import type { EditorConfig } from '../engine/config-schema.ts';
import type { LoadedPack } from '../engine/pack-load.ts';
import { onDay, type Settings } from '../engine/settings.ts';
import type { LoadedSnippets } from '../features/team-snippets.ts';
import { fitsGlob } from '../features/glob.ts';
import { decoded } from '../engine/config-path.ts';

/** Where the layers of a resource's settings come from. */
export interface SettingsSources {
  /** What the editor's `gongwen.*` says for a resource. */
  editor(uri: string): Promise<EditorConfig>;
  /** The nearest configuration file of a resource, with what it extends. */
  nearest(uri: string): Promise<LoadedConfig | null>;
  /** The packs of the folders above a resource, weakest first. */
  packs(uri: string): Promise<readonly LoadedPack[]>;
  /** The team's snippets where a resource lies. */
  snippets(uri: string): Promise<LoadedSnippets>;
  /** The findings of a report that people have ignored, by their keys. */
  ignored(uri: string): Promise<Settings['ignored']>;
  /** Words that are right in a report alone. */
  allowed(uri: string): Promise<Settings['allow']>;
  /** Folders that globs of `include` may start from: those of the workspace. */
  folders(): readonly string[];
  /** The day of the check. */
  today(): string;
}

/** What the settings of a resource are made of. */
interface Layers {
  readonly editor: EditorConfig;
  readonly file: LoadedConfig | null;
  readonly packs: readonly LoadedPack[];
  readonly ignored: Settings['ignored'];
  readonly allowed: Settings['allow'];
}

interface Known {
  readonly settings: Settings;
  /** `include` names the file. */
  readonly included: boolean;
}

/**
 * The settings of every resource that was asked for, kept until something changes: built-in < `extends` < the editor's
 * < the nearest file's. Settings that come out the same after a change stay the same object, so that results made
 * with them stay good.
 */
export class SettingsStore {
  private known = new Map<string, Known>();
  private former = new Map<string, Known>();
  private readonly changed = new Emitter<void>();
  private generations = 0;

  constructor(private readonly sources: SettingsSources) {}

  /** Fires when settings may have changed. */
  get onChanged(): Event<void> {
    return this.changed.event;
  }

  /** The folders of the workspace. */
  get folders(): readonly string[] {
    return this.sources.folders();
  }

  /** Rises with every change; what was read in one generation may differ in the next. */
  get generation(): number {
    return this.generations;
  }

  /** The settings that are known already, without waiting. */
  peek(uri: string): Settings | undefined {
    return this.known.get(uri)?.settings;
  }

  /** The settings of a resource. Asks editor and files at the first time only. */
  async load(uri: string): Promise<Settings> {
    for (;;) {
      const known = this.known.get(uri);
      if (known) return known.settings;
      const generation = this.generation;
      const [editor, file, packs, ignored, allowed] = await Promise.all([
        this.sources.editor(uri),
        this.sources.nearest(uri),
        this.sources.packs(uri),
        this.sources.ignored(uri),
        this.sources.allowed(uri),
      ]);
      if (generation === this.generation) this.keep(uri, { editor, file, packs, ignored, allowed });
    }
  }

  /** The team's snippets where a resource lies. */
  snippets(uri: string): Promise<LoadedSnippets> {
    return this.sources.snippets(uri);
  }

  /** Forgets everything; whoever shows results is told. */
  invalidate(): void {
    this.generations++;
    this.former = new Map([...this.former, ...this.known]);
    this.known = new Map();
    this.changed.fire();
  }

  /** Forgets a resource that is no longer open. */
  forget(uri: string): void {
    this.known.delete(uri);
    this.former.delete(uri);
  }

  /** Whether `include` names the file, whose settings were loaded before. */
  includes(uri: string): boolean {
    return this.known.get(uri)?.included ?? false;
  }

  private keep(uri: string, { editor, file, packs, ignored, allowed }: Layers): void {
    const made = onDay(effectiveSettings(file, packs, editor), this.sources.today());
    const settings = { ...made, allow: [...made.allow, ...allowed], ignored };
    const folders = [...(file ? [file.file.slice(0, file.file.lastIndexOf('/'))] : []), ...this.sources.folders()];
    const now: Known = { settings, included: isIncluded(uri, settings.include, folders) };
    const former = this.former.get(uri);
    this.known.set(uri, former && JSON.stringify(former) === JSON.stringify(now) ? former : now);
  }
}

/** By its path in one of the folders, the nearest configuration file's and those of the workspace; else by its name. */
function isIncluded(uri: string, globs: readonly string[], folders: readonly string[]): boolean {
  if (globs.length === 0) return false;
  const roots = folders.map((folder) => `${folder.replace(/\/+$/u, '')}/`).filter((root) => uri.startsWith(root));
  const paths = roots.map((root) => uri.slice(root.length));
  if (paths.length === 0) paths.push(uri.slice(uri.lastIndexOf('/') + 1));
  return paths.some((path) => globs.some((glob) => fitsGlob(decoded(path), glob)));
}
