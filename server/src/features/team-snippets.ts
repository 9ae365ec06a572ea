import { inside } from '../engine/config-path.ts';
import type { PackProblem } from '../engine/pack-load.ts';
import { PACK_FOLDER, PACK_PARTS } from '../engine/pack-place.ts';
import type { FolderReader } from '../engine/ports.ts';
import { sourceSpan } from '../text/span.ts';
import { readSnippetFile, type TeamSnippet } from './snippet-file.ts';

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
  const place = `${folder}/${PACK_FOLDER}/${PACK_PARTS.snippets}`;
  const snippets: LoadedSnippet[] = [];
  const problems: PackProblem[] = [];
  const tell = (file: string, message: string): void => void problems.push({ file, span: sourceSpan(0, 0), message });
  const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  let names: readonly string[] = [];
  try {
    names = [...((await reader.list(place)) ?? [])].sort();
  } catch (error) {
    tell(place, `这个文件夹无法读取，其中的片段都不起作用（${why(error)}）`);
  }
  for (const name of names) {
    const file = inside(place, name);
    if (name.startsWith('.') || /\.md$/iu.test(name)) continue;
    if (!/\.code-snippets$/iu.test(name)) {
      tell(file, '只读 .code-snippets 文件，这个文件不起作用：请改名，或移到别处');
      continue;
    }
    try {
      const text = await reader.read(file);
      if (text === null) continue;
      const read = readSnippetFile(text);
      snippets.push(...read.snippets.map((snippet) => ({ ...snippet, file })));
      problems.push(...read.problems.map((problem) => ({ ...problem, file })));
    } catch (error) {
      tell(file, `这个文件无法读取，其中的片段都不起作用（${why(error)}）`);
    }
  }
  return { snippets, problems };
}
