import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { globSync } from 'tinyglobby';
import { conditionsOf, switched, SWITCH, type Condition } from './conditions.ts';

const RULES = 'server/src/rules';
/** Where a run keeps its programs: below the project, so that packages are found. */
export const FOLDER = `out/mutate/${process.pid}`;

/**
 * What is done to a condition: turned into its opposite, or held to one answer. That a case notices the opposite shows
 * that one of the two branches has a case; that it notices both answers shows that each has one.
 */
export type Way = 'opposite' | 'always' | 'never';

/** A condition of a rule, by the number that its switch has in a build. */
export interface Mutant extends Condition {
  readonly number: number;
  /** The rule, or the file of words that several rules share: `slip-draft`. */
  readonly owner: string;
  /** The rules whose cases are asked. */
  readonly rules: readonly string[];
  readonly file: string;
}

/** Every condition of the rules' own files and of those that they share, numbered. */
export function mutants(): Mutant[] {
  const files = globSync([`${RULES}/*/*.ts`, `${RULES}/*-draft.ts`]).sort();
  const all = files.flatMap((file) => {
    const owner = file.split('/')[3]?.replace(/\.ts$/u, '') ?? '';
    const rules = file.endsWith('-draft.ts') ? sharing(files, basename(file)) : [owner];
    return conditionsOf(readFileSync(file, 'utf8')).map((one) => ({ ...one, file, owner, rules }));
  });
  return all.map((one, number) => ({ ...one, number }));
}

/** The rules that import a file which stands beside their folders. */
function sharing(files: readonly string[], shared: string): string[] {
  const users = files.filter((file) => readFileSync(file, 'utf8').includes(`from '../${shared}'`));
  return [...new Set(users.map((file) => file.split('/')[3] ?? ''))];
}

/** The switch, as the first words of a build: which condition is meant, and the way, come with the worker or the process. */
const BANNER = `import { workerData as __data } from 'node:worker_threads';
import { createRequire as __cr } from 'node:module';
const require = __cr(import.meta.url);
let [__mutant, __way] = __data?.turned ?? JSON.parse(process.env.GONGWEN_TURNED ?? '[-1, ""]');
const __turned = (value) => (__way === 'always' ? value || true : __way === 'never' ? value && false : !value);
globalThis.${SWITCH} = (number, value) => (number === __mutant ? __turned(value) : value);
globalThis.${SWITCH}.turn = (turned) => { [__mutant, __way] = turned; };`;

/** Says in a worker, as often as it is asked, which promise of some rules is the first not to be kept; null when all are. */
const ENTRY = `import { parentPort } from 'node:worker_threads';
import { promisedBy } from './test/unit/support/rule-cases.ts';
const kept = new Map();
function promises(rule) {
  if (!kept.has(rule)) kept.set(rule, promisedBy(rule));
  return kept.get(rule);
}
function broken(rules) {
  for (const rule of rules) {
    const promised = promises(rule).find(({ run }) => { try { run(); return false; } catch { return true; } });
    if (promised) return rule + ': ' + promised.name;
  }
  return null;
}
parentPort.on('message', ({ turned, rules }) => {
  globalThis.${SWITCH}.turn(turned);
  parentPort.postMessage(broken(rules));
});`;

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

/** The other tests that speak of one of the rules, or of a file that they share, by its id or its path. */
function speakingOf(names: readonly string[]): string[] {
  const speaks = new RegExp(`['"/ ](?:${names.join('|')})['"/ .]`, 'u');
  return globSync('test/unit/*.test.ts', { ignore: 'test/unit/mutate.test.ts' })
    .filter((file) => speaks.test(readFileSync(file, 'utf8')))
    .sort();
}

/** Builds the other tests that speak of what some conditions belong to. @returns says the programs for one of these */
export async function buildTests(
  all: readonly Mutant[],
  chosen: readonly Mutant[],
): Promise<(mutant: Mutant) => string[]> {
  const names = ({ owner, rules }: Mutant): string[] => [owner, ...rules];
  const outdir = resolve(FOLDER, 'tests');
  const entryPoints = speakingOf([...new Set(chosen.flatMap(names))]);
  if (entryPoints.length > 0)
    await build({ ...COMMON, entryPoints, outdir, outbase: 'test/unit', plugins: [switching(all)] });
  return (mutant) => speakingOf(names(mutant)).map((file) => join(outdir, basename(file).replace(/ts$/u, 'mjs')));
}
