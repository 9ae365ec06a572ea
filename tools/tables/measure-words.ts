import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Word = v.pipe(v.string(), v.nonEmpty());
const Words = v.pipe(v.array(Word), v.minLength(1));
const Class = v.strictObject({
  heads: v.optional(Words),
  suffixes: v.optional(Words),
  takes: Words,
  right: Word,
  why: Word,
  verbs: v.optional(Words),
  unless: v.optional(v.array(Word)),
  ownUnless: v.optional(v.literal(true)),
  bare: v.optional(v.literal(true)),
  holds: v.optional(v.literal(true)),
  acts: v.optional(v.literal(true)),
});
const Style = v.strictObject({
  things: Words,
  wrong: Words,
  right: Word,
  why: Word,
  after: v.optional(Words),
});
const Only = v.strictObject({ unit: Word, of: Word, signs: Words, bad: Word, good: Word });
const Deed = v.strictObject({
  verbs: Words,
  of: Word,
  never: Words,
  unless: v.optional(v.array(Word)),
  bad: Word,
  good: Word,
});
const Groups = v.record(v.string(), Words);
const Table = v.strictObject({
  groups: Groups,
  judged: Words,
  events: Words,
  verbs: Groups,
  unless: Words,
  never: Words,
  none: Words,
  classes: v.array(Class),
  idle: Words,
  only: v.array(Only),
  deeds: v.array(Deed),
  style: v.array(Style),
});

/** The words that a list of words and @groups names, each once. */
function spelledOut(names: readonly string[], groups: v.InferOutput<typeof Groups>, depth = 0): string[] {
  if (depth > 4) throw new Error(`measure-words.yaml: groups name each other: ${names.join('、')}`);
  const words = names.flatMap((name) => {
    if (!name.startsWith('@')) return [name];
    const group = groups[name.slice(1)];
    if (!group) throw new Error(`measure-words.yaml: there is no group ${name}`);
    return spelledOut(group, groups, depth + 1);
  });
  return [...new Set(words)];
}

type Source = v.InferOutput<typeof Table>;

function classOf(row: Source['classes'][number], { groups, judged, verbs, unless, never }: Source): unknown {
  const known = spelledOut(judged, groups);
  const takes = spelledOut(row.takes, groups);
  const governs = spelledOut(row.verbs ?? [], verbs);
  const heads = [...(row.heads ?? []), ...(row.suffixes ?? [])];
  const first = heads[0];
  if (first === undefined) throw new Error('measure-words.yaml: a class needs heads or suffixes');
  const idle = row.takes.filter((unit) => !unit.startsWith('@') && !known.includes(unit));
  if (idle.length > 0) throw new Error(`measure-words.yaml: ${first} need not take ${idle.join('、')}: never judged`);
  return {
    heads: [...new Set(heads)],
    wrong: known.filter((unit) => !takes.includes(unit)),
    right: row.right,
    why: row.why,
    sure: true,
    ...(row.verbs ? { verbs: governs } : {}),
    unless: row.ownUnless ? [] : unless.filter((word) => !governs.includes(word)),
    never: [...never, ...(row.unless ?? [])],
    ...(row.acts ? { acts: true } : {}),
    ...(row.holds ? { holds: true } : {}),
    ...(row.bare ? { bare: true } : {}),
    ...(row.heads ? { follows: true } : {}),
  };
}

function styleOf({ things, wrong, ...row }: Source['style'][number], { groups, unless, never }: Source): unknown {
  const spelled = spelledOut(wrong, groups);
  if (spelled.includes(row.right))
    throw new Error(`measure-words.yaml: the right 量词 is among the wrong ones: ${things.join('、')}`);
  return { heads: things, wrong: spelled, unless, never, ...row };
}

/** Compiles the 量词 that go with what they count into those that do not (server/data/measure-words.yaml). */
export function build(): void {
  const source = v.parse(Table, parse(readFileSync(join(DATA, 'measure-words.yaml'), 'utf8')));
  const table = {
    none: source.none,
    events: spelledOut(source.events, source.groups),
    verbs: spelledOut(
      Object.keys(source.verbs).map((name) => `@${name}`),
      source.verbs,
    ),
    idle: source.idle,
    only: source.only,
    deeds: source.deeds.map((row) => ({ unless: [], ...row, never: spelledOut(row.never, source.groups) })),
    classes: [...source.classes.map((row) => classOf(row, source)), ...source.style.map((row) => styleOf(row, source))],
  };
  writeTable('measure-words.json.txt', JSON.stringify(table));
}
