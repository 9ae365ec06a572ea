import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Word = v.pipe(v.string(), v.nonEmpty());
const Words = v.pipe(v.array(Word), v.minLength(1));
const Bound = v.pipe(v.number(), v.finite(), v.minValue(0));
const Row = v.pipe(
  v.strictObject({
    words: v.optional(Words),
    ends: v.optional(Words),
    after: v.optional(Words),
    any: v.optional(v.literal(true)),
    bare: v.optional(Words),
    unit: v.optional(v.union([Word, Words])),
    least: v.optional(Bound),
    most: v.optional(Bound),
    of: v.optional(v.picklist(['村', '乡', '镇', '县', '市', '学校', '站所'])),
    sentence: v.optional(Words),
    with: v.optional(Words),
    not: v.optional(Words),
    change: v.optional(v.boolean()),
    unless: v.optional(Words),
    why: Word,
  }),
  v.check(
    ({ words, ends, sentence, bare, any }) => (words ?? ends ?? sentence ?? bare ?? any) !== undefined,
    'a row needs words, ends, a sentence, a bare word or any',
  ),
  v.check(({ bare, unit }) => (bare === undefined) !== (unit === undefined), 'a row has either a unit or bare words'),
  v.check(({ least, most }) => least !== undefined || most !== undefined, 'a row needs a bound'),
  v.check(({ least = 0, most = Infinity }) => least < most, 'the bounds of a row cross'),
);

/** Compiles the sizes that cannot be (server/data/magnitudes.yaml). */
export function build(): void {
  const rows = v.parse(v.array(Row), parse(readFileSync(join(DATA, 'magnitudes.yaml'), 'utf8')));
  const table = rows.map(({ unit, any: _, ...row }) => ({ ...row, units: [unit ?? []].flat() }));
  writeTable('magnitudes.json.txt', JSON.stringify(table));
}
