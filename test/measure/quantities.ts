import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AT_RANDOM,
  compareNumbers,
  handNumbersIn,
  rateOf,
  type Compared,
  type HandNumber,
} from '../unit/support/quantities.ts';

/**
 * Compares numbers read by hand with what the facts say of them: npm run quantities -- FILE REPORTS
 * Rates of kind, value, unit and mark of inexactness for the random draw and for the rare kinds; then every miss.
 */
const FIELDS = ['kind', 'value', 'unit', 'approximate'] as const;

function rates(compared: readonly Compared[]): string {
  return FIELDS.map((field) => {
    const { right, of } = rateOf(compared, field);
    return `${field} ${right} of ${of} = ${(right / of).toFixed(3)}`;
  }).join('   ');
}

function around(source: string, { start, end }: HandNumber): string {
  const flat = (from: number, to: number): string => source.slice(Math.max(0, from), to).replace(/\s+/gu, ' ');
  return `${flat(start - 16, start)}⟦${flat(start, end)}⟧${flat(end, end + 16)}`;
}

function miss(compared: Compared, source: string): string[] {
  const { hand, found } = compared;
  const wrong = FIELDS.filter((field) => compared[field] === false);
  if (wrong.length === 0) return [];
  const truth = [hand.kind, hand.value, hand.upper, hand.unit, hand.approximate].filter((word) => word !== null);
  return [`${hand.file}:${hand.start} ${wrong.join(', ')}: ${truth.join(' ')} / ${found}\n    ${around(source, hand)}`];
}

const [file, folder] = process.argv.slice(2);
if (file === undefined || folder === undefined) {
  console.error('usage: npm run quantities -- FILE REPORTS');
  process.exitCode = 2;
} else {
  const numbers = handNumbersIn(readFileSync(file, 'utf8'));
  const sources = new Map<string, string>();
  const compared = new Map<HandNumber, Compared>();
  for (const name of new Set(numbers.map((number) => number.file))) {
    const source = readFileSync(join(folder, name), 'utf8');
    sources.set(name, source);
    const own = numbers.filter((number) => number.file === name);
    for (const one of compareNumbers(source, own)) compared.set(one.hand, one);
  }
  const all = numbers.flatMap((number) => compared.get(number) ?? []);
  const groups = [
    ['at random', all.slice(0, AT_RANDOM)],
    ['rare kinds', all.slice(AT_RANDOM)],
  ] as const;
  for (const [name, group] of groups) {
    console.log(`\n== ${name}\n${rates(group)}\n`);
    for (const one of group) for (const line of miss(one, sources.get(one.hand.file) ?? '')) console.log(line);
  }
}
