import { readFileSync, statSync, type Stats } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { decode } from './decode.ts';
import type { Host } from './host.ts';

/** A text to work on. */
export interface Input {
  /** As shown: relative to the current folder where it lies below it, with `/`. */
  readonly name: string;
  /** Absolute, with `/`; for standard input the name it was given. */
  readonly path: string;
  readonly stdin: boolean;
}

/** Something that was asked for and cannot be had. */
export interface Trouble {
  readonly name: string;
  readonly message: string;
}

/** The extensions that a folder is searched for. */
const EXTENSIONS = ['md', 'txt', 'gongwen'] as const;
const STDIN = '-';

/** What an operand stands for, and what of it cannot be had. */
interface Found {
  readonly inputs: Input[];
  readonly troubles: Trouble[];
}

function only(input: Input): Found {
  return { inputs: [input], troubles: [] };
}

function none(name: string, message: string): Found {
  return { inputs: [], troubles: [{ name, message }] };
}

/** What paths, folders and globs stand for: each file once, in the order asked for, those of a folder by name. */
export async function findInputs(host: Host, operands: readonly string[], stdinName: string | null): Promise<Found> {
  const inputs = new Map<string, Input>();
  const troubles: Trouble[] = [];
  for (const operand of operands.length > 0 ? operands : ['.']) {
    const found = operand === STDIN ? only(stdinInput(host, stdinName)) : await lookUp(host, operand);
    troubles.push(...found.troubles);
    for (const input of found.inputs) inputs.set(input.path, inputs.get(input.path) ?? input);
  }
  return { inputs: [...inputs.values()], troubles };
}

/** Whether one text is asked for by its name, so that there is no second: no folder, no glob, not several. */
export function asksForOne(host: Host, operands: readonly string[]): boolean {
  const [operand] = operands;
  if (operand === undefined || operands.length > 1) return false;
  if (operand === STDIN) return true;
  const there = statOf(resolve(host.cwd, operand));
  return there !== null && !(there instanceof Error) && there.isFile();
}

function stdinInput(host: Host, name: string | null): Input {
  return { ...inputAt(host, resolve(host.cwd, name ?? 'stdin.txt')), name: name ?? 'stdin', stdin: true };
}

async function lookUp(host: Host, operand: string): Promise<Found> {
  const path = resolve(host.cwd, operand);
  const there = statOf(path);
  if (there instanceof Error) return none(operand, failure(there));
  if (there?.isFile()) return only(inputAt(host, path));
  if (there?.isDirectory()) {
    const patterns = EXTENSIONS.map((extension) => `**/*.${extension}`);
    const found = await lookIn(host, patterns, path);
    return isNothing(found) ? none(operand, '文件夹里没有 .md、.txt 或 .gongwen 文件') : found;
  }
  if (there) return none(operand, '既不是文件也不是文件夹，没有检查');
  if (!/[*?[{!]/u.test(operand)) return none(operand, '没有这个文件或文件夹');
  const found = await lookIn(host, [operand.split(sep).join('/')], host.cwd);
  return isNothing(found) ? none(operand, '没有名称相符的文件') : found;
}

function isNothing({ inputs, troubles }: Found): boolean {
  return inputs.length === 0 && troubles.length === 0;
}

/** What is at a path: null for nothing, the fault itself where one may not look. */
function statOf(path: string): Stats | Error | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

async function lookIn(host: Host, patterns: readonly string[], folder: string): Promise<Found> {
  const { search } = await import('./search.ts');
  const { paths, closed } = await search(patterns, folder);
  return {
    inputs: paths.map((path) => inputAt(host, resolve(path))),
    troubles: closed.map(({ path, error }) => ({ name: inputAt(host, path).name, message: failure(error) })),
  };
}

/** A file by its path. */
export function inputAt(host: Host, path: string): Input {
  const short = relative(host.cwd, path);
  const inside = short !== '' && !short.startsWith('..') && !isAbsolute(short);
  return { name: slashed(inside ? short : path), path: slashed(path), stdin: false };
}

/** A path with `/` between its parts, on every system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** The text of an input, or why there is none. */
export async function readInput(host: Host, input: Input): Promise<{ text: string; bom: boolean } | Trouble> {
  try {
    const bytes = input.stdin ? await host.stdin() : readFileSync(input.path);
    const decoded = decode(bytes);
    return 'trouble' in decoded ? { name: input.name, message: decoded.trouble } : decoded;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { name: input.name, message: failure(error) };
  }
}

/** What went wrong with a file, in words. */
export function failure(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
      return '没有读写的权限';
    case 'ENOENT':
    case 'ENOTDIR':
      return '没有这个文件或文件夹';
    case 'EISDIR':
      return '这是文件夹，不是文件';
    case 'EROFS':
      return '文件所在的位置只能读，不能写';
    case 'ENOSPC':
      return '磁盘已满，没有写成';
    case 'ERR_STRING_TOO_LONG':
    case 'ERR_FS_FILE_TOO_LARGE':
      return '文件太大，无法读取';
    default:
      return `无法处理这个文件（${error.message}）`;
  }
}
