import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Words = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1));
const Row = v.strictObject({
  things: Words,
  wrong: Words,
  right: v.pipe(v.string(), v.nonEmpty()),
  after: v.optional(Words),
  verbs: v.optional(Words),
  unless: v.optional(Words),
  why: v.pipe(v.string(), v.nonEmpty()),
  sure: v.optional(v.literal(true)),
  follows: v.optional(v.literal(true)),
});
const Table = v.strictObject({ groups: v.record(v.string(), Words), rows: v.array(Row) });
type Groups = v.InferOutput<typeof Table>['groups'];

/** The 量词 that a list of 量词 and @groups names, each once. */
function spelledOut(names: readonly string[], groups: Groups, depth = 0): string[] {
  if (depth > 4) throw new Error(`measure-words.yaml: groups name each other: ${names.join('、')}`);
  const words = names.flatMap((name) => {
    if (!name.startsWith('@')) return [name];
    const group = groups[name.slice(1)];
    if (!group) throw new Error(`measure-words.yaml: there is no group ${name}`);
    return spelledOut(group, groups, depth + 1);
  });
  return [...new Set(words)];
}

/** Compiles the 量词 that do not go with what they count (server/data/measure-words.yaml). */
export function build(): void {
  const source: unknown = parse(readFileSync(join(DATA, 'measure-words.yaml'), 'utf8'));
  const { groups, rows } = v.parse(Table, source);
  const table = rows.map((row) => {
    const wrong = spelledOut(row.wrong, groups);
    if (wrong.includes(row.right))
      throw new Error(`measure-words.yaml: the right 量词 is among the wrong ones: ${row.things.join('、')}`);
    return { ...row, things: [...new Set(row.things)], wrong };
  });
  writeTable('measure-words.json.txt', JSON.stringify(table));
}
