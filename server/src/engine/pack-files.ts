import { reasonOf } from '../base/reason.ts';
import { sourceSpan } from '../text/span.ts';
import { inside } from './config-path.ts';
import type { FolderReader } from './ports.ts';
import type { Problem } from './yaml-file.ts';

/** A problem and the file that it stands in. */
export interface PackProblem extends Problem {
  readonly file: string;
}

/** Files of one folder of a pack with their texts, and what cannot be read. */
export interface PackFiles {
  readonly read: readonly { readonly file: string; readonly text: string }[];
  readonly problems: readonly PackProblem[];
}

/** What one sort of a pack's files is called, for what is said of those that cannot be read. */
export interface FileSort {
  readonly name: RegExp;
  /** What is to be done with a file of another name. */
  readonly other: string;
  /** What does not hold while a file cannot be read: 其中的内容 */
  readonly useless: string;
}

interface Names {
  readonly names: readonly string[];
  readonly problems: readonly PackProblem[];
}

/** The names in a folder, sorted so that the same folder always says the same; null where there is none. */
export async function namesIn(folder: string, reader: FolderReader, useless: string): Promise<Names | null> {
  try {
    const names = await reader.list(folder);
    return names && { names: [...names].sort(), problems: [] };
  } catch (error) {
    return {
      names: [],
      problems: [aboutFile(folder, `这个文件夹无法读取，${useless}都不起作用（${reasonOf(error)}）`)],
    };
  }
}

/** The files of one folder of a pack. Notes for people and hidden files are no part of it; others of another sort are told. */
export async function filesIn(folder: string, reader: FolderReader, sort: FileSort): Promise<PackFiles> {
  const listed = await namesIn(folder, reader, sort.useless);
  const read: { file: string; text: string }[] = [];
  const problems: PackProblem[] = [...(listed?.problems ?? [])];
  for (const name of listed?.names ?? []) {
    const file = inside(folder, name);
    if (name.startsWith('.') || /\.md$/iu.test(name)) continue;
    if (!sort.name.test(name)) {
      problems.push(aboutFile(file, sort.other));
      continue;
    }
    try {
      const text = await reader.read(file);
      if (text !== null) read.push({ file, text });
    } catch (error) {
      problems.push(aboutFile(file, `这个文件无法读取，${sort.useless}都不起作用（${reasonOf(error)}）`));
    }
  }
  return { read, problems };
}

/** Something that is wrong with a file as a whole, told at its beginning. */
export function aboutFile(file: string, message: string): PackProblem {
  return { file, span: sourceSpan(0, 0), message };
}
