import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Row = v.strictObject({
  unit: v.pipe(v.string(), v.nonEmpty(), v.maxLength(6)),
  han: v.optional(v.boolean()),
  not: v.optional(v.array(v.pipe(v.string(), v.nonEmpty()))),
  of: v.optional(v.pipe(v.string(), v.nonEmpty())),
  times: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d*(?:\/[1-9]\d*)?$/u))),
});
const Table = v.pipe(
  v.array(Row),
  v.check((rows) => new Set(rows.map((row) => row.unit)).size === rows.length, 'a unit stands twice in units.yaml'),
  v.check(isReckonable, 'units.yaml: `of` names a unit of the table that is reckoned in no other; `times` needs `of`'),
);

/** Every unit is reckoned in one step. */
function isReckonable(rows: v.InferOutput<typeof Row>[]): boolean {
  const bases = new Set(rows.filter((row) => row.of === undefined).map((row) => row.unit));
  return rows.every((row) => (row.of === undefined ? row.times === undefined : bases.has(row.of)));
}

/** Compiles the units that make a number an amount (server/data/units.yaml). */
export function build(): void {
  const rows: unknown = parse(readFileSync(join(DATA, 'units.yaml'), 'utf8'));
  writeTable('units.json.txt', JSON.stringify(v.parse(Table, rows)));
}
