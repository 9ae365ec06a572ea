import * as v from 'valibot';
import { isJoinable } from './joinable.ts';
import { ISSUER_LEVELS, type RowSeverity, type TermTable } from './model.ts';
import { hasNeighbours } from './row-pattern.ts';

/**
 * The schema of the term rows in server/data/terms and server/data/words. It is used when the tables are compiled and
 * by the tests of the rows; the engine reads compiled rows and carries no validator.
 */
const date = v.pipe(v.string(), v.isoDate());
const text = v.pipe(v.string(), v.nonEmpty());
/** A regular expression that is joined with others. */
const joined = v.pipe(text, v.check(isJoinable, 'a pattern around a hit has no references and no named groups'));

const list = v.pipe(v.array(text), v.minLength(1));

const replacement = v.strictObject({ term: text, from: v.optional(date), to: v.optional(date) });

const fields = {
  table: v.picklist(['term', 'word', 'redundant', 'scan', 'law-name', 'law-repealed', 'formula', 'office', 'alias']),
  topic: text,
  severity: v.picklist(['error', 'warning', 'information', 'hint']),
  confidence: v.picklist(['verified', 'from_memory']),
  /** In words, with the address where there is one. */
  source: text,
  /** Wordings around a hit that make it right: regular expressions, or @name of a context. */
  exempt: v.array(joined),
  /** The wording is political: meetings, doctrines, lead formulae, leaders' names. Such findings are a group of their own. */
  political: v.boolean(),
};

export const TermSource = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z]+(?:\.[\w一-鿿-]+)+$/u)),
    ...fields,
    political: v.optional(fields.political, false),
    /** The name of the thing, or the wrong wording. */
    term: text,
    /** Literal wordings; every one is a hit. */
    find: v.optional(list),
    /** What must and must not stand around the literals (row-pattern.ts): neighbours, and a verb's subject and object. */
    ledBy: v.optional(list),
    notLedBy: v.optional(list),
    followedBy: v.optional(list),
    notFollowedBy: v.optional(list),
    subject: v.optional(list),
    object: v.optional(list),
    /** A regular expression (flag u), where literals are not enough. */
    pattern: v.optional(text),
    /** Period in which the term is current; absent = open. */
    from: v.optional(date),
    to: v.optional(date),
    /** The right wording where it does not depend on the year. */
    right: v.optional(text),
    replacements: v.optional(v.array(replacement), []),
    /** The part of the hit that is wrong (a regular expression), and what stands in its place. */
    fix: v.optional(v.strictObject({ find: text, replace: v.string() })),
    /** One sentence without its end mark; for misspellings and misread characters it may be left out. */
    why: v.optional(text),
    safe: v.optional(v.boolean(), false),
    /** Ranks of issuers in whose texts the words are wrong. */
    levels: v.optional(v.pipe(v.array(v.picklist(ISSUER_LEVELS)), v.minLength(1))),
    /** Only where this organ of the place speaks; absent = any. */
    organ: v.optional(v.picklist(['government', 'party'])),
    /** The report's year that `bad` and `good` are judged in; else it follows from the period. */
    year: v.optional(v.pipe(v.number(), v.integer())),
    /** Lines in which the row must speak, and lines in which it must not. */
    bad: v.pipe(v.array(text), v.minLength(1)),
    good: v.pipe(v.array(text), v.minLength(1)),
  }),
  v.check((row) => (row.find === undefined) !== (row.pattern === undefined), 'a row has either find or pattern'),
  v.check((row) => row.find !== undefined || !hasNeighbours(row), 'neighbours belong to literals'),
  v.check((row) => isSlipTable(row.table) || row.why !== undefined, 'a row says why'),
  v.check(
    (row) => showsItself(row) || row.confidence === 'verified' || !isLoud(row.severity),
    'a row from memory is at most information',
  ),
  v.check((row) => row.confidence === 'verified' || row.severity !== 'error', 'a row from memory is no error'),
  v.check((row) => row.from === undefined || row.to === undefined || row.from <= row.to, 'from comes before to'),
  v.check((row) => row.table !== 'term' || row.from !== undefined || row.to !== undefined, 'a term row has a period'),
  v.check((row) => (row.table === 'office') === (row.levels !== undefined), 'an office row, and no other, names ranks'),
  v.check((row) => !row.safe || isSlip(row.find ?? [row.term], row.right), 'a safe fix changes one character'),
);
export type TermSource = v.InferOutput<typeof TermSource>;

/** A file of rows; `defaults` fills the fields that all its rows share. */
export const TermFile = v.strictObject({
  defaults: v.optional(v.partial(v.strictObject(fields)), {}),
  rows: v.array(v.record(v.string(), v.unknown())),
});

/** Wordings around a hit that rows name by @name. */
export const ContextFile = v.record(
  text,
  v.strictObject({ why: text, patterns: v.pipe(v.array(joined), v.minLength(1)) }),
);

/** Tables of slips: the row itself shows what is wrong. */
function isSlipTable(table: TermTable): boolean {
  return table === 'word' || table === 'redundant' || table === 'scan';
}

/** Slips that need no source to be loud. What a group of people may be called is said by a norm, not by the row. */
function showsItself({ table, topic }: { readonly table: TermTable; readonly topic: string }): boolean {
  return isSlipTable(table) && topic !== 'name';
}

function isLoud(severity: RowSeverity): boolean {
  return severity === 'error' || severity === 'warning';
}

/** Whether every literal differs from the right wording in exactly one character. */
function isSlip(literals: readonly string[], right: string | undefined): boolean {
  if (right === undefined || literals.length === 0) return false;
  return literals.every(
    (literal) =>
      literal.length === right.length && [...literal].filter((unit, i) => unit !== [...right][i]).length === 1,
  );
}
