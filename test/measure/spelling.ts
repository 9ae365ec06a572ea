import { shared } from '../unit/support/project.ts';
import { readPairs, spell, type Spelled } from '../unit/support/spelling.ts';

/**
 * Reads the sentences with and without a wrong character: npm run spelling -- [RULE or GROUP] [all]
 * How many right sentences bear a finding, how many wrong characters are found and put right, at warning and with all
 * that is said; then the alarms, and with `all` what is found and what is missed.
 */
const rate = (a: number, b: number): string => `${a} of ${b}  ${((a * 100) / b).toFixed(1)} %`;

function table(name: string, { alarms, sentences, found, mended, slips }: Spelled): string {
  return [
    `${name}: right sentences with a finding ${alarms.length} of ${sentences}`,
    `  wrong characters found ${rate(found.length, slips)}, of them put right ${rate(mended, found.length)}`,
  ].join('\n');
}

const folder = shared('corpus/spelling');
if (folder === null) {
  console.error('../shared/corpus/spelling is not there');
  process.exitCode = 2;
} else {
  const [group = 'word', all] = process.argv.slice(2);
  const pairs = readPairs(folder);
  const loud = spell(pairs, group, ['error', 'warning']);
  const every = spell(pairs, group, ['error', 'warning', 'information', 'hint']);
  console.log(`${table('errors and warnings', loud)}\n${table('all that is said', every)}\n`);
  for (const alarm of every.alarms) console.log(`ALARM ${alarm}`);
  if (all !== undefined) {
    for (const one of every.found) console.log(`FOUND ${one}`);
    for (const one of every.missed) console.log(`MISSED ${one}`);
  }
}
