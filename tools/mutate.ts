import { rmSync } from 'node:fs';
import { buildCases, buildTests, FOLDER, mutants, type Mutant } from './mutate/build.ts';
import { pick } from './mutate/pick.ts';
import { brokenCase, failingTest } from './mutate/trial.ts';

/**
 * Asks whether the rules' cases would notice a slip in the rules: npm run mutate -- [COUNT] [SEED] [RULE or GROUP]…
 * Picks conditions of the rules' files at random, one of each rule before a second of any, turns one at a time into its
 * opposite and runs the rule's cases, then the other tests that name the rule. Prints which conditions no test can tell
 * from their opposite, and exits 1 when there are any.
 */
const TOGETHER = 2;

interface Outcome {
  readonly mutant: Mutant;
  /** The promise or the test that noticed. */
  readonly noticed: string | null;
}

function told({ mutant, noticed }: Outcome): string {
  const { file, line, sort, text } = mutant;
  return `${noticed === null ? 'SURVIVES' : 'noticed '}  ${file}:${line}  ${sort}  ${text.replace(/\s+/gu, ' ')}`;
}

/** All chosen conditions, so many at a time, each told when it is through. */
async function trials(
  chosen: readonly Mutant[],
  judge: (mutant: Mutant) => Promise<string | null>,
): Promise<Outcome[]> {
  const waiting = [...chosen];
  const out: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const outcome = { mutant, noticed: await judge(mutant) };
      console.log(told(outcome));
      out.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return out;
}

async function main(count: number, seed: number, names: readonly string[]): Promise<void> {
  const all = mutants();
  const named = all.filter(({ rule }) => names.length === 0 || names.some((name) => rule.startsWith(name)));
  const chosen = pick(named, count, seed);
  const rules = [...new Set(chosen.map(({ rule }) => rule))];
  const program = await buildCases(all);
  const broken = await brokenCase(program, -1, rules);
  if (broken !== null) throw new Error(`A case fails as it is: ${broken}`);
  const tests = new Map<string, Promise<string[]>>();
  const testsOf = (rule: string): Promise<string[]> => {
    const built = tests.get(rule) ?? buildTests(all, rule);
    tests.set(rule, built);
    return built;
  };
  const outcomes = await trials(chosen, async (mutant) => {
    const noticed = await brokenCase(program, mutant.number, [mutant.rule]);
    return noticed ?? failingTest(await testsOf(mutant.rule), mutant);
  });
  const left = outcomes.filter(({ noticed }) => noticed === null);
  console.log(`\n${chosen.length} of ${named.length} conditions, ${rules.length} rules: ${left.length} unnoticed`);
  for (const outcome of left) console.log(told(outcome));
  process.exitCode = left.length > 0 ? 1 : 0;
}

const [count = '50', seed = '1', ...names] = process.argv.slice(2);
if (![count, seed].every((word) => /^\d+$/u.test(word))) {
  console.error('usage: npm run mutate -- [COUNT] [SEED] [RULE or GROUP]...');
  process.exitCode = 2;
} else {
  await main(Number(count), Number(seed), names).finally(() => rmSync(FOLDER, { recursive: true, force: true }));
}
