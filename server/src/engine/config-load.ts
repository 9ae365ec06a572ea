import { reasonOf } from '../base/reason.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import { extendedFolder } from './config-extends.ts';
import type { Layer } from './config-schema.ts';
import { parseConfig } from './config-parse.ts';
import { folderOf, foldersAbove, nameOf, resolvePath } from './config-path.ts';
import type { KnownNames } from './config-validate.ts';
import { loadPack, type LoadedPack } from './pack-load.ts';
import { namesWith } from './pack-names.ts';
import type { FolderReader } from './ports.ts';
import type { Problem } from './yaml-file.ts';

/** The name of a team's settings in a folder. */
const FILE = '.gongwen.yaml';

/** A problem and the file that it stands in. */
export interface FileProblem extends Problem {
  readonly file: string;
  /** Where the file that was asked for leads to that file; absent for its own problems. */
  readonly via?: SourceSpan;
}

/** A configuration file and everything that it builds on. */
export interface LoadedConfig {
  readonly file: string;
  /** What the file itself says. */
  readonly own: Layer;
  /** What it builds on, weakest first: files, and folders with their word lists. */
  readonly bases: readonly Layer[];
  /** The packs of the folders that it builds on, weakest first. */
  readonly packs: readonly LoadedPack[];
  readonly problems: readonly FileProblem[];
  /** All files and folders that were asked for, present or not: a change in any of them changes the outcome. */
  readonly files: readonly string[];
}

interface Loading {
  readonly reader: FolderReader;
  readonly names: KnownNames;
}

/** Where a file was named: by which file, at which place. Null for the file that the search began with. */
interface Mention {
  readonly file: string;
  readonly span: SourceSpan;
}

/**
 * A configuration file with what it extends; null when there is no such file. Faults become problems, never errors. Names
 * of a team's own may come from the folders that it builds on and from those that it lies in.
 */
export async function loadConfig(file: string, reader: FolderReader, names: KnownNames): Promise<LoadedConfig | null> {
  const around = await packsAbove(foldersAbove(file, null), reader);
  return load(file, { reader, names: namesWith(names, around) }, []);
}

/** The packs of some folders that have one, the last folder's first: weakest first where the nearest folder is first. */
export async function packsAbove(folders: readonly string[], reader: FolderReader): Promise<LoadedPack[]> {
  const packs = await Promise.all([...folders].reverse().map((folder) => loadPack(folder, reader)));
  return packs.filter((pack) => pack !== null);
}

async function load(file: string, loading: Loading, chain: readonly string[]): Promise<LoadedConfig | null> {
  const read = await readText(file, loading.reader);
  if (typeof read === 'object') return read && nothing(file, [{ file, ...read }]);
  const parsed = parseConfig(read);
  const { extends: _, ...layer } = parsed.value;
  const found: FileProblem[] = [];
  const files = [file];
  const bases: Layer[] = [];
  const packs: LoadedPack[] = [];
  for (const { path, span } of parsed.bases) {
    const base = await follow({ file, span }, path, loading, [...chain, file]);
    found.push(...base.problems.map((problem) => (problem.file === file ? problem : { ...problem, via: span })));
    files.push(...base.files);
    bases.push(...base.bases, base.own);
    packs.push(...base.packs);
  }
  const strangers = parsed.strangers(namesWith(loading.names, packs));
  const own = [...parsed.problems, ...strangers].map((problem): FileProblem => ({ file, ...problem }));
  return { file, own: layer, bases, packs, problems: [...own, ...found], files };
}

async function follow(at: Mention, path: string, loading: Loading, chain: readonly string[]): Promise<LoadedConfig> {
  const folder = await extendedFolder(at.file, path, loading.reader);
  if (folder === null) return followFile(resolvePath(at.file, path), at, loading, chain);
  if (folder === undefined) {
    const message = `找不到要沿用的文件夹或包“${path}”：请核对路径（相对本文件）；包要先安装到 node_modules`;
    return nothing(resolvePath(at.file, path), [{ ...at, message }]);
  }
  if (folder === folderOf(at.file)) return nothing(folder, [{ ...at, message: '沿用的就是本文件夹：请删去这一项' }]);
  return followFolder(folder, at, loading, chain);
}

async function followFile(
  file: string,
  at: Mention,
  loading: Loading,
  chain: readonly string[],
): Promise<LoadedConfig> {
  if (chain.includes(file)) {
    return nothing(file, [{ ...at, message: '沿用的配置绕了一圈又回到这里：请删去其中一处 extends' }]);
  }
  const base = await load(file, loading, chain);
  return base ?? nothing(file, [{ ...at, message: '找不到要沿用的配置文件：请核对路径（相对本文件），或删去这一项' }]);
}

/** A folder stands for its settings and its pack: either may be missing, not both. */
async function followFolder(
  folder: string,
  at: Mention,
  loading: Loading,
  chain: readonly string[],
): Promise<LoadedConfig> {
  const file = `${folder}/${FILE}`;
  if (chain.includes(file)) return followFile(file, at, loading, chain);
  const pack = await loadPack(folder, loading.reader);
  const packs = pack ? [pack] : [];
  const names = namesWith(loading.names, packs);
  const config = await load(file, { ...loading, names }, chain);
  if (!config && !pack) {
    const message = `“${nameOf(folder)}”里既没有 ${FILE}，也没有 .gongwen 文件夹：没有可沿用的`;
    return nothing(folder, [{ ...at, message }]);
  }
  const base = config ?? nothing(file, []);
  return {
    ...base,
    bases: [...base.bases, ...packs.map(({ layer }) => layer)],
    packs: [...base.packs, ...packs],
    problems: [...base.problems, ...packs.flatMap(({ problems }) => problems)],
    files: [...base.files, folder],
  };
}

function nothing(file: string, problems: readonly FileProblem[]): LoadedConfig {
  return { file, own: {}, bases: [], packs: [], problems, files: [file] };
}

/** The text, null where there is no file, or a problem where there is one that cannot be read. */
async function readText(file: string, reader: FolderReader): Promise<string | Problem | null> {
  try {
    return await reader.read(file);
  } catch (error) {
    const why = reasonOf(error);
    return { span: sourceSpan(0, 0), message: `这个配置文件无法读取，其中的设置都不起作用（${why}）` };
  }
}
