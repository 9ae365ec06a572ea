import { Buffer } from 'node:buffer';
import { run } from './run.ts';

/** Whoever reads our output may stop reading (`gongwen check | head`): that is no error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

async function stdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

const { env } = process;
const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
const plain = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  out: process.stdout,
  err: process.stderr,
  stdin,
  colour: !plain && (forced || process.stdout.isTTY === true),
  terminal: process.stderr.isTTY === true,
  now: Date.now,
  year: new Date().getFullYear(),
}).then((code) => {
  process.exitCode = code;
});
