import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { effectiveSettings } from '../engine/config-layers.ts';
import type { Layer } from '../engine/config-schema.ts';
import type { FileProblem, LoadedConfig } from '../engine/config-load.ts';
import { foldersAbove } from '../engine/config-path.ts';
import type { LoadedPack } from '../engine/pack-load.ts';
import { PACK_FOLDER } from '../engine/pack-place.ts';
import { onDay, type Settings } from '../engine/settings.ts';
import { CONFIG_FILE } from '../protocol.ts';
import type { Invocation } from './args.ts';
import { FILES } from './files.ts';
import { UsageError, type Host } from './host.ts';
import { slashed } from './inputs.ts';

/** The settings of every file of a run, from the command line and the configuration files. */
export class SettingsFinder {
  private readonly loaded = new Map<string, Promise<LoadedConfig | null>>();
  private readonly kept = new Map<string, Promise<LoadedPack | null>>();
  private readonly found = new Map<string, FileProblem>();

  private constructor(
    /** The one file of `--config`, false for `--no-config`, null to look for the nearest. */
    private readonly fixed: LoadedConfig | false | null,
    private readonly flags: Layer,
    private readonly today: string,
  ) {}

  /** @throws UsageError when an option's value does not fit, or the file of `--config` is not there */
  static async of(host: Host, invocation: Invocation): Promise<SettingsFinder> {
    const flags = await flagsOf(invocation);
    const file = invocation.value('config');
    if (invocation.flags.has('no-config')) return new SettingsFinder(false, flags, host.today);
    if (file === null) return new SettingsFinder(null, flags, host.today);
    const config = await load(slashed(resolve(host.cwd, file)));
    if (!config) throw new UsageError(`找不到 --config 指定的文件“${file}”`);
    const finder = new SettingsFinder(config, flags, host.today);
    finder.note(config);
    return finder;
  }

  /** `--no-config`: nothing but the command line counts. */
  get none(): boolean {
    return this.fixed === false;
  }

  /** What has to be put right in the configuration files used so far. */
  get problems(): readonly FileProblem[] {
    return [...this.found.values()];
  }

  async settingsFor(path: string): Promise<Settings> {
    const config = this.fixed ?? (await this.nearest(path));
    // a file that was named stands with the word lists beside it, wherever the report lies
    const packs = config === false ? [] : await this.packs(this.fixed ? this.fixed.file : path);
    return onDay(effectiveSettings(config === false ? null : config, packs, {}, this.flags), this.today);
  }

  /** The folders whose packs hold for a file, the nearest first: those above it, then those that its configuration builds on. */
  async packFolders(path: string): Promise<readonly string[]> {
    const config = this.fixed ?? (await this.nearest(path));
    if (config === false) return [];
    const based = (config?.packs ?? []).map(({ folder }) => folder).reverse();
    return [...new Set([...foldersAbove(this.fixed ? this.fixed.file : path, null), ...based])];
  }

  private async nearest(path: string): Promise<LoadedConfig | null> {
    for (const folder of foldersAbove(path, null)) {
      const file = `${folder}/${CONFIG_FILE}`;
      const loading = this.loaded.get(file) ?? load(file);
      this.loaded.set(file, loading);
      const config = await loading;
      if (config) return this.note(config);
    }
    return null;
  }

  /** The packs of the folders above a file, weakest first. */
  private async packs(path: string): Promise<LoadedPack[]> {
    const packs: LoadedPack[] = [];
    for (const folder of foldersAbove(path, null).reverse()) {
      if (!existsSync(`${folder}/${PACK_FOLDER}`)) continue;
      const loading = this.kept.get(folder) ?? loadFolder(folder);
      this.kept.set(folder, loading);
      const pack = await loading;
      if (pack) packs.push(this.note(pack));
    }
    return packs;
  }

  private note<T extends { readonly problems: readonly FileProblem[] }>(read: T): T {
    for (const problem of read.problems) {
      this.found.set(`${problem.file}:${String(problem.span.start)}:${problem.message}`, problem);
    }
    return read;
  }
}

/** The layer that the options of the command line make, checked by the same schema as every other layer. */
async function flagsOf(invocation: Invocation): Promise<Layer> {
  const year = invocation.value('year');
  const kind = invocation.value('kind');
  const asOf = invocation.value('as-of');
  const profile = invocation.value('profile');
  if ([year, kind, asOf, profile].every((value) => value === null) && invocation.rules.length === 0) return {};
  const given = {
    ...(invocation.rules.length > 0 ? { severity: Object.fromEntries(invocation.rules.map(ruleLevel)) } : {}),
    ...(kind === null ? {} : { kind }),
    ...(asOf === null ? {} : { asOf }),
    ...(profile === null ? {} : { profile }),
    ...(year === null ? {} : { year: /^\d+$/u.test(year) ? Number(year) : year }),
  };
  const { validateEditor } = await import('../engine/config-validate.ts');
  const { knownNames } = await import('../engine/config-names.ts');
  const { value, issues } = validateEditor(given, knownNames());
  const [issue] = issues;
  if (issue) throw new UsageError(`选项不对：${issue.message}`);
  return value;
}

function ruleLevel(given: string): [string, string] {
  const at = given.indexOf('=');
  if (at <= 0) throw new UsageError(`“--rule ${given}”应写成 --rule 名称=级别，如 --rule term-dated=off`);
  return [given.slice(0, at), given.slice(at + 1)];
}

/** Most runs find no configuration file, and then need neither YAML nor the schema. */
async function load(file: string): Promise<LoadedConfig | null> {
  if (!existsSync(file)) return null;
  const { loadConfig } = await import('../engine/config-load.ts');
  const { knownNames } = await import('../engine/config-names.ts');
  return loadConfig(file, FILES, knownNames());
}

async function loadFolder(folder: string): Promise<LoadedPack | null> {
  const { loadPack } = await import('../engine/pack-load.ts');
  return loadPack(folder, FILES);
}
