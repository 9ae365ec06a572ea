import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Text = v.pipe(v.string(), v.nonEmpty());
const Words = v.pipe(v.array(Text), v.minLength(1));
const Bound = v.pipe(v.number(), v.finite(), v.minValue(0));
const Side = v.strictObject({
  unit: Text,
  words: v.optional(Words),
  after: v.optional(Words),
  wide: v.optional(v.literal(true)),
});
const Row = v.pipe(
  v.strictObject({
    first: Side,
    second: Side,
    least: v.optional(Bound),
    most: v.optional(Bound),
    usual: v.optional(v.tuple([Bound, Bound])),
    order: v.optional(v.literal(true)),
    near: v.optional(v.literal(true)),
    unless: v.optional(Words),
    told: Text,
    bad: Text,
    good: Text,
  }),
  v.check(({ least, most }) => least !== undefined || most !== undefined, 'a row needs a bound'),
  v.check(({ least = 0, most = Infinity, usual: [low, high] = [least, most] }) => least <= low && low < high && high <= most, 'the bounds of a row cross'), // prettier-ignore
);

/** Compiles what two numbers make (server/data/implied.yaml). */
export function build(): void {
  const rows: unknown = parse(readFileSync(join(DATA, 'implied.yaml'), 'utf8'));
  writeTable('implied.json.txt', JSON.stringify(v.parse(v.array(Row), rows)));
}
