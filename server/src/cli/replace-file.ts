import { randomUUID } from 'node:crypto';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Puts new content in the place of a file in one step: it is written beside the file first, so that a full disk or a
 * broken-off run leaves the old content whole. Links lead to the file itself; its mode is kept.
 * @throws Error of the file system; the old content is then untouched
 */
export function replaceFile(path: string, content: Uint8Array | string): void {
  const file = realpathSync(path);
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(beside, content, { flag: 'wx', mode: statSync(file).mode });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
