import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Words = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1));
const Bound = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Row = v.pipe(
  v.strictObject({
    words: v.optional(Words),
    ends: v.optional(Words),
    unit: v.pipe(v.string(), v.nonEmpty()),
    least: v.optional(Bound),
    most: v.optional(Bound),
    of: v.optional(v.picklist(['村', '镇', '县', '市', '学校'])),
    sentence: v.optional(Words),
    change: v.optional(v.boolean()),
    unless: v.optional(Words),
    why: v.pipe(v.string(), v.nonEmpty()),
  }),
  v.check(
    ({ words, ends, sentence }) => (words ?? ends ?? sentence) !== undefined,
    'a row needs words, ends or a sentence',
  ),
  v.check(({ least, most }) => least !== undefined || most !== undefined, 'a row needs a bound'),
  v.check(({ least = 0, most = Infinity }) => least < most, 'the bounds of a row cross'),
);

/** Compiles the sizes that cannot be (server/data/magnitudes.yaml). */
export function build(): void {
  const rows: unknown = parse(readFileSync(join(DATA, 'magnitudes.yaml'), 'utf8'));
  writeTable('magnitudes.json.txt', JSON.stringify(v.parse(v.array(Row), rows)));
}
