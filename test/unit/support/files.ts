import type { FolderReader } from '../../../server/src/engine/ports.ts';

/** The names in a folder of a map of files, by their paths or addresses; null where no file lies below it. */
export function namesIn(files: Iterable<string>, folder: string): string[] | null {
  const names = new Set<string>();
  for (const file of files) {
    if (file.startsWith(`${folder}/`)) names.add(decodeURIComponent(file.slice(folder.length + 1).split('/')[0] ?? ''));
  }
  return names.size === 0 ? null : [...names];
}

/** Reads files and folders out of a map. */
export function readerFor(files: ReadonlyMap<string, string>): FolderReader {
  return {
    read: (path) => Promise.resolve(files.get(path) ?? null),
    list: (folder) => Promise.resolve(namesIn(files.keys(), folder)),
  };
}
