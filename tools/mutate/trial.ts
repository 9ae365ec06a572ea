import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Mutant, Way } from './build.ts';

/** A changed condition may make a loop endless; that is a failure like another. Generous, for busy machines. */
const CASES_LIMIT = 60_000;
const TESTS_LIMIT = 240_000;
/** The number of a condition, and what is done to it. */
type Turned = readonly [number: number, way: Way];

/** Nothing is done to any condition. */
const NONE: Turned = [-1, 'opposite'];

/** Asks the rules' cases, one question at a time. */
export interface Bench {
  /** Which promise of its rules is not kept when a condition is changed; null when all are. */
  readonly broken: (mutant: Mutant, way: Way) => Promise<string | null>;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly broken: string | null;
  /** Whether the worker can be asked again. */
  readonly lives: boolean;
}

/** Which promise of the rules is not kept as they are; null when all are. */
export async function brokenAsIs(program: string, rules: readonly string[]): Promise<string | null> {
  return fresh(program, NONE, rules);
}

/**
 * A worker that stays for many questions, since loading the program takes longer than the cases. What is made once and
 * kept could carry one changed condition into the next question, or hide one from its own: so a worker whose cases fail
 * by themselves afterwards is given up, and what it said is asked of a fresh one, as is every condition it did not notice.
 */
export function benchOf(program: string): Bench {
  let kept: Worker | null = null;
  const close = async (): Promise<void> => {
    const gone = kept;
    kept = null;
    await gone?.terminate();
  };
  const ask = async (turned: Turned, rules: readonly string[]): Promise<string | null> => {
    kept ??= workerOf(program, NONE);
    const { broken, lives } = await answer(kept, turned, rules);
    if (!lives) await close();
    return broken;
  };
  const broken = async ({ number, rules }: Mutant, way: Way): Promise<string | null> => {
    const told = await ask([number, way], rules);
    if (told !== null && (!kept || (await ask(NONE, rules)) === null)) return told;
    if (told !== null) await close();
    return fresh(program, [number, way], rules);
  };
  return { broken, close };
}

function workerOf(program: string, turned: Turned): Worker {
  return new Worker(program, { stdout: true, stderr: true, workerData: { turned } });
}

/** A condition that is changed from the beginning, while the program is loaded. */
async function fresh(program: string, turned: Turned, rules: readonly string[]): Promise<string | null> {
  const worker = workerOf(program, turned);
  const { broken } = await answer(worker, turned, rules);
  await worker.terminate();
  return broken;
}

function answer(worker: Worker, turned: Turned, rules: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (broken: string | null, lives: boolean): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error');
      resolve({ broken, lives });
    };
    const timer = setTimeout(() => end('does not end', false), CASES_LIMIT);
    worker.once('message', (broken: string | null) => end(broken, true));
    worker.once('error', ({ message }) => end(`throws when it is loaded: ${message}`, false));
    worker.postMessage({ turned, rules });
  });
}

/** A test that asks for speed may fail on a busy machine: what fails is asked so often, and passes when it passes once. */
const ATTEMPTS = 3;

/** Runs test files. One that fails without any change would notice everything: its word does not count. */
export function testRuns(): (programs: readonly string[], mutant: Mutant, way: Way) => Promise<string | null> {
  const sound = new Map<string, Promise<boolean>>();
  const isSound = (program: string): Promise<boolean> => {
    const known = sound.get(program) ?? passesAtAll(program, NONE);
    sound.set(program, known);
    return known;
  };
  return async (programs, { number }, way) => {
    for (const program of programs) {
      if (await passesAtAll(program, [number, way])) continue;
      const name = basename(program);
      if (await isSound(program)) return name;
      console.error(`${name} fails as it is, so what it says is not counted.`);
    }
    return null;
  };
}

async function passesAtAll(program: string, turned: Turned): Promise<boolean> {
  for (let i = 0; i < ATTEMPTS; i++) if (await passes(program, turned)) return true;
  return false;
}

function passes(program: string, turned: Turned): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, GONGWEN_TURNED: JSON.stringify(turned) };
    const child = spawn(process.execPath, ['--test', program], { env, stdio: 'ignore', timeout: TESTS_LIMIT });
    child.once('exit', (code) => resolve(code === 0));
    child.once('error', () => resolve(true));
  });
}
