import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { readLaws } from './laws.ts';
import { DATA, writeTable } from './output.ts';

const Words = v.pipe(v.string(), v.nonEmpty());
const Year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2099));
const Anniversaries = v.array(
  v.pipe(
    v.strictObject({
      year: Year,
      words: v.pipe(v.array(Words), v.minLength(1)),
      source: v.optional(Words),
      confidence: v.optional(v.literal('from_memory')),
    }),
    v.check(
      (row) => (row.source === undefined) !== (row.confidence === undefined),
      'a row has a source or says that it has none',
    ),
  ),
);

const Milestones = v.array(
  v.strictObject({
    names: v.pipe(v.array(Words), v.minLength(1)),
    acts: v.pipe(v.array(Words), v.minLength(1)),
    when: v.pipe(v.string(), v.regex(/^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)),
    local: v.optional(v.boolean()),
    source: Words,
    bad: Words,
    good: Words,
  }),
);

const MonthDay = v.pipe(v.string(), v.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const Seasons = v.array(
  v.strictObject({
    names: v.pipe(v.array(Words), v.minLength(1)),
    from: MonthDay,
    to: MonthDay,
    told: Words,
    bad: Words,
    good: Words,
  }),
);

/** Compiles the days that are kept every year (server/data/days.yaml), the events whose anniversaries are, what happened once, and when seasons are. */
export function build(): void {
  const anniversaries: unknown = parse(readFileSync(join(DATA, 'anniversaries.yaml'), 'utf8'));
  const milestones: unknown = parse(readFileSync(join(DATA, 'milestones.yaml'), 'utf8'));
  const seasons: unknown = parse(readFileSync(join(DATA, 'seasons.yaml'), 'utf8'));
  writeTable(
    'days.json.txt',
    JSON.stringify({
      days: readLaws().days.map(({ name, also = [], date, first, confidence }) => ({
        names: [name, ...also],
        date,
        first,
        confidence,
      })),
      anniversaries: v
        .parse(Anniversaries, anniversaries)
        .map(({ year, words, confidence }) => ({ year, words, confidence })),
      milestones: v.parse(Milestones, milestones).map(({ names, acts, when, local }) => ({ names, acts, when, local })),
      seasons: v.parse(Seasons, seasons).map(({ names, from, to, told }) => ({ names, from, to, told })),
    }),
  );
}
