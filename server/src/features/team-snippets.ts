import { filesIn, type FileSort, type PackProblem } from '../engine/pack-files.ts';
import { PACK_FOLDER, PACK_PARTS } from '../engine/pack-place.ts';
import type { FolderReader } from '../engine/ports.ts';
import { readSnippetFile, type TeamSnippet } from './snippet-file.ts';

const SNIPPETS: FileSort = {
  name: /\.code-snippets$/iu,
  other: '只读 .code-snippets 文件，这个文件不起作用：请改名，或移到别处',
  useless: '其中的片段',
};

/** A snippet with the file that it stands in. */
export interface LoadedSnippet extends TeamSnippet {
  readonly file: string;
}

export interface LoadedSnippets {
  readonly snippets: readonly LoadedSnippet[];
  readonly problems: readonly PackProblem[];
}

/**
 * The snippets of some folders, nearest first: of two of one name the nearest counts. Faults become problems, never
 * errors.
 */
export async function loadSnippets(folders: readonly string[], reader: FolderReader): Promise<LoadedSnippets> {
  const all = await Promise.all(folders.map((folder) => snippetsOf(folder, reader)));
  const named = new Map<string, LoadedSnippet>();
  for (const { snippets } of all) {
    for (const snippet of snippets) if (!named.has(snippet.name)) named.set(snippet.name, snippet);
  }
  return { snippets: [...named.values()], problems: all.flatMap(({ problems }) => problems) };
}

/** The snippets of the folder that holds `.gongwen`. */
async function snippetsOf(folder: string, reader: FolderReader): Promise<LoadedSnippets> {
  const { read, problems } = await filesIn(`${folder}/${PACK_FOLDER}/${PACK_PARTS.snippets}`, reader, SNIPPETS);
  const files = read.map(({ file, text }) => ({ file, ...readSnippetFile(text) }));
  return {
    snippets: files.flatMap(({ file, snippets }) => snippets.map((snippet) => ({ ...snippet, file }))),
    problems: [...problems, ...files.flatMap(({ file, problems: own }) => own.map((one) => ({ ...one, file })))],
  };
}
