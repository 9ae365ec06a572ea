import { rmSync } from 'node:fs';
import { buildCases, buildTests, FOLDER, mutants, type Mutant, type Way } from './mutate/build.ts';
import { equalOf, onOneLine, readEqual } from './mutate/equal.ts';
import { pick } from './mutate/pick.ts';
import { benchOf, brokenAsIs, testRuns } from './mutate/trial.ts';

/**
 * Asks whether the rules' cases would notice a slip in the rules: npm run mutate -- [--each] [COUNT | all] [SEED] [RULE or GROUP]…
 * Takes conditions of the rules' files, turns one at a time into its opposite and runs the rule's cases, then the other
 * tests that name the rule. So many of them are picked at random, one of each rule before a second of any; `all` goes
 * through every condition of the rules that are named. Prints which conditions no test can tell from their opposite, and
 * exits 1 when there are any but those of tools/mutate/equal.yaml. With --each a condition is not turned, but held to true
 * and then to false: does each of its branches have a case?
 */
const TOGETHER = 2;

interface Trial {
  readonly mutant: Mutant;
  readonly way: Way;
}

interface Outcome extends Trial {
  /** The promise or the test that noticed. */
  readonly noticed: string | null;
}

/** Says which test notices what is done to a condition; null when none does. */
type Judge = (trial: Trial) => Promise<string | null>;

const EQUAL = readEqual();

function told({ mutant, way, noticed }: Outcome): string {
  const { file, line, sort } = mutant;
  const equal = equalOf(EQUAL, mutant);
  const place = `${file}:${line}  ${sort} ${way}  ${onOneLine(mutant)}`;
  if (noticed !== null)
    return `noticed   ${place}  (${noticed})${equal && way === 'opposite' ? '  STRIKE ITS ROW from equal.yaml' : ''}`;
  return equal ? `equal     ${place}  (${equal.why})` : `SURVIVES  ${place}`;
}

/** All chosen conditions, one by each judge at a time, each told when it is through. */
async function trials(chosen: readonly Trial[], judges: readonly Judge[]): Promise<Outcome[]> {
  const waiting = [...chosen];
  const out: Outcome[] = [];
  const work = async (judge: Judge): Promise<void> => {
    for (let trial = waiting.shift(); trial; trial = waiting.shift()) {
      const outcome = { ...trial, noticed: await judge(trial) };
      console.log(told(outcome));
      out.push(outcome);
    }
  };
  await Promise.all(judges.map(work));
  return out;
}

/** Judges by the cases first and by the other tests where these notice nothing; those are built when first they are needed. */
async function judged(all: readonly Mutant[], chosen: readonly Mutant[], ways: readonly Way[]): Promise<Outcome[]> {
  const rules = [...new Set(chosen.flatMap((one) => one.rules))];
  const program = await buildCases(all);
  const broken = await brokenAsIs(program, rules);
  if (broken !== null) throw new Error(`A case fails as it is: ${broken}`);
  const failing = testRuns();
  let tests: ReturnType<typeof buildTests> | null = null;
  const benches = Array.from({ length: TOGETHER }, () => benchOf(program));
  const judges = benches.map((bench): Judge => async ({ mutant, way }) => {
    const noticed = await bench.broken(mutant, way);
    if (noticed !== null) return noticed;
    tests ??= buildTests(all, chosen);
    return failing((await tests)(mutant), mutant, way);
  });
  const outcomes = await trials(
    chosen.flatMap((mutant) => ways.map((way) => ({ mutant, way }))),
    judges,
  );
  await Promise.all(benches.map((bench) => bench.close()));
  return outcomes;
}

async function main(ways: readonly Way[], count: number, seed: number, names: readonly string[]): Promise<void> {
  const all = mutants();
  const named = all.filter(({ owner }) => names.length === 0 || names.some((name) => owner.startsWith(name)));
  // In order of place where none is left out, so that what is printed can be read beside the code.
  const chosen = count >= named.length ? named : pick(named, count, seed);
  const outcomes = await judged(all, chosen, ways);
  const unseen = outcomes.filter(({ noticed }) => noticed === null);
  const left = unseen.filter(({ mutant }) => !equalOf(EQUAL, mutant));
  const owners = new Set(chosen.map(({ owner }) => owner));
  const equal = unseen.length - left.length;
  console.log(
    `\n${chosen.length} of ${named.length} conditions, ${owners.size} rules: ${left.length} unnoticed, ${equal} equal to their opposites`,
  );
  for (const outcome of left) console.log(told(outcome));
  process.exitCode = left.length > 0 ? 1 : 0;
}

const each = process.argv[2] === '--each';
const [count = '50', seed = '1', ...names] = process.argv.slice(each ? 3 : 2);
if (!/^(?:\d+|all)$/u.test(count) || !/^\d+$/u.test(seed)) {
  console.error('usage: npm run mutate -- [--each] [COUNT | all] [SEED] [RULE or GROUP]...');
  process.exitCode = 2;
} else {
  const most = count === 'all' ? Infinity : Number(count);
  await main(each ? ['always', 'never'] : ['opposite'], most, Number(seed), names).finally(() =>
    rmSync(FOLDER, { recursive: true, force: true }),
  );
}
