import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Words = v.pipe(v.string(), v.nonEmpty());
const Row = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^slogan\.\d+$/)),
    core: Words,
    members: v.pipe(v.array(Words), v.minLength(2)),
    ordered: v.boolean(),
    count: v.pipe(v.number(), v.integer()),
    from: v.optional(v.pipe(v.string(), v.isoDate())),
    to: v.optional(v.pipe(v.string(), v.isoDate())),
    alternatives: v.optional(v.array(v.array(Words))),
    quiet: v.optional(v.boolean()),
    formula: v.optional(v.array(Words)),
    political: v.optional(v.boolean()),
    source: Words,
    confidence: v.picklist(['verified', 'from_memory']),
  }),
  v.check((row) => row.members.length === row.count, 'count and members do not agree'),
);

export type SloganSource = v.InferOutput<typeof Row>;

/** The register of numeric slogans (server/data/terms/slogans.yaml). @throws Error telling what breaks the schema */
export function readSlogans(): SloganSource[] {
  return v.parse(v.array(Row), parse(readFileSync(join(DATA, 'terms', 'slogans.yaml'), 'utf8')));
}

/** Compiles the register. */
export function build(): void {
  writeTable('slogans.json.txt', JSON.stringify(readSlogans()));
}
