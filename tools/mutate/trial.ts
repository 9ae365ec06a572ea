import { spawn } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import type { Mutant } from './build.ts';

/** An inverted condition may make a loop endless; that is a failure like another. Generous, for busy machines. */
const CASES_LIMIT = 60_000;
const TESTS_LIMIT = 240_000;

/** Which promise of the rules is not kept when a condition is inverted (none with -1); null when all are. */
export function brokenCase(program: string, mutant: number, rules: readonly string[]): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: { mutant, rules }, stdout: true, stderr: true });
    const end = (what: string | null): void => {
      clearTimeout(timer);
      resolve(what);
      void worker.terminate();
    };
    const timer = setTimeout(() => end('does not end'), CASES_LIMIT);
    worker.once('message', end);
    worker.once('error', (error) => {
      // With no condition inverted the program itself is broken.
      if (mutant < 0) reject(error);
      else end('throws when it is loaded');
    });
  });
}

/** The first of these test files that fails when a condition is inverted; null when none does. */
export async function failingTest(programs: readonly string[], { number }: Mutant): Promise<string | null> {
  for (const program of programs) {
    if (!(await passes(program, number))) return program.split('/').at(-1) ?? program;
  }
  return null;
}

function passes(program: string, mutant: number): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, GONGWEN_MUTANT: String(mutant) };
    const child = spawn(process.execPath, ['--test', program], { env, stdio: 'ignore', timeout: TESTS_LIMIT });
    child.once('exit', (code) => resolve(code === 0));
    child.once('error', () => resolve(true));
  });
}
