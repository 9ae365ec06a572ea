import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isoDay } from '../base/day.ts';
import { MODEL_FILE } from '../spelling/finder.ts';
import { run } from './run.ts';

export { run };

/** Runs the command line of this process. The exit code is set, not forced: what was written gets through the pipe. */
export async function main(): Promise<void> {
  process.stdout.on('error', leave);
  process.stderr.on('error', leave);
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    out: process.stdout,
    err: process.stderr,
    stdin,
    colour: colour(),
    terminal: process.stderr.isTTY === true,
    model,
    now: Date.now,
    today: isoDay(new Date()),
  });
}

async function model(): Promise<Uint8Array | null> {
  try {
    return await readFile(join(__dirname, '..', MODEL_FILE));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whoever reads our output may stop reading (`gongwen check | head`): that is no error of ours. */
function leave(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

async function stdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** Colours on a terminal that wants them: see no-color.org, force-color.org. */
function colour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if ((NO_COLOR ?? '') !== '' || TERM === 'dumb') return false;
  return process.stdout.isTTY === true || (FORCE_COLOR !== undefined && FORCE_COLOR !== '0');
}
