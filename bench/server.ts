// npm run bench:server: what the server costs beside one that does nothing but talk (bench/echo.ts), and the command beside
// a Node that does nothing. Goals 5 to 8: one keystroke until the new diagnostics are there; the command on 10 KB; start
// until the first diagnostics; memory, and its growth over many edits.
//   --edits N   how many edits the growth is taken over (10,000)
import { build } from 'esbuild';
import type { Diagnostic } from 'vscode-languageserver';
import { commands } from './command.ts';
import { ServerSession } from './session.ts';
import { reportOf } from './text.ts';

const SERVER = 'dist/server/node.cjs';
const ECHO = 'out/bench/echo.cjs';
const HEAP = './out/bench/heap.cjs';
const STARTS = 9;
const KEYS = 200;
/** Edits before the heap is measured for the first time: the code is compiled, the caches are full. */
const WARM = 500;
const MB = 1e6;
const MOST_DIAGNOSTICS = 100;

const missed: string[] = [];
const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
const median = (list: readonly number[]): number => sorted(list)[Math.floor(list.length / 2)] ?? NaN;
const least = (list: readonly number[]): number => Math.min(...list);

/** Prints a figure against its goal and remembers a goal that is missed. */
function goal(what: string, value: number, unit: string, most: number): void {
  const kept = value <= most;
  if (!kept) missed.push(what);
  console.log(`${what}\t${value.toFixed(2)}${unit}\t至多 ${most}${unit}\t${kept ? '达到' : '未达到'}`);
}

/** The echo server, bundled as the server is. */
async function bundleEcho(): Promise<void> {
  await build({
    entryPoints: ['bench/echo.ts', 'bench/heap.ts'],
    outdir: 'out/bench',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    alias: { net: './tools/no-network.ts' },
  });
}

/** Start to first diagnostics, both in turns; the fastest of each, since nothing makes a start faster than it is. */
async function starts(text: string, diagnostics: readonly Diagnostic[]): Promise<void> {
  const own: number[] = [];
  const echo: number[] = [];
  for (let round = 0; round < STARTS; round++) {
    for (const [module, list] of [
      [SERVER, own],
      [ECHO, echo],
    ] as const) {
      const { session, took } = await ServerSession.start(module, HEAP, text, diagnostics);
      list.push(took);
      await session.stop();
    }
  }
  console.log(`启动到第一批问题：本服务 ${least(own).toFixed(0)} ms，空服务 ${least(echo).toFixed(0)} ms`);
  goal(`启动到第一批问题 / 空服务，${text.length} 字`, least(own) / least(echo), 'x', 1.4);
}

/** Both servers with the same text open, edited in turns. */
async function pair(text: string, diagnostics: readonly Diagnostic[]) {
  const own = await ServerSession.start(SERVER, HEAP, text, diagnostics);
  const echo = await ServerSession.start(ECHO, HEAP, text, diagnostics);
  return { own: own.session, echo: echo.session };
}

async function keystrokes(text: string, diagnostics: readonly Diagnostic[]): Promise<void> {
  const { own, echo } = await pair(text, diagnostics);
  const middle = Math.floor(text.split('\n').length / 2);
  const times = { own: [] as number[], echo: [] as number[] };
  for (let key = 0; key < KEYS; key++) {
    times.own.push(await own.edit(middle, 5 + key, 5 + key, '的'));
    times.echo.push(await echo.edit(middle, 5 + key, 5 + key, '的'));
  }
  const [a, b] = [times.own.slice(KEYS / 4), times.echo.slice(KEYS / 4)];
  console.log(`敲一个字到新的问题：本服务 p50 ${median(a).toFixed(2)} ms，空服务 p50 ${median(b).toFixed(2)} ms`);
  goal(`敲一个字 / 空服务，${text.length} 字，${diagnostics.length} 处问题`, median(a) / median(b), 'x', 3);
  await own.stop();
  await echo.stop();
}

async function memory(text: string, diagnostics: readonly Diagnostic[], edits: number): Promise<void> {
  const { own, echo } = await pair(text, diagnostics);
  const lines = text.split('\n').length - 1;
  const edit = async (session: ServerSession, n: number): Promise<void> => {
    const line = (n * 7) % lines;
    await session.edit(line, 0, 0, '的');
    await session.edit(line, 0, 1, '');
  };
  for (let n = 0; n < WARM / 2; n++) await Promise.all([edit(own, n), edit(echo, n)]);
  const [before, beside] = [await own.memory(), await echo.memory()];
  console.log(`内存：本服务 ${(before.rss / MB).toFixed(0)} MB，空服务 ${(beside.rss / MB).toFixed(0)} MB`);
  console.log(`  其中堆：${(before.heapUsed / MB).toFixed(1)} MB，${(beside.heapUsed / MB).toFixed(1)} MB`);
  goal('内存 / 空服务', before.rss / beside.rss, 'x', 1.6);
  for (let n = 0; n < edits / 2; n++) await edit(own, n);
  const after = await own.memory();
  goal(`${edits} 次编辑后堆的增长`, (after.heapUsed - before.heapUsed) / MB, ' MB', 10);
  await own.stop();
  await echo.stop();
}

await bundleEcho();
const at = process.argv.indexOf('--edits');
const edits = at < 0 ? 10_000 : Number(process.argv[at + 1]);
const text = reportOf(1e5);
const probe = await ServerSession.start(SERVER, HEAP, text, []);
await probe.session.stop();
const found = probe.first.slice(0, MOST_DIAGNOSTICS);
console.log(`${text.length} 字，本服务查出 ${probe.first.length} 处`);
await keystrokes(text, found);
for (const bytes of [1e4, 1e5]) await starts(reportOf(bytes), found);
const { beside, withSlips } = commands(reportOf(1e4));
goal('命令行检查 10 KB / 空的 Node（处理器时间）', beside, 'x', 2);
console.log(`  连同错别字模型\t${withSlips.toFixed(2)}x`);
await memory(text, found, edits);
if (missed.length > 0) {
  console.error(`\n未达到：${missed.join('；')}`);
  process.exitCode = 1;
}
