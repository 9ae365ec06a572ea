import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { isoDay } from './base/day.ts';
import { lazy } from './base/lazy.ts';
import { check } from './engine/check.ts';
import { intlSegmenter } from './engine/segmenter.ts';
import { createServer } from './lsp/server.ts';
import { MODEL_FILE } from './spelling/finder.ts';
import { jiebaSegmenter } from './segmenter-node.ts';

/** What the starter wants to know of a session, each once. */
export interface Progress {
  /** The first text was checked. */
  readonly checked: () => void;
  /** It was shown long ago, or the session ends. */
  readonly keep: () => void;
}

/** The server as a process: over IPC or standard streams, as the command line says (--node-ipc, --stdio). */
export function serve(progress: Progress): void {
  const connection = createConnection(ProposedFeatures.all);
  const kept = lazy(progress.keep);
  const checked = lazy(progress.checked);
  process.once('exit', kept);
  createServer(connection, {
    check: (...given) => {
      const result = check(...given);
      checked();
      return result;
    },
    today: () => isoDay(new Date()),
    readFile: readFromDisk,
    model: () => readIfThere(join(__dirname, '..', MODEL_FILE)),
    listFolder: listOnDisk,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    segmenter: jiebaSegmenter(join(__dirname, 'segmenter-thread.cjs'), intlSegmenter(), (why) =>
      connection.console.info(`分词改用内置词典（nodejieba 不可用：${why}）`),
    ),
  });
  setTimeout(kept, KEEP_AFTER).unref();
}

/** Milliseconds after which a session has shown its first problems, and its writer reads them. */
const KEEP_AFTER = 20_000;

async function readFromDisk(uri: string): Promise<string | null | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return decode(await readFile(fileURLToPath(uri)));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function listOnDisk(uri: string): Promise<readonly string[] | null | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readdir(fileURLToPath(uri));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error('不是 UTF-8 编码的文本', { cause: error });
  }
}

/** ENOTDIR: a part of the path is a file, so that nothing can lie below it. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
