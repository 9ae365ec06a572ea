import { sourceSpan, type SourceSpan } from '../text/span.ts';
import type { Layer } from './config-layers.ts';
import { parseConfig, type Problem } from './config-parse.ts';
import { resolvePath } from './config-path.ts';
import type { KnownNames } from './config-validate.ts';
import type { FileReader } from './ports.ts';

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
  /** What the files under it say, weakest first. */
  readonly bases: readonly Layer[];
  readonly problems: readonly FileProblem[];
  /** All files that were asked for, present or not: a change in any of them changes the outcome. */
  readonly files: readonly string[];
}

interface Loading {
  readonly reader: FileReader;
  readonly names: KnownNames;
}

/** Where a file was named: by which file, at which place. Null for the file that the search began with. */
interface Mention {
  readonly file: string;
  readonly span: SourceSpan;
}

/** A configuration file with what it extends; null when there is no such file. Faults become problems, never errors. */
export async function loadConfig(file: string, reader: FileReader, names: KnownNames): Promise<LoadedConfig | null> {
  return load(file, { reader, names }, []);
}

async function load(file: string, loading: Loading, chain: readonly string[]): Promise<LoadedConfig | null> {
  const read = await readText(file, loading.reader);
  if (typeof read === 'object') return read && nothing(file, [{ file, ...read }]);
  const { value, problems: own, bases: mentions } = parseConfig(read, loading.names);
  const { extends: _, ...layer } = value;
  const problems: FileProblem[] = own.map((problem) => ({ file, ...problem }));
  const files = [file];
  const bases: Layer[] = [];
  for (const { path, span } of mentions) {
    const base = await follow(resolvePath(file, path), { file, span }, loading, [...chain, file]);
    problems.push(...base.problems.map((problem) => (problem.file === file ? problem : { ...problem, via: span })));
    files.push(...base.files);
    bases.push(...base.bases, base.own);
  }
  return { file, own: layer, bases, problems, files };
}

async function follow(file: string, at: Mention, loading: Loading, chain: readonly string[]): Promise<LoadedConfig> {
  if (chain.includes(file)) {
    return nothing(file, [{ ...at, message: '沿用的配置绕了一圈又回到这里：请删去其中一处 extends' }]);
  }
  const base = await load(file, loading, chain);
  return base ?? nothing(file, [{ ...at, message: '找不到要沿用的配置文件：请核对路径（相对本文件），或删去这一项' }]);
}

function nothing(file: string, problems: readonly FileProblem[]): LoadedConfig {
  return { file, own: {}, bases: [], problems, files: [file] };
}

/** The text, null where there is no file, or a problem where there is one that cannot be read. */
async function readText(file: string, reader: FileReader): Promise<string | Problem | null> {
  try {
    return await reader.read(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { span: sourceSpan(0, 0), message: `这个配置文件无法读取，其中的设置都不起作用（${why}）` };
  }
}
