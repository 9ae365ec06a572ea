import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Mutant } from './build.ts';

/** A condition that no test can tell from its opposite. */
export type Equal = v.InferOutput<typeof Row>;

const Row = v.strictObject({ file: v.string(), condition: v.string(), why: v.pipe(v.string(), v.minLength(1)) });

export function readEqual(): readonly Equal[] {
  return v.parse(v.array(Row), parse(readFileSync('tools/mutate/equal.yaml', 'utf8')));
}

/** The text of a condition on one line. */
export function onOneLine({ text }: Pick<Mutant, 'text'>): string {
  return text.replace(/\s+/gu, ' ');
}

/** The row that speaks of a condition. */
export function equalOf(rows: readonly Equal[], mutant: Pick<Mutant, 'file' | 'text'>): Equal | undefined {
  return rows.find(({ file, condition }) => file === mutant.file && condition === onOneLine(mutant));
}
