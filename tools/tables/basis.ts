import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Row = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  clause: v.optional(v.pipe(v.string(), v.nonEmpty())),
  url: v.optional(v.pipe(v.string(), v.url())),
});
const Table = v.record(v.pipe(v.string(), v.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)), Row);

/** Compiles the norms that rules and rows name (server/data/basis.yaml). */
export function build(): void {
  const rows: unknown = parse(readFileSync(join(DATA, 'basis.yaml'), 'utf8'));
  writeTable('basis.json.txt', JSON.stringify(v.parse(Table, rows)));
}
