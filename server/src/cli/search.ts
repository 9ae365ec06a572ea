import { readdir, type Dirent } from 'node:fs';
import { glob } from 'tinyglobby';

/** Folders that hold no drafts. */
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/** A folder that cannot be listed, and why. */
export interface Closed {
  readonly path: string;
  readonly error: NodeJS.ErrnoException;
}

/** The files below a folder that fit a glob, absolute and by name, and the folders that could not be looked into. */
export async function search(
  patterns: readonly string[],
  folder: string,
): Promise<{ readonly paths: readonly string[]; readonly closed: readonly Closed[] }> {
  const closed: Closed[] = [];
  const paths = await glob([...patterns], {
    cwd: folder,
    fs: { readdir: telling(closed) },
    ignore: IGNORED,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
  });
  return { paths: paths.sort((a, b) => (a < b ? -1 : 1)), closed };
}

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/** Lists a folder for the search, which passes in silence over one that cannot be listed: it is noted here. */
function telling(closed: Closed[]): typeof readdir {
  const list = (path: string, options: { withFileTypes: true }, done: Listed): void => {
    readdir(path, options, (error, entries) => {
      if (error) closed.push({ path, error });
      done(error, entries);
    });
  };
  return list as typeof readdir;
}
