import { folderOf, foldersAbove, resolvePath } from './config-path.ts';
import type { FolderReader } from './ports.ts';

/**
 * The folder that an `extends` names: one beside the file, else a package that was installed above it. Null where it
 * names a file; undefined where there is no such folder.
 * @param from the file that says so
 */
export async function extendedFolder(
  from: string,
  path: string,
  reader: FolderReader,
): Promise<string | null | undefined> {
  if (/\.ya?ml$/iu.test(path)) return null;
  const beside = resolvePath(from, path.replace(/[/\\]+$/u, ''));
  if (await isFolder(beside, reader)) return beside;
  // a file may have any name
  if ((await fileAt(beside, reader)) !== null) return null;
  if (path.startsWith('.')) return undefined;
  for (const folder of foldersAbove(from, null)) {
    const installed = resolvePath(`${folder}/x`, `node_modules/${path}`);
    if (await isFolder(installed, reader)) return installed;
  }
  return undefined;
}

async function isFolder(path: string, reader: FolderReader): Promise<boolean> {
  return folderOf(path) !== null && (await reader.list(path)) !== null;
}

/** A file that cannot be read is there. */
async function fileAt(path: string, reader: FolderReader): Promise<unknown> {
  return reader.read(path).catch((error: unknown) => error);
}
