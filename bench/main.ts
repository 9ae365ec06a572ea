// npm run bench: how fast a check is, against the loop that reads every character, against itself at ten times the
// size, and against the neighbours where bench/ has them installed.
import { check } from '../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../server/src/engine/settings.ts';
import { fastest, readEvery } from './measure.ts';
import { peers } from './peers.ts';
import { reportOf } from './text.ts';
import { termGrowth } from './terms.ts';

const SIZES = [
  { name: '10 KB', bytes: 1e4, rounds: 400 },
  { name: '100 KB', bytes: 1e5, rounds: 300 },
  { name: '1 MB', bytes: 1e6, rounds: 20 },
  { name: '10 MB', bytes: 1e7, rounds: 5 },
] as const;

const ms = (n: number): string => (n < 10 ? n.toFixed(3) : n.toFixed(1)).padStart(9);
const line = (...cells: string[]): void => console.log(cells.join('  '));
const missed: string[] = [];

/** Prints a ratio against its goal and remembers a goal that is missed. */
function goal(what: string, ratio: number, most: number): void {
  const kept = ratio <= most;
  if (!kept) missed.push(what);
  line(what.padEnd(44), `${ratio.toFixed(2)}x`.padStart(9), `至多 ${most}x`, kept ? '达到' : '未达到');
}

const times = new Map<string, number>();
line('文本'.padEnd(8), '  全部检查', '  逐字循环', '  倍数');
for (const { name, bytes, rounds } of SIZES) {
  const text = reportOf(bytes);
  const best = fastest(
    [
      { name: 'check', run: () => check(text, DEFAULT_SETTINGS).findings.length },
      { name: 'loop', run: () => readEvery(text) },
    ],
    rounds,
  );
  const [full = 0, loop = 0] = [best.get('check'), best.get('loop')];
  times.set(name, full);
  line(name.padEnd(8), ms(full), ms(loop), `${(full / loop).toFixed(1)}x`.padStart(8));
  if (name === '100 KB' || name === '1 MB') times.set(`loop ${name}`, full / loop);
}

const time = (name: string): number => times.get(name) ?? NaN;
console.log('');
goal('全部检查 / 逐字循环，100 KB', time('loop 100 KB'), 50);
goal('全部检查 / 逐字循环，1 MB', time('loop 1 MB'), 50);
goal('增长：100 KB → 1 MB', time('1 MB') / time('100 KB'), 15);
goal('增长：1 MB → 10 MB', time('10 MB') / time('1 MB'), 20);
goal('10,000 个词 / 1,000 个词', termGrowth(reportOf(1e5)), 1.5);

const text = reportOf(1e5);
const at = Math.floor(text.length / 2);
const typed = fastest(
  [{ name: 'key', run: () => check(`${text.slice(0, at)}的${text.slice(at)}`, DEFAULT_SETTINGS).findings.length }],
  20,
);
line('\n敲一个字后重新检查，100 KB', ms(typed.get('key') ?? NaN), 'ms');

for (const { name, ratio, least } of await peers(text, reportOf(1e6))) {
  const kept = ratio >= least;
  if (!kept) missed.push(name);
  line(name.padEnd(44), `快 ${ratio.toFixed(1)} 倍`, `至少 ${least} 倍`, kept ? '达到' : '未达到');
}
if (missed.length > 0) {
  console.error(`\n未达到：${missed.join('；')}`);
  process.exitCode = 1;
}
