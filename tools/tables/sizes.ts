import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Text = v.pipe(v.string(), v.nonEmpty());
const Words = v.pipe(v.array(Text), v.minLength(1));
const Bound = v.pipe(v.number(), v.finite(), v.minValue(0));
const Row = v.pipe(
  v.strictObject({
    ends: Words,
    thing: v.optional(Words),
    unit: Text,
    also: v.optional(Words),
    least: v.optional(Bound),
    most: v.optional(Bound),
    unless: v.optional(Words),
    what: Text,
    bad: Text,
    good: Text,
  }),
  v.check(({ least = 0, most = Infinity }) => least < most, 'the bounds of a row cross'),
);

/** Compiles what is told in which unit (server/data/sizes.yaml). */
export function build(): void {
  const rows: unknown = parse(readFileSync(join(DATA, 'sizes.yaml'), 'utf8'));
  writeTable('sizes.json.txt', JSON.stringify(v.parse(v.array(Row), rows)));
}
