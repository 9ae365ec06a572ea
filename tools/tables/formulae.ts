import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { anchorLength, isSlot } from '../../server/src/data/formula-slots.ts';
import { DATA, writeTable } from './output.ts';

/** Fewer characters than these are too few to tell a slip from other words. */
const SHORTEST = 6;

const Words = v.pipe(v.string(), v.nonEmpty());
/** A row of formulae.yaml, valid by itself. */
export const Row = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^near\.[\w一-鿿-]+$/u)),
    words: Words,
    from: v.optional(v.pipe(v.string(), v.isoDate())),
    severity: v.optional(v.picklist(['error', 'warning', 'information', 'hint'])),
    strict: v.optional(v.literal(true)),
    political: v.optional(v.boolean()),
    known: v.optional(v.array(Words)),
    source: v.optional(Words, '通行写法，没有核对出处'),
    confidence: v.optional(v.picklist(['verified', 'from_memory']), 'from_memory'),
    bad: v.pipe(v.array(Words), v.minLength(1)),
    good: v.optional(v.array(Words), []),
  }),
  v.check(({ words }) => letters(words).length >= SHORTEST, `a formula has at least ${SHORTEST} characters`),
  v.check(
    ({ confidence, severity }) => confidence === 'verified' || (severity !== 'error' && severity !== 'warning'),
    'a formula from memory is at most information',
  ),
);
const File = v.strictObject({
  defaults: v.optional(v.record(v.string(), v.unknown()), {}),
  rows: v.array(v.record(v.string(), v.unknown())),
});
export type FormulaSource = v.InferOutput<typeof Row>;

function letters(words: string): string {
  return [...words].filter((unit) => !isSlot(unit)).join('');
}

/** All fixed formulae with their test lines. @throws Error naming the row that breaks the schema or stands twice */
export function readFormulae(): FormulaSource[] {
  const { defaults, rows } = v.parse(File, parse(readFileSync(join(DATA, 'formulae.yaml'), 'utf8')));
  const seen = new Set<string>();
  return rows.map((given) => {
    const result = v.safeParse(Row, { ...defaults, ...given });
    if (!result.success)
      throw new Error(`${String(given['id'])}: ${result.issues.map((one) => one.message).join('; ')}`);
    const row = result.output;
    for (const name of [row.id, letters(row.words)]) {
      if (seen.has(name)) throw new Error(`formulae.yaml: ${name} twice`);
      seen.add(name);
    }
    return row;
  });
}

/** The formulae that begin (heads) or end (tails) with an anchor. */
interface Anchored {
  readonly heads: number[];
  readonly tails: number[];
}

/** The first and last characters of the formulae, by which the automaton of the terms finds them as well. */
export function anchorsOf(rows: readonly Pick<FormulaSource, 'words'>[]): Map<string, Anchored> {
  const anchors = new Map<string, Anchored>();
  const at = (anchor: string): Anchored => {
    const entry = anchors.get(anchor) ?? { heads: [], tails: [] };
    anchors.set(anchor, entry);
    return entry;
  };
  rows.forEach(({ words }, i) => {
    const plain = letters(words);
    at(plain.slice(0, anchorLength([...words]))).heads.push(i);
    at(plain.slice(-anchorLength([...words].reverse()))).tails.push(i);
  });
  return anchors;
}

/** Compiles the fixed formulae. */
export function build(): void {
  const rows = readFormulae().map(({ bad, good, ...row }) => row);
  writeTable('formulae.json.txt', JSON.stringify({ rows, anchors: [...anchorsOf(rows).values()] }));
}
