import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Line = v.pipe(v.string(), v.nonEmpty());
const Words = v.pipe(
  v.string(),
  v.transform((text) => text.split(/\s+/u).filter((word) => word !== '')),
  v.check((words) => words.every((word) => /^\p{Script=Han}{2}$/u.test(word)), 'a word has two characters'),
  v.check((words) => new Set(words).size === words.length, 'a word stands twice'),
);
const Table = v.strictObject({
  single: v.array(
    v.strictObject({
      char: v.pipe(v.string(), v.length(1)),
      before: v.string(),
      after: v.string(),
      bad: Line,
      good: Line,
    }),
  ),
  verbs: Words,
  nouns: Words,
  suffixes: v.string(),
});

/** What is known of words that are written twice by a slip, with its test lines. */
export function readDoubled(): v.InferOutput<typeof Table> {
  return v.parse(Table, parse(readFileSync(join(DATA, 'doubled.yaml'), 'utf8')));
}

/** Compiles the words that are written twice by a slip (server/data/doubled.yaml). */
export function build(): void {
  const { single, verbs, nouns, suffixes } = readDoubled();
  const lean = single.map(({ char, before, after }) => ({ char, before, after }));
  writeTable('doubled.json.txt', JSON.stringify({ single: lean, verbs, nouns, suffixes }));
}
