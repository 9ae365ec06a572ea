/** Words around a row's literals, as rows write them. All are literals; `^` and `$` stand for the edge of a clause. */
export interface Neighbours {
  /** One of these stands right before the hit. */
  readonly ledBy?: readonly string[] | undefined;
  /** None of these stands right before it. */
  readonly notLedBy?: readonly string[] | undefined;
  /** One of these stands right behind it. */
  readonly followedBy?: readonly string[] | undefined;
  /** None of these stands right behind it. */
  readonly notFollowedBy?: readonly string[] | undefined;
  /** What the clause is about before the hit: a subject, or the verb of which the hit is the object. */
  readonly subject?: readonly string[] | undefined;
  /** What stands behind it in the clause: the object of a verb, the noun of an attribute. */
  readonly object?: readonly string[] | undefined;
}

/** A row of literals with what must and must not stand around them. */
export interface LiteralRow extends Neighbours {
  readonly find?: readonly string[] | undefined;
  readonly pattern?: string | undefined;
}

/** A verb and its object stand at most this far apart: 反应群众的各类诉求. */
const REACH = 10;
/** Characters that end a clause; a list goes over 、. */
const STOP = '，。；：！？';
const INSIDE = `[^${STOP}]{0,${REACH}}`;
const EDGE_BEFORE = `^|[${STOP}、“（《]`;
const EDGE_BEHIND = `$|[${STOP}、”）》]`;

/** The row's pattern; literals alone, joined, where it has no neighbours. */
export function patternOf(row: LiteralRow): string {
  const { pattern, find = [], ledBy, notLedBy, followedBy, notFollowedBy, subject, object } = row;
  if (pattern !== undefined) return pattern;
  return [
    subject === undefined ? '' : `(?<=(?:${words(subject, EDGE_BEFORE)})${INSIDE})`,
    ledBy === undefined ? '' : `(?<=${words(ledBy, EDGE_BEFORE)})`,
    notLedBy === undefined ? '' : `(?<!${words(notLedBy, EDGE_BEFORE)})`,
    find.length === 1 ? words(find, '') : `(?:${words(find, '')})`,
    notFollowedBy === undefined ? '' : `(?!${words(notFollowedBy, EDGE_BEHIND)})`,
    object === undefined ? '' : `(?=${INSIDE}(?:${words(object, EDGE_BEHIND)}))`,
    followedBy === undefined ? '' : `(?=${words(followedBy, EDGE_BEHIND)})`,
  ].join('');
}

/** Whether the row says anything of what stands around its literals. */
export function hasNeighbours(row: LiteralRow): boolean {
  const { ledBy, notLedBy, followedBy, notFollowedBy, subject, object } = row;
  return [ledBy, notLedBy, followedBy, notFollowedBy, subject, object].some((list) => list !== undefined);
}

function words(list: readonly string[], edge: string): string {
  return list.map((word) => (word === '^' || word === '$' ? edge : escaped(word))).join('|');
}

/** Literal words inside a pattern. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');
}
