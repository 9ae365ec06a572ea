/** File names that are URIs or paths with `/` between their parts: enough of both to walk up and to follow `extends`. */

const URI = /^[A-Za-z][A-Za-z0-9+.-]+:\/\/[^/]*/u;

/** The folder that a file or folder lies in, without a closing slash; null at the root. */
export function folderOf(path: string): string | null {
  const root = URI.exec(path)?.[0].length ?? 0;
  const slash = path.replace(/\/+$/u, '').lastIndexOf('/');
  if (slash < root || path.length <= root + 1) return null;
  if (slash === root) return path.slice(0, root) || (root === 0 ? '' : null);
  return path.slice(0, slash);
}

/** The folders above a file, nearest first, up to and including `root`; up to the top where there is no root above it. */
export function foldersAbove(path: string, root: string | null): string[] {
  const top = root?.replace(/\/+$/u, '') ?? null;
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== null; folder = folderOf(folder)) {
    folders.push(folder);
    if (folder === top || folder === '') break;
  }
  return folders;
}

/** A file or folder in a folder, by its plain name. In a URI it is escaped. */
export function inside(folder: string, name: string): string {
  return `${folder}/${URI.test(folder) ? encodeURIComponent(name) : name}`;
}

/** The file that a relative path in the file `from` speaks of. In a URI the path's parts are escaped. */
export function resolvePath(from: string, relative: string): string {
  const root = URI.exec(from)?.[0] ?? '';
  const parts = from.slice(root.length).split('/').slice(0, -1);
  for (const part of relative.split(/[/\\]/u)) {
    if (part === '..' && parts.length > 1) parts.pop();
    else if (part !== '.' && part !== '..' && part !== '') parts.push(root === '' ? part : encodeURIComponent(part));
  }
  return root + parts.join('/');
}

/** Of an unsaved text too, which has no //. A drive of Windows has one letter. */
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]+:/u;

/** The name of a file or folder as people read it. */
export function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return SCHEME.test(path) ? decoded(name) : name;
}

/** A part of an address as people read it; one that is not well escaped is taken as it stands. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
