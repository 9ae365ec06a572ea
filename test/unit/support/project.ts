import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

/** The project's root: tests are run from there. */
export const ROOT = process.cwd();

/** Text of a file of the project. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Files of the project, sorted, relative to its root. */
export function files(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: ROOT, ignore: ['**/node_modules/**', 'out/**', 'dist/**'] }).sort();
}

/** A folder of real reports beside the project, for measuring; null where there is none. */
export function shared(folder: string): string | null {
  const path = join(ROOT, '..', 'shared', folder);
  return existsSync(path) ? path : null;
}
