import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Word = v.pipe(v.string(), v.nonEmpty());
const Words = v.pipe(v.array(Word), v.minLength(1));
const ClassRow = v.strictObject({
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
  classes: v.array(ClassRow),
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

function classOf(row: Source['classes'][number], { groups, judged, verbs, unless, never }: Source): Class {
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

function styleOf({ things, wrong, ...row }: Source['style'][number], { groups, unless, never }: Source): Class {
  const spelled = spelledOut(wrong, groups);
  if (spelled.includes(row.right))
    throw new Error(`measure-words.yaml: the right 量词 is among the wrong ones: ${things.join('、')}`);
  return { heads: things, wrong: spelled, unless, never, ...row };
}

/** A class as it is looked up, with what it is found by. */
interface Class {
  readonly heads: readonly string[];
  readonly wrong: readonly string[];
  readonly verbs?: readonly string[];
  readonly unless: readonly string[];
  readonly never: readonly string[];
  readonly sure?: true;
  readonly follows?: true;
  readonly [field: string]: unknown;
}

/**
 * Nouns by their last two characters (the last one of short ones), the longest first, each with the numbers of its
 * classes: `{"法庭": "人民法庭 3 5|法庭 3"}`. They are read one by one, when a text has such a noun.
 */
function headsOf(none: readonly string[], classes: readonly Class[], isMeant: (one: Class) => boolean): object {
  const byHead = new Map<string, number[]>(none.map((head) => [head, []]));
  for (const [index, one] of classes.entries()) {
    if (!isMeant(one)) continue;
    for (const head of one.heads) byHead.set(head, [...(byHead.get(head) ?? []), index]);
  }
  const out = new Map<string, string[]>();
  for (const [head, own] of [...byHead].sort(([a], [b]) => b.length - a.length)) {
    const key = head.slice(-2);
    out.set(key, [...(out.get(key) ?? []), [head, ...own].join(' ')]);
  }
  return Object.fromEntries([...out].map(([key, list]) => [key, list.join('|')]));
}

/** What some words end with. */
function lastsOf(words: readonly string[]): string {
  return [...new Set(words.map((word) => word.slice(-1)))].sort().join('');
}

/** Many classes have the same words: each list of words stands once. */
function packed(classes: readonly Class[]): { lists: readonly (readonly string[])[]; classes: readonly object[] } {
  const lists = new Map<string, number>();
  const numberOf = (words: readonly string[]): number => {
    const key = JSON.stringify(words);
    const known = lists.get(key) ?? lists.size;
    lists.set(key, known);
    return known;
  };
  const rows = classes.map(({ heads, wrong, verbs, unless, never, ...row }) => ({
    ...row,
    lasts: lastsOf(heads),
    wrong: numberOf(wrong),
    ...(verbs ? { verbs: numberOf(verbs) } : {}),
    unless: numberOf(unless),
    never: numberOf(never),
  }));
  return { lists: [...lists.keys()].map((key) => JSON.parse(key) as string[]), classes: rows };
}

/** Compiles the 量词 that go with what they count into those that do not (server/data/measure-words.yaml). */
export function build(): void {
  const source = v.parse(Table, parse(readFileSync(join(DATA, 'measure-words.yaml'), 'utf8')));
  const classes = [
    ...source.classes.map((row) => classOf(row, source)),
    ...source.style.map((row) => styleOf(row, source)),
  ];
  const table = {
    events: spelledOut(source.events, source.groups),
    verbs: spelledOut(
      Object.keys(source.verbs).map((name) => `@${name}`),
      source.verbs,
    ),
    idle: source.idle,
    only: source.only,
    deeds: source.deeds.map((row) => ({ unless: [], ...row, never: spelledOut(row.never, source.groups) })),
    heads: headsOf(source.none, classes, ({ sure }) => sure === true),
    style: headsOf([], classes, ({ sure }) => sure !== true),
    lasts: lastsOf(classes.flatMap(({ heads }) => heads)),
    ...packed(classes),
  };
  writeTable('measure-words.json.txt', JSON.stringify(table));
}
