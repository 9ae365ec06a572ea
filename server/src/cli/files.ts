import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { FolderReader } from '../engine/ports.ts';
import { decode } from './decode.ts';
import { failure } from './inputs.ts';

/** Files and folders of this machine, for what reads settings and packs. */
export const FILES: FolderReader = { read: readText, list: listFolder };

/** Null where there is no such folder; a fault where there is one that cannot be read. */
function listFolder(folder: string): Promise<readonly string[] | null> {
  try {
    return Promise.resolve(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : null);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return Promise.reject(new Error(failure(error), { cause: error }));
  }
}

function readText(path: string): Promise<string | null> {
  const bytes = readBytes(path);
  if (bytes === null) return Promise.resolve(null);
  if (bytes instanceof Error) return Promise.reject(bytes);
  const decoded = decode(bytes);
  return 'trouble' in decoded ? Promise.reject(new Error(decoded.trouble)) : Promise.resolve(decoded.text);
}

/** Null where there is no such file; the fault itself where there is one that cannot be read. */
function readBytes(path: string): Uint8Array | Error | null {
  if (!existsSync(path)) return null;
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return new Error(failure(error), { cause: error });
  }
}
