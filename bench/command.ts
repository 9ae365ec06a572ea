import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 9;

/** The time that a command kept processors busy, in milliseconds: what else runs lengthens it far less than its run. */
function busy(argv: readonly string[]): number {
  const script = `"$@" >/dev/null 2>&1; times`;
  const { stdout } = spawnSync('sh', ['-c', script, 'sh', process.execPath, ...argv], { encoding: 'utf8' });
  const [user = NaN, system = NaN] = Array.from(
    (stdout.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/gu),
    ([, m, s]) => Number(m) * 60_000 + Number(s) * 1000,
  );
  return user + system;
}

/**
 * The command on a text beside a Node that does nothing, the least of interleaved rounds: without the model of slips, and
 * with it.
 */
export function commands(text: string): { readonly beside: number; readonly withSlips: number } {
  const desk = mkdtempSync(join(tmpdir(), 'gongwen-bench-'));
  try {
    const file = join(desk, 'report.txt');
    writeFileSync(file, text);
    cpSync('dist/cli', join(desk, 'cli'), { recursive: true });
    const works = [
      ['-e', '0'],
      [join(desk, 'cli/gongwen.cjs'), 'check', file],
      ['dist/cli/gongwen.cjs', 'check', file],
    ];
    const least = works.map(() => Infinity);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, argv] of works.entries()) least[i] = Math.min(least[i] ?? Infinity, busy(argv));
    }
    const [bare = NaN, plain = NaN, full = NaN] = least;
    return { beside: plain / bare, withSlips: full / bare };
  } finally {
    rmSync(desk, { recursive: true, force: true });
  }
}
