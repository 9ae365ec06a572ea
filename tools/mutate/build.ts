import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { globSync } from 'tinyglobby';
import { conditionsOf, switched, SWITCH, type Condition } from './conditions.ts';

const RULES = 'server/src/rules';
/** Where a run keeps its programs: below the project, so that packages are found. */
export const FOLDER = `out/mutate/${process.pid}`;

/** A condition of a rule, by the number that its switch has in a build. */
export interface Mutant extends Condition {
  readonly number: number;
  readonly rule: string;
  readonly file: string;
}

/** Every condition of the rules' own files, numbered. */
export function mutants(): Mutant[] {
  const files = globSync(`${RULES}/*/*.ts`).sort();
  const all = files.flatMap((file) =>
    conditionsOf(readFileSync(file, 'utf8')).map((one) => ({ ...one, file, rule: file.split('/')[3] ?? '' })),
  );
  return all.map((one, number) => ({ ...one, number }));
}

/** The switch, as the first words of a build: the number of the inverted condition comes with the worker or the process. */
const BANNER = `import { workerData as __data } from 'node:worker_threads';
import { createRequire as __cr } from 'node:module';
const require = __cr(import.meta.url);
const __mutant = __data?.mutant ?? Number(process.env.GONGWEN_MUTANT ?? -1);
globalThis.${SWITCH} = (number, value) => (number === __mutant ? !value : value);`;

/** Says in a worker which of a rule's promises is the first not to be kept; null when all are. */
const ENTRY = `import { parentPort, workerData } from 'node:worker_threads';
import { promisedBy } from './test/unit/support/rule-cases.ts';
function broken() {
  for (const rule of workerData.rules) {
    const promised = promisedBy(rule).find(({ run }) => { try { run(); return false; } catch { return true; } });
    if (promised) return rule + ': ' + promised.name;
  }
  return null;
}
parentPort.postMessage(broken());`;

/** Sends the conditions of the rules' files through the switch while they are bundled. */
function switching(all: readonly Mutant[]): Plugin {
  const files = new Map<string, Mutant[]>();
  for (const one of all) files.set(resolve(one.file), [...(files.get(resolve(one.file)) ?? []), one]);
  return {
    name: 'switching',
    setup: (bundle) =>
      bundle.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const conditions = files.get(path);
        if (!conditions) return undefined;
        return { contents: switched(readFileSync(path, 'utf8'), conditions, conditions[0]?.number ?? 0), loader: 'ts' };
      }),
  };
}

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
  loader: { '.bin': 'binary', '.txt': 'text', '.md': 'text' },
  banner: { js: BANNER },
  outExtension: { '.js': '.mjs' },
} as const;

/** Builds the rules' cases with all mutants in them. @returns the program of a worker */
export async function buildCases(all: readonly Mutant[]): Promise<string> {
  const outfile = resolve(FOLDER, 'cases.mjs');
  const stdin = { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' } as const;
  await build({ ...COMMON, outExtension: {}, stdin, outfile, plugins: [switching(all)] });
  return outfile;
}

/** Builds the other tests that speak of a rule by its id or its folder. @returns their programs */
export async function buildTests(all: readonly Mutant[], rule: string): Promise<string[]> {
  const speaks = (file: string): boolean => new RegExp(`['"/ ]${rule}['"/ ]`, 'u').test(readFileSync(file, 'utf8'));
  const tests = globSync('test/unit/*.test.ts').filter(speaks).sort();
  if (tests.length === 0) return [];
  const outdir = resolve(FOLDER, rule);
  await build({ ...COMMON, entryPoints: tests, outdir, outbase: 'test/unit', plugins: [switching(all)] });
  return tests.map((file) => join(outdir, file.slice('test/unit/'.length).replace(/ts$/u, 'mjs')));
}
